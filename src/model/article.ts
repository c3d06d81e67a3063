import type { Quotation, Transmission } from "./quotation.js"

/** The bytes as they came: a file, a response, a WARC record (web archiving: capture). */
export interface Capture {
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  readonly mediaType: string
  readonly path?: string
  readonly url?: string
  /** ISO 8601; when the bytes were fetched. */
  readonly retrieved?: string
}

export type Precision = "year" | "month" | "day" | "minute" | "second"

/** The rule that gave a date. */
export type DateOrigin = "json-ld" | "meta" | "time" | "dateline" | "url" | "text" | "given"

/** What a page says about itself, besides its dates. */
export type MetadataField = "title" | "description" | "byline" | "publisher" | "canonical" | "language"

/** A point in time as the page states it. */
export interface PageDate {
  /** ISO 8601, cut to `precision`: `2031-05`, `2031-05-03`, `2031-05-03T09:30+02:00`. */
  readonly value: string
  readonly precision: Precision
  readonly from: DateOrigin
}

/** What was imperfect about an input, and what was made of it. Never stops a run. */
export interface Note {
  /** `stage/what`, for example `quote/unclosed-mark`. */
  readonly rule: string
  readonly severity: "info" | "warning"
  readonly start?: number
  readonly end?: number
  readonly message: string
}

/** An address that the article's text links to, with the words of the link. */
export interface Link {
  readonly start: number
  readonly end: number
  /** The words, where they stand outside `text`: a credit under the article. Then `start` and `end` are its end. */
  readonly as?: string
  readonly href: string
}

/** What a capture says once the page around it is taken away (schema.org NewsArticle). */
export interface Article {
  readonly id: string
  readonly capture?: Capture
  readonly url?: string
  readonly canonical?: string
  readonly title?: string
  readonly description?: string
  readonly byline?: readonly string[]
  readonly publisher?: string
  /** BCP 47, lower case: `en`, `de`, `zh`. */
  readonly language?: string
  readonly published?: PageDate
  readonly modified?: PageDate
  /** The rule that gave each of the answers above: `{ title: "json-ld", byline: "meta" }`. Dates carry their own. */
  readonly from?: Readonly<Partial<Record<MetadataField, string>>>
  /** The main text; paragraphs parted by `\n\n`. Fixed once in `read/`; every offset means this string. */
  readonly text: string
  readonly links?: readonly Link[]
  readonly quotations?: readonly Quotation[]
  readonly transmissions?: readonly Transmission[]
  readonly notes?: readonly Note[]
}

/** An article that has been through `quote`. */
export interface QuotedArticle extends Article {
  readonly quotations: readonly Quotation[]
  readonly transmissions: readonly Transmission[]
}
