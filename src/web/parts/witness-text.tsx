import type { TracedStatement, Witness } from "../../api/types.js"
import { type Difference, differencesOf, isFarFromBase } from "../differences.js"
import { clipped, unwrapped } from "../wording.js"
import { words } from "../words.js"

/** Struck-out words beyond this many are told by their number. */
const LONGEST_CUT = 30

/** A copy's words, with what it lacks struck out and what it adds underlined. */
export function WitnessText({ statement, witness }: { statement: TracedStatement; witness: Witness }) {
  const parts = isFarFromBase(witness)
    ? [{ text: witness.text, in: "both" } as const]
    : differencesOf(statement, witness)
  let at = 0
  return (
    <p className="witness-text" dir="auto">
      {parts.map((part) => (
        <Part key={at++} part={part} />
      ))}
    </p>
  )
}

function Part({ part }: { part: Difference }) {
  if (part.in === "both") return unwrapped(part.text)
  const title = part.kind && words.readingKinds[part.kind]
  if (part.in === "copy")
    return (
      <ins className={`kind-${part.kind}`} title={title}>
        {unwrapped(part.text)}
      </ins>
    )
  return (
    <del className={`kind-${part.kind}`} title={title}>
      {clipped(unwrapped(part.text), LONGEST_CUT, words.statement.wordsLeftOut)}
    </del>
  )
}
