import type { AlignedReadings, Evidence, TracedStatement, Trail, TrailEdge, TrailNode } from "../model.js"
import { contentId } from "../text/index.js"
import { trailMarginals } from "./marginals.js"
import { weighPile } from "./odds.js"
import type { Pile } from "./pile.js"
import {
  branching,
  hangFrom,
  jointBetween,
  NOBODY,
  type Stemma,
  supportOf,
  type Table,
  tableOf,
  witnessAbove,
} from "./stemma.js"
import { readTradition } from "./tradition.js"
import { weightsOfReadings } from "./weights.js"

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
  const pile = readTradition(aligned)
  const table = tableOf(aligned)
  const neighbours = branching(table, () => true)
  const stemma = hangFrom(neighbours, rootOf(aligned, table, pile, neighbours))
  const texts = pile.pages.map(({ article }) => article.text)
  return {
    id: aligned.id,
    text: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ""),
    witnesses: pile.pages.map(({ witness }) => witness),
    apparatus: [],
    trail: trailOf(
      aligned.id,
      table,
      stemma,
      aligned.root === undefined ? RIGHT_BELOW_GUESSED : RIGHT_BELOW_GIVEN,
    ),
  }
}

/** Where the stemma hangs: from the given witness, the likeliest first one, or the joint between copies of a lost one. */
function rootOf(
  { root }: AlignedReadings,
  { ids }: Table,
  pile: Pile,
  neighbours: ReadonlyMap<number, readonly number[]>,
): number {
  const given = root === undefined ? -1 : ids.indexOf(root)
  if (given >= 0) return given
  const { both, lost, firstLost } = trailMarginals(weighPile(pile, weightsOfReadings()))
  const likeliest = both.top.reduce((best, value, at) => (value > (both.top[best] ?? 0) ? at : best), 0)
  if (firstLost <= 0.5) return likeliest
  const tops = [...lost.top.keys()].filter((witness) => (lost.top[witness] ?? 0) >= 0.5)
  return jointBetween(neighbours, tops, ids.length) ?? likeliest
}

function trailOf(statement: string, table: Table, stemma: Stemma, best: number): Trail {
  const utterance = contentId("utterance", statement)
  const below = witnessesBelow(stemma, table.ids.length)
  const nameOf = (node: number): string =>
    table.ids[node] ??
    contentId("lost", statement, ...(below.get(node) ?? []).map((at) => table.ids[at] ?? ""))
  const confidences = confidencesOf(table, stemma, below, best)
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

/**
 * How often parents with full support are right on made-up traditions (`training/trace/scribes.mjs`), with the root
 * given and with the root guessed; with half the support half as often.
 */
const RIGHT_BELOW_GIVEN = 0.68
const RIGHT_BELOW_GUESSED = 0.57

/** By node; a lost copy is as sure as the surest witness that had its text from it. */
function confidencesOf(
  table: Table,
  stemma: Stemma,
  below: ReadonlyMap<number, readonly number[]>,
  best: number,
): (node: number) => number {
  if (table.ids.length === 1) return () => 1
  const supports = supportOf(table, stemma)
  const sure = (witness: number) => Math.round(1000 * best * (supports[witness] ?? 0)) / 1000
  const isNext = (lost: number, witness: number) =>
    witnessAbove(stemma, witness, table.ids.length) === witnessAbove(stemma, lost, table.ids.length)
  return (node) =>
    node < table.ids.length
      ? sure(node)
      : Math.max(...(below.get(node) ?? []).filter((witness) => isNext(node, witness)).map(sure))
}

/** What sets the witnesses below an edge apart, and how a witness differs from the one it hangs from. */
function evidenceFor(table: Table, node: number, parent: number, below: readonly number[]): Evidence[] {
  if (parent === NOBODY) return []
  const witnesses = below.length === 1 ? "it" : `the ${below.length} witnesses below`
  const own = readingsOf(table, below)
  const apart = `${own} reading${own === 1 ? "" : "s"} that ${witnesses} alone ${below.length === 1 ? "has" : "have"}`
  const [one, above] = [table.cells[node], table.cells[parent]]
  if (!one || !above) return [{ kind: "reading", weight: 0, note: apart }]
  const compared = one.filter((cell, place) => cell !== null && above[place] !== null).length
  const differing = one.filter(
    (cell, place) => cell !== null && above[place] !== null && cell !== above[place],
  ).length
  return [{ kind: "reading", weight: 0, note: `differs at ${differing} of ${compared} places; ${apart}` }]
}

/** Places where these witnesses agree in a reading that no other has. */
function readingsOf({ cells, weights }: Table, witnesses: readonly number[]): number {
  const isBelow = new Set(witnesses)
  return weights.filter((_, place) => {
    const inside = new Set(
      witnesses.map((witness) => cells[witness]?.[place]).filter((cell) => cell !== null),
    )
    const [reading] = inside
    return inside.size === 1 && !cells.some((row, witness) => !isBelow.has(witness) && row[place] === reading)
  }).length
}
