import type { Cut } from "./kept.js"
import { fullestFirst } from "./likely-sets.js"
import { partedBy } from "./parts.js"
import type { Utterance } from "./utterances.js"

/** Parts of one set, at most. */
export const MOST_PARTS = 256

/** The parts of a set whose sentences travel apart, each as what it has of the set's utterances; nothing where they are one. */
export function cutsAmong(
  set: readonly Utterance[],
  weights: Float32Array,
): readonly (readonly Cut[])[] | undefined {
  const parts = partedBy(weights)([...set].sort(fullestFirst)).slice(0, MOST_PARTS)
  return parts.length > 1 ? parts.map((part) => part.map(cutOf)) : undefined
}

/** What is kept of a member: which words, where it is not all of them. */
const cutOf = ({ number, page, content, ranges }: Utterance): Cut =>
  content === page.utterance(number)?.content ? { number } : { number, content, ranges }

/** A part of an utterance as one of its own; the utterance itself where it was not cut. */
export const cutFrom = (whole: Utterance, { content, ranges }: Pick<Cut, "content" | "ranges">): Utterance =>
  content && ranges ? { ...whole, content, ranges, words: whole.page.wordsIn(ranges) } : whole
