import type { QuotedArticle, Span } from "../api/types.js"
import { placeOfWords } from "./facts.js"

export type Role = "content" | "cue" | "source" | "addressee" | "transmission" | "insertion"

/** What a run of an article's text is part of. */
export interface Mark {
  readonly role: Role
  /** Place of the quotation in the article's list; absent for what belongs to none. */
  readonly quotation?: number
}

/** A run of text under the same marks. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

interface MarkedSpan extends Mark {
  readonly span: Span
}

/** All that is marked in an article, the outermost first. */
function markedSpans({ text, quotations, transmissions }: QuotedArticle): MarkedSpan[] {
  const spans: MarkedSpan[] = transmissions.map(({ start, end }) => ({
    role: "transmission",
    span: [start, end],
  }))
  for (const [quotation, whole] of quotations.entries()) {
    const { content, cue, source, addressee } = whole
    spans.push(...content.map((span) => ({ role: "content" as const, quotation, span })))
    spans.push(...cue.map((span) => ({ role: "cue" as const, quotation, span })))
    spans.push(...source.map((span) => ({ role: "source" as const, quotation, span })))
    const told = addressee && placeOfWords({ text }, whole, addressee)
    if (told) spans.push({ role: "addressee", quotation, span: told })
    spans.push(...content.flatMap((span) => insertionsIn(text, span, quotation)))
  }
  return spans.filter(({ span }) => span[1] > span[0])
}

/** What the writer put into someone's words, in square brackets, and what was cut. */
function insertionsIn(text: string, [start, end]: Span, quotation: number): MarkedSpan[] {
  return [...text.slice(start, end).matchAll(/\[[^[\]]{1,200}\]|…|\.\.\.|\(…\)/g)].map(
    ({ 0: words, index }) => ({
      role: "insertion",
      quotation,
      span: [start + index, start + index + words.length],
    }),
  )
}

/**
 * Cuts a span of an article (a paragraph) into runs that stand under the same marks, so that nested and
 * overlapping quotations need no nested elements.
 */
export function runsOf(article: QuotedArticle, [start, end]: Span): Run[] {
  const inside = markedSpans(article).filter(({ span }) => span[0] < end && span[1] > start)
  const cuts = new Set([start, end])
  for (const { span } of inside) for (const at of span) if (at > start && at < end) cuts.add(at)
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end
    const marks = inside
      .filter(({ span }) => span[0] <= from && span[1] >= to)
      .map(({ role, quotation }) => (quotation === undefined ? { role } : { role, quotation }))
    return { start: from, end: to, marks }
  })
}

/** Paragraphs of a text: runs between blank lines. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map(({ 0: words, index }) => [
    index,
    index + words.length,
  ])
}
