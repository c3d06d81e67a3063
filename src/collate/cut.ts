import type { Span } from "../model.js"
import { wordSpans } from "./tokens.js"

/**
 * Do the words at `at` stand at an end of the statement's text? An omission there is a cut end: the witness quotes
 * only a part. Any other omission lies between words that the witness has.
 *
 * @example isCutEnd("We will not go.", [8, 15]) // true
 */
export function isCutEnd(text: string, [start, end]: Span): boolean {
  const words = wordSpans(text)
  return start <= (words[0]?.[0] ?? 0) || end >= (words.at(-1)?.[1] ?? text.length)
}
