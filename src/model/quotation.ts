import type { Precision } from "./article.js"
import type { Decided } from "./decision.js"
import type { Span } from "./span.js"

/**
 * `direct`: all in quotation marks, or set apart as its author's own words (a letter, a turn of a transcript); `indirect`:
 * reported, none of it in marks.
 */
export type QuotationKind = "direct" | "mixed" | "indirect"

export type SpeakerKind = "person" | "organisation" | "group" | "document" | "unnamed"

/** Who said it. */
export interface Speaker {
  /** The fullest name the article gives; for an unnamed speaker, the description (`a senior official`). */
  readonly name: string
  /** The words at the quotation that name the speaker (`he`, `the minister`). */
  readonly as: string
  /** Id of the person this mention was resolved to over the whole pile. */
  readonly person?: string
  readonly kind: SpeakerKind
}

/** When something was said or done, with the words it was read from. */
export interface Said {
  /** ISO 8601, cut to `precision`; a week as `2031-W18`. */
  readonly value: string
  readonly precision: Precision | "week"
  readonly as: string
}

/** The circumstances of an utterance, as far as the article gives them (schema.org recipient, publisher, …). */
export interface Circumstances {
  readonly speaker?: Speaker
  readonly addressee?: string
  readonly outlet?: string
  readonly occasion?: string
  readonly place?: string
  readonly said?: Said
}

/**
 * What is attributed to somebody though nobody said it: what is believed or felt, planned or wanted, done; `silence`: what was
 * refused or left unsaid.
 */
export type Unsaid = "belief" | "plan" | "deed" | "silence"

/** One attribution in an article: content, cue, source (PARC, PolNeAR). */
export interface Quotation extends Circumstances {
  readonly id: string
  readonly kind: QuotationKind
  /** Set where the article's words tell that it was not said: no statement is made of it. Absent where it was. */
  readonly unsaid?: Unsaid
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  /** The content as one string, marks taken off, its parts joined by ` … `. */
  readonly text: string
  /** Id of the quotation that encloses this one. */
  readonly within?: string
  /** Calibrated probability that content and speaker, as the source's words name them, are right; 1 where decided. */
  readonly confidence: number
  readonly decided?: readonly Decided[]
}

export type TransmissionAction =
  | "published"
  | "reported"
  | "carried"
  | "translated"
  | "obtained"
  | "told"
  | "cited"
  | "reposted"

/** An article's own words about a statement's way: "first published by X", "translated by Z" (PROV). */
export interface Transmission {
  readonly start: number
  readonly end: number
  /** The words, where they stand outside `text`: a credit under the article. Then `start` and `end` are its end. */
  readonly as?: string
  readonly action: TransmissionAction
  readonly outlet: string
  readonly from?: string
  readonly said?: Said
  readonly extent?: "whole" | "part"
  readonly quotations?: readonly string[]
  readonly original?: boolean
}
