import type { Precision } from "../model.js"

/** A point in time without the rule that gave it. */
export interface FoundDate {
  /** ISO 8601, cut to `precision`. */
  readonly value: string
  readonly precision: Precision
}

/** How a page's language and country write dates. */
export interface DateHabits {
  /** BCP 47; may have a region: `en-GB`. */
  readonly language?: string
  /** In `3/5/2031`, is the day first? */
  readonly dayFirst: boolean
}

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2199

/** Reads a date written by a machine or a person, the first in the text; nothing where there is none with a year. */
export function findDate(text: string, habits: DateHabits): FoundDate | undefined {
  const plain = text.length > 2000 ? text.slice(0, 2000) : text
  const folded = foldDigits(plain)
  const found = FORMATS.flatMap(({ pattern, read }) => {
    const match = pattern.exec(folded)
    const date =
      match &&
      read(
        match.slice(1).map((part) => part ?? ""),
        habits,
      )
    return match && date
      ? [{ at: match.index, date: withTime(date, folded.slice(match.index + match[0].length)) }]
      : []
  })
  const named = namedDate(folded, habits)
  return [...found, ...(named ? [named] : [])].sort((one, other) => one.at - other.at)[0]?.date
}

/**
 * Reads a machine's date: ISO 8601 in its many shapes, RFC 9110 dates, seconds or milliseconds since 1970.
 *
 * @example parseDate("2031-05-03T09:30:00+0200")?.value // "2031-05-03T09:30:00+02:00"
 */
export function parseDate(text: string, habits: DateHabits): FoundDate | undefined {
  const trimmed = text.trim()
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) return epoch(trimmed)
  return findDate(trimmed, habits)
}

function epoch(digits: string): FoundDate | undefined {
  const date = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1))
  return { value: date.toISOString().replace(/\.\d+Z$/, "Z"), precision: "second" }
}

interface Format {
  readonly pattern: RegExp
  readonly read: (parts: string[], habits: DateHabits) => FoundDate | undefined
}

/** In order of trust; the first in the text wins, and of two at one place the earlier in the list. */
const FORMATS: readonly Format[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, read: ([y, m, d]) => day(y, m, d) },
  { pattern: /(?<!\d)((?:19|20|21)\d\d)(\d\d)(\d\d)(?=T\d|$|\D)/, read: ([y, m, d]) => day(y, m, d) },
  { pattern: /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, read: ([y, m, d]) => day(y, m, d) },
  {
    pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/,
    read: ([y, m, d]) => day(y, m, d),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d:])/,
    read: ([d, m, y]) => day(fullYear(y), m, d),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\s?[/|]\s?(\d{1,2})\s?[/|]\s?(\d{4}|\d{2})(?![\d/])/,
    read: (parts, habits) => eitherOrder(parts, habits),
  },
  {
    pattern: /(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/,
    read: (parts, habits) => eitherOrder(parts, habits),
  },
]

function eitherOrder([first, second, year]: string[], { dayFirst }: DateHabits): FoundDate | undefined {
  const written = dayFirst ? [second, first] : [first, second]
  return day(fullYear(year), written[0], written[1]) ?? day(fullYear(year), written[1], written[0])
}

const fullYear = (year = ""): string =>
  year.length === 2 ? `${Number(year) > 70 ? "19" : "20"}${year}` : year

function day(year = "", month = "", dayOfMonth = ""): FoundDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)]
  if (y < EARLIEST_YEAR || y > LATEST_YEAR || m < 1 || m > 12 || d < 1) return undefined
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined
  return { value: `${y}-${two(m)}-${two(d)}`, precision: "day" }
}

const two = (number: number | string): string => String(number).padStart(2, "0")

const TIME =
  /^(?:T|\s+|,\s*|\s*[-–|·]\s*|\s*(?:at|um|à|a las|alle|kl\.?|o)\s+)(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:Uhr\s*)?(Z\b|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}\b)?/i

