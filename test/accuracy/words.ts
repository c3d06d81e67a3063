import type { Span } from "../../src/model.js"

// Written apart from the program's own reading of words and marks: a scorer that shares code with what it scores
// shares its mistakes.

/** A word is a run of letters and digits, in Chinese one character, else a sign. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\S/gu

/**
 * The places at which the words of a span list begin. Punctuation is left out, but a role of nothing else keeps it.
 *
 * @example wordsOf("“No,” he said.")([[0, 5]]) // Set {1}
 */
export function wordsOf(text: string): (spans: readonly Span[]) => ReadonlySet<number> {
  const all = [...text.matchAll(WORD)].map(({ 0: sign, index }) => ({
    index,
    end: index + sign.length,
    isWord: /[\p{L}\p{N}]/u.test(sign),
  }))
  return (spans) => {
    const inside = all.filter((word) => spans.some(([start, end]) => word.index >= start && word.end <= end))
    const words = inside.filter(({ isWord }) => isWord)
    return new Set((words.length > 0 ? words : inside).map(({ index }) => index))
  }
}

/** What closes a quotation that a mark opens. */
const CLOSES = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["»", "«"],
  ['"', '"'],
  ["''", "''"],
])

/**
 * Whether a place stands between quotation marks. Marks count within a paragraph; one never closed runs to its end.
 *
 * @example quotedPlaces("a “b” c")(3) // true
 */
export function quotedPlaces(text: string): (place: number) => boolean {
  const inside = new Uint8Array(text.length)
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/gu)) {
    let open: { mark: string; start: number } | undefined
    for (const { 0: mark, index: place } of paragraph.matchAll(/''|[“”„«»"]/gu)) {
      if (!open) open = CLOSES.has(mark) ? { mark, start: place } : undefined
      else if (CLOSES.get(open.mark) === mark) {
        inside.fill(1, index + open.start, index + place)
        open = undefined
      }
    }
    if (open) inside.fill(1, index + open.start, index + paragraph.length)
  }
  return (place) => inside[place] === 1
}
