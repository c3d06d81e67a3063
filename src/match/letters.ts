/** What a UTF-16 code unit is to the word scanner. */
export const SEPARATOR = 1
export const LETTER = 2
/** A sign that is a word by itself: Han, Kana. */
export const SIGN = 3
/** Inside a word and without weight: soft hyphen, joiners, combining marks. */
export const IGNORED = 4
export const APOSTROPHE = 5

const kinds = new Uint8Array(65_536)
const folded = new Uint16Array(65_536)

const KIND_RULES: readonly (readonly [RegExp, number])[] = [
  [/['’ʼ`´]/, APOSTROPHE],
  [/[\u00AD\u200B-\u200D\u2060\uFEFF\p{M}]/u, IGNORED],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uD800-\uDBFF]/u, SIGN],
  [/[\uDC00-\uDFFF]/u, IGNORED],
  [/[\p{L}\p{N}]/u, LETTER],
  [/[\s\S]/, SEPARATOR],
]

function learn(unit: number): number {
  const sign = String.fromCharCode(unit)
  const kind = KIND_RULES.find(([pattern]) => pattern.test(sign))?.[1] ?? SEPARATOR
  const base = sign.normalize("NFKD").charAt(0).toLowerCase()
  folded[unit] = base.length === 1 ? base.charCodeAt(0) : unit
  kinds[unit] = kind
  return kind
}

/** The kind of a code unit; learnt at its first sight, since most of the 65,536 are never seen. */
export const kindOf = (unit: number): number => kinds[unit] || learn(unit)

/** The unit words are compared by: lower case, without accent. Known after {@link kindOf}. */
export const foldUnit = (unit: number): number => folded[unit] ?? unit
