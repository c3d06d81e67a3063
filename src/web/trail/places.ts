import type { Trail, TrailNode } from "../../api/types.js"
import type { Measures, NameOf } from "./layout.js"
import { type Days, edgesByParent, mainEdges } from "./order.js"
import { nearestDays, type TimeScale } from "./scale.js"

const SAME_DAY_STEP = 24

/** One lane a carrier, in the order in which they appear. */
export function lanesOf(order: readonly TrailNode[], nameOf: NameOf): Map<string, number> {
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
export function undatedLead(trail: Trail, order: readonly TrailNode[], days: Days): number {
  const parents = mainEdges(trail)
  const depths = new Map<string, number>()
  let lead = 0
  for (const { id } of order) {
    const before = depths.get(parents.get(id)?.from ?? "") ?? 0
    if (days.get(id) === undefined) depths.set(id, before + 1)
    else lead = Math.max(lead, before)
  }
  return lead
}

/** The day from which each node is seen while the trail is played. */
export function seenSince(trail: Trail, order: readonly TrailNode[], days: Days): Map<string, number> {
  const parents = mainEdges(trail)
  const since = new Map<string, number>()
  const earliest = Math.min(...[...days.values()].flatMap((day) => day ?? []))
  for (const { id } of order) {
    const before = since.get(parents.get(id)?.from ?? "")
    since.set(id, days.get(id) ?? before ?? earliest)
  }
  return since
}

/** What columns are found from. */
interface ColumnOptions {
  readonly order: readonly TrailNode[]
  readonly days: Days
  readonly scale: TimeScale
  readonly since: ReadonlyMap<string, number>
  readonly lanes: ReadonlyMap<string, number>
  readonly set: Measures
}

/**
 * Dated nodes stand at their day; others a step behind their parent, but before their earliest dated child. Where the
 * line down from a node would lie on that of another, the node stands a little to the right.
 */
export function columnsOf(
  trail: Trail,
  { order, days, scale, since, lanes, set: { left, step } }: ColumnOptions,
): Map<string, number> {
  const parents = mainEdges(trail)
  const children = edgesByParent(trail)
  const columns = new Map<string, number>()
  const stems: Stem[] = []
  const place = (id: string, x: number) => {
    const lane = lanes.get(id) ?? 0
    const below = (children.get(id) ?? []).map(({ to }) => lanes.get(to) ?? lane)
    const stem = freeStem({ x, from: Math.min(lane, ...below), to: Math.max(lane, ...below) }, stems)
    if (below.length > 0) stems.push(stem)
    columns.set(id, stem.x)
  }
  const sameDay = Math.min(SAME_DAY_STEP, step, nearestDays(scale) / 2)
  for (const { id } of order) {
    const parent = parents.get(id)?.from ?? ""
    const before = columns.get(parent)
    const day = days.get(id)
    if (day !== undefined) {
      const column = scale.get(day) ?? left
      // What is taken over on the same day stands a little behind, or the line between would be hidden.
      const isSameDay = before !== undefined && since.get(parent) === day
      place(id, isSameDay ? Math.max(column, Math.min(before, column + sameDay) + sameDay) : column)
      continue
    }
    const dated = (children.get(id) ?? []).flatMap(({ to }) => scale.get(days.get(to) ?? Number.NaN) ?? [])
    const after = before ?? left - step
    const limit = dated.length > 0 ? (after + Math.min(...dated)) / 2 : Number.POSITIVE_INFINITY
    place(id, Math.round(Math.max(after, Math.min(after + step, limit))))
  }
  return columns
}

/** The line down from a node, from lane to lane. */
interface Stem {
  readonly x: number
  readonly from: number
  readonly to: number
}

/** Lines nearer than this cannot be told apart; so far a node may be moved for it. */
const [STEM_GAP, STEM_STEPS] = [7, 3]

function freeStem(stem: Stem, stems: readonly Stem[]): Stem {
  const isOn = (x: number) =>
    stems.some((one) => Math.abs(one.x - x) < STEM_GAP && one.from < stem.to && stem.from < one.to)
  for (let step = 0; step <= STEM_STEPS; step += 1)
    if (!isOn(stem.x + step * STEM_GAP)) return { ...stem, x: stem.x + step * STEM_GAP }
  return stem
}
