import type { Span } from "../api/types.js"

/** Which end of a span to move, and where to: a word further out or in. */
export type SpanStep = "start-out" | "start-in" | "end-in" | "end-out"

/**
 * Moves an end of a span by one word, never over the other end.
 *
 * @example movedSpan("we will not go", [3, 7], "end-out") // [3, 11]: "will not"
 */
export function movedSpan(text: string, [start, end]: Span, step: SpanStep): Span {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }): Span => [index, index + word.length])
  const starts = words.map(([from]) => from)
  const ends = words.map(([, to]) => to)
  const moves: Readonly<Record<SpanStep, () => Span>> = {
    "start-out": () => [starts.findLast((at) => at < start) ?? start, end],
    "start-in": () => [starts.find((at) => at > start && at < end) ?? start, end],
    "end-in": () => [start, ends.findLast((at) => at < end && at > start) ?? end],
    "end-out": () => [start, ends.find((at) => at > end) ?? end],
  }
  return moves[step]()
}
