import type { Span } from "../model.js"
import { paragraphs } from "./paragraphs.js"
import { trimSpan } from "./spans.js"

/** Abbreviations that end in a point without ending a sentence, before a name or a number. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|vs|No|Nos|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|approx|e\.g|i\.e|U\.S|U\.K|U\.N|z\.B|Nr|Hr|Fr)\.$/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: "sentence" })
  segmenters.set(language, made)
  return made
}

/**
 * Sentences of `text` in order, paragraph by paragraph (Unicode UAX #29, with abbreviations and initials joined).
 *
 * @example sentences("Mr. Roe left. He waved.") // [[0, 13], [14, 23]]
 */
export function sentences(text: string, language = "en"): Span[] {
  const found: Span[] = []
  for (const [start, end] of paragraphs(text)) {
    let open = start
    for (const { index, segment } of segmenterFor(language).segment(text.slice(start, end))) {
      const close = start + index + segment.length
      const sofar = text.slice(open, close).trimEnd()
      if (close < end && ABBREVIATION.test(sofar.slice(-12))) continue
      const span = trimSpan(text, [open, close])
      if (span[1] > span[0]) found.push(span)
      open = close
    }
    const rest = trimSpan(text, [open, end])
    if (rest[1] > rest[0]) found.push(rest)
  }
  return found
}
