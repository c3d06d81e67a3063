import type { QuotationKind, Span } from "../model.js"
import { type PassedWord, sentences, words } from "../text/index.js"
import { markedWords } from "./marked.js"

/** Share of a directly quoted stretch in marks from which the marks are believed: a letter set as a block may quote a word. */
const MOSTLY_MARKED = 0.5

/** The words of the passage `content` of a page's text: which are quoted, which the page reports, which are an editor's. */
export function wordingOf(
  page: string,
  content: readonly Span[],
  kind: QuotationKind | "running",
  language = "en",
): PassedWord[] {
  // Marks are told from the start of the paragraph on.
  const from = Math.max(0, page.lastIndexOf("\n\n", content[0]?.[0] ?? 0))
  const text = page.slice(from, content.at(-1)?.[1])
  const all = words(text)
  const marked = markedWords(
    text,
    Uint32Array.from(all, ({ start }) => start),
  )
  const bracketed = [...text.matchAll(BRACKETED)].map(
    ({ index, 0: brackets }): Span => [index, index + brackets.length],
  )
  const starts = sentences(text, language).map(([start]) => start)
  return content.flatMap(([start, end]) => {
    const places = all.flatMap((word, at) =>
      start <= from + word.start && from + word.start < end ? [{ word, isMarked: marked[at] === 1 }] : [],
    )
    const isByMarks = believesMarks(
      kind,
      places.map(({ isMarked }) => isMarked),
    )
    return places.map(({ word, isMarked }) => ({
      norm: word.norm,
      written: text.slice(word.start, word.end),
      isQuoted: kind !== "indirect" && (isMarked || !isByMarks),
      isEditors: bracketed.some(([opens, closes]) => opens < word.start && word.start < closes),
      // Parts of a quotation around an attribution are no one sentence.
      sentence: Math.max(start, from + (starts.findLast((begin) => begin <= word.start) ?? 0)),
    }))
  })
}

function believesMarks(kind: QuotationKind | "running", marked: readonly boolean[]): boolean {
  const share = marked.filter(Boolean).length / (marked.length || 1)
  return kind === "mixed" || (kind === "direct" && share >= MOSTLY_MARKED)
}

/** Whole words: `[w]e` is one whose letter was changed. */
const BRACKETED = /(?<!\p{L})\[[^\]]*\p{L}[^\]]*\](?!\p{L})/gu
