import type { Quotation, QuotedArticle, Span } from "../api/types.js"

/** Further from the quotation than this, in characters, the same words may well mean something else. */
const FARTHEST = 1200

/**
 * Where an answer about a quotation was read from: the nearest place before or after it that has its very words.
 * Nothing where the page does not have them in this form, or far away.
 *
 * @example placeOfWords(article, quotation, "Casimir Dunmoor") // [312, 327]
 */
export function placeOfWords(
  { text }: Pick<QuotedArticle, "text">,
  { content, source, cue }: Pick<Quotation, "content" | "source" | "cue">,
  words: string,
): Span | undefined {
  const sought = words.trim()
  const spans = [...cue, ...source, ...content]
  if (sought === "" || spans.length === 0) return undefined
  const from = Math.min(...spans.map(([start]) => start))
  const to = Math.max(...spans.map(([, end]) => end))
  const places: Span[] = []
  const first = Math.max(0, from - FARTHEST)
  for (
    let at = text.indexOf(sought, first);
    at !== -1 && at < to + FARTHEST;
    at = text.indexOf(sought, at + 1)
  )
    places.push([at, at + sought.length])
  const distance = ([start, end]: Span) => (end <= from ? from - end : start >= to ? start - to : 0)
  return places.sort((a, b) => distance(a) - distance(b) || a[0] - b[0])[0]
}

/** Words with what stands around them, cut at words. */
export interface Snippet {
  readonly before: string
  readonly words: string
  readonly after: string
}

const CONTEXT = 40

/** The words of a span with a little of what stands around them. */
export function snippetAt(text: string, [start, end]: Span): Snippet {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  return {
    before: start > CONTEXT ? before.replace(/^\S*\s/, "") : before,
    words: text.slice(start, end),
    after: end + CONTEXT < text.length ? after.replace(/\s\S*$/, "") : after,
  }
}
