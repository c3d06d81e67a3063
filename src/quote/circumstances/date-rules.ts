import type { Said } from "../../model.js"
import {
  type Day,
  dayOf,
  isoDay,
  isoMonth,
  isoWeek,
  lastWeekday,
  MONTHS,
  monthOf,
  NUMBERS,
  nthWeekday,
  WEEKDAYS,
  weekdayOf,
  yearOf,
} from "./calendar.js"

/** A date as a phrase gives it. */
export type Reading = Pick<Said, "value" | "precision">

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

/** A phrase that tells a date; `now` is the day of publication, where it is known. */
export interface DateRule {
  readonly pattern: RegExp
  readonly read: (groups: Record<string, string | undefined>, now: Day | undefined) => Reading | undefined
}

/** A phrase that counts from a day named beside it, or before it. */
export interface CountingRule {
  readonly pattern: RegExp
  readonly read: (groups: Record<string, string | undefined>, base: Day) => Reading
}

const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})`
const WEEKDAY = `(?<weekday>${[...WEEKDAYS.keys()]
  .filter((w) => w.length > 3 || w === "lun")
  .sort((a, b) => b.length - a.length)
  .join("|")})`
const DATE = "(?<date>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.|er|º)?"
const YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)"
const ORDINALS = ["first", "second", "third", "fourth"]
const ORDINAL = `(?<nth>${ORDINALS.join("|")})`
const NUMBER = `(?<number>\\d{1,2}|${[...NUMBERS.keys()].join("|")})`

const phrase = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, "gu")

const rule = (pattern: string, read: DateRule["read"]): DateRule => ({ pattern: phrase(pattern), read })

const counting = (pattern: string, read: CountingRule["read"]): CountingRule => ({
  pattern: phrase(pattern),
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

/** The year that goes with a month: the one written, else that of the last such month. */
const yearOfMonth = (g: Record<string, string | undefined>, now: Day | undefined): number | undefined =>
  g.year
    ? Number(g.year)
    : now === undefined
      ? undefined
      : yearOf(now) - (monthNumber(g.month) > monthOf(now) ? 1 : 0)

const weekdayBefore = (name: string | undefined, now: Day, strictly: boolean): Day => {
  const back = (weekdayOf(now) - (WEEKDAYS.get(name ?? "") ?? 0) + 7) % 7
  return now - (strictly && back === 0 ? 7 : back)
}

/** “on the 28th”: the last such day of a month on or before publication. */
function lastDateOfMonth(date: number, now: Day): Day {
  const same = dayOf(yearOf(now), monthOf(now), date)
  return same <= now + SLACK_DAYS ? same : dayOf(yearOf(now), monthOf(now) - 1, date)
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
export const DATE_RULES: readonly DateRule[] = [
  // “Last year’s election” and the programme “Today” are no days.
  rule(
    "(?:this|last) year[’']s(?! (?:[a-z]+ )?(?:address|article|book|debate|hearing|interview|letter|report|speech|statement))|[“\"‘'](?:today|tonight|this (?:week|morning|evening))(?=[”\"’'])",
    () => undefined,
  ),
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
    const [at, inYear] = [monthNumber(g.month), yearOfMonth(g, now)]
    return inYear === undefined ? undefined : day(lastWeekday(inYear, at, WEEKDAYS.get(g.weekday ?? "") ?? 0))
  }),
  rule(`(?:on )?the ${ORDINAL} ${WEEKDAY} (?:of|in) ${MONTH}(?:,? ${YEAR})?`, (g, now) => {
    const inYear = yearOfMonth(g, now)
    const [at, weekday] = [monthNumber(g.month), WEEKDAYS.get(g.weekday ?? "") ?? 0]
    return inYear === undefined
      ? undefined
      : day(nthWeekday(inYear, at, weekday, ORDINALS.indexOf(g.nth ?? "")))
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
  rule(
    "(?:earlier |just |late |later )?this week|diese(?:r|n)? woche|cette semaine|esta semana",
    onNow((now) => week(now)),
  ),
  rule(
    `${WEEKDAY},? (?:of )?last week|last week,? on ${WEEKDAY.replace("weekday", "weekdayAfter")}`,
    (g, now) => {
      if (now === undefined) return undefined
      const monday = now - ((weekdayOf(now) + 6) % 7) - 7
      return day(monday + (((WEEKDAYS.get(g.weekday ?? g.weekdayAfter ?? "") ?? 0) + 6) % 7))
    },
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
  rule(`on the ${DATE.replace(")?", ")")}(?! of)`, (g, now) =>
    now === undefined ? undefined : day(lastDateOfMonth(Number(g.date), now)),
  ),
  rule(`(?:in|during|im|en|since|back in) (?:early |late |mid-?|anfang |ende )?${MONTH}(?! \\d)`, (g, now) =>
    lastSuchMonth(monthNumber(g.month), now),
  ),
  rule(`(?:late|early|mid-?) ?${MONTH}(?! \\d)`, (g, now) => lastSuchMonth(monthNumber(g.month), now)),
  rule(`${YEAR}(?= (?:story|article|letter|speech|interview|book|report|column|memo|study|op-ed)\\b)`, (g) =>
    year(Number(g.year)),
  ),
  rule(`(?:in|back in|during|en|im jahr|dans) ${YEAR}(?![-–]\\d)`, (g) => year(Number(g.year))),
]

/** Phrases that count from another day. */
export const COUNTING_RULES: readonly CountingRule[] = [
  counting(
    "(?:the )?(?:next|following) (?:day|morning|evening)|the day after|a day (?:later|after)",
    (_, base) => day(base + 1),
  ),
  counting(
    "the (?:day|night|evening) before|a day (?:earlier|before)|the previous (?:day|night)",
    (_, base) => day(base - 1),
  ),
  counting(`${NUMBER} days? (?:later|after(?:ward)?s?)`, (g, base) => day(base + count(g.number))),
  counting(`${NUMBER} days? (?:earlier|before)`, (g, base) => day(base - count(g.number))),
  counting(`${NUMBER} weeks? (?:later|after)`, (g, base) => week(base + 7 * count(g.number))),
  counting(`${NUMBER} weeks? (?:earlier|before)`, (g, base) => week(base - 7 * count(g.number))),
]