/** Adds the time of day that follows a date, with its zone as written. */
function withTime(date: FoundDate, rest: string): FoundDate {
  const [, hours, minutes, seconds, half, zone] = TIME.exec(rest) ?? []
  if (hours === undefined || minutes === undefined) return date
  const hour = fullHour(Number(hours), half)
  if (hour > 23 || Number(minutes) > 59) return date
  const offset = zone ? isoZone(zone) : ""
  const clock = `${two(hour)}:${minutes}${seconds === undefined ? "" : `:${seconds}`}`
  return { value: `${date.value}T${clock}${offset}`, precision: seconds === undefined ? "minute" : "second" }
}

function fullHour(hour: number, half: string | undefined): number {
  if (!half) return hour
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

function isoZone(zone: string): string {
  if (!/\d/.test(zone)) return "Z"
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0")
  return digits === "0000" ? "Z" : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

/** A date with the month's name: `3 May 2031`, `May 3rd, 2031`, `3 de mayo de 2031`; of `٣ أيار/مايو ٢٠٣١` the second. */
function namedDate(text: string, { language }: DateHabits): { at: number; date: FoundDate } | undefined {
  const names = monthNames(language)
  for (const match of text.matchAll(NAMED)) {
    const [before, word, after, year] = match.slice(1, 5)
    const month = names.get((word ?? "").toLowerCase().replace(/\.$/, ""))
    const date = month === undefined ? undefined : day(year, String(month), before ?? after)
    if (date) return { at: match.index, date: withTime(date, text.slice(match.index + match[0].length)) }
  }
  return undefined
}

const NAMED =
  /(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|°|ª)?[\s,/-]*(?:de |of |d’|d')?)?(?:(?<=\d\s?)\p{Script=Arabic}{2,10}(?:\s\p{Script=Arabic}{2,10})?\s?\/\s?)?(\p{L}[\p{L}\p{M}]{2,}\.?)[\s,/-]*(?:de |del )?(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at \d{1,2}:\d\d ?[ap]m,? )?)?((?:19|20|21)\d\d)(?!\d)/giu

const ALSO_ENGLISH = new Map([["sept", 9]])
/** Arabic has three sets of names, from Beirut to Algiers. */
const ALSO_LOCALES: Readonly<Record<string, readonly string[]>> = { ar: ["ar-LB", "ar-DZ", "ar-MA"] }
const known = new Map<string, ReadonlyMap<string, number>>()

/** Month names, long and short, alone and in a date, in the language (Unicode CLDR) and in English. */
function monthNames(language = "en"): ReadonlyMap<string, number> {
  const cached = known.get(language)
  if (cached) return cached
  const locales = [...(ALSO_LOCALES[language] ?? []), language]
  const names = new Map([...monthsOf("en"), ...ALSO_ENGLISH, ...locales.flatMap(monthsOf)])
  known.set(language, names)
  return names
}

function monthsOf(language: string): [string, number][] {
  return MONTH_STYLES.flatMap((style) => {
    const format = new Intl.DateTimeFormat(supported(language), {
      ...style,
      timeZone: "UTC",
      calendar: "gregory",
      numberingSystem: "latn",
    })
    return MONTHS.flatMap((month): [string, number][] => {
      const parts = format.formatToParts(Date.UTC(2031, month - 1, 3))
      const name = parts
        .find(({ type }) => type === "month")
        ?.value.toLowerCase()
        .replace(/\.$/, "")
      return name && !/\d/.test(name) ? [[name, month]] : []
    })
  })
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const MONTH_STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: "short" },
  { month: "short", day: "numeric" },
  { month: "long" },
  { month: "long", day: "numeric" },
]

function supported(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? "en"
  } catch {
    return "en"
  }
}

/** Arabic, Persian, Devanagari, Bengali … digits as ASCII ones; their zeros stand at a multiple of ten in Unicode. */
function foldDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    let zero = point
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero--
    return String(point - zero)
  })
}
