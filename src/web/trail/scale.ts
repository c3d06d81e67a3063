import type { Days } from "./order.js"

/** Where the days stand, in pixels from the left. */
export type TimeScale = ReadonlyMap<number, number>

/** A day on the time axis. */
export interface Tick {
  readonly x: number
  readonly day: string
}

const NARROWEST_DAY = 56
const WIDEST_DAY = 150
/** Days that would stand nearer than this let the drawing grow beyond its frame. */
const NEAREST = 16
const MOST_STRETCHED = 4
const TICK_ROOM = 84
const DAY = 86_400_000

/** Where the axis begins, and what it has to fit into; pixels. */
export interface AxisRoom {
  readonly left: number
  readonly width: number
  /** By day: what stands behind its dots, such as the longest of their names. */
  readonly names: ReadonlyMap<number, number>
}

/**
 * Columns by day, from `left` on, filling the width as far as the names behind the dots allow. A longer gap is wider,
 * but not in proportion: most trails are a burst and a long tail.
 */
export function timeScale(days: Days, { left, width, names }: AxisRoom): TimeScale {
  const known = [...days.values()].filter((day) => day !== undefined)
  const sorted = [...new Set(known)].sort((a, b) => a - b)
  const steps = sorted.map((day, at) => (at === 0 ? 0 : gapWidth(day - (sorted[at - 1] ?? day))))
  let reach = 0
  const reaches = sorted.map((day, at) => {
    reach += steps[at] ?? 0
    return { day, reach }
  })
  const narrowest = Math.min(...steps.slice(1), WIDEST_DAY)
  const fitting = reaches.slice(1).map(({ day, reach }) => (width - left - (names.get(day) ?? 0)) / reach)
  const stretch = Math.min(MOST_STRETCHED, Math.max(NEAREST / narrowest, Math.min(...fitting)))
  return new Map(reaches.map(({ day, reach }) => [day, Math.round(left + reach * stretch)]))
}

const gapWidth = (days: number) => Math.min(WIDEST_DAY, NARROWEST_DAY + 24 * Math.log2(days))

/** The least distance of two days. */
export function nearestDays(scale: TimeScale): number {
  const places = [...scale.values()]
  return Math.min(...places.slice(1).map((x, at) => x - (places[at] ?? 0)), WIDEST_DAY)
}

/** Days to write on the axis: the first, and each that leaves the one before room enough. */
export function ticksOf(scale: TimeScale): Tick[] {
  const ticks: Tick[] = []
  for (const [day, x] of scale) {
    const last = ticks.at(-1)
    if (last && x - last.x < TICK_ROOM) continue
    ticks.push({ x, day: new Date(day * DAY).toISOString().slice(0, 10) })
  }
  return ticks
}
