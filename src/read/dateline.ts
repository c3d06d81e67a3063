import { type DateHabits, type FoundDate, findDate } from "./date-formats.js"

/** How far into the text a dateline may stand, in UTF-16 code units. */
const DATELINE_REACH = 160

/** `(May 3, 2031 / NORTHWIRE)`, `MARVELL, May 3, 2031 (NORTHWIRE) —`, `Marvell (ots) 3. Mai 2031 -`. */
const DATELINES = [
  /^\W{0,2}\(([^()]{6,80})\)/u,
  /^((?:[\p{Lu}][\p{L}\p{M}.'’ -]{1,40}(?:,\s*|\s))?[^.!?—–]{0,60}?\d[^.!?—–]{0,40}?)\s*(?:\([^()]{2,40}\)\s*)?(?:—|–|--|-\s|:\s)/u,
]

/**
 * The date of an agency's dateline at the start of an article; nothing where its year is not written.
 *
 * @example datelineDate("(May 3, 2031 / NORTHWIRE) The dam …", habits)?.value // "2031-05-03"
 */
export function datelineDate(text: string, habits: DateHabits): FoundDate | undefined {
  const head = text.slice(0, DATELINE_REACH).trimStart()
  for (const dateline of DATELINES) {
    const words = dateline.exec(head)?.[1]
    const date = words === undefined ? undefined : findDate(words, habits)
    if (date) return date
  }
  return undefined
}
