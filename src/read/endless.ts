import type { Article, Note } from "../model.js"

/** More letters than any word has: a run like that is data, and longer than the patterns of the later stages can hold. */
export const LONGEST_WORD = 100_000
const ENDLESS = new RegExp(`[\\p{L}\\p{M}\\p{N}]{${LONGEST_WORD}}`, "u")

/**
 * Is there a word that no language has, such as a title of 10 MB without a space? Short texts are not searched: what
 * they hold does no harm.
 *
 * @example hasEndlessWord("x".repeat(2_000_000)) // true
 */
export const hasEndlessWord = (text: string): boolean => text.length > 10 * LONGEST_WORD && ENDLESS.test(text)

/** Letters of a title, a name, a description: a longer one is a mistake of the page, or meant to choke its readers. */
const LONGEST_NAME = 5_000

const NAMES = ["title", "description", "publisher"] as const

/** The article, what it calls itself cut to a length that lists can show, with a note of each cut. */
export function withNamesCut<T extends Omit<Article, "id" | "capture">>(article: T): T {
  const { byline, notes = [] } = article
  const long = NAMES.filter((name) => (article[name]?.length ?? 0) > LONGEST_NAME)
  const isBylineLong = byline?.some((name) => name.length > LONGEST_NAME)
  if (long.length === 0 && !isBylineLong) return article
  const cut = Object.fromEntries(long.map((name) => [name, beginning(article[name] ?? "")]))
  const names = byline && { byline: byline.map(beginning) }
  const cuts = [...long, ...(isBylineLong ? ["byline"] : [])]
  return { ...article, ...cut, ...names, notes: [...notes, ...cuts.map(cutNote)] }
}

const cutNote = (name: string): Note => ({
  rule: "read/endless-name",
  severity: "warning",
  message: `the ${name} has more than ${LONGEST_NAME} characters: cut there`,
})

/** Cut where no surrogate pair is split. */
const beginning = (text: string): string => text.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, "")
