import type { AlignedReadings } from "../model.js"
import type { CodedPlace } from "./parsimony.js"

/** No text at a place, and nothing written there though there is text around. */
export const MISSING = -1
export const OMISSION = 0

/** A tradition's readings by witness, witnesses sorted by id. */
export interface Table {
  readonly ids: readonly string[]
  /** By witness and place: {@link MISSING}, {@link OMISSION} or the number of a reading. */
  readonly cells: readonly Int32Array[]
  /** By place: how much it says about who belongs together. */
  readonly weights: readonly number[]
}

type Cell = number | string | null

/** The readings by witness, with the places' weights. */
export function tableOf({ aligned: { columns, words } }: AlignedReadings): Table {
  const order = columns
    .map((id, column) => ({ id, column }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const rows = words.map((row) => numbered(order.map(({ column }) => row[column] ?? null)))
  return {
    ids: order.map(({ id }) => id),
    cells: order.map((_, witness) => Int32Array.from(rows, (row) => row[witness] ?? MISSING)),
    weights: rows.map(weightOfPlace),
  }
}

function numbered(row: readonly Cell[]): number[] {
  const numbers = new Map<Cell, number>([
    [null, MISSING],
    [0, OMISSION],
    ["", OMISSION],
  ])
  return row.map((cell) => {
    const number = numbers.get(cell) ?? numbers.size
    numbers.set(cell, number)
    return number
  })
}

/**
 * A place tells who belongs together by its second largest group: one witness that stands alone may have
 * slipped, the more agree against the rest the less is it chance.
 *
 * @example weightOfPlace([1, 1, 1, 2]) // 1, as weightOfPlace([1, 1, 1, 2, 3]); weightOfPlace([1, 1, 1, 2, 2, 2]) is 2
 */
export function weightOfPlace(row: readonly number[]): number {
  const [, second = 0] = [...countsOf(row).values()].sort((one, other) => other - one)
  return Math.log2(1 + second)
}

/** By reading, how many witnesses have it. */
function countsOf(row: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const cell of row) if (cell !== MISSING) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}

export const rowOf = ({ cells }: Pick<Table, "cells">, place: number): number[] =>
  cells.map((row) => row[place] ?? MISSING)

/** A set of bits holds so many readings; the rarest of more fit anywhere. */
const MOST_READINGS = 31

/**
 * The readings of a place as bits, for parsimony; `undefined` where no two readings have two witnesses each, for such a
 * place is explained by any tree alike.
 */
export function coded(row: readonly number[], weight: number): CodedPlace | undefined {
  const shared = [...countsOf(row)].filter(([, count]) => count > 1).sort((one, other) => other[1] - one[1])
  if (shared.length < 2) return undefined
  const bits = new Map(shared.slice(0, MOST_READINGS).map(([cell], at) => [cell, 1 << at]))
  const all = [...bits.values()].reduce((set, bit) => set | bit, 0)
  const masks = Int32Array.from(row, (cell) => bits.get(cell) ?? all)
  return { weight, masks, omission: bits.get(OMISSION) ?? 0, readings: bits.size }
}

/** All places that tell trees apart; places with the same groups are one that weighs as much as they. */
export function codedPlaces(table: Table, weights: readonly number[]): CodedPlace[] {
  const places = new Map<string, CodedPlace>()
  for (const [place, weight] of weights.entries()) {
    const one = weight > 0 ? coded(rowOf(table, place), weight) : undefined
    if (!one) continue
    const groups = `${one.omission} ${one.masks.join(" ")}`
    places.set(groups, { ...one, weight: weight + (places.get(groups)?.weight ?? 0) })
  }
  return [...places.values()]
}

/** Between every two witnesses the weighed share of places with text in both where they differ. */
export function distancesBetween({ cells }: Table, weights: readonly number[]): number[][] {
  const distances = cells.map(() => cells.map(() => 0))
  for (const [one, row] of cells.entries())
    for (let other = one + 1; other < cells.length; other++) {
      const distance = distanceBetween(row, cells[other] ?? new Int32Array(), weights)
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const at = distances[from]
        if (at) at[to] = distance
      }
    }
  return distances
}

/** As far as can be where they share no place. */
function distanceBetween(one: Int32Array, other: Int32Array, weights: readonly number[]): number {
  let [differing, compared] = [0, 0]
  for (let place = 0; place < one.length; place++) {
    const [cell, facing, weight] = [one[place] ?? MISSING, other[place] ?? MISSING, weights[place] ?? 0]
    if (cell === MISSING || facing === MISSING) continue
    compared += weight
    if (cell !== facing) differing += weight
  }
  return compared > 0 ? differing / compared : 1
}
