import type { ArticleCard, Trail, TrailEdge, TrailNode } from "../api/types.js"
import { dayNumber } from "./dates.js"

/** A node with its place in the drawing. */
export interface PlacedNode {
  readonly node: TrailNode
  readonly name: string
  readonly x: number
  readonly y: number
  readonly isDated: boolean
}

export interface PlacedEdge {
  readonly edge: TrailEdge
  readonly from: PlacedNode
  readonly to: PlacedNode
  /** SVG path data. */
  readonly path: string
  readonly isCredited: boolean
}

/** A day on the time axis. */
export interface Tick {
  readonly x: number
  readonly day: string
}

export interface TrailDrawing {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly ticks: readonly Tick[]
}

const LANE = 34
const TOP = 20
const LEFT = 44
const NARROWEST_DAY = 56
const WIDEST_DAY = 150
/** How far to the right of its parent a copy without a date, or of the same day, stands. */
const STEP = 44
const SAME_DAY_STEP = 24
const TICK_ROOM = 84
/** Names are cut at this many signs. */
export const LONGEST_NAME = 28
const SIGN_WIDTH = 7.4
/** Room for what a copy changed, said after its name. */
const CHANGE_ROOM = 130

/** Names a node as a lane does. */
export type NameOf = (node: TrailNode) => string

/** Name of a trail's node: its outlet, else its page, else what kind of gap it is. */
export const nameOfNode =
  (cards: ReadonlyMap<string, ArticleCard>, unnamed: { readonly [K in TrailNode["kind"]]: string }): NameOf =>
  (node) => {
    const card = cards.get(node.article ?? "")
    return node.name || card?.outlet || card?.title || card?.file || unnamed[node.kind]
  }

/**
 * Places a trail: time runs to the right, every carrier has a lane, and lanes follow one another as who took it
 * from whom, so that lines seldom cross. `room` is the width to fill, in pixels.
 */
export function layOutTrail(
  trail: Trail,
  cards: ReadonlyMap<string, ArticleCard>,
  nameOf: NameOf,
  room: number,
): TrailDrawing {
  const dates = new Map(trail.nodes.map((node) => [node.id, dateOf(node, cards)]))
  const order = treeOrder(trail, dates)
  const lanes = lanesOf(order, nameOf)
  const longest = Math.min(LONGEST_NAME, Math.max(0, ...order.map((node) => nameOf(node).length)))
  const right = Math.round(longest * SIGN_WIDTH) + CHANGE_ROOM
  const left = LEFT + STEP * undatedLead(trail, order, dates)
  const scale = timeScale(
    [...dates.values()].filter((day) => day !== undefined),
    left,
    room - right,
  )
  const columns = columnsOf(trail, order, dates, scale)
  const nodes = order.map((node) => ({
    node,
    name: nameOf(node),
    x: columns.get(node.id) ?? LEFT,
    y: TOP + LANE * (lanes.get(node.id) ?? 0),
    isDated: dates.get(node.id) !== undefined,
  }))
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]))
  return {
    nodes,
    edges: trail.edges.flatMap((edge) => placeEdge(edge, byId)),
    ticks: ticksOf(scale),
    width: Math.max(...nodes.map((node) => node.x), LEFT) + right,
    height: TOP + LANE * new Set(lanes.values()).size,
  }
}

const dateOf = (node: TrailNode, cards: ReadonlyMap<string, ArticleCard>): number | undefined =>
  dayNumber(node.date ?? cards.get(node.article ?? "")?.published?.value)

/**
 * Columns by day, from `left` on, filling the width up to `right` where that is near enough. A longer gap is wider,
 * but not in proportion: most trails are a burst and a long tail.
 */
function timeScale(days: readonly number[], left: number, right: number): Map<number, number> {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const steps = sorted.map((day, at) => (at === 0 ? 0 : gapWidth(day - (sorted[at - 1] ?? day))))
  const total = steps.reduce((sum, step) => sum + step, 0)
  const stretch = total === 0 ? 1 : Math.min(3, Math.max(0.6, (right - left) / total))
  let x = left
  return new Map(
    sorted.map((day, at) => {
      x += (steps[at] ?? 0) * stretch
      return [day, Math.round(x)]
    }),
  )
}

const gapWidth = (days: number) => Math.min(WIDEST_DAY, NARROWEST_DAY + 24 * Math.log2(days))

/** Parents before children, the earlier child first; whatever hangs on nothing comes last. */
function treeOrder(trail: Trail, dates: ReadonlyMap<string, number | undefined>): TrailNode[] {
  const byId = new Map(trail.nodes.map((node) => [node.id, node]))
  const children = edgesByParent(trail)
  const taken = new Set(trail.edges.map((edge) => edge.to))
  const order = new Map<string, TrailNode>()
  const key = (id: string) => dates.get(id) ?? Number.POSITIVE_INFINITY
  const byDate = (a: string, b: string) => key(a) - key(b) || (a < b ? -1 : 1)
  const pending = [...trail.nodes.map((node) => node.id)].sort(byDate).reverse()
  const roots = pending.filter((id) => !taken.has(id))
  const stack = [...pending.filter((id) => taken.has(id)), ...roots]
  while (stack.length > 0) {
    const id = stack.pop() ?? ""
    const node = byId.get(id)
    if (!node || order.has(id)) continue
    order.set(id, node)
    const next = (children.get(id) ?? []).map((edge) => edge.to).sort(byDate)
    stack.push(...next.reverse())
  }
  return [...order.values()]
}

