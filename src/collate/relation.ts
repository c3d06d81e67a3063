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

/**
 * How a witness stands to the statement's text where nobody saw it on its page: all of its words are taken for quoted,
 * unless too few of them are the text's.
 *
 * @param comparison of the two texts
 */
export function relationOf(
  base: Tokenised,
  copy: Tokenised,
  comparison: Pick<Comparison, "shared" | "shorter">,
): readonly Relation[] {
  const { shared, shorter } = comparison
  const isOwnWords = shared < OWN_WORDS_SHARE * shorter && shorter - shared >= MIN_OWN_WORDS
  if (isOwnWords || !isComparable(comparison)) return ["paraphrased"]
  return relationBetween(passedWords(base), passedWords(copy))
}

function passedWords({ text, tokens, words }: Tokenised): PassedWord[] {
  const starts = sentences(text).map(([start]) => start)
  return words.flatMap((at) => {
    const token = tokens[at]
    if (!token) return []
    const written = text.slice(token.start, token.end)
    return {
      norm: token.norm,
      written,
      isQuoted: true,
      isEditors: token.inBrackets && !written.includes("["),
      sentence: starts.findLast((start) => start <= token.start) ?? 0,
    }
  })
}
