import type { Relation } from "../model.js"
import type { Comparison, Difference } from "./readings.js"

/** Below this share of counterparts the words are the page's own: a paraphrase, whose words are not compared. */
const MIN_SHARE = 0.5

const isOmittedWord = ({ kind }: Difference): boolean => kind === "omission"

/** Which differences make which relation, in the order in which relations are listed. */
const RELATIONS: readonly (readonly [Relation, (difference: Difference) => boolean])[] = [
  ["abridged", isOmittedWord],
  ["extended", ({ kind }) => kind === "addition"],
  ["interpolated", ({ kind }) => kind === "interpolation"],
  ["altered", ({ kind }) => kind === "substitution" || kind === "transposition"],
]

/**
 * How a witness stands to the statement's text; other marks and spellings leave it verbatim.
 *
 * @example relationOf({ differences: [], share: 1 }) // ["verbatim"]
 */
export function relationOf({ differences, share }: Comparison): readonly Relation[] {
  if (share < MIN_SHARE) return ["paraphrased"]
  const relations = RELATIONS.filter(([, makes]) => differences.some(makes)).map(([relation]) => relation)
  return relations.length > 0 ? relations : ["verbatim"]
}
