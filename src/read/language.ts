import type { Article } from "../model.js"
import { likeliestLanguage, likelihoodOver } from "./language-profiles.js"

/** Enough for certainty; more only costs time. */
const SAMPLE = 2000

/**
 * The language a text is written in (n-gram profiles); nothing where it is too short to tell.
 *
 * @example languageOf("Der Damm hat gehalten, sagte der Minister.") // "de"
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE)
  if (!/\p{L}{3}|\p{Lo}{2}/u.test(sample)) return undefined
  return likeliestLanguage(sample)
}

/** A shorter text may be a list of names. */
const CLEAR_LENGTH = 200
/** Of 685 pages none in the language that it declares came near; languages that are close to each other stay below. */
const CLEAR_LIKELIHOOD = 2

/**
 * The language that a text is clearly written in where a page declares another, in its first half as in its second;
 * nothing where the declaration may be right.
 *
 * @example languageInstead("en", "Der Damm hat gehalten …") // "de"
 */
export function languageInstead(declared: string, text: string): string | undefined {
  const halves = [text, text.slice(text.length / 2)]
  const isClear = (half: string) => (likelihoodOver(declared, half) ?? 0) > CLEAR_LIKELIHOOD
  if (text.length < CLEAR_LENGTH || !halves.every(isClear)) return undefined
  const [first, second] = halves.map(languageOf)
  return first === second ? first : undefined
}

/** The article with its language, found where it is not given. */
export function withLanguage<T extends Article>(article: T): T {
  const language = article.language ?? languageOf(article.text)
  return language === article.language ? article : { ...article, language }
}

/** The primary subtag of a BCP 47 tag: `en-GB` → `en`; nothing for what is no tag. */
export function primaryLanguage(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? "")?.[1]?.toLowerCase()
  return primary === undefined || /^(?:und|zxx|mul)$/.test(primary) ? undefined : primary
}
