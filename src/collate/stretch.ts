import type { Span } from "../model.js"
import type { Token, Tokenised } from "./tokens.js"

/** Tokens `[from, to)` of a text, with the text they stand in. */
export interface Stretch {
  readonly of: Tokenised
  readonly from: number
  readonly to: number
}

/** The tokens after word `before` (or from the first) up to word `until` (or to the last). */
export const stretchBetween = (of: Tokenised, before: number, until: number): Stretch => ({
  of,
  from: before < 0 ? 0 : (of.words[before] ?? -1) + 1,
  to: of.words[until] ?? of.tokens.length,
})

/** Its tokens: words, marks, ellipses. */
export const tokensIn = ({ of, from, to }: Stretch): readonly Token[] => of.tokens.slice(from, to)

/** Where the stretch stands; where it is empty, right after the token before it. */
export function spanOf({ of, from, to }: Stretch): Span {
  const start = from < to ? of.tokens[from]?.start : of.tokens[from - 1]?.end
  return [start ?? 0, from < to ? (of.tokens[to - 1]?.end ?? 0) : (start ?? 0)]
}

/** Its words as they stand, marks between them included. */
export const textOf = (stretch: Stretch): string => stretch.of.text.slice(...spanOf(stretch))

export const hasWord = (stretch: Stretch): boolean => tokensIn(stretch).some(({ kind }) => kind === "word")
export const hasEllipsis = (stretch: Stretch): boolean => tokensIn(stretch).some(isEllipsis)
/** Is it the end of its text? */
export const endsText = ({ of, to }: Stretch): boolean => to === of.tokens.length

export const isEllipsis = ({ kind }: Token): boolean => kind === "ellipsis"

/** Both without the tokens, other than words, that they share at either end. */
export function withoutShared(
  one: Stretch,
  other: Stretch,
  isDropped: (token: Token) => boolean,
): [Stretch, Stretch] {
  const [ours, theirs] = [tokensIn(one), tokensIn(other)]
  const shortest = Math.min(ours.length, theirs.length)
  const isShared = (a: Token | undefined, b: Token | undefined) =>
    a !== undefined && isDropped(a) && a.norm === b?.norm
  let [head, tail] = [0, 0]
  while (head < shortest && isShared(ours[head], theirs[head])) head++
  while (tail < shortest - head && isShared(ours.at(-1 - tail), theirs.at(-1 - tail))) tail++
  const inner = (stretch: Stretch) => ({ ...stretch, from: stretch.from + head, to: stretch.to - tail })
  return [inner(one), inner(other)]
}

/** The stretch without tokens of such a sort at its start. */
export function withoutLead(stretch: Stretch, isDropped: (token: Token) => boolean): Stretch {
  const kept = tokensIn(stretch).findIndex((token) => !isDropped(token))
  return kept < 0 ? stretch : { ...stretch, from: stretch.from + kept }
}

/** The stretch without tokens of such a sort at its end. */
export function withoutTail(stretch: Stretch, isDropped: (token: Token) => boolean): Stretch {
  const kept = tokensIn(stretch).findLastIndex((token) => !isDropped(token))
  return kept < 0 ? stretch : { ...stretch, to: stretch.from + kept + 1 }
}
