import type { Article, Quotation, Span, Transmission } from "../../model.js"
import { hull, overlaps } from "../../text/index.js"
import { findDates } from "../circumstances/dates.js"
import type { Claim } from "./claims.js"
import { readingOf } from "./reading.js"

const WHOLE =
  /\b(?:full text|in full|entire text|whole (?:text|letter|speech|statement)|complete text|vollen Wortlaut|texte intégral|texto íntegro)\b/iu
const PART =
  /\b(?:excerpts?|extracts?|parts? of|in part|portions?|auszugsweise|Auszüge|extraits?|extractos?)\b/iu

function extentOf(words: string): "whole" | "part" | undefined {
  return WHOLE.test(words) ? "whole" : PART.test(words) ? "part" : undefined
}

const touches = ({ content, cue, source }: Quotation, span: Span): boolean =>
  [...cue, ...source, ...(cue.length + source.length === 0 ? content : [])].some((part) =>
    overlaps(part, span),
  )

function transmissionOf(article: Article, claim: Claim, quotations: readonly Quotation[]): Transmission {
  const [start, end] = claim.span
  const words = article.text.slice(...claim.sentence)
  const about = quotations.filter((q) => touches(q, claim.sentence)).map((q) => q.id)
  const said = findDates(words, article.published)[0]?.said
  const extent = extentOf(words)
  return {
    start,
    end,
    action: claim.rule.action,
    outlet: claim.outlet,
    ...(claim.from && { from: claim.from }),
    ...(said && { said }),
    ...(extent && { extent }),
    ...(about.length > 0 && { quotations: about }),
    ...(claim.rule.original && { original: true }),
  }
}

/**
 * What the article's own words say about a statement's way: who published, reported, translated, obtained, posted
 * again, or was told it. In text order. Without `quotations` a transmission is about the article as a whole.
 *
 * @param quotations the article's quotations in text order
 * @example
 * findTransmissions(article, []) // “The letter was first published by the Torrmere Gazette.” →
 * // [{ action: "published", outlet: "Torrmere Gazette", original: true, start: 15, end: 54 }]
 */
export function findTransmissions(article: Article, quotations: readonly Quotation[]): Transmission[] {
  const { claims } = readingOf(article)
  const placed = quotations.map((q) => ({ q, span: hull([...q.content, ...q.cue, ...q.source]) }))
  return claims.map((claim) => {
    const near = placed.filter(({ span }) => overlaps(span, claim.sentence)).map(({ q }) => q)
    return transmissionOf(article, claim, near)
  })
}
