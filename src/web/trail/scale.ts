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
const TICK_ROOM = 84
const DAY = 86_400_000

/**
 * Columns by day, from `left` on, filling the width up to `right` where that is near enough. A longer gap is wider,
 * but not in proportion: most trails are a burst and a long tail.
 */
export function timeScale(days: Days, left: number, right: number): TimeScale {
  const known = [...days.values()].filter((day) => day !== undefined)
  const sorted = [...new Set(known)].sort((a, b) => a - b)
  const steps = sorted.map((day, at) => (at === 0 ? 0 : gapWidth(day - (sorted[at - 1] ?? day))))
  const total = steps.reduce((sum, step) => sum + step, 0)
  const narrowest = Math.min(...steps.slice(1), WIDEST_DAY)
  const stretch = total === 0 ? 1 : Math.min(3, Math.max(NEAREST / narrowest, (right - left) / total))
  let x = left
  return new Map(
    sorted.map((day, at) => {
      x += (steps[at] ?? 0) * stretch
      return [day, Math.round(x)]
    }),
  )
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
