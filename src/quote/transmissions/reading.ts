import type { Article, Span } from "../../model.js"
import { paragraphs, sentences } from "../../text/index.js"
import { type Cast, castOf } from "../mentions/cast.js"
import { findMentions } from "../mentions/mentions.js"
import { markedSpans } from "../nesting.js"
import { type Claim, findClaims } from "./claims.js"

/** What speakers, circumstances and transmissions are all read from. */
export interface Reading {
  readonly article: Article
  readonly cast: Cast
  readonly claims: readonly Claim[]
  /** Sentences. */
  readonly lines: readonly Span[]
  readonly paras: readonly Span[]
  /** Passages inside quotation marks. */
  readonly marks: readonly Span[]
}

/** An article is read once for its quotations and again for its transmissions: the same object gives the same reading. */
const known = new WeakMap<Article, Reading>()

/** What is longer than this many UTF-16 units without an end is read in pieces, so that time grows as the text. */
const LONGEST_SENTENCE = 2_000

/** A sentence, cut at white space where it has no end in sight. */
function pieces(text: string, [start, end]: Span): Span[] {
  const found: Span[] = []
  let from = start
  while (end - from > LONGEST_SENTENCE) {
    // Looked for in the piece alone: a text without a space would be gone through to its beginning, for every piece.
    const space = text.slice(from, from + LONGEST_SENTENCE + 1).lastIndexOf(" ")
    const to = from + (space > 0 ? space + 1 : LONGEST_SENTENCE)
    found.push([from, to])
    from = to
  }
  return [...found, [from, end]]
}

/** Names, claims, sentences, paragraphs and marks of an article. */
export function readingOf(article: Article): Reading {
  const before = known.get(article)
  if (before) return before
  const { text, language } = article
  const [cast, marks, lines] = [
    castOf(text, findMentions(text)),
    markedSpans(text),
    sentences(text, language).flatMap((sentence) => pieces(text, sentence)),
  ]
  const claims = findClaims(article, cast, marks, lines)
  const reading = { article, cast, claims, lines, paras: paragraphs(text), marks }
  known.set(article, reading)
  return reading
}
