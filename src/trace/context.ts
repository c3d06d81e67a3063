import type { Article, Span } from "../model.js"
import { overlaps, sentences, words } from "../text/index.js"

/** How many words outside the passage each article shares with each other, in sentences that few have. */
export interface SharedContext {
  /** Words of the sentences around the passages of both that are the same. */
  words(one: number, other: number): number
  /** The share of the shorter surroundings that the two have in common, 0…1. */
  share(one: number, other: number): number
}

/** Shorter sentences ("He said:") are the same by chance. */
const SHORTEST_SENTENCE = 6

/**
 * Finds the sentences that travelled along with the passages. Those that more than a third of the pages
 * carry are put aside: everybody writes them.
 *
 * @param lines the articles' sentences
 */
export function sharedContext(
  articles: readonly Article[],
  passages: readonly (readonly Span[])[],
  lines: readonly (readonly Span[])[] = articles.map(({ text }) => sentences(text)),
): SharedContext {
  const lengths = articles.map(() => 0)
  const pagesOf = new Map<string, { length: number; pages: Set<number> }>()
  for (const [page, article] of articles.entries())
    for (const line of lines[page] ?? []) {
      if (passages[page]?.some((span) => overlaps(span, line))) continue
      const norms = words(article.text, ...line).map((word) => word.norm)
      lengths[page] = (lengths[page] ?? 0) + norms.length
      if (norms.length < SHORTEST_SENTENCE) continue
      const key = norms.join(" ")
      const known = pagesOf.get(key) ?? { length: norms.length, pages: new Set<number>() }
      pagesOf.set(key, { ...known, pages: known.pages.add(page) })
    }
  const shared = countShared([...pagesOf.values()], articles.length)
  const between = (one: number, other: number) =>
    shared.get(Math.min(one, other) * articles.length + Math.max(one, other)) ?? 0
  return {
    words: between,
    share: (one, other) =>
      between(one, other) / Math.max(1, Math.min(lengths[one] ?? 0, lengths[other] ?? 0)),
  }
}

/** Shared words by `smaller index × pages + larger index`. */
function countShared(
  lines: readonly { length: number; pages: Set<number> }[],
  pages: number,
): Map<number, number> {
  const common = Math.max(2, Math.min(MOST_PAGES, pages / 3))
  const shared = new Map<number, number>()
  for (const { length, pages: carriers } of lines) {
    if (carriers.size < 2 || carriers.size > common) continue
    const sorted = [...carriers].sort((one, other) => one - other)
    for (const [at, one] of sorted.entries())
      for (const other of sorted.slice(at + 1))
        shared.set(one * pages + other, (shared.get(one * pages + other) ?? 0) + length)
  }
  return shared
}

/** A sentence on more pages says nothing about two of them, and would cost the square of their number. */
const MOST_PAGES = 60
