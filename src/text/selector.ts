import type { Span } from "../model.js"

/** W3C Web Annotation §4.2.4: offsets in Unicode code points. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector"
  readonly start: number
  readonly end: number
}

/** W3C Web Annotation §4.2.3. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector"
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}

/** The span in code points, as the W3C counts. `describePosition("😀a", [2, 3])` → `start: 1, end: 2`. */
export function describePosition(text: string, [start, end]: Span): TextPositionSelector {
  const before = codePoints(text.slice(0, start))
  return { type: "TextPositionSelector", start: before, end: before + codePoints(text.slice(start, end)) }
}

/** The inverse of {@link describePosition}; nothing where the text is too short. */
export function matchPosition(text: string, { start, end }: TextPositionSelector): Span | undefined {
  const from = unitAt(text, 0, start)
  const to = from === undefined ? undefined : unitAt(text, from, end - start)
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** The UTF-16 offset `points` code points after offset `from`. */
function unitAt(text: string, from: number, points: number): number | undefined {
  let unit = from
  for (let left = points; left > 0; left--) {
    const point = text.codePointAt(unit)
    if (point === undefined) return undefined
    unit += point > 0xffff ? 2 : 1
  }
  return unit
}

/** The words with `context` units either side, cut where no surrogate pair is split. */
export function describeQuote(text: string, [start, end]: Span, context = 32): TextQuoteSelector {
  const isLow = (at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? "")
  const from = Math.max(0, start - context)
  const to = Math.min(text.length, end + context)
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(isLow(from) ? from + 1 : from, start),
    suffix: text.slice(end, isLow(to) ? to - 1 : to),
  }
}

/** Where the words stand; among several places the one whose surroundings agree most, nothing on a tie. */
export function matchQuote(text: string, { exact, prefix, suffix }: TextQuoteSelector): Span | undefined {
  const places: { at: number; agreement: number }[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const agreement =
      commonEnd(text.slice(0, at), prefix) + commonStart(text.slice(at + exact.length), suffix)
    places.push({ at, agreement })
    if (exact === "" || places.length > 10_000) break
  }
  places.sort((one, other) => other.agreement - one.agreement)
  const [best, next] = places
  if (!best || (next && next.agreement === best.agreement)) return undefined
  return [best.at, best.at + exact.length]
}

function commonStart(one: string, other: string): number {
  let shared = 0
  while (shared < other.length && one[shared] === other[shared]) shared++
  return shared
}

function commonEnd(one: string, other: string): number {
  let shared = 0
  while (shared < other.length && one[one.length - 1 - shared] === other[other.length - 1 - shared]) shared++
  return shared
}
