/** What a UTF-16 code unit is to the word scanner. */
const SEPARATOR = 1
export const LETTER = 2
/** A sign that is a word by itself: Han, Kana. */
export const SIGN = 3
/** Inside a word and without weight: soft hyphen, joiners, combining marks. */
export const IGNORED = 4
export const APOSTROPHE = 5

/** Strength of the gap that a sign makes between two words, weakest first. */
export const BREAKS = { none: 0, clause: 1, sentence: 2, paragraph: 3 } as const

const KIND_RULES: readonly (readonly [RegExp, number])[] = [
  [/['’ʼ`´]/, APOSTROPHE],
  [/[\u00AD\u200B-\u200D\u2060\uFEFF\p{M}]/u, IGNORED],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uD800-\uDBFF]/u, SIGN],
  [/[\uDC00-\uDFFF]/u, IGNORED],
  [/[\p{L}\p{N}]/u, LETTER],
  [/[\s\S]/, SEPARATOR],
]

const BREAK_RULES: readonly (readonly [RegExp, number])[] = [
  [/[.!?…:"“”„«»‹›「」『』]/, BREAKS.sentence],
  [/[,;—–()[\]-]/, BREAKS.clause],
  [/[\s\S]/, BREAKS.none],
]

/** All that is known of a code unit in one number; 0 where it has not been met: most of the 65,536 never are. */
const units = new Uint32Array(65_536)

const FOLDED_BITS = 16
const BREAK_BITS = 2

/** What a code unit is, packed: see {@link kindIn}, {@link breakIn}, {@link foldedIn}. */
export const readUnit = (unit: number): number => units[unit] || learn(unit)

export const kindIn = (read: number): number => read >>> (FOLDED_BITS + BREAK_BITS)
/** The strength of the gap that the unit makes. */
export const breakIn = (read: number): number => (read >>> FOLDED_BITS) & ((1 << BREAK_BITS) - 1)
/** The unit that words are compared by: lower case, without accent; one that stands for several letters, as in `ﬁn`, `½` or `한`, is left as it is. */
export const foldedIn = (read: number): number => read & ((1 << FOLDED_BITS) - 1)

/** What the scanner passes over inside a word: a hyphen stands at a line's end. */
const NO_PART = /[\p{M}'’ʼ`´\u00AD\u200B-\u200D\u2060\uFEFF\uDC00-\uDFFF]|-\s*/gu

/**
 * A word's letters: lower case, without accents and what the scanner passes over. Words whose units fold to the same have the same.
 *
 * @example bareOf("ﬁn-\n’ALS") // "finals"
 */
export const bareOf = (word: string): string =>
  word
    .replace(NO_PART, "")
    .normalize("NFKD")
    .replace(NO_PART, "")
    .toLowerCase()
    // A capital sigma does not know whether it ends a word.
    .replace(/ς/g, "σ")

function learn(unit: number): number {
  const sign = String.fromCharCode(unit)
  const bare = bareOf(sign)
  const folded = bare.length === 1 ? bare.charCodeAt(0) : sign.toLowerCase().charCodeAt(0)
  const kind = answerOf(KIND_RULES, sign)
  const read = (((kind << BREAK_BITS) | answerOf(BREAK_RULES, sign)) << FOLDED_BITS) | folded
  units[unit] = read
  return read
}

const answerOf = (rules: readonly (readonly [RegExp, number])[], sign: string): number =>
  rules.find(([pattern]) => pattern.test(sign))?.[1] ?? 0
