/** Lines under an article that say who wrote, edited or owns it, and that are no words of the article. */
const CREDITS = [
  /^\W*(?:additional |further )?(?:reporting|writing|editing|research|production)(?: (?:and|&) (?:reporting|writing|editing))? by \p{Lu}/iu,
  /^\W*(?:copyright|©|\(c\))/i,
  /\ball rights reserved\W*$/i,
]

/**
 * Is the line a credit that pages set under the article?
 * Sentences that name where the article comes from ("First published in …", "Via …") are not: they stay in the text.
 *
 * @example isCreditLine("(Reporting by Ada Roe; editing by Jan Moll)") // true
 */
export const isCreditLine = (text: string): boolean =>
  text.length < 600 && CREDITS.some((pattern) => pattern.test(text))

const CARRIER_WORDS =
  /\b(?:(?:originally|first) (?:published|appeared)|republished|reprinted|via|courtesy of|with permission|provided by|quelle|mit material|source|fuente|fonte)\b|©/i

/** Does a line that was cut after the end still say something about the article's way? `Via NORTHWIRE` does. */
export const saysCarrier = (text: string): boolean =>
  text.length < 400 && (isCreditLine(text) || CARRIER_WORDS.test(text))
