import type { AlignedReadings } from "../model.js"
import { drawIn, joinNeighbours } from "./joining.js"

type Cell = number | string | null

/** A tradition's cells by witness, witnesses sorted by id. */
export interface Table {
  readonly ids: readonly string[]
  /** By witness and place. */
  readonly cells: readonly (readonly Cell[])[]
  /** By place: how much it says about who belongs together. */
  readonly weights: readonly number[]
}

/** Above the top of a stemma. */
export const NOBODY = -1

/** A stemma that hangs from one node: a witness, or from the number of witnesses on a lost copy. */
export interface Stemma {
  readonly root: number
  /** By node its parent; the root's is {@link NOBODY}. */
  readonly parents: ReadonlyMap<number, number>
}

/** The readings by witness, with the places' weights. */
export function tableOf({ aligned: { columns, words } }: AlignedReadings): Table {
  const order = columns
    .map((id, column) => ({ id, column }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  return {
    ids: order.map(({ id }) => id),
    cells: order.map(({ column }) => words.map((row) => row[column] ?? null)),
    weights: words.map(weightOfPlace),
  }
}

/**
 * A place tells who belongs together by its second largest group: one witness that stands alone may have
 * slipped, the more agree against the rest the less is it chance.
 *
 * @example weightOfPlace([1, 1, 1, 2]) // 1, as weightOfPlace([1, 1, 1, 2, 3]); weightOfPlace([1, 1, 1, 2, 2, 2]) is 2
 */
export function weightOfPlace(row: readonly Cell[]): number {
  const counts = new Map<Cell, number>()
  for (const cell of row) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const [, second = 0] = [...counts.values()].sort((one, other) => other - one)
  return Math.log2(1 + second)
}

/** The tree of the witnesses without a top, drawn from some of the places. */
export function branching(
  { cells, weights }: Table,
  isUsed: (place: number) => boolean,
): Map<number, number[]> {
  const used = weights.map((weight, place) => (isUsed(place) ? weight : 0))
  const distances = cells.map(() => cells.map(() => 0))
  for (const [one, above] of cells.entries())
    for (let other = one + 1; other < cells.length; other++) {
      const value = distanceBetween(above, cells[other] ?? [], used)
      for (const [row, column] of [
        [one, other],
        [other, one],
      ] as const) {
        const at = distances[row]
        if (at) at[column] = value
      }
    }
  return drawIn(joinNeighbours(distances), cells.length)
}

/** The weighed share of places with text in both where they differ; as far as can be where they share none. */
function distanceBetween(one: readonly Cell[], other: readonly Cell[], weights: readonly number[]): number {
  let [differing, compared] = [0, 0]
  for (const [place, weight] of weights.entries()) {
    const [cell, facing] = [one[place] ?? null, other[place] ?? null]
    if (cell === null || facing === null) continue
    compared += weight
    if (cell !== facing) differing += weight
  }
  return compared > 0 ? differing / compared : 1
}

/** Lets a tree hang from one of its nodes. */
export function hangFrom(neighbours: ReadonlyMap<number, readonly number[]>, root: number): Stemma {
  const parents = new Map([[root, NOBODY]])
  for (const node of parents.keys())
    for (const below of neighbours.get(node) ?? []) if (!parents.has(below)) parents.set(below, node)
  return { root, parents }
}

/** The nearest witness above a witness; {@link NOBODY} where there is none. */
export function witnessAbove({ parents }: Stemma, witness: number, witnesses: number): number {
  let above = parents.get(witness) ?? NOBODY
  while (above >= witnesses) above = parents.get(above) ?? NOBODY
  return above
}

/** Half of the places in each of so many samples. */
const SAMPLES = 20

/**
 * By witness, the share of samples of half the places whose stemma puts the same witness above it
 * (delete-half jackknife: Wu 1986). The samples are always the same.
 */
export function supportOf(table: Table, stemma: Stemma): number[] {
  const counts = table.ids.map(() => 0)
  for (let sample = 0; sample < SAMPLES; sample++) {
    const other = rehung(
      branching(table, (place) => isInSample(place, sample)),
      stemma,
      table.ids.length,
    )
    for (const witness of counts.keys())
      if (witnessAbove(other, witness, counts.length) === witnessAbove(stemma, witness, counts.length))
        counts[witness] = (counts[witness] ?? 0) + 1
  }
  return counts.map((count) => count / SAMPLES)
}

/** A sample's tree hung as the stemma is: from its root, or beside the witnesses that stand highest in it. */
function rehung(
  neighbours: ReadonlyMap<number, readonly number[]>,
  stemma: Stemma,
  witnesses: number,
): Stemma {
  if (stemma.root < witnesses) return hangFrom(neighbours, stemma.root)
  const tops = Array.from({ length: witnesses }, (_, witness) => witness).filter(
    (witness) => witnessAbove(stemma, witness, witnesses) === NOBODY,
  )
  return hangFrom(neighbours, jointBetween(neighbours, tops, witnesses) ?? tops[0] ?? 0)
}

/** The joint with the most of some witnesses beside it; the first of several. */
export function jointBetween(
  neighbours: ReadonlyMap<number, readonly number[]>,
  beside: readonly number[],
  witnesses: number,
): number | undefined {
  let best: { joint: number; count: number } | undefined
  for (const [joint, nodes] of neighbours) {
    const count = joint < witnesses ? 0 : nodes.filter((node) => beside.includes(node)).length
    if (count > (best?.count ?? 0)) best = { joint, count }
  }
  return best?.joint
}

/** Spread like the throws of a coin, but always the same (Knuth's multiplicative hashing). */
const isInSample = (place: number, sample: number): boolean =>
  ((Math.imul(place * SAMPLES + sample + 1, 2_654_435_761) >>> 15) & 1) === 1
