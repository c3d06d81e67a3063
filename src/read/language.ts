import type { Article } from "../model.js"
import { likeliestLanguage } from "./language-profiles.js"

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
