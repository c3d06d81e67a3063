import type { ApparatusEntry, Reading, ReadingKind, TracedStatement, Witness } from "../api/types.js"

/** A run of a copy beside the fullest wording: the same, only there, or only here. */
export interface Difference {
  readonly text: string
  readonly in: "both" | "base" | "copy"
  readonly kind?: ReadingKind
}

type Collated = Pick<TracedStatement, "text" | "apparatus">

/** What a witness has at a place, where that is not the fullest wording. */
export const readingAt = (entry: ApparatusEntry, witness: string): Reading | undefined =>
  entry.readings.find((reading) => reading.witnesses.includes(witness))

/**
 * A witness's text with what it lacks and what it adds, read off the apparatus. A translation or a paraphrase has
 * hardly a word in common with the fullest wording: it is shown as it is.
 */
export function differencesOf({ text, apparatus }: Collated, witness: Witness): Difference[] {
  const own = apparatus
    .map((entry) => ({ at: entry.at, reading: readingAt(entry, witness.id) }))
    .filter(({ at, reading }) => reading && reading.text !== text.slice(...at))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  if (own.length === 0) return [{ text: witness.text, in: "both" }]
  const parts: Difference[] = []
  let done = 0
  for (const { at, reading } of own) {
    if (!reading || at[0] < done) continue
    parts.push({ text: text.slice(done, at[0]), in: "both" })
    parts.push({ text: text.slice(...at), in: "base", kind: reading.kind })
    parts.push({ text: reading.text, in: "copy", kind: reading.kind })
    done = at[1]
  }
  parts.push({ text: text.slice(done), in: "both" })
  return parts.filter((part) => part.text !== "")
}

const PLAIN: readonly string[] = ["translated", "paraphrased"]

/** Is the witness too far from the fullest wording to mark single words? */
export const isFarFromBase = (witness: Witness): boolean =>
  witness.relation.some((relation) => PLAIN.includes(relation))

/** Short names for witnesses, as editions have them: A … Z, then A2 …, in the order given. */
export const sigla = (witnesses: readonly Witness[]): Map<string, string> =>
  new Map(
    witnesses.map(({ id }, place) => {
      const letter = String.fromCharCode(65 + (place % 26))
      return [id, place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`]
    }),
  )
