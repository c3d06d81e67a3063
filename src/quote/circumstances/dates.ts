import type { PageDate, Said } from "../../model.js"
import { foldWord } from "../../text/index.js"
import {
  type Day,
  dayFromIso,
  dayOf,
  isoDay,
  isoMonth,
  isoWeek,
  lastWeekday,
  MONTHS,
  monthOf,
  NUMBERS,
  WEEKDAYS,
  weekdayOf,
  yearOf,
} from "./calendar.js"

/** A date in the text, resolved. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly said: Said
}

type Reading = Pick<Said, "value" | "precision">

const day = (at: Day): Reading => ({ value: isoDay(at), precision: "day" })
const week = (at: Day): Reading => ({ value: isoWeek(at), precision: "week" })
const month = (year: number, at: number): Reading => ({
  value: isoMonth(year + Math.floor(at / 12), ((at % 12) + 12) % 12),
  precision: "month",
})
const year = (at: number): Reading => ({ value: String(at), precision: "year" })

/** Papers are dated a day or two after what they print; later dates lie ahead and are nobody's saying. */
const SLACK_DAYS = 1

/** A day without a year that comes within so many days is that day, and lies ahead. */
const AHEAD_DAYS = 120

interface DateRule {
  readonly pattern: RegExp
  /** `now`: the day of publication. `base`: the day of the date before it in the text. */
  readonly read: (
    groups: Record<string, string | undefined>,
    now: Day | undefined,
    base: Day | undefined,
  ) => Reading | undefined
}

