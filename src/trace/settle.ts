import { MISSING, type Table } from "./reading-table.js"
import { reconstructed } from "./reconstructed.js"
import type { Neighbours } from "./tree.js"

/** How often all witnesses are tried, at most. */
const ROUNDS = 10

/**
 * Lets neighbouring witnesses of a tree change places, and copies go over to a neighbour of their exemplar, where fewer changes
 * of reading explain the tradition then: of two alike copies, that is the others' exemplar which has what those have.
 *
 * @returns the tree with its witnesses settled; lost copies stay where they are
 */
export function settleWitnesses(table: Table, neighbours: Neighbours): Map<number, number[]> {
  let tree = new Map([...neighbours].map(([node, beside]) => [node, [...beside]]))
  for (let round = 0; round < ROUNDS; round++) {
    const names = exchanged(table, tree)
    const nameOf = (node: number) => names.get(node) ?? node
    tree = new Map([...tree].map(([node, beside]) => [nameOf(node), beside.map(nameOf)]))
    if (!moveEnds(table, tree) && names.size === 0) break
  }
  return tree
}

/** Witnesses that change places with the one beside them; each once, for the readings around it are those before. */
function exchanged(table: Table, tree: Neighbours): Map<number, number> {
  const readings = reconstructed(table, tree)
  const names = new Map<number, number>()
  const around = (node: number, but: number) =>
    (tree.get(node) ?? []).filter((next) => next !== but).map((next) => readings.get(next))
  for (const [one, beside] of [...tree].sort(byNode))
    for (const other of [...beside].sort((a, b) => a - b)) {
      if (other <= one || other >= table.ids.length || names.has(one) || names.has(other)) continue
      const [left, right] = [table.cells[one], table.cells[other]]
      const gained = gain(left, right, around(one, other)) + gain(right, left, around(other, one))
      if (gained > 0) names.set(one, other).set(other, one)
    }
  return names
}

const byNode = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]): number => one - other

/** By how many places less its neighbours differ from what would stand at a node than from what does, where all have text. */
function gain(
  stands: Int32Array | undefined,
  would: Int32Array | undefined,
  around: readonly (Int32Array | undefined)[],
): number {
  let gained = 0
  for (const [place, was] of stands?.entries() ?? []) {
    const is = would?.[place] ?? MISSING
    if (was === is || was === MISSING || is === MISSING) continue
    for (const readings of around) {
      const reading = readings?.[place] ?? MISSING
      if (reading !== MISSING) gained += Number(reading !== was) - Number(reading !== is)
    }
  }
  return gained
}

/** Hangs witnesses from which nothing hangs on the witness beside theirs that they differ least from; tells whether any moved. */
function moveEnds({ ids, cells }: Table, tree: Map<number, number[]>): boolean {
  let hasMoved = false
  for (const [end, [exemplar = end, another]] of [...tree].sort(byNode)) {
    if (another !== undefined || end >= ids.length || exemplar >= ids.length) continue
    const beside = (tree.get(exemplar) ?? []).filter((node) => node !== end && node < ids.length)
    const nearer = beside.find((node) => gain(cells[exemplar], cells[node], [cells[end]]) > 0)
    if (nearer === undefined) continue
    tree.set(end, [nearer])
    tree.get(nearer)?.push(end)
    tree.set(
      exemplar,
      (tree.get(exemplar) ?? []).filter((node) => node !== end),
    )
    hasMoved = true
  }
  return hasMoved
}
