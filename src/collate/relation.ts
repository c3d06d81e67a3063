import type { Relation } from "../model.js"
import type { Comparison, Difference } from "./readings.js"

/** Below this share of counterparts in the shorter text the words are not compared: what agrees may be chance. */
const MIN_SHARE = 0.5
/** Below this share the words are mostly the page's own, though enough agree to compare them. */
const OWN_WORDS_SHARE = 0.7
/** One word of three changed is still a changed quotation. */
const MIN_OWN_WORDS = 2

/** Which differences make which relation, in the order in which relations are listed. */
const RELATIONS: readonly (readonly [Relation, (difference: Difference) => boolean])[] = [
  ["abridged", ({ kind }) => kind === "omission"],
  ["extended", ({ kind }) => kind === "addition"],
  ["interpolated", ({ kind }) => kind === "interpolation"],
  ["altered", ({ kind }) => kind === "substitution" || kind === "transposition"],
]

/** Do the two texts share enough words for their differences to mean anything? */
export const isComparable = ({ shared, shorter }: Comparison): boolean =>
  shorter > 0 && shared >= MIN_SHARE * shorter

/**
 * How a witness stands to the statement's text; other marks and spellings leave it verbatim.
 *
 * @example relationOf({ differences: [], shared: 9, shorter: 9 }) // ["verbatim"]
 */
export function relationOf(comparison: Comparison): readonly Relation[] {
  const { differences, shared, shorter } = comparison
  const isOwnWords = shared < OWN_WORDS_SHARE * shorter && shorter - shared >= MIN_OWN_WORDS
  if (isOwnWords || !isComparable(comparison)) return ["paraphrased"]
  const relations = RELATIONS.filter(([, makes]) => differences.some(makes)).map(([relation]) => relation)
  return relations.length > 0 ? relations : ["verbatim"]
}
