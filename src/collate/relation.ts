import type { Relation } from "../model.js"
import { type PassedWord, relationBetween, sentences } from "../text/index.js"
import type { Comparison } from "./readings.js"
import type { Tokenised } from "./tokens.js"

/** Below this share of counterparts in the shorter text the words are not compared: what agrees may be chance. */
const MIN_SHARE = 0.5
/** Below this share the words are mostly the page's own, though enough agree to compare them. */
const OWN_WORDS_SHARE = 0.7
/** One word of three changed is still a changed quotation. */
const MIN_OWN_WORDS = 2

/** Do the two texts share enough words for their differences to mean anything? */
export const isComparable = ({ shared, shorter }: Pick<Comparison, "shared" | "shorter">): boolean =>
  shorter > 0 && shared >= MIN_SHARE * shorter

/** A witness's text, compared with the statement's. */
export interface ComparedCopy extends Comparison {
  readonly copy: Tokenised
}

/**
 * How witnesses stand to the statement's text where nobody saw them on their pages: all of their words are taken for
 * quoted, unless too few of them are the text's.
 *
 * @example relationTo(tokenise("We will not go."))(compared) // ["abridged"]
 */
export function relationTo(base: Tokenised): (witness: ComparedCopy) => readonly Relation[] {
  let ours: readonly PassedWord[] | undefined
  return ({ copy, ...comparison }) => {
    const { shared, shorter } = comparison
    const isOwnWords = shared < OWN_WORDS_SHARE * shorter && shorter - shared >= MIN_OWN_WORDS
    if (isOwnWords || !isComparable(comparison)) return ["paraphrased"]
    ours ??= passedWords(base)
    return relationBetween(ours, passedWords(copy))
  }
}

function passedWords({ text, tokens, words }: Tokenised): PassedWord[] {
  const starts = sentences(text).map(([start]) => start)
  let sentence = 0
  return words.flatMap((at) => {
    const token = tokens[at]
    if (!token) return []
    while ((starts[sentence + 1] ?? Number.POSITIVE_INFINITY) <= token.start) sentence++
    const written = text.slice(token.start, token.end)
    return {
      norm: token.norm,
      written,
      isQuoted: true,
      isEditors: token.inBrackets && !written.includes("["),
      sentence,
    }
  })
}
