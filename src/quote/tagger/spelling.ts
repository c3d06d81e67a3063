/** What a code point does to the word it stands in. */
export type Sign =
  | { readonly kind: "gone" | "space" }
  /** Stands alone, whatever is around it: punctuation, a Han character. */
  | { readonly kind: "alone" | "part"; readonly folded: string }

const GONE: Sign = { kind: "gone" }
const SPACE: Sign = { kind: "space" }
const PUNCTUATION = /^[\p{P}$+<=>^`|~]$/u
/** CJK ideographs as BERT's tokeniser counts them: no Kana, no Hangul. */
const HAN: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
]

const known = new Map<number, Sign>()

/**
 * The code point as the uncased BERT tokeniser reads it: controls gone, accents put aside, small letters.
 *
 * @example signOf("É".codePointAt(0)) // { kind: "part", folded: "e" }
 */
export function signOf(point: number): Sign {
  const held = known.get(point)
  if (held) return held
  const made = readSign(point)
  known.set(point, made)
  return made
}

function readSign(point: number): Sign {
  const spelt = String.fromCodePoint(point)
  if (/^[\t\n\r]$/.test(spelt)) return SPACE
  if (point === 0xfffd || /^\p{C}$/u.test(spelt)) return GONE
  if (/^\p{White_Space}$/u.test(spelt)) return SPACE
  const folded = [...spelt.normalize("NFD").replace(/\p{Mn}/gu, "")]
    .map((sign) => sign.toLowerCase())
    .join("")
  if (folded === "") return GONE
  const alone = PUNCTUATION.test(folded) || HAN.some(([first, last]) => point >= first && point <= last)
  return { kind: alone ? "alone" : "part", folded }
}

/** The tagger's second input, from a word as written: small letters, Capitalised, CAPITALS, mIxed, digits, signs. */
export const CASE_CLASS = { small: 0, capitalised: 1, capitals: 2, mixed: 3, digits: 4, signs: 5 } as const

/**
 * How a word is written.
 *
 * @example caseClass("NATO") // CASE_CLASS.capitals
 */
export function caseClass(word: string): number {
  const letters = word.match(/\p{L}/gu)
  if (!letters) return /\p{Nd}/u.test(word) ? CASE_CLASS.digits : CASE_CLASS.signs
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals === 0) return CASE_CLASS.small
  if (capitals === letters.length) return capitals > 1 ? CASE_CLASS.capitals : CASE_CLASS.capitalised
  return capitals === 1 && /^\P{L}*\p{Lu}/u.test(word) ? CASE_CLASS.capitalised : CASE_CLASS.mixed
}
