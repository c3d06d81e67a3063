import type { Mention } from "./mentions.js"

/** Index of the first mention that starts at or after `place`; `mentions` in text order. */
function firstFrom(mentions: readonly Mention[], place: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Mentions that lie in `[start, end)`; `mentions` in text order. */
export function mentionsWithin(mentions: readonly Mention[], start: number, end: number): Mention[] {
  const found: Mention[] = []
  for (let at = firstFrom(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.start >= end) break
    if (mention.end <= end + 1) found.push(mention)
  }
  return found
}

/** The last mentions that start before `place`, at most so many, in text order. */
export function mentionsBefore(
  mentions: readonly Mention[],
  place: number,
  most: number,
): readonly Mention[] {
  const end = firstFrom(mentions, place)
  return mentions.slice(Math.max(0, end - most), end)
}

/** The first mentions that start at or after `place`, at most so many. */
export function mentionsAfter(mentions: readonly Mention[], place: number, most: number): readonly Mention[] {
  const start = firstFrom(mentions, place)
  return mentions.slice(start, start + most)
}
