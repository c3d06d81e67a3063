import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"

/** English words that open something yet to come. */
const OPENS_MORE = /(?:^|,?\s+)(?:the|an?|of|and|or|by|with|from|than|as|at|because|if)$/i
/** A relative that opens a further clause: `from Europa, which |`. */
const OPENS_CLAUSE = /,\s+(?:who|whom|whose|which)$/i
/** In letters, with what parts it from the words before. */
const LONGEST_LOOSE = 20
/** The sentence goes on with a word; with one in marks it may be said by the same. */
const GOES_ON = /^\s+[\p{L}\p{N}]/u

/** A day between the one whose words they were and the noun: `Ms Roe’s | May 3 announcement`. */
const DAY_BEHIND =
  /(?<=['’]s)\s+(?:(?:early|late|mid)[\s-])?(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{4})$/

/**
 * What the tagger found without the words at its edges that belong to what follows: an article or a preposition that content ends with
 * while its sentence goes on, and the day between a possessor and the announcement.
 *
 * @example // “vapour plumes from Europa, which | is thought to” → “vapour plumes from Europa”
 */
export function withoutLooseEnds(text: string, attribution: Attribution): Attribution {
  if (attribution.rule !== "tagger") return attribution
  const content = attribution.content.map((span) => tightened(text, span)).filter(([from, to]) => from < to)
  if (content.length === 0) return attribution
  return { ...attribution, content, source: attribution.source.map((span) => withoutDay(text, span)) }
}

function tightened(text: string, [start, end]: Span): Span {
  if (!GOES_ON.test(text.slice(end, end + 4))) return [start, end]
  const from = Math.max(start, end - LONGEST_LOOSE)
  const words = text.slice(from, end)
  const loose = OPENS_CLAUSE.exec(words) ?? OPENS_MORE.exec(words)
  return loose ? tightened(text, [start, from + loose.index]) : [start, end]
}

function withoutDay(text: string, [start, end]: Span): Span {
  const day = DAY_BEHIND.exec(text.slice(start, end))
  return day ? [start, start + day.index] : [start, end]
}
