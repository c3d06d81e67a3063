import { type DateHabits, type FoundDate, findDate } from "./date-formats.js"

/** How far into the text a dateline may stand, in UTF-16 code units. */
const DATELINE_REACH = 160

/** `(May 3, 2031 / NORTHWIRE)`, `MARVELL, May 3, 2031 (NORTHWIRE) —`, `Marvell (ots) 3. Mai 2031 -`. */
const DATELINES = [
  /^\W{0,2}\(([^()]{6,80})\)/u,
  /^((?:[\p{Lu}][\p{L}\p{M}.'’ -]{1,40}(?:,\s*|\s))?[^.!?—–]{0,60}?\d[^.!?—–]{0,40}?)\s*(?:\([^()]{2,40}\)\s*)?(?:—|–|--|-\s|:\s)/u,
]

/** A day of a month, before or after the month's name. */
const DAY_AND_MONTH = /\p{L}{3,}\.? \d{1,2}(?!\d)|\d{1,2}\.? (?:de )?\p{L}{3,}/u

/**
 * The date of an agency's dateline at the start of an article. Agencies leave out the year: `year` is the one that the
 * address or the capture speaks for; nothing where none is known.
 *
 * @example datelineDate("(May 3, 2031 / NORTHWIRE) The dam …", habits)?.value // "2031-05-03"
 */
export function datelineDate(text: string, habits: DateHabits, year?: string): FoundDate | undefined {
  const head = text.slice(0, DATELINE_REACH).trimStart()
  for (const dateline of DATELINES) {
    const words = dateline.exec(head)?.[1]
    if (words === undefined) continue
    const dayAndMonth = year === undefined ? undefined : DAY_AND_MONTH.exec(words)?.[0]
    const date = findDate(words, habits) ?? (dayAndMonth && findDate(`${dayAndMonth} ${year}`, habits))
    if (date) return date
  }
  return undefined
}
