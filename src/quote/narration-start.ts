import type { Language } from "./languages/index.js"
import { isA, type Lexicon, lexiconOf } from "./lexicon.js"
import { narration } from "./tokens.js"

/** Units at the end of a passage in which its attribution is looked for. */
const TAIL = 200
/** Words before the verb, and after it. */
const LONGEST_NAME = 6
const LONGEST_REST = 8

/**
 * Where the narrator takes over in a passage whose closing mark is missing: `“We will win, | Roe said.`
 * For {@link markedPassages}.
 *
 * @returns offset in `passage`, or nothing where nobody takes over at its end
 */
export const narrationStart =
  (language: Language) =>
  (passage: string): number | undefined => {
    const from = Math.max(0, passage.length - TAIL)
    const tail = passage.slice(from)
    const comma = /[,!?]\s+(?=[^,!?“”"«»]{2,160}$)/u.exec(tail)
    if (!comma) return undefined
    const place = comma.index + comma[0].length
    return attributes(tail.slice(place), lexiconOf(language)) ? from + comma.index + 1 : undefined
  }

function attributes(words: string, lexicon: Lexicon): boolean {
  const tokens = narration(words, [], lexicon.language)
    .flatMap((sentence) => sentence.tokens)
    .filter(({ kind }) => kind === "word")
  const verb = tokens.findIndex(
    ({ norm }) => lexicon.language.says.includes(norm) || lexicon.language.tells?.includes(norm),
  )
  const subject = verb === 0 ? tokens[1] : tokens[0]
  if (verb < 0 || verb > LONGEST_NAME || tokens.length - verb > LONGEST_REST || !subject) return false
  if (/^(?:i|we|ich|wir|je|nous|yo|io|eu)$/u.test(subject.norm)) return false
  return subject.capital || isA(lexicon, "pronouns", subject) || isA(lexicon, "determiners", subject)
}
