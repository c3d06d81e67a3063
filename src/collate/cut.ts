import type { Span } from "../model.js"
import { wordSpans } from "./tokens.js"

/**
 * Do the words at a place stand at an end of `text`? An omission there is a cut end: the witness quotes only a
 * part. Any other omission lies between words that the witness has.
 *
 * @example cutEnds("We will not go.")([8, 15]) // true
 */
export function cutEnds(text: string): (at: Span) => boolean {
  const words = wordSpans(text)
  const first = words[0]?.[0] ?? 0
  const last = words.at(-1)?.[1] ?? text.length
  return ([start, end]) => start <= first || end >= last
}