const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})`
const WEEKDAY = `(?<weekday>${[...WEEKDAYS.keys()]
  .filter((w) => w.length > 3 || w === "lun")
  .sort((a, b) => b.length - a.length)
  .join("|")})`
const DATE = "(?<date>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.|er|º)?"
const YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)"
const NUMBER = `(?<number>\\d{1,2}|${[...NUMBERS.keys()].join("|")})`

const rule = (pattern: string, read: DateRule["read"]): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, "gu"),
  read,
})

const monthNumber = (name: string | undefined): number => MONTHS.get(name ?? "") ?? 0
const count = (number: string | undefined): number => NUMBERS.get(number ?? "") ?? Number(number ?? 0)

/** The day and month without a year: the last such day on or before publication, or just after. */
function lastSuch(monthAt: number, date: number, now: Day | undefined): Reading | undefined {
  if (now === undefined) return undefined
  const same = dayOf(yearOf(now), monthAt, date)
  if (same <= now + SLACK_DAYS) return day(same)
  return same - now < AHEAD_DAYS ? undefined : day(dayOf(yearOf(now) - 1, monthAt, date))
}

function lastSuchMonth(at: number, now: Day | undefined): Reading | undefined {
  if (now === undefined) return undefined
  return month(at <= monthOf(now) ? yearOf(now) : yearOf(now) - 1, at)
}

const weekdayBefore = (name: string | undefined, now: Day, strictly: boolean): Day => {
  const back = (weekdayOf(now) - (WEEKDAYS.get(name ?? "") ?? 0) + 7) % 7
  return now - (strictly && back === 0 ? 7 : back)
}

const UNIT_DAYS: Record<string, number> = { day: 1, week: 7 }

function ago(number: number, unit: string, now: Day): Reading {
  if (unit === "month") return month(yearOf(now), monthOf(now) - number)
  if (unit === "year" || unit === "decade") return year(yearOf(now) - number * (unit === "decade" ? 10 : 1))
  const at = now - number * (UNIT_DAYS[unit] ?? 1)
  return unit === "week" ? week(at) : day(at)
}

const onNow =
  (read: (now: Day) => Reading): DateRule["read"] =>
  (_, now) =>
    now === undefined ? undefined : read(now)

/** Phrases for days, the longest and most exact first. Matched on folded text, so without accents and capitals. */
const RULES: readonly DateRule[] = [
  rule("(?<year>\\d{4})-(?<month>\\d\\d)-(?<date>\\d\\d)", (g) =>
    day(dayOf(Number(g.year), Number(g.month) - 1, Number(g.date))),
  ),
  rule(`(?:on )?the last ${WEEKDAY} (?:of|in) (?:the month|this month)`, (g, now) => {
    if (now === undefined) return undefined
    const at = lastWeekday(yearOf(now), monthOf(now), WEEKDAYS.get(g.weekday ?? "") ?? 0)
    return day(
      at <= now ? at : lastWeekday(yearOf(now), monthOf(now) - 1, WEEKDAYS.get(g.weekday ?? "") ?? 0),
    )
  }),
  rule(`(?:on )?the last ${WEEKDAY} (?:of|in) ${MONTH}(?:,? ${YEAR})?`, (g, now) => {
    const at = monthNumber(g.month)
    const inYear = g.year
      ? Number(g.year)
      : now === undefined
        ? undefined
        : at <= monthOf(now)
          ? yearOf(now)
          : yearOf(now) - 1
    return inYear === undefined ? undefined : day(lastWeekday(inYear, at, WEEKDAYS.get(g.weekday ?? "") ?? 0))
  }),
  rule(`${MONTH}\\.? ${DATE},? ${YEAR}`, (g) =>
    day(dayOf(Number(g.year), monthNumber(g.month), Number(g.date))),
  ),
  rule(`${DATE}(?: of| de)? ${MONTH}\\.?,?(?: de| del)? ${YEAR}`, (g) =>
    day(dayOf(Number(g.year), monthNumber(g.month), Number(g.date))),
  ),
  rule(`${MONTH}\\.? ${DATE}`, (g, now) => lastSuch(monthNumber(g.month), Number(g.date), now)),
  rule(`${DATE}(?: of| de)? ${MONTH}\\.?`, (g, now) => lastSuch(monthNumber(g.month), Number(g.date), now)),
  rule(`(?:in |during |since |early |late |mid-)*${MONTH},?(?: de| del| of)? ${YEAR}`, (g) =>
    month(Number(g.year), monthNumber(g.month)),
  ),
  rule(
    "the day before yesterday|vorgestern|avant-hier|anteayer",
    onNow((now) => day(now - 2)),
  ),
  rule(
    "yesterday|last night|gestern|hier(?= (?:soir|matin|a |dans|lors))|ayer|ieri|gisteren",
    onNow((now) => day(now - 1)),
  ),
  rule(
    "today|tonight|this (?:morning|afternoon|evening)|heute|aujourd[’']hui|hoy|oggi|vandaag|earlier in the day",
    onNow((now) => day(now)),
  ),
  rule("(?:the )?(?:next|following) (?:day|morning)|the day after|a day later", (_, __, base) =>
    base === undefined ? undefined : day(base + 1),
  ),
  rule("the (?:day|night|evening) before|a day earlier|the previous day", (_, __, base) =>
    base === undefined ? undefined : day(base - 1),
  ),
  rule(`${NUMBER} (?<unit>day|week|month|year|decade)s? (?:ago|earlier this)`, (g, now) =>
    now === undefined ? undefined : ago(count(g.number), g.unit ?? "", now),
  ),
  rule(`vor ${NUMBER} (?<unit>tag|woche|monat|jahr)(?:en|n|e)?`, (g, now) =>
    now === undefined
      ? undefined
      : ago(
          count(g.number),
          { tag: "day", woche: "week", monat: "month", jahr: "year" }[g.unit ?? ""] ?? "day",
          now,
        ),
  ),
  rule(`${NUMBER} days? (?:later|after(?:ward)?s?)`, (g, _, base) =>
    base === undefined ? undefined : day(base + count(g.number)),
  ),
  rule(`${NUMBER} weeks? later`, (g, _, base) =>
    base === undefined ? undefined : week(base + 7 * count(g.number)),
  ),
  rule(
    "(?:earlier |just |late |later )?this week|diese(?:r|n)? woche|cette semaine|esta semana",
    onNow((now) => week(now)),
  ),
  rule(
    "(?:late |early )?last week|(?:letzte|vergangene|vorige)[rn]? woche|la semaine derniere|la semana pasada",
    onNow((now) => week(now - 7)),
  ),
  rule(
    "(?:earlier |just )?this month|diesen monat|ce mois-ci|este mes",
    onNow((now) => month(yearOf(now), monthOf(now))),
  ),
  rule(
    "(?:late |early )?last month|(?:letzten|vergangenen) monat|le mois dernier|el mes pasado",
    onNow((now) => month(yearOf(now), monthOf(now) - 1)),
  ),
  rule(
    "(?:earlier )?this year|dieses jahr|cette annee|este ano",
    onNow((now) => year(yearOf(now))),
  ),
  rule(
    "(?:late |early )?last year|(?:letztes|vergangenes) jahr|l[’']annee derniere|el ano pasado",
    onNow((now) => year(yearOf(now) - 1)),
  ),
  rule(`next ${WEEKDAY}|next (?:week|month|year)|tomorrow|morgen|demain|manana`, () => undefined),
  rule(
    `last ${WEEKDAY}|(?:letzten|vergangenen|vorigen) ${WEEKDAY.replace("weekday", "weekdayDe")}`,
    (g, now) => (now === undefined ? undefined : day(weekdayBefore(g.weekday ?? g.weekdayDe, now, true))),
  ),
  rule(`${WEEKDAY}`, (g, now) => (now === undefined ? undefined : day(weekdayBefore(g.weekday, now, false)))),
  rule(`(?:in|during|im|en|since|back in) (?:early |late |mid-?|anfang |ende )?${MONTH}(?! \\d)`, (g, now) =>
    lastSuchMonth(monthNumber(g.month), now),
  ),
  rule(`(?:late|early|mid-?) ?${MONTH}(?! \\d)`, (g, now) => lastSuchMonth(monthNumber(g.month), now)),
  rule(`${YEAR}(?= (?:story|article|letter|speech|interview|book|report|column|memo|study|op-ed)\\b)`, (g) =>
    year(Number(g.year)),
  ),
  rule(`(?:in|back in|during|en|im jahr|dans) ${YEAR}(?![-–]\\d)`, (g) => year(Number(g.year))),
]

/** One folded sign a sign, so that offsets stay. */
function fold(text: string): string {
  const folded = text.replace(/[^\0-\x7f]/gu, foldSign).toLowerCase()
  return folded.length === text.length ? folded : text
}

const foldSign = (sign: string): string => {
  const folded = foldWord(sign)
  return folded.length === sign.length ? folded : sign
}

/** A word that any date holds: most sentences have none, and are passed over. */
const SIGN_OF_DATE = new RegExp(
  `\\d{4}|(?<![\\p{L}])(?:the (?:day|next|following|night|evening|previous)|days?|weeks?|months?|years?|decades?|last|today|tonight|yesterday|tomorrow|this (?:week|month|year|morning|afternoon|evening)|heute|(?:vor)?gestern|woche|monat|jahr|hier|aujourd|semaine|mois|annee|hoy|ayer|anteayer|semana|mes|ano|oggi|ieri|gisteren|vandaag|${[...MONTHS.keys(), ...WEEKDAYS.keys()].join("|")})(?![\\p{L}])`,
  "u",
)

/**
 * Dates in `text`, in text order, resolved against the day the article was published: a weekday is the last such day on
 * or before it, a month the last such month. “last week” gives an ISO week. Phrases that cannot be resolved are left out.
 *
 * @param base the day named last before the text, for “the next day”
 * @example
 * findDates("She spoke on Friday.", { value: "2031-05-04", precision: "day", from: "meta" })
 * // [{ start: 10, end: 19, said: { value: "2031-05-02", precision: "day", as: "Friday" } }]
 */
export function findDates(text: string, published?: PageDate, base?: Day): DateMention[] {
  const folded = fold(text)
  if (!SIGN_OF_DATE.test(folded)) return []
  const now =
    published &&
    (published.precision === "day" || published.precision === "minute" || published.precision === "second")
      ? dayFromIso(published.value)
      : undefined
  const found: DateMention[] = []
  let last = base
  const taken: (readonly [number, number])[] = []
  for (const { pattern, read } of RULES) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some(([s, e]) => start < e && s < end)) continue
      taken.push([start, end])
      const reading = read(match.groups ?? {}, now, last)
      if (!reading) continue
      if (reading.precision === "day") last = dayFromIso(reading.value) ?? last
      found.push({ start, end, said: { ...reading, as: text.slice(start, end) } })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
