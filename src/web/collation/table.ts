import type { ReadingKind, Span, TracedStatement, Witness } from "../../api/types.js"

/** What a witness has at a place of the fullest wording. */
export interface Cell {
  readonly text: string
  /** How it differs from the fullest wording; absent where it does not. */
  readonly kind?: ReadingKind
  readonly isMaterial?: boolean
  /** Its words stand at the place where this change begins. */
  readonly isContinued?: boolean
  /** The passage begins later or ends earlier: it is not quoted here, which is no change of words. */
  readonly isOutside?: boolean
}

/** A statement's copies place by place: each row joined is the copy's text. */
export interface CollationTable {
  readonly places: readonly Span[]
  /** By witness; those too far from the fullest wording are not in it. */
  readonly rows: ReadonlyMap<string, readonly Cell[]>
}

type Collated = Pick<TracedStatement, "text" | "apparatus" | "witnesses">

const PLAIN: readonly string[] = ["translated", "paraphrased"]

/** Is the witness too far from the fullest wording to mark single words? */
const isFarFromBase = ({ relation }: Pick<Witness, "relation">): boolean =>
  relation.some((one) => PLAIN.includes(one))

/** Lays the copies out in places: stretches of the fullest wording within which no copy changes course. */
export function collationTable(statement: Collated): CollationTable {
  const places = placesOf(statement)
  const near = statement.witnesses.filter((witness) => !isFarFromBase(witness))
  return { places, rows: new Map(near.map(({ id }) => [id, rowOf(statement, places, id)])) }
}

/** Stretches between all beginnings and ends of readings; an addition has a place of no length. */
function placesOf({ text, apparatus }: Collated): Span[] {
  const cuts = [...new Set([0, text.length, ...apparatus.flatMap(({ at }) => at)])].sort((a, b) => a - b)
  const points = new Set(apparatus.filter(({ at }) => at[0] === at[1]).map(({ at }) => at[0]))
  return cuts.flatMap((start, at): Span[] => {
    const end = cuts[at + 1]
    const point: Span[] = points.has(start) ? [[start, start]] : []
    return end === undefined ? point : [...point, [start, end]]
  })
}

function rowOf({ text, apparatus }: Collated, places: readonly Span[], witness: string): Cell[] {
  const own = apparatus
    .flatMap(({ at, readings }) => {
      const reading = readings.find(({ witnesses }) => witnesses.includes(witness))
      return reading && reading.text !== text.slice(...at) ? [{ at, reading }] : []
    })
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const cells: Cell[] = []
  let next = 0
  let within: { end: number; cell: Cell } | undefined
  for (const [start, end] of places) {
    if (within && start < within.end) {
      cells.push({ ...within.cell, text: "", isContinued: true })
      continue
    }
    within = undefined
    while (own[next] && (own[next]?.at[0] ?? 0) < start) next += 1
    const change = own[next]
    const isHere = change?.at[0] === start && (change.at[1] > start || start === end)
    if (!change || !isHere) {
      cells.push({ text: text.slice(start, end) })
      continue
    }
    next += 1
    const { at, reading } = change
    const cell: Cell = {
      text: reading.text,
      kind: reading.kind,
      isMaterial: reading.material === true,
      isOutside: isCutOff(reading.text) && (at[0] === 0 || at[1] === text.length),
    }
    cells.push(cell)
    within = at[1] > end ? { end: at[1], cell } : undefined
  }
  return cells
}

/** Nothing, or the dots that stand for it. */
const isCutOff = (text: string): boolean => /^[\s.…]*$/.test(text)
