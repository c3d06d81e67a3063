import type { ArticleCard, Trail, TrailEdge, TrailNode } from "../../api/types.js"
import { dayNumber } from "../dates.js"
import { type Bundle, foldTrail } from "./fold.js"
import { type Label, placeLabels } from "./labels.js"
import { placeBundle, placeEdge } from "./lines.js"
import { type Days, treeOrder } from "./order.js"
import { columnsOf, lanesOf, seenSince, undatedLead } from "./places.js"
import { type Tick, ticksOf, timeScale } from "./scale.js"

/** A node with its place in the drawing. */
export interface PlacedNode {
  readonly node: TrailNode
  readonly name: string
  readonly x: number
  readonly y: number
  readonly isDated: boolean
  /** The day from which it is seen, in days since 1970: its own, else that of what it hangs on. */
  readonly since: number
  /** Absent where the same carrier is named further right in its lane. */
  readonly label?: Label
}

export interface PlacedEdge {
  readonly edge: TrailEdge
  /** Place in the trail's list of edges, counted from 1: what the address knows it by. */
  readonly number: number
  readonly from: PlacedNode
  readonly to: PlacedNode
  /** SVG path data. */
  readonly path: string
  readonly isCredited: boolean
}

/** Copies drawn as one: a dot a day, larger for more. */
export interface PlacedBundle {
  readonly bundle: Bundle
  readonly y: number
  readonly path: string
  readonly since: number
  readonly dots: readonly BundleDot[]
  readonly label: Label
}

export interface BundleDot {
  readonly x: number
  readonly radius: number
  readonly count: number
  readonly since: number
}

export interface TrailDrawing {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly bundles: readonly PlacedBundle[]
  readonly ticks: readonly Tick[]
  /** Every edge of the trail, drawn or in a bundle. */
  readonly all: readonly PlacedEdge[]
}

/** How densely a drawing is set: a phone has the names above the lines, a long trail has lower lanes. */
export interface Measures {
  readonly lane: number
  readonly top: number
  readonly left: number
  /** How far to the right of its parent a copy without a date stands. */
  readonly step: number
  readonly names: "beside" | "above"
}

const MEASURES: Readonly<Record<"wide" | "long" | "narrow", Measures>> = {
  wide: { lane: 34, top: 20, left: 44, step: 44, names: "beside" },
  long: { lane: 25, top: 18, left: 30, step: 26, names: "beside" },
  narrow: { lane: 46, top: 34, left: 22, step: 22, names: "above" },
}
const NARROW_ROOM = 600
const LONG_TRAIL = 36
/** Most room behind a dot for a name and what its copy changed. */
const NAME_ROOM = 320
/** Dots of one day stand behind one another by so much at most. */
const SAME_DAY_ROOM = 36

/** Names a node as a lane does. */
export type NameOf = (node: TrailNode) => string

/** Name of a trail's node: its outlet, else its page, else what kind of gap it is. */
export const nameOfNode =
  (cards: ReadonlyMap<string, ArticleCard>, unnamed: { readonly [K in TrailNode["kind"]]: string }): NameOf =>
  (node) => {
    const card = cards.get(node.article ?? "")
    return node.name || card?.outlet || card?.title || card?.file || unnamed[node.kind]
  }

/** What to draw, and how much room there is. */
export interface LayoutOptions {
  readonly nameOf: NameOf
  /** Words after a name, such as what the copy changed: room is left for them. */
  readonly noteOf?: (node: TrailNode) => string
  /** Names a bundle. */
  readonly bundleName?: (bundle: Bundle) => string
  /** The width to fill, in pixels. */
  readonly room: number
  /** Ids of bundles to draw whole. */
  readonly open?: ReadonlySet<string>
}

/**
 * Places a trail: time runs to the right, every carrier has a lane, and lanes follow one another as who took it
 * from whom, so that lines seldom cross. A large trail is folded first.
 */
