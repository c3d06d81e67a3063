import type { ReadingKind, Witness } from "../../api/types.js"
import type { Difference } from "../collation/differences.js"
import { clipped, unwrapped, wordsIn } from "../wording.js"
import { words } from "../words.js"

/** Words that a copy lacks, beyond this many, are told by their number. */
const LONGEST_CUT = 30

interface WitnessTextProps {
  readonly witness: Witness
  /** Against the base; nothing where the two are too far apart to compare word by word. */
  readonly parts: readonly Difference[] | undefined
}

/** A copy's words, with what it lacks struck out, what it adds underlined, and what it does not quote told. */
export function WitnessText({ witness, parts }: WitnessTextProps) {
  let at = 0
  return (
    <p className="witness-text" dir="auto">
      {parts ? parts.map((part) => <Part key={at++} part={part} />) : unwrapped(witness.text)}
    </p>
  )
}

function Part({ part: { base, copy, kind, isMaterial, isOutside } }: { part: Difference }) {
  if (isOutside) return <Outside base={base} copy={copy} />
  if (!kind) return unwrapped(copy)
  return (
    <>
      <Lost text={clipped(unwrapped(base), LONGEST_CUT, words.statement.wordsLeftOut)} kind={kind} />
      <Gained text={unwrapped(copy)} kind={kind} isMaterial={isMaterial === true} />
    </>
  )
}

/** What only one of two copies quotes: its words where they are the copy's, else how many there are. */
function Outside({ base, copy }: { base: string; copy: string }) {
  if (copy.trim() !== "" && wordsIn(copy) > 0) return <span className="outside">{unwrapped(copy)}</span>
  const left = wordsIn(base)
  return left === 0 ? null : <span className="outside"> {words.statement.notQuoted(left)} </span>
}

interface ChangeProps {
  readonly text: string
  readonly kind: ReadingKind
  readonly isMaterial?: boolean
}

/** Words that are missing. */
export const Lost = ({ text, kind }: ChangeProps) =>
  text === "" ? null : (
    <del className={`kind-${kind}`} title={words.readingKinds[kind]}>
      {text}
    </del>
  )

/** Words that are only here. */
export const Gained = ({ text, kind, isMaterial = false }: ChangeProps) =>
  text === "" ? null : (
    <ins className={`kind-${kind}${isMaterial ? " ins-material" : ""}`} title={words.readingKinds[kind]}>
      {text}
    </ins>
  )
