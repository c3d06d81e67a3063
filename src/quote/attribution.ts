import type { Span } from "../model.js"

/**
 * One attribution as a finder hands it on: who (source) by which words (cue) said what (content), in PARC's and
 * PolNeAR's sense. Every list is in text order; cue and source may be empty. What the words *mean* (the speaker's
 * name, the circumstances) is decided later, by `identify`.
 *
 * @example
 * // “We will win,” said Ada Roe.
 * { content: [[0, 14]], cue: [[15, 19]], source: [[20, 27]], confidence: 0.9, rule: "marks/after" }
 */
export interface Attribution {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  /** Probability that content and source are right, by the finder's own measure. */
  readonly confidence: number
  /** The rule that found it: `marks/after`, `letters/intro`, `tagger`. */
  readonly rule: string
  /** BCP 47 code of the language whose words were read. */
  readonly language?: string
}
