import type { ReadingKind, Span } from "../../api/types.js"
import { compareCells } from "./differences.js"
import type { Cell, CollationTable } from "./table.js"

/** A place where copies differ from the base. */
export interface VariantPlace {
  /** Counted from 1, in text order. */
  readonly number: number
  /** Index among the table's places. */
  readonly at: number
  readonly span: Span
  readonly base: string
  readonly readings: readonly PlaceReading[]
  /** Copies in which a change that began before goes on. */
  readonly continued: readonly string[]
  /** How many copies have other words here; those that do not quote this part are not counted. */
  readonly differing: number
  /** How many copies quote this part. */
  readonly quoting: number
}

export interface PlaceReading {
  readonly text: string
  readonly kind: ReadingKind
  readonly isMaterial: boolean
  readonly witnesses: readonly string[]
  /** What the base has instead, where that is more than this place. */
  readonly instead?: string
}

/**
 * Where the copies differ from one of them, and what they have there. Parts that a copy does not quote at all are no
 * difference. A change that runs over several places is told at the first.
 *
 * @param base id of the witness that the others are compared with
 */
export function variantPlaces(
  { places, rows }: CollationTable,
  base: string,
  { punctuation = true }: { readonly punctuation?: boolean } = {},
): VariantPlace[] {
  const ours = rows.get(base)
  if (!ours) return []
  const found: VariantPlace[] = []
  for (const [at, span] of places.entries()) {
    if (!ours[at] || ours[at].isContinued) continue
    const copies = [...rows].filter(([, row]) => row[at] && !row[at].isOutside)
    const continued = copies.filter(([, row]) => row[at]?.isContinued).map(([witness]) => witness)
    const readings = readingsAt(
      copies.flatMap(([witness, row]) => readingOf(witness, row, ours, at, punctuation) ?? []),
    )
    const text = wordsFrom(ours, at, endOfStretch(ours, at))
    // A change that runs over a gap between two words has nothing to say about the gap.
    if (readings.length + (text.trim() === "" ? 0 : continued.length) === 0) continue
    const differing = readings.reduce((sum, { witnesses }) => sum + witnesses.length, continued.length)
    const quoting = copies.length
    found.push({ number: found.length + 1, at, span, base: text, readings, continued, differing, quoting })
  }
  return found
}

/** The last place that the change at a place runs over. */
function endOfStretch(row: readonly Cell[], at: number): number {
  let end = at
  while (row[end + 1]?.isContinued) end += 1
  return end
}

const wordsFrom = (row: readonly Cell[], at: number, end: number): string =>
  row
    .slice(at, end + 1)
    .map(({ text }) => text)
    .join("")

/** What a copy has at a place where that is not the base's; a copy in the midst of a change has had its reading before. */
function readingOf(
  witness: string,
  row: readonly Cell[],
  ours: readonly Cell[],
  at: number,
  punctuation: boolean,
): PlaceReading | undefined {
  const [cell, copy] = [ours[at], row[at]]
  if (!cell || !copy || copy.isContinued) return undefined
  const own = endOfStretch(ours, at)
  const end = Math.max(own, endOfStretch(row, at))
  const [instead, text] = [wordsFrom(ours, at, end), wordsFrom(row, at, end)]
  const {
    kind,
    isOutside,
    isMaterial = false,
  } = compareCells({ ...cell, text: instead }, { ...copy, text }, punctuation)
  if (kind === undefined || isOutside) return undefined
  return { text, kind, isMaterial, witnesses: [witness], ...(end > own ? { instead } : {}) }
}

/** Copies that agree are told together. */
function readingsAt(readings: readonly PlaceReading[]): PlaceReading[] {
  const byText = new Map<string, PlaceReading>()
  for (const reading of readings) {
    const key = `${reading.kind} ${reading.instead ?? ""} ${reading.text}`
    const known = byText.get(key)
    byText.set(key, known ? { ...known, witnesses: [...known.witnesses, ...reading.witnesses] } : reading)
  }
  return [...byText.values()]
}
