import type { Span } from "../model.js"
import { paragraphs } from "./paragraphs.js"
import { trimSpan } from "./spans.js"

/** Abbreviations that end in a point without ending a sentence, before a name or a number. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|vs|No|Nos|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|approx|e\.g|i\.e|U\.S|U\.K|U\.N|z\.B|Nr|Hr|Fr)\.$/u

/** How far back the abbreviation that may end a segment is looked for, white space after it included. */
const LONGEST_ENDING = 80

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(isLanguageTag(language) ? language : "en", { granularity: "sentence" })
  segmenters.set(language, made)
  return made
}

/** Pages say of their language what no standard knows: `lang="x-"`. */
function isLanguageTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}

/** Characters of a paragraph that are looked at together. */
const WINDOW = 4000

/**
 * Segments of a paragraph that the rules of UAX #29 find, piece by piece: every step of `Intl.Segmenter` takes the
 * longer the longer its text is, so that a page in one paragraph would take minutes.
 */
function* segmentsOf(text: string, language: string): Iterable<string> {
  const segmenter = segmenterFor(language)
  let window = WINDOW
  for (let from = 0; from < text.length; ) {
    const segments = Array.from(segmenter.segment(text.slice(from, from + window)), ({ segment }) => segment)
    const isLast = from + window >= text.length
    // Where the window cuts, the last segment may go on, and the one before it may belong to it.
    const whole = isLast ? segments : segments.slice(0, -2)
    yield* whole
    const taken = whole.reduce((sum, { length }) => sum + length, 0)
    window = taken === 0 ? window * 2 : WINDOW
    from += taken
  }
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
    let close = start
    for (const segment of segmentsOf(text.slice(start, end), language)) {
      close += segment.length
      const sofar = text.slice(Math.max(open, close - LONGEST_ENDING), close).trimEnd()
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