function edgesByParent(trail: Trail): Map<string, TrailEdge[]> {
  const byParent = new Map<string, TrailEdge[]>()
  for (const edge of trail.edges) byParent.set(edge.from, [...(byParent.get(edge.from) ?? []), edge])
  return byParent
}

/** One lane a carrier, in the order in which they appear. */
function lanesOf(order: readonly TrailNode[], nameOf: NameOf): Map<string, number> {
  const byName = new Map<string, number>()
  return new Map(
    order.map((node) => {
      const name = node.kind === "lost" ? node.id : `${node.kind === "utterance"} ${nameOf(node)}`
      if (!byName.has(name)) byName.set(name, byName.size)
      return [node.id, byName.get(name) ?? 0]
    }),
  )
}

/** How many nodes without a date stand one behind the other before the first that has one. */
function undatedLead(
  trail: Trail,
  order: readonly TrailNode[],
  dates: ReadonlyMap<string, number | undefined>,
): number {
  const parents = new Map(trail.edges.map((edge) => [edge.to, edge.from]))
  const depths = new Map<string, number>()
  let lead = 0
  for (const { id } of order) {
    const before = depths.get(parents.get(id) ?? "") ?? 0
    if (dates.get(id) === undefined) depths.set(id, before + 1)
    else lead = Math.max(lead, before)
  }
  return lead
}

/** Dated nodes stand at their day; others a step behind their parent, but before their earliest dated child. */
function columnsOf(
  trail: Trail,
  order: readonly TrailNode[],
  dates: ReadonlyMap<string, number | undefined>,
  scale: ReadonlyMap<number, number>,
): Map<string, number> {
  const parents = new Map(trail.edges.map((edge) => [edge.to, edge.from]))
  const children = edgesByParent(trail)
  const columns = new Map<string, number>()
  for (const { id } of order) {
    const parent = parents.get(id) ?? ""
    const before = columns.get(parent)
    const day = dates.get(id)
    if (day !== undefined) {
      const column = scale.get(day) ?? LEFT
      // What is taken over on the same day stands a little behind, or the line between would be hidden.
      const isSameDay = before !== undefined && dates.get(parent) === day
      columns.set(id, isSameDay ? Math.max(column, before + SAME_DAY_STEP) : column)
      continue
    }
    const dated = (children.get(id) ?? []).flatMap(({ to }) => scale.get(dates.get(to) ?? Number.NaN) ?? [])
    const after = before ?? LEFT - STEP
    const limit = dated.length > 0 ? (after + Math.min(...dated)) / 2 : Number.POSITIVE_INFINITY
    columns.set(id, Math.round(Math.max(after, Math.min(after + STEP, limit))))
  }
  return columns
}

function placeEdge(edge: TrailEdge, nodes: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
  const from = nodes.get(edge.from)
  const to = nodes.get(edge.to)
  if (!from || !to) return []
  const isCredited = edge.evidence.some(({ kind, weight }) => kind === "credit" && weight > 0)
  return [{ edge, from, to, path: pathBetween(from, to), isCredited }]
}

/** Down the parent's column, round the corner, along the child's lane. */
function pathBetween(from: PlacedNode, to: PlacedNode): string {
  if (from.y === to.y) return `M${from.x} ${from.y}H${to.x}`
  const dx = to.x - from.x
  const down = Math.sign(to.y - from.y)
  if (Math.abs(dx) < 8) {
    // Same day: a bow to the left, else the line would run through the nodes between.
    const bow = from.x - 16
    return `M${from.x} ${from.y}Q${bow} ${from.y} ${bow} ${from.y + down * 14}V${to.y - down * 14}Q${bow} ${to.y} ${to.x} ${to.y}`
  }
  const radius = Math.min(12, Math.abs(dx))
  return `M${from.x} ${from.y}V${to.y - down * radius}Q${from.x} ${to.y} ${from.x + Math.sign(dx) * radius} ${to.y}H${to.x}`
}

/** Days to write on the axis: the first, and each that leaves the one before room enough. */
function ticksOf(scale: ReadonlyMap<number, number>): Tick[] {
  const ticks: Tick[] = []
  for (const [day, x] of scale) {
    const last = ticks.at(-1)
    if (last && x - last.x < TICK_ROOM) continue
    ticks.push({ x, day: new Date(day * 86_400_000).toISOString().slice(0, 10) })
  }
  return ticks
}
