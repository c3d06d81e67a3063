import type { ReadingKind, Span } from "../../api/types.js"
import { compareCells } from "./differences.js"
import type { CollationTable } from "./table.js"

/** A place where copies differ from the base. */
export interface VariantPlace {
  /** Counted from 1, in text order. */
  readonly number: number
  /** Index among the table's places. */
  readonly at: number
  readonly span: Span
  readonly base: string
  readonly readings: readonly PlaceReading[]
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
}

/**
 * Where the copies differ from one of them, and what they have there. Parts that a copy does not quote at all are no
 * difference.
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
    const cell = ours[at]
    if (!cell) continue
    const readings = new Map<
      string,
      { text: string; kind: ReadingKind; isMaterial: boolean; witnesses: string[] }
    >()
    let quoting = 0
    for (const [witness, row] of rows) {
      const copy = row[at] ?? cell
      if (copy.isOutside) continue
      quoting += 1
      const { kind, isOutside, isMaterial = false } = compareCells(cell, copy, punctuation)
      if (kind === undefined || isOutside) continue
      const reading = readings.get(`${kind} ${copy.text}`)
      if (reading) reading.witnesses.push(witness)
      else readings.set(`${kind} ${copy.text}`, { text: copy.text, kind, isMaterial, witnesses: [witness] })
    }
    if (readings.size === 0) continue
    const differing = [...readings.values()].reduce((sum, { witnesses }) => sum + witnesses.length, 0)
    found.push({
      number: found.length + 1,
      at,
      span,
      base: cell.text,
      readings: [...readings.values()],
      differing,
      quoting,
    })
  }
  return found
}
