import type { Span } from "../model.js"

/** Does `outer` hold every unit of `inner`? `covers([0, 9], [2, 5])` → `true`. */
export const covers = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** Do the two share at least one unit? `overlaps([0, 3], [3, 5])` → `false`. */
export const overlaps = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1]

/** How many units the two share, in UTF-16 code units. */
export const sharedLength = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))

/** The smallest span that holds them all; throws on none. `hull([[4, 6], [1, 2]])` → `[1, 6]`. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError("hull of no spans")
  return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))]
}

/** Sum of the lengths, in UTF-16 code units. */
export const totalLength = (spans: readonly Span[]): number =>
  spans.reduce((sum, [start, end]) => sum + end - start, 0)

/** Text order, outer before inner: a comparator for `sort`. */
export const byPlace = (one: Span, other: Span): number => one[0] - other[0] || other[1] - one[1]

/**
 * Index of the first span that ends after `place`; `spans` in text order, none inside another.
 *
 * @example firstAfter([[0, 2], [4, 6]], 2) // 1
 */
export function firstAfter(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[1] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** The span without white space at its edges; empty where it is all white space. */
export function trimSpan(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  if (lead === words.length) return [start, start]
  return [start + lead, end - (words.length - words.trimEnd().length)]
}

/** The words of a discontinuous thing as one string. `joinSpans("a, b, c", [[0, 1], [6, 7]])` → `"a … c"`. */
export const joinSpans = (text: string, spans: readonly Span[], glue = " … "): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(glue)
