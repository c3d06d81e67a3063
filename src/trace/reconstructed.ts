import { MISSING, OMISSION, type Table } from "./reading-table.js"
import { hangFrom, type Neighbours } from "./tree.js"

/** The readings of witnesses as they are where they have text, and of all else as fewest changes ask for. */
export function reconstructed({ ids, cells }: Table, neighbours: Neighbours): Map<number, Int32Array> {
  const { parents } = hangFrom(neighbours, 0)
  const order = [...parents]
  const places = cells[0]?.length ?? 0
  const readings = new Map(order.map(([node]) => [node, new Int32Array(places)]))
  for (let place = 0; place < places; place++) {
    const possible = new Map<number, readonly number[]>()
    const votes = new Map<number, Map<number, number>>()
    for (const [node, parent] of [...order].reverse()) {
      const own = node < ids.length ? (cells[node]?.[place] ?? MISSING) : MISSING
      const set = own === MISSING ? commonest(votes.get(node)) : [own]
      possible.set(node, set)
      const tally = votes.get(parent) ?? new Map<number, number>()
      for (const reading of set) tally.set(reading, (tally.get(reading) ?? 0) + 1)
      votes.set(parent, tally)
    }
    for (const [node, parent] of order) {
      const above = readings.get(parent)?.[place]
      const row = readings.get(node)
      if (row) row[place] = chosen(possible.get(node) ?? [], above)
    }
  }
  return readings
}

function commonest(votes: ReadonlyMap<number, number> = new Map()): number[] {
  const most = Math.max(0, ...votes.values())
  return [...votes].filter(([, count]) => count === most).map(([reading]) => reading)
}

/** As the copy above where that may be, else with words rather than without. */
const chosen = (possible: readonly number[], above: number | undefined): number =>
  above !== undefined && (possible.length === 0 || possible.includes(above))
    ? above
    : (possible.find((reading) => reading !== OMISSION) ?? possible[0] ?? MISSING)
