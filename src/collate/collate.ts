import type {
  ApparatusEntry,
  CollatedStatement,
  Reading,
  ReadingKind,
  Span,
  Statement,
  Witness,
} from "../model.js"
import { isMaterial } from "./material.js"
import { compareTexts, type Difference } from "./readings.js"
import { type ComparedCopy, isComparable, relationTo } from "./relation.js"
import { readingKey, type Tokenised, tokenise } from "./tokens.js"

/**
 * The statement with its apparatus (every place where a witness differs from its text) and every witness's relation.
 *
 * Each witness is aligned with the statement's text, never with its neighbours, so the order of witnesses changes
 * nothing. A relation that is told stays, for `match` saw the page and its quotation marks; one marked `translated` is not
 * aligned.
 *
 * @example
 * collateStatement({ id: "s", text: "We will not go.", witnesses: [{ id: "w", text: "We will go.", … }] }).apparatus
 * // [{ at: [8, 11], readings: [{ text: "", witnesses: ["w"], kind: "omission" }] }]
 */
export function collateStatement(statement: Statement): CollatedStatement {
  const base = tokenise(statement.text)
  const compared = eachOnce((text) => compareCopy(base, tokenise(text)))
  const relate = relationTo(base)
  const relation = eachOnce((text) => relate(compared(text)))
  const gathered = new Apparatus()
  const related = statement.witnesses.map((witness): Witness => {
    if (witness.relation.includes("translated")) return witness
    for (const difference of compared(witness.text).differences) gathered.add(difference, witness.id)
    return witness.relation.length > 0 ? witness : { ...witness, relation: relation(witness.text) }
  })
  const apparatus = gathered.entries(statement.text)
  return { ...statement, witnesses: withMaterial(related, apparatus), apparatus }
}

/** What is made of a text, made once for each: many witnesses are copies of one another to the letter. */
function eachOnce<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text) ?? make(text)
    made.set(text, known)
    return known
  }
}

/** Words that have too little in common have one reading: the witness's in place of all. */
function compareCopy(base: Tokenised, copy: Tokenised): ComparedCopy {
  const comparison = compareTexts(base, copy)
  if (isComparable(comparison)) return { ...comparison, copy }
  const whole: Difference = { at: [0, base.text.length], text: copy.text.trim(), kind: "substitution" }
  return { ...comparison, copy, differences: [whole] }
}

/** Flags the witnesses that have a material reading; who retells in words of his own has changed no word of theirs. */
function withMaterial(witnesses: readonly Witness[], apparatus: readonly ApparatusEntry[]): Witness[] {
  const changed = new Set(
    apparatus.flatMap(({ readings }) =>
      readings.flatMap((reading) => (reading.material ? reading.witnesses : [])),
    ),
  )
  return witnesses.map(({ material: _, ...witness }) =>
    changed.has(witness.id) && !witness.relation.includes("paraphrased")
      ? { ...witness, material: true }
      : witness,
  )
}

/** Readings gathered by place; those that agree but for case and typography become one. */
class Apparatus {
  readonly #places = new Map<string, { at: Span; readings: Map<string, GatheredReading> }>()

  add({ at, text, kind }: Difference, witness: string): void {
    const place = this.#places.get(at.join()) ?? { at, readings: new Map() }
    this.#places.set(at.join(), place)
    const key = `${kind} ${readingKey(text)}`
    const reading = place.readings.get(key) ?? { kind, wordings: [], witnesses: [] }
    place.readings.set(key, reading)
    reading.wordings.push(text)
    reading.witnesses.push(witness)
  }

  /** @param text the statement's */
  entries(text: string): ApparatusEntry[] {
    return [...this.#places.values()]
      .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
      .map(({ at, readings }) => ({
        at,
        readings: [...readings.values()]
          .map(settleReading)
          .map((reading) =>
            isMaterial(reading, text.slice(...at)) ? { ...reading, material: true as const } : reading,
          )
          .sort(byWitness),
      }))
  }
}

interface GatheredReading {
  readonly kind: ReadingKind
  readonly wordings: string[]
  readonly witnesses: string[]
}

/** The wording that most witnesses have stands for all; on a tie the first in code point order. */
function settleReading({ kind, wordings, witnesses }: GatheredReading): Reading {
  const counts = new Map<string, number>()
  for (const wording of wordings) counts.set(wording, (counts.get(wording) ?? 0) + 1)
  const [commonest] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return { text: commonest?.[0] ?? "", witnesses: witnesses.sort(), kind }
}

/** Most witnesses first, then by their ids. */
const byWitness = (one: Reading, other: Reading): number =>
  other.witnesses.length - one.witnesses.length || (one.witnesses.join() < other.witnesses.join() ? -1 : 1)
