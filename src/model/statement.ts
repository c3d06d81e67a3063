import type { Decided } from "./decision.js"
import type { Circumstances } from "./quotation.js"
import type { Span } from "./span.js"
import type { Trail } from "./trail.js"

export type Relation =
  | "verbatim"
  | "abridged"
  | "extended"
  | "interpolated"
  | "altered"
  | "paraphrased"
  | "translated"

/** One article's passage that passes a statement on, quoted or not (TEI witness). */
export interface Witness {
  readonly id: string
  /** Id of the article. */
  readonly article: string
  readonly content: readonly Span[]
  readonly quotation?: string
  readonly text: string
  readonly relation: readonly Relation[]
  /** Some reading of it changes what was claimed: see {@link Reading}. Set by `collate`; absent where none does. */
  readonly material?: true
  readonly decided?: readonly Decided[]
}

export type ReadingKind =
  | "omission"
  | "addition"
  | "interpolation"
  | "substitution"
  | "transposition"
  | "punctuation"
  | "spelling"

/** What some witnesses have at a place (TEI rdg). */
export interface Reading {
  readonly text: string
  /** Ids of the witnesses that agree in it. */
  readonly witnesses: readonly string[]
  readonly kind: ReadingKind
  /** It changes what was claimed: a negation, a number, a word such as "must", a limiting clause. Absent where not. */
  readonly material?: true
}

/** A place where witnesses differ from the statement's text (TEI app). */
export interface ApparatusEntry {
  /** `[start, end)` in the statement's `text`; empty where words were added. */
  readonly at: Span
  readonly readings: readonly Reading[]
}

/** What was said once, however many articles pass it on. */
export interface Statement extends Circumstances {
  readonly id: string
  /** The fullest witness's wording. */
  readonly text: string
  readonly witnesses: readonly Witness[]
  readonly apparatus?: readonly ApparatusEntry[]
  readonly trail?: Trail
  /** Of the speaker. */
  readonly decided?: readonly Decided[]
}

/** A statement that has been through `collate`. */
export interface CollatedStatement extends Statement {
  readonly apparatus: readonly ApparatusEntry[]
}

/** A statement that has been through `trace`. */
export interface TracedStatement extends CollatedStatement {
  readonly trail: Trail
}
