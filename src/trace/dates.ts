import type { PageDate } from "../model.js"

/** All the moments a stated date may mean, in milliseconds since 1970 (UTC): `[earliest, latest)`. */
export interface Interval {
  readonly earliest: number
  readonly latest: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Clocks on Earth run from 12 hours behind UTC to 14 ahead of it. */
const EAST = 14 * HOUR
const WEST = 12 * HOUR

/**
 * The interval a page's date stands for; nothing where the page has no readable date.
 *
 * A time without a zone may be any zone's; a day is taken as UTC's.
 *
 * @example intervalOf({ value: "2031-05-03", precision: "day", from: "meta" }) // 24 hours
 */
export function intervalOf(date: PageDate | undefined): Interval | undefined {
  const value = date?.value.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/)
  if (!date || !value) return undefined
  if (date.precision === "minute" || date.precision === "second") return momentOf(date.value)
  const [year, month, day] = [Number(value[1]), Number(value[2] ?? 1) - 1, Number(value[3] ?? 1)]
  const earliest = Date.UTC(year, month, day)
  if (date.precision === "day") return { earliest, latest: earliest + DAY }
  const latest = date.precision === "month" ? Date.UTC(year, month + 1, 1) : Date.UTC(year + 1, 0, 1)
  return { earliest, latest }
}

function momentOf(value: string): Interval | undefined {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(value)
  const moment = Date.parse(hasZone ? value : `${value}Z`)
  if (Number.isNaN(moment)) return undefined
  return hasZone
    ? { earliest: moment, latest: moment + MINUTE }
    : { earliest: moment - EAST, latest: moment + WEST }
}

/** How the child's date lies to the parent's, as a page's reader would say it. */
export const LAGS = [
  "neither dated",
  "parent undated",
  "child undated",
  "earlier by days",
  "earlier by a day or more",
  "earlier by hours",
  "may be the same time",
  "later by minutes",
  "later by an hour or more",
  "later by three hours or more",
  "later by eight hours or more",
  "later by a day or more",
  "later by three days or more",
  "later by ten days or more",
] as const

/** Upper ends of the lags from "later by minutes" on, in hours. */
const LATER_HOURS = [1, 3, 8, 24, 72, 240]
const LATER = LAGS.indexOf("later by minutes")

/** Index into {@link LAGS}. */
export function lagBetween(parent: Interval | undefined, child: Interval | undefined): number {
  if (!parent || !child) return parent ? 2 : child ? 1 : 0
  const lag = (child.earliest + child.latest - parent.earliest - parent.latest) / 2
  if (child.earliest >= parent.latest) {
    const at = LATER_HOURS.findIndex((hours) => lag < hours * HOUR)
    return LATER + (at < 0 ? LATER_HOURS.length : at)
  }
  if (child.latest > parent.earliest) return LAGS.indexOf("may be the same time")
  return -lag < DAY ? 5 : -lag < 3 * DAY ? 4 : 3
}

/** Is the one certainly over before the other begins? */
export const isBefore = (one: Interval | undefined, other: Interval | undefined): boolean =>
  one !== undefined && other !== undefined && one.latest <= other.earliest

/** The time between two dates in words: `2 h later`, `3 days earlier`, `at about the same time`. */
export function describeLag(parent: Interval, child: Interval): string {
  const lag = (child.earliest + child.latest - parent.earliest - parent.latest) / 2
  const size = Math.abs(lag)
  const amount =
    size < HOUR
      ? `${Math.round(size / MINUTE)} min`
      : size < 2 * DAY
        ? `${Math.round(size / HOUR)} h`
        : `${Math.round(size / DAY)} days`
  if (child.earliest < parent.latest && child.latest > parent.earliest) return "at about the same time"
  return `${amount} ${lag < 0 ? "earlier" : "later"}`
}
