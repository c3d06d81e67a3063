import type { ReadingKind, Witness } from "../../api/types.js"
import type { Cell, CollationTable } from "./table.js"

/** A run of a copy beside the base: the same words, or what each of the two has instead. */
export interface Difference {
  readonly base: string
  readonly copy: string
  /** Absent where both have the same. */
  readonly kind?: ReadingKind
  readonly isMaterial?: boolean
  /** One of the two does not quote this part at all. */
  readonly isOutside?: boolean
}

export interface CompareOptions {
  /** Does a comma or a capital count as a difference? */
  readonly punctuation?: boolean
}

/**
 * A copy against another one, word for word as the collation aligned them.
 *
 * @param base id of the witness to compare with
 * @returns nothing where one of them is not in the table
 */
export function differencesOf(
  { rows }: CollationTable,
  base: string,
  copy: string,
  { punctuation = true }: CompareOptions = {},
): Difference[] | undefined {
  const [ours, theirs] = [rows.get(base), rows.get(copy)]
  if (!ours || !theirs) return undefined
  return spaced(joined(ours.map((cell, at) => compareCells(cell, theirs[at] ?? cell, punctuation))))
}

/** Readings come without the space around them: words that would run together are parted. */
function spaced(parts: readonly Difference[]): Difference[] {
  const ends = { base: " ", copy: " " }
  return parts.map((part) => {
    const texts = { base: part.base, copy: part.copy }
    for (const side of ["base", "copy"] as const) {
      const runsOn = /[\p{L}\p{N},.;:!?’”"\])]$/u.test(ends[side]) && /^[\p{L}\p{N}[(“]/u.test(texts[side])
      if (runsOn && !SPACELESS.test(texts[side])) texts[side] = ` ${texts[side]}`
      ends[side] = texts[side].slice(-1) || ends[side]
    }
    return { ...part, ...texts }
  })
}

/** Scripts that set no spaces between words. */
const SPACELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** What a copy has at one place beside what the base has there. */
export function compareCells(base: Cell, copy: Cell, punctuation: boolean): Difference {
  const texts = { base: base.text, copy: copy.text }
  const isSame = base.text === copy.text && base.kind === copy.kind
  if (isSame && copy.isOutside) return { ...texts, isOutside: true }
  if (isSame || (base.text === copy.text && base.text === "")) return texts
  if (base.isOutside || copy.isOutside) return { ...texts, kind: turned(base, copy), isOutside: true }
  if (base.text.trim() === copy.text.trim()) return texts
  if (!punctuation && lettersOf(base.text) === lettersOf(copy.text)) return texts
  const isMaterial = base.isMaterial || copy.isMaterial
  return { ...texts, kind: turned(base, copy), ...(isMaterial ? { isMaterial: true } : {}) }
}

/** The words without marks, capitals and the way they are spaced. `lettersOf("“Dam, dam”")` → `dam dam` */
const lettersOf = (text: string): string =>
  (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ")

const TURNED: { readonly [K in ReadingKind]?: ReadingKind } = {
  omission: "addition",
  addition: "omission",
  interpolation: "omission",
}

/** The kind as seen from the base: what the fullest wording lacks is an omission beside a copy that has it. */
function turned(base: Cell, copy: Cell): ReadingKind {
  if (!base.kind && copy.kind) return copy.kind
  if (base.kind && !copy.kind) return TURNED[base.kind] ?? base.kind
  if (copy.text.trim() === "") return "omission"
  return base.text.trim() === "" ? "addition" : "substitution"
}

/** Neighbours of one kind are one difference, also with nothing but space between them. */
function joined(parts: readonly Difference[]): Difference[] {
  const runs: Difference[] = []
  for (const part of parts) {
    if (part.base === "" && part.copy === "" && part.kind === undefined) continue
    const space = runs.at(-1)
    const before = runs.at(-2)
    const isOverSpace = space && before && part.kind && isSpace(space) && isAlike(before, part)
    const joins = isOverSpace ? [before, space] : space && isAlike(space, part) ? [space] : []
    runs.splice(runs.length - joins.length, joins.length, [...joins, part].reduce(together))
  }
  return runs
}

const isSpace = ({ base, copy, kind }: Difference): boolean => !kind && (base + copy).trim() === ""

const isAlike = (one: Difference, other: Difference): boolean =>
  one.kind === other.kind && one.isOutside === other.isOutside

const together = (one: Difference, other: Difference): Difference => ({
  ...one,
  base: joinedText(one.base, other.base),
  copy: joinedText(one.copy, other.copy),
  ...(other.isMaterial ? { isMaterial: true } : {}),
})

/** Space on space stays one: where words are gone, what stood between them is. */
const joinedText = (one: string, other: string): string =>
  other.trim() === "" && one.trim() === "" ? one : one + other

/** Short names for witnesses, as editions have them: A … Z, then A2 …, in the order given. */
export const sigla = (witnesses: readonly Witness[]): Map<string, string> =>
  new Map(
    witnesses.map(({ id }, place) => {
      const letter = String.fromCharCode(65 + (place % 26))
      return [id, place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`]
    }),
  )
