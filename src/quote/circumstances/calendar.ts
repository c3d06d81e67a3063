import { foldWord } from "../../text/index.js"

const table = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list) => list.split(" ").map((word, at) => [foldWord(word), at] as const)))

/** Sunday is 0. English, German, French, Spanish, Italian, Dutch, Portuguese. */
export const WEEKDAYS = table([
  "sunday monday tuesday wednesday thursday friday saturday",
  "sun mon tues wed thurs fri sat",
  "sonntag montag dienstag mittwoch donnerstag freitag samstag",
  "dimanche lundi mardi mercredi jeudi vendredi samedi",
  "domingo lunes martes miércoles jueves viernes sábado",
  "domenica lunedì martedì mercoledì giovedì venerdì sabato",
  "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
])

/** January is 0. */
export const MONTHS = table([
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sept oct nov dec",
  "jan feb mar apr mai jun jul aug sep okt nov dez",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
])

/** Number words up to twelve. */
export const NUMBERS = new Map<string, number>([
  ["a", 1],
  ["an", 1],
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, at) => [word, at + 1] as const,
  ),
])

/** Days since 1970-01-01, UTC: date arithmetic without clocks or zones. */
export type Day = number

export const dayOf = (year: number, month: number, date: number): Day =>
  Math.floor(Date.UTC(year, month, date) / 864e5)

export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

const partsOf = (day: Day) => {
  const date = new Date(day * 864e5)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() }
}

export const yearOf = (day: Day): number => partsOf(day).year
export const monthOf = (day: Day): number => partsOf(day).month

/** `2031-05-03` */
export const isoDay = (day: Day): string => new Date(day * 864e5).toISOString().slice(0, 10)

/** `2031-05` */
export const isoMonth = (year: number, month: number): string =>
  `${year}-${String(month + 1).padStart(2, "0")}`

/** The ISO 8601 week that holds the day: `2031-W18`. */
export function isoWeek(day: Day): string {
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3
  const { year } = partsOf(thursday)
  const week = Math.floor((thursday - dayOf(year, 0, 1)) / 7) + 1
  return `${year}-W${String(week).padStart(2, "0")}`
}

/** The last such weekday of a month. `lastWeekday(2031, 4, 5)` → the last Friday of May 2031. */
export function lastWeekday(year: number, month: number, weekday: number): Day {
  const end = dayOf(year, month + 1, 0)
  return end - ((weekdayOf(end) - weekday + 7) % 7)
}

/** The nth such weekday of a month, from 0. `nthWeekday(2031, 4, 1, 0)` → the first Monday of May 2031. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * nth
}

/** The day an ISO date, or its first part, begins on; nothing where it is no date. */
export function dayFromIso(value: string): Day | undefined {
  const [, year, month = "01", date = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value) ?? []
  return year === undefined ? undefined : dayOf(Number(year), Number(month) - 1, Number(date))
}
