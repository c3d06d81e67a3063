import type { Article, Span } from "../model.js"
import { words } from "../text/index.js"

/** What stands after a word of a passage, besides white space and house style. */
export const ELLIPSIS = 1
export const PARAGRAPH = 2
export const BRACKET = 4

/** A passage as a row of words; equal numbers are equal words all through one statement. */
export interface Readings {
  /** Word numbers between two sentinels (0 before the first word, 1 after the last). */
  readonly words: Int32Array
  /** The number of every two neighbouring words; one shorter than `words`. */
  readonly pairs: Int32Array
  /** {@link ELLIPSIS}, {@link PARAGRAPH} and {@link BRACKET} (the word stands in square brackets), a word. */
  readonly marks: Uint8Array
  readonly hasBrackets: boolean
  /** Where each word stands in the article's text; the sentinels are empty. */
  readonly places: readonly Span[]
}

const BEGIN = 0
const END = 1

/** Numbers words and word pairs for one statement, and counts in how many passages each pair stands. */
export interface Lexicon {
  readonly spellings: string[]
  /** By the word as written and as {@link foldSpelling} has it. */
  readonly numbers: Map<string, number>
  readonly pairNumbers: Map<number, number>
  /** By pair number. */
  readonly frequency: number[]
}

export const newLexicon = (): Lexicon => ({
  spellings: ["^", "$"],
  numbers: new Map([
    ["^", BEGIN],
    ["$", END],
  ]),
  pairNumbers: new Map(),
  frequency: [],
})

/**
 * Spellings that houses choose between: they agree or differ by chance and are no evidence.
 * `favour` and `favor`, `organise` and `organize` are one word.
 */
export const foldSpelling = (norm: string): string =>
  norm
    .replace(/^(\p{L}{2,})our(s|ed|ing|ers?|able|ite|ites)?$/u, "$1or$2")
    .replace(/^(\p{L}{3,})is(e|es|ed|ing|ers?|ations?)$/u, "$1iz$2")
    .replace(/'/g, "")

/** The words of a passage with their marks; adds what is new to `lexicon`. */
export function readPassage(
  { text }: Pick<Article, "text">,
  content: readonly Span[],
  lexicon: Lexicon,
): Readings {
  const begin = content[0]?.[0] ?? 0
  const finish = content.at(-1)?.[1] ?? 0
  const numbers = [BEGIN]
  const marks = [0]
  const places: Span[] = [[begin, begin]]
  let [last, lastEnd] = [0, begin]
  for (const [start, end] of content) {
    const isBracketed = bracketsIn(text, [start, end])
    for (const word of words(text, start, end)) {
      marks[last] = (marks[last] ?? 0) | marksBetween(text, lastEnd, word.start)
      numbers.push(numberOf(lexicon, word.norm))
      places.push([word.start, word.end])
      last = marks.push(isBracketed(word.start) ? BRACKET : 0) - 1
      lastEnd = word.end
    }
    if (ELLIPSES.test(text.slice(lastEnd, end))) marks[last] = (marks[last] ?? 0) | ELLIPSIS
  }
  numbers.push(END)
  marks.push(0)
  places.push([finish, finish])
  return {
    words: Int32Array.from(numbers),
    marks: Uint8Array.from(marks),
    hasBrackets: marks.some((mark) => (mark & BRACKET) !== 0),
    places,
    pairs: pairsOf(numbers, lexicon),
  }
}

function numberOf({ numbers, spellings }: Lexicon, norm: string): number {
  const known = numbers.get(norm)
  if (known !== undefined) return known
  const spelling = foldSpelling(norm)
  const number = numbers.get(spelling) ?? spellings.push(spelling) - 1
  numbers.set(norm, number).set(spelling, number)
  return number
}

/** Word numbers stay below this, so that two make one exact integer. */
const LARGEST_LEXICON = 2 ** 26

function pairsOf(numbers: readonly number[], { pairNumbers, frequency }: Lexicon): Int32Array {
  const pairs = new Int32Array(numbers.length - 1)
  const seen = new Set<number>()
  for (let at = 0; at < pairs.length; at++) {
    const key = (numbers[at] ?? 0) * LARGEST_LEXICON + (numbers[at + 1] ?? 0)
    const pair = pairNumbers.get(key) ?? frequency.push(0) - 1
    pairNumbers.set(key, pair)
    pairs[at] = pair
    if (!seen.has(pair)) frequency[pair] = (frequency[pair] ?? 0) + 1
    seen.add(pair)
  }
  return pairs
}

const ELLIPSES = /…|\.\.\./

function marksBetween(text: string, from: number, to: number): number {
  // Most words are a space apart.
  if (to === from + 1) return text[from] === "…" ? ELLIPSIS : 0
  const between = text.slice(from, to)
  return (ELLIPSES.test(between) ? ELLIPSIS : 0) | (/\n\s*\n/.test(between) ? PARAGRAPH : 0)
}

/** Does the last square bracket before a word, within its stretch, open? */
function bracketsIn(text: string, [start, end]: Span): (at: number) => boolean {
  const first = text.indexOf("[", start)
  if (first < 0 || first >= end) return () => false
  return (at) => {
    const before = text.slice(Math.max(start, at - LONGEST_BRACKET), at + 1)
    const open = before.lastIndexOf("[")
    return open >= 0 && before.lastIndexOf("]") < open
  }
}

/** In characters, from the bracket to the last word in it. */
const LONGEST_BRACKET = 79
