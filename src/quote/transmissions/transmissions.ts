import type { Article, Quotation, Span, Transmission } from "../../model.js"
import { overlaps } from "../../text/index.js"
import { Narration } from "../circumstances/narration.js"
import type { Claim } from "./claims.js"
import { creditsOf } from "./credits.js"
import { type Reading, readingOf } from "./reading.js"
import { releaseOf } from "./releases.js"

const WHOLE =
  /\b(?:full text|in full|entire text|whole (?:text|letter|speech|statement)|complete text|vollen Wortlaut|texte intégral|texto íntegro)\b/iu
const PART =
  /\b(?:excerpts?|extracts?|parts? of|in part|portions?|auszugsweise|Auszüge|extraits?|extractos?)\b/iu

function extentOf(words: string): "whole" | "part" | undefined {
  return WHOLE.test(words) ? "whole" : PART.test(words) ? "part" : undefined
}

/** The words that attribute a quotation, in text order of all; its content where nothing else does. */
interface Attributing {
  readonly span: Span
  readonly id: string
  /** The farthest end of this span and all before it. */
  readonly reach: number
}

function attributing(quotations: readonly Quotation[]): Attributing[] {
  let reach = 0
  return quotations
    .flatMap(({ id, content, cue, source }) =>
      (cue.length + source.length > 0 ? [...cue, ...source] : content).map((span) => ({ id, span })),
    )
    .sort((one, other) => one.span[0] - other.span[0])
    .map(({ id, span }) => {
      reach = Math.max(reach, span[1])
      return { id, span, reach }
    })
}

/** Quotations attributed in a sentence. */
function idsIn(all: readonly Attributing[], sentence: Span): string[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.reach ?? 0) <= sentence[0]) low = middle + 1
    else high = middle
  }
  const ids = new Set<string>()
  for (let at = low; at < all.length && (all[at]?.span[0] ?? 0) < sentence[1]; at++) {
    const one = all[at]
    if (one && overlaps(one.span, sentence)) ids.add(one.id)
  }
  return [...ids]
}

function transmissionOf(claim: Claim, narration: Narration, quotations: readonly string[]): Transmission {
  const { span, sentence, rule, outlet, from } = claim
  const words = narration.words(sentence)
  const said = narration.dateNear(words, sentence[0], span[0] - sentence[0])
  const extent = extentOf(words)
  return {
    start: span[0],
    end: span[1],
    action: rule.action,
    outlet,
    ...(from && { from }),
    ...(said && { said }),
    ...(extent && { extent }),
    ...(quotations.length > 0 && { quotations }),
    ...(rule.original && { original: true }),
  }
}

/** The article's own words: what stands between marks is somebody else's, and a dateline tells when it was written. */
const narrationOf = ({ article, cast, paras, marks }: Reading): Narration =>
  new Narration(article, cast, paras, marks)

/**
 * What the article's own words say about a statement's way: who published, reported, translated, obtained, posted
 * again, or was told it. In text order, then what the credits under the article say, which `read` cut from its text.
 * Without `quotations` a transmission is about the article as a whole.
 *
 * @param quotations the article's quotations in text order
 * @example
 * findTransmissions(article, []) // “The letter was first published by the Torrmere Gazette.” →
 * // [{ action: "published", outlet: "Torrmere Gazette", original: true, start: 15, end: 54 }]
 */
export function findTransmissions(article: Article, quotations: readonly Quotation[]): Transmission[] {
  const reading = readingOf(article)
  const narration = narrationOf(reading)
  const attributed = attributing(quotations)
  const stated = reading.claims.map((claim) =>
    transmissionOf(claim, narration, idsIn(attributed, claim.sentence)),
  )
  const release = releaseOf(article)
  return [...stated, ...creditsOf(article, stated), ...(release ? [release] : [])].sort(
    (one, other) => one.start - other.start,
  )
}
