/** A word of a text with its place and the form it is compared by. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Folded: lower case, compatibility forms and accents put aside, one kind of apostrophe. */
  readonly norm: string
}

/**
 * Letters and digits with inner apostrophes; every Han, Kana or Hangul sign is a word by itself. Plain words, which most are,
 * are sought first: nothing else need be tried on them.
 */
const WORD =
  /([A-Za-z]+(?![\p{L}\p{M}\p{N}'’ʼ]))|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu

const OTHER_THAN_ASCII = /[^\0-\x7f]/

/** The form words are compared by. `foldWord("Café’s")` → `"cafe's"`. */
export const foldWord = (word: string): string =>
  OTHER_THAN_ASCII.test(word) ? foldLetters(word) : word.toLowerCase()

const foldLetters = (word: string): string =>
  word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase()

/**
 * Words of `text` in order.
 *
 * @example words("“Yes,” he said.").map((w) => w.norm) // ["yes", "he", "said"]
 */
export function words(text: string, from = 0, to = text.length): Word[] {
  const found: Word[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  for (const match of part.matchAll(WORD)) {
    const [word, plain] = match
    const norm = plain?.toLowerCase() ?? foldWord(word)
    const start = from + match.index
    // Marks that stand alone, such as the variation selectors that hide a signature, are no word.
    if (norm !== "") found.push({ start, end: start + word.length, norm })
  }
  return found
}
