import { readFileSync } from "node:fs"

/** N-grams of four bytes at most, each with languages and scores in turn: `" the": [11, 73, 37, 20]`. */
interface Profiles {
  readonly languages: readonly string[]
  readonly ngrams: Readonly<Record<string, readonly number[]>>
}

let loaded: Profiles | undefined

/** The profiles (`models/read/languages.json`, its card lies beside it), read once. */
function profiles(): Profiles {
  const file = new URL("../../models/read/languages.json", import.meta.url)
  loaded ??= JSON.parse(readFileSync(file, "utf8")) as Profiles
  return loaded
}

/** The scores in the file are above this one, which every known n-gram has. */
const LEAST_SCORE = 53
/** What is no letter of the first plane; an apostrophe stays with its word. */
const SEPARATORS = /(?:\P{L}|[\u{10000}-\u{10ffff}])+(?<!['`’])/gu

/**
 * The language whose profile has most of a text's n-grams (eld by N. Tomás, whose profiles these are; its answers are the
 * same); nothing where no profile has any.
 *
 * @example likeliestLanguage("Der Damm hat gehalten, sagte der Minister.") // "de"
 */
export function likeliestLanguage(text: string): string | undefined {
  const scores = scoresOf(text)
  const best = Math.max(...scores)
  return best > 0 ? profiles().languages[scores.indexOf(best)] : undefined
}

/**
 * How many times as much a text speaks for its likeliest language as for another; nothing for a language without profile.
 *
 * @example likelihoodOver("en", "Der Damm hat gehalten, sagte der Minister.") // 1.9…
 */
export function likelihoodOver(language: string, text: string): number | undefined {
  const at = profiles().languages.indexOf(language)
  if (at < 0) return undefined
  const scores = scoresOf(text)
  return Math.max(...scores) / Math.max(1, scores[at] ?? 0)
}

/** The text's score in each language, in the order of the profiles. */
function scoresOf(text: string): Float64Array {
  const { languages, ngrams } = profiles()
  const scores = new Float64Array(languages.length)
  for (const ngram of ngramsOf(text)) {
    const found = Object.hasOwn(ngrams, ngram) ? (ngrams[ngram] ?? []) : []
    for (let at = 0; at < found.length; at += 2)
      scores[found[at] ?? 0] = (scores[found[at] ?? 0] ?? 0) + (found[at + 1] ?? 0) + LEAST_SCORE
  }
  return scores
}

/** Letters that are looked at, and bytes after which the next word, or the next letter, is no more. */
const SAMPLE = 1000
const ENOUGH = 350
const MOST = 380

/** The words of the text's start, each byte of their UTF-8 a letter. */
function wordsOf(text: string): string[] {
  const folded = text.slice(0, SAMPLE).replace(SEPARATORS, " ").trim().toLowerCase()
  const bytes = Buffer.from(folded).toString("latin1")
  const space = bytes.indexOf(" ", ENOUGH + 1)
  let end = MOST + 1
  while (end < bytes.length && isWithinLetter(bytes.charCodeAt(end))) end++
  return bytes
    .slice(0, space < 0 ? end : Math.min(space, end))
    .split(" ")
    .filter(Boolean)
}

/** UTF-8: every byte of a letter but its first. */
const isWithinLetter = (byte: number): boolean => (byte & 0xc0) === 0x80

/** Of a longer word only the start counts. */
const LONGEST_WORD = 70

/** Four bytes at every third place of a word, and its last four; a word's borders are spaces. */
function ngramsOf(text: string): Set<string> {
  const ngrams = new Set<string>()
  for (const word of wordsOf(text)) {
    const length = Math.min(word.length, LONGEST_WORD)
    let at = 0
    for (; at + 4 < length; at += 3) ngrams.add(`${at === 0 ? " " : ""}${word.slice(at, at + 4)}`)
    ngrams.add(`${at === 0 ? " " : ""}${word.slice(Math.max(0, length - 4))} `)
  }
  return ngrams
}
