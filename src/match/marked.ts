import { lowerBound } from "./sorted.js"

const OPENING = new Set("“„«「『‟")
const CLOSING = new Set("”»」』")
const EITHER = new Set('"＂')
const LINE_FEED = "\n"

/**
 * Which words stand inside quotation marks, 1 or 0 for each: a rough reading, afresh in every paragraph, that is enough
 * to know quoted words from reported ones within a quotation.
 *
 * @param starts offsets of the words in `text`, ascending
 * @example markedWords("He “will” go", Uint32Array.of(0, 4, 10)) // [0, 1, 0]
 */
export function markedWords(text: string, starts: Uint32Array): Uint8Array {
  const marked = new Uint8Array(starts.length)
  let isOpen = false
  let from = 0
  starts.forEach((start, word) => {
    for (let at = from; at < start; at++) {
      const sign = text[at] ?? ""
      if (OPENING.has(sign)) isOpen = true
      else if (CLOSING.has(sign)) isOpen = false
      else if (EITHER.has(sign) || (sign === "'" && text[at + 1] === "'" && ++at)) isOpen = !isOpen
      else if (sign === LINE_FEED && text[at + 1] === LINE_FEED) isOpen = false
    }
    marked[word] = isOpen ? 1 : 0
    from = start
  })
  for (const { index, 0: passage } of text.matchAll(SINGLE_MARKS)) {
    const end = index + passage.length
    for (let word = lowerBound(starts, index); (starts[word] ?? end) < end; word++) marked[word] = 1
  }
  return marked
}

/** Headlines quote in single marks; those inside a word are apostrophes. */
const SINGLE_MARKS =
  /(?<![\p{L}\p{N}'"])['‘](?=[\p{L}\p{N}])(?:[^'‘’\n]|(?<=\p{L})['’](?=\p{L}))+['’](?![\p{L}\p{N}'])/gu
