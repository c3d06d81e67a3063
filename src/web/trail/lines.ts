import type { TrailEdge, TrailNode } from "../../api/types.js"
import { isCredited } from "../../text/credited.js"
import type { Bundle } from "./fold.js"
import { labelOf } from "./labels.js"
import type { BundleDot, Measures, NameOf, PlacedBundle, PlacedEdge, PlacedNode } from "./layout.js"
import type { Days } from "./order.js"
import type { TimeScale } from "./scale.js"

interface Point {
  readonly x: number
  readonly y: number
}

/** Down the parent's column, round the corner, along the child's lane. */
function pathBetween(from: Point, to: Point): string {
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

/** An edge with its line; nothing where one of its ends is not in the trail. */
export function placeEdge(
  edge: TrailEdge,
  number: number,
  drawn: ReadonlyMap<string, PlacedNode>,
  whole: ReadonlyMap<string, TrailNode>,
  nameOf: NameOf,
): PlacedEdge[] {
  const ends = [edge.from, edge.to].flatMap((id) => drawn.get(id) ?? undrawn(whole.get(id), nameOf))
  const [from, to] = ends
  if (!from || !to) return []
  return [{ edge, number, from, to, path: pathBetween(from, to), isCredited: isCredited(edge, from.node) }]
}

/** A node inside a bundle: it has a name, but no place of its own. */
const undrawn = (node: TrailNode | undefined, nameOf: NameOf): PlacedNode[] =>
  node ? [{ node, name: nameOf(node), x: 0, y: 0, isDated: node.date !== undefined, since: 0 }] : []

interface BundleSetting {
  readonly days: Days
  readonly scale: TimeScale
  readonly set: Measures
  readonly name: string
  readonly width: number
}

/** A bundle in its lane: a dot for each day on which copies appeared, with their number where there is room. */
export function placeBundle(
  bundle: Bundle,
  from: PlacedNode,
  place: PlacedNode,
  { days, scale, set, name, width }: BundleSetting,
): PlacedBundle {
  const dots = bundle.nodes
    .map(({ id }) => ({
      day: days.get(id) ?? place.since,
      x: scale.get(days.get(id) ?? Number.NaN) ?? place.x,
    }))
    .map(({ day, x }) => bundleDot(Math.max(place.x, x), 1, day))
    .sort((a, b) => a.x - b.x)
    .reduce<BundleDot[]>(together, [])
  const start = dots[0] ?? bundleDot(place.x, 1, place.since)
  const end = dots.at(-1) ?? start
  const lead = start.x < from.x ? `M${start.x} ${place.y}H${from.x}` : ""
  return {
    bundle,
    y: place.y,
    path: pathBetween(from, { x: end.x, y: place.y }) + lead,
    since: dots.reduce((first, dot) => Math.min(first, dot.since), place.since),
    dots,
    label: labelOf({ text: name, note: "", x: end.x, y: place.y, radius: end.radius }, set, width),
  }
}

/** Dots that would stand on one another are one. */
const TOGETHER = 6

function together(dots: readonly BundleDot[], dot: BundleDot): BundleDot[] {
  const last = dots.at(-1)
  if (!last || dot.x - last.x >= TOGETHER) return [...dots, dot]
  return [...dots.slice(0, -1), bundleDot(last.x, last.count + dot.count, Math.min(last.since, dot.since))]
}

const bundleDot = (x: number, count: number, since: number): BundleDot => ({
  x,
  count,
  since,
  radius: Math.min(11, 4 + 1.6 * Math.log2(count)),
})
