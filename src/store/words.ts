import { words } from "../text/index.js"

/** Scripts written without spaces: SQLite's tokenizer takes a whole run of them as one word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** How a user's words are looked up. */
export type WordQuery =
  | { readonly by: "words"; readonly match: string }
  | { readonly by: "part"; readonly like: string }

/**
 * What the user typed as a query that full-text search cannot misread: every word quoted, "…" kept as a phrase,
 * the last word taken as a beginning. Nothing where there is no word in it. Any string is safe.
 *
 * @example wordQuery('ada "to the sea" wa') // match: '"ada" "to the sea" "wa"*'
 */
export function wordQuery(typed: string): WordQuery | undefined {
  if (UNSPACED.test(typed)) return { by: "part", like: `%${escapeLike(typed.trim())}%` }
  const terms: string[] = []
  for (const [, phrase, bare] of typed.matchAll(/["“]([^"“”]*)["”]|([^"“”]+)/g)) {
    const part = phrase ?? bare ?? ""
    const found = words(part).map(({ start, end }) => part.slice(start, end))
    if (phrase !== undefined && found.length > 0) terms.push(`"${found.join(" ")}"`)
    if (phrase === undefined) terms.push(...found.map((word) => `"${word}"`))
  }
  if (terms.length === 0) return undefined
  // One letter begins a good part of all words there are: it is looked up as it stands.
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(typed) && (terms.at(-1)?.length ?? 0) > '"a"'.length
  return { by: "words", match: terms.slice(0, 32).join(" ") + (isOpen ? "*" : "") }
}

const escapeLike = (typed: string): string => typed.replace(/[\\%_]/g, "\\$&")
