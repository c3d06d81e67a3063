import type { PageDate, Said } from "../../model.js"
import { foldWord } from "../../text/index.js"
import { type Day, dayFromIso, MONTHS, WEEKDAYS } from "./calendar.js"
import { COUNTING_RULES, DATE_RULES } from "./date-rules.js"

/** A date in the text, resolved. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly said: Said
}

/** What folding changes; not the private signs that hide names and what is said. */
const FOLDED = /[^\0-\x7f\uE000-\uF8FF]/gu

/** One folded sign a sign, so that offsets stay. */
function fold(text: string): string {
  const folded = text.replace(FOLDED, foldSign).toLowerCase()
  return folded.length === text.length ? folded : text
}

const foldSign = (sign: string): string => {
  const folded = foldWord(sign)
  return folded.length === sign.length ? folded : sign
}

/** A word that any date holds: most sentences have none, and are passed over. */
const SIGN_OF_DATE = new RegExp(
  `\\d{4}|\\d(?:st|nd|rd|th)|(?<![\\p{L}])(?:the (?:day|next|following|night|evening|previous)|days?|weeks?|months?|years?|decades?|last|today|tonight|yesterday|tomorrow|this (?:week|month|year|morning|afternoon|evening)|heute|(?:vor)?gestern|woche|monat|jahr|hier|aujourd|semaine|mois|annee|hoy|ayer|anteayer|semana|mes|ano|oggi|ieri|gisteren|vandaag|${[...MONTHS.keys(), ...WEEKDAYS.keys()].join("|")})(?![\\p{L}])`,
  "u",
)

/** How far behind its phrase the day may stand from which it counts: “three days after Friday's debate”. */
const REACH = 30

/** “three days after the storm”: counted from what has no date here. */
const FROM_EVENT = /^ (?:the|a|an|his|her|their|its|she|he|they|it)\b/u

/** The day from which a phrase counts: the one right after it, else the one before. */
function baseOf(
  folded: string,
  [start, end]: readonly [number, number],
  known: readonly DateMention[],
  base: () => Day | undefined,
): Day | undefined {
  const days = known.filter(({ said }) => said.precision === "day")
  const isOpen = /(?:after|before)$/u.test(folded.slice(start, end))
  const next = isOpen ? days.find((date) => date.start >= end && date.start - end < REACH) : undefined
  if (next) return dayFromIso(next.said.value)
  if (isOpen && FROM_EVENT.test(folded.slice(end))) return undefined
  const before = days.filter((date) => date.end <= start).at(-1)
  return before ? dayFromIso(before.said.value) : base()
}

/**
 * Dates in `text`, in text order, resolved against the day the article was published: a weekday is the last such day on
 * or before it, a month the last such month. “last week” gives an ISO week. Phrases that cannot be resolved are left out.
 *
 * @param base the day named last before the text, asked for where the text counts from it: “the next day”
 * @example
 * findDates("She spoke on Friday.", { value: "2031-05-04", precision: "day", from: "meta" })
 * // [{ start: 10, end: 19, said: { value: "2031-05-02", precision: "day", as: "Friday" } }]
 */
export function findDates(text: string, published?: PageDate, base = noDay): DateMention[] {
  const folded = fold(text)
  if (!SIGN_OF_DATE.test(folded)) return []
  const now = dayOfPublication(published)
  const taken: (readonly [number, number])[] = []
  const found: DateMention[] = []
  const matches = (pattern: RegExp) => {
    // Nearly every rule finds nothing, and `search` says so without the copy of the pattern that `matchAll` makes.
    if (folded.search(pattern) < 0) return []
    return [...folded.matchAll(pattern)].flatMap((match) => {
      const span = [match.index, match.index + match[0].length] as const
      if (taken.some(([start, end]) => span[0] < end && start < span[1])) return []
      taken.push(span)
      return [{ span, groups: match.groups ?? {} }]
    })
  }
  for (const { pattern, read } of DATE_RULES)
    for (const { span, groups } of matches(pattern)) {
      const reading = read(groups, now)
      if (reading) found.push(mentionOf(text, span, reading))
    }
  found.sort(inOrder)
  const counted = COUNTING_RULES.flatMap(({ pattern, read }) =>
    matches(pattern).flatMap(({ span, groups }) => {
      const from = baseOf(folded, span, found, base)
      return from === undefined ? [] : [mentionOf(text, span, read(groups, from))]
    }),
  )
  return counted.length > 0 ? [...found, ...counted].sort(inOrder) : found
}

const noDay = (): Day | undefined => undefined

const inOrder = (one: DateMention, other: DateMention): number => one.start - other.start

const mentionOf = (
  text: string,
  [start, end]: readonly [number, number],
  reading: Pick<Said, "value" | "precision">,
): DateMention => ({ start, end, said: { ...reading, as: text.slice(start, end) } })

function dayOfPublication(published: PageDate | undefined): Day | undefined {
  const isDay = published && /^(?:day|minute|second)$/u.test(published.precision)
  return isDay ? dayFromIso(published.value) : undefined
}
