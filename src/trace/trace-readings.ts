import type { AlignedReadings, Evidence, TracedStatement, Trail, TrailEdge, TrailNode } from "../model.js"
import { contentId } from "../text/index.js"
import { type Hanging, hangings } from "./archetype.js"
import { MISSING, type Table, tableOf } from "./reading-table.js"
import { branching, supportOf } from "./stemma.js"
import { hangFrom, NOBODY, type Stemma, witnessAbove } from "./tree.js"
import { writtenOut } from "./written-out.js"

/**
 * The trail of a tradition whose readings are already aligned: no dates, no credits, a witness stands for an
 * article. Cells that are equal are equal readings; places where either witness has no text are passed over.
 *
 * Which witnesses belong together is told by the readings they share; which end is the beginning, where
 * `root` does not say it, by what scribes do to a text, and less surely.
 *
 * @example traceReadings({ id: "t", witnesses: [{ id: "A" }], aligned: { columns: ["A"], words: [[1]] } }).trail
 */
export function traceReadings(aligned: AlignedReadings): TracedStatement {
  const table = tableOf(aligned)
  return {
    id: aligned.id,
    ...writtenOut(aligned),
    trail: trailOf(aligned.id, table, hangingsOf(aligned, table)),
  }
}

/** A way in which the stemma may hang, and how likely it is. */
type Way = Pick<Hanging, "stemma" | "probability">

/** Where the stemma may hang, the likeliest first: from the given witness alone, where one is given. */
function hangingsOf({ root }: AlignedReadings, table: Table): readonly Way[] {
  const neighbours = branching(table)
  const given = root === undefined ? -1 : table.ids.indexOf(root)
  return given < 0 ? hangings(table, neighbours) : [{ stemma: hangFrom(neighbours, given), probability: 1 }]
}

function trailOf(statement: string, table: Table, ways: readonly Way[]): Trail {
  const utterance = contentId("utterance", statement)
  const [{ stemma } = { stemma: { root: 0, parents: new Map<number, number>() } }] = ways
  const below = witnessesBelow(stemma, table.ids.length)
  const nameOf = (node: number): string =>
    table.ids[node] ??
    contentId("lost", statement, ...(below.get(node) ?? []).map((at) => table.ids[at] ?? ""))
  const confidences = confidencesOf(table, stemma, below, ways)
  const nodes = [...stemma.parents.keys()].map((node): TrailNode => {
    const id = nameOf(node)
    return node < table.ids.length ? { id, kind: "witness", article: id, witness: id } : { id, kind: "lost" }
  })
  const edges = [...stemma.parents].map(
    ([node, parent]): TrailEdge => ({
      from: parent === NOBODY ? utterance : nameOf(parent),
      to: nameOf(node),
      action: parent === NOBODY ? "said" : "carried",
      confidence: confidences(node),
      evidence: evidenceFor(table, node, parent, below.get(node) ?? []),
    }),
  )
  return { nodes: [{ id: utterance, kind: "utterance" }, ...nodes.sort(byId)], edges: edges.sort(byEnds) }
}

const byId = (one: TrailNode, other: TrailNode): number => (one.id < other.id ? -1 : 1)
const byEnds = (one: TrailEdge, other: TrailEdge): number =>
  one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1

/** By node, the witnesses at it and below it, sorted. */
function witnessesBelow({ parents }: Stemma, witnesses: number): Map<number, number[]> {
  const below = new Map([...parents.keys()].map((node): [number, number[]] => [node, []]))
  for (let witness = 0; witness < witnesses; witness++)
    for (let node = witness; node !== NOBODY; node = parents.get(node) ?? NOBODY)
      below.get(node)?.push(witness)
  return below
}

/** How often parents with full support and a sure top are right on made-up traditions (`training/trace/stemmata.mjs`). */
const RIGHT_WITH_ALL_SUPPORT = 0.8

/** By node; a lost copy is as sure as the surest witness that had its text from it. */
function confidencesOf(
  table: Table,
  stemma: Stemma,
  below: ReadonlyMap<number, readonly number[]>,
  ways: readonly Way[],
): (node: number) => number {
  const size = table.ids.length
  if (size === 1) return () => 1
  const supports = supportOf(table, stemma)
  const sure = table.ids.map((_, witness) => {
    const alike = ways.filter((way) => isHungAlike(way.stemma, stemma, witness, size))
    const share = alike.reduce((sum, { probability }) => sum + probability, 0)
    return Math.round(1000 * RIGHT_WITH_ALL_SUPPORT * (supports[witness] ?? 0) * share) / 1000
  })
  const isNext = (lost: number, witness: number) =>
    witnessAbove(stemma, witness, size) === witnessAbove(stemma, lost, size)
  return (node) =>
    node < size
      ? (sure[node] ?? 0)
      : Math.max(
          ...(below.get(node) ?? [])
            .filter((witness) => isNext(node, witness))
            .map((witness) => sure[witness] ?? 0),
        )
}

const isHungAlike = (one: Stemma, other: Stemma, witness: number, witnesses: number): boolean =>
  witnessAbove(one, witness, witnesses) === witnessAbove(other, witness, witnesses)

/** What sets the witnesses below an edge apart, and how a witness differs from the one it hangs from. */
function evidenceFor(table: Table, node: number, parent: number, below: readonly number[]): Evidence[] {
  if (parent === NOBODY) return []
  const witnesses = below.length === 1 ? "it" : `the ${below.length} witnesses below`
  const own = readingsOf(table, below)
  const apart = `${own} reading${own === 1 ? "" : "s"} that ${witnesses} alone ${below.length === 1 ? "has" : "have"}`
  const [one, above] = [table.cells[node], table.cells[parent]]
  if (!one || !above) return [{ kind: "reading", weight: 0, note: apart }]
  const both = [...one.keys()].filter((place) => one[place] !== MISSING && above[place] !== MISSING)
  const [compared, differing] = [both.length, both.filter((place) => one[place] !== above[place]).length]
  return [{ kind: "reading", weight: 0, note: `differs at ${differing} of ${compared} places; ${apart}` }]
}

/** Places where these witnesses agree in a reading that no other has. */
function readingsOf({ cells, weights }: Table, witnesses: readonly number[]): number {
  const isBelow = new Set(witnesses)
  return weights.filter((_, place) => {
    const inside = new Set(
      witnesses.map((witness) => cells[witness]?.[place]).filter((cell) => cell !== MISSING),
    )
    const [reading] = inside
    return inside.size === 1 && !cells.some((row, witness) => !isBelow.has(witness) && row[place] === reading)
  }).length
}
