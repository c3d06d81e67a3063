import type { Article } from "../../model.js"

/** Ends of plurals that next to no family has: `Proponents`, `Authorities`, `Politicians`. */
const PLURAL =
  /(?:\p{L}{5}ents|\p{L}{3}(?:ants|ists|ians|ies|ions|ments|ives|ees|ics|ings|als|sses|shers|cers|ters|kers|lers|vers|itors|ators|men|women|people))$/u

/** Words that a page writes small, by page. */
const small = new WeakMap<Article, ReadonlySet<string>>()

function smallWords(article: Article): ReadonlySet<string> {
  const known = small.get(article)
  if (known) return known
  const found = new Set(article.text.match(/(?<![\p{L}’'-])\p{Ll}{3,}(?![\p{L}’'-])/gu))
  small.set(article, found)
  return found
}

/**
 * Is a word that the page has with a capital, at the head of a sentence, a noun like others? The page writes it small
 * elsewhere, or it ends as no family does.
 *
 * @example isCommonNoun("Proponents", article) // true
 */
export const isCommonNoun = (word: string, article: Article): boolean =>
  smallWords(article).has(word.toLowerCase()) || PLURAL.test(word)
