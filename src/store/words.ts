import { words } from "../text/index.js"
import { signQuery, takenApart } from "./signs.js"

/** How a user's words are looked up in full-text search, as terms of FTS5: all of them have to be there. */
export interface WordQuery {
  /** Those with spaces between them, for the index of words. */
  readonly words: readonly string[]
  /** Those of scripts without spaces, for the index of signs. */
  readonly signs: readonly string[]
}

/** No more of them are looked up. */
const MOST_TERMS = 32

/**
 * What the user typed as a query that full-text search cannot misread: every word quoted, "…" kept as a phrase,
 * the last word taken as a beginning. Nothing where there is no word in it. Any string is safe.
 *
 * @example wordQuery('ada "to the sea" wa') // { words: ['"ada"', '"to the sea"', '"wa"*'], signs: [] }
 */
export function wordQuery(typed: string): WordQuery | undefined {
  const { runs, rest } = takenApart(typed)
  const words = termsOf(rest).slice(0, MOST_TERMS)
  const signs = runs.slice(0, MOST_TERMS).map(signQuery)
  return words.length + signs.length > 0 ? { words, signs } : undefined
}

function termsOf(typed: string): string[] {
  const terms: string[] = []
  for (const [, phrase, bare] of typed.matchAll(/["“]([^"“”]*)["”]|([^"“”]+)/g)) {
    const part = phrase ?? bare ?? ""
    const found = words(part).map(({ start, end }) => part.slice(start, end))
    if (phrase !== undefined && found.length > 0) terms.push(`"${found.join(" ")}"`)
    if (phrase === undefined) terms.push(...found.map((word) => `"${word}"`))
  }
  const last = terms.at(-1)
  // One letter begins a good part of all words there are: it is looked up as it stands.
  if (last === undefined || last.length <= '"a"'.length || !/[\p{L}\p{M}\p{N}]$/u.test(typed)) return terms
  return [...terms.slice(0, -1), `${last}*`]
}