export function layOutTrail(
  trail: Trail,
  cards: ReadonlyMap<string, ArticleCard>,
  options: LayoutOptions,
): TrailDrawing {
  const { nameOf, noteOf = () => "", bundleName = () => "", room, open = new Set() } = options
  const days = new Map(trail.nodes.map((node) => [node.id, dateOf(node, cards)]))
  const { trail: folded, bundles } = foldTrail(trail, days, open)
  const drawn = withBundles(folded, bundles)
  for (const { id, nodes } of bundles) days.set(id, firstDay(nodes, days))
  const order = treeOrder(drawn, days)
  const lanes = lanesOf(order, (node) => (bundles.some(({ id }) => id === node.id) ? node.id : nameOf(node)))
  const set = measuresFor(room, new Set(lanes.values()).size)
  const left = set.left + set.step * undatedLead(drawn, order, days)
  const written = [
    ...folded.nodes.map((node) => ({ day: days.get(node.id), name: nameOf(node), note: noteOf(node) })),
    ...bundles.map((bundle) => ({ day: lastDay(bundle.nodes, days), name: bundleName(bundle) })),
  ]
  const scale = timeScale(days, { left, width: room, names: roomsFor(written, set) })
  const since = seenSince(drawn, order, days)
  const columns = columnsOf(drawn, { order, days, scale, since, lanes, set })
  const bare = order.map((node) => ({
    node,
    name: nameOf(node),
    x: columns.get(node.id) ?? set.left,
    y: set.top + set.lane * (lanes.get(node.id) ?? 0),
    isDated: days.get(node.id) !== undefined,
    since: since.get(node.id) ?? 0,
  }))
  const bundled = new Map(bundles.map((bundle) => [bundle.id, bundle]))
  const single = bare.filter(({ node }) => !bundled.has(node.id))
  const width = Math.max(
    room,
    Math.max(0, ...bare.map(({ x }) => x)) + (set.names === "beside" ? 60 : set.left),
  )
  const nodes = placeLabels(single, { noteOf, set, width, crossed: reachedFromRight(drawn, columns) })
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]))
  const placedBundles = bare.flatMap((placed) => {
    const bundle = bundled.get(placed.node.id)
    const from = bundle && byId.get(bundle.parent)
    return bundle && from
      ? [placeBundle(bundle, from, placed, { days, scale, set, width, name: bundleName(bundle) })]
      : []
  })
  const whole = new Map(trail.nodes.map((node) => [node.id, node]))
  const all = trail.edges.flatMap((edge, at) => placeEdge(edge, at + 1, byId, whole, nameOf))
  const ends = [...nodes.map(({ label }) => label?.end ?? 0), ...placedBundles.map(({ label }) => label.end)]
  return {
    nodes,
    edges: all.filter(({ from, to }) => byId.has(from.node.id) && byId.has(to.node.id)),
    all,
    bundles: placedBundles,
    ticks: ticksOf(scale),
    width: Math.max(width, ...ends.map((end) => end + 8)),
    height: set.top + set.lane * new Set(lanes.values()).size,
  }
}

const dateOf = (node: TrailNode, cards: ReadonlyMap<string, ArticleCard>): number | undefined =>
  dayNumber(node.date ?? cards.get(node.article ?? "")?.published?.value)

const measuresFor = (room: number, lanes: number): Measures =>
  room < NARROW_ROOM ? MEASURES.narrow : lanes > LONG_TRAIL ? MEASURES.long : MEASURES.wide

/** What is written behind a dot of a day. */
interface Written {
  readonly day: number | undefined
  readonly name: string
  readonly note?: string
}

/** By day, how much room the longest of what is written behind its dots wants; above the lines, none. */
function roomsFor(written: readonly Written[], set: Measures): Map<number, number> {
  const rooms = new Map<number, number>()
  for (const { day, name, note = "" } of written) {
    if (day === undefined) continue
    const length = 26 + 7.4 * Math.min(28, name.length) + 6.6 * note.length
    const room = set.names === "beside" ? Math.min(NAME_ROOM, length + SAME_DAY_ROOM) : set.left
    rooms.set(day, Math.max(rooms.get(day) ?? 0, room))
  }
  return rooms
}

/** Nodes whose line comes from the right, over where their name would stand. */
const reachedFromRight = ({ edges }: Trail, columns: ReadonlyMap<string, number>): Set<string> =>
  new Set(
    edges.filter(({ from, to }) => (columns.get(from) ?? 0) > (columns.get(to) ?? 0) + 8).map(({ to }) => to),
  )

/** The folded trail with a node for each bundle, so that it gets a lane among the others. */
function withBundles(trail: Trail, bundles: readonly Bundle[]): Trail {
  const nodes = bundles.map(({ id }) => ({ id, kind: "witness" as const }))
  const edges = bundles.map(({ id, parent }) => ({
    from: parent,
    to: id,
    action: "carried" as const,
    confidence: 1,
    evidence: [],
  }))
  return { nodes: [...trail.nodes, ...nodes], edges: [...trail.edges, ...edges] }
}

const firstDay = (nodes: readonly TrailNode[], days: Days) => knownDays(nodes, days)[0]
const lastDay = (nodes: readonly TrailNode[], days: Days) => knownDays(nodes, days).at(-1)

const knownDays = (nodes: readonly TrailNode[], days: Days): number[] =>
  nodes.flatMap(({ id }) => days.get(id) ?? []).sort((a, b) => a - b)
