/**
 * The data that flows through Quotetrail: what each stage takes and gives, and what the NDJSON between stages holds.
 * Records are plain readonly JSON. A field that is not known is absent, never guessed.
 */

/** `[start, end)` in UTF-16 code units of an article's `text`, so that `text.slice(start, end)` is the words. */
export type Span = readonly [start: number, end: number]

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

export type TrailNodeKind = "utterance" | "witness" | "credited" | "lost"

export interface TrailNode {
  readonly id: string
  /** credited: a carrier that an article names and the pile does not hold; lost: one that only the readings imply. */
  readonly kind: TrailNodeKind
  /** Id of the article. */
  readonly article?: string
  /** Id of the witness. */
  readonly witness?: string
  readonly name?: string
  /** ISO 8601. */
  readonly date?: string
}

export type EvidenceKind = "credit" | "link" | "date" | "reading" | "containment" | "context"

/** Why an edge is believed: log-odds and the words it was read from. */
export interface Evidence {
  /** `decision`: a person has looked and said so. */
  readonly kind: EvidenceKind | "decision"
  /** Log-odds; positive speaks for the edge. */
  readonly weight: number
  readonly article?: string
  readonly start?: number
  readonly end?: number
  /** The words, where they stand outside the article's `text`: a credit under it. Then `start` and `end` are its end. */
  readonly as?: string
  readonly note: string
}

export interface TrailEdge {
  /** The parent's node id. */
  readonly from: string
  readonly to: string
  /** `said` from the utterance; otherwise how the child passed it on. */
  readonly action: "said" | TransmissionAction
  /** Calibrated probability that the edge is right. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly decided?: readonly Decided[]
}

/** Who took it from whom: a directed graph from the utterance to the witnesses (stemma, PROV wasDerivedFrom). */
export interface Trail {
  readonly nodes: readonly TrailNode[]
  readonly edges: readonly TrailEdge[]
}

/** One person under all the names the pile gives. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly names: readonly { readonly text: string; readonly count: number }[]
  readonly roles: readonly string[]
  /** How many articles quote the person. */
  readonly articles: number
  readonly quotations: number
  readonly decided?: readonly Decided[]
}

export type DecisionKind = "speaker" | "span" | "match" | "edge" | "merge" | "split"

/** `rejected`: the answer is wrong, and the right one is not known. */
export type Verdict = "confirmed" | "corrected" | "rejected"

/** Says of an answer that a person's decision made it so. */
export interface Decided {
  /** Id of the decision. */
  readonly decision: string
  readonly kind: DecisionKind
  readonly verdict: Verdict
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** What every decision holds. */
interface DecisionFacts {
  readonly id: string
  readonly verdict: Verdict
  /** Who decided. */
  readonly by: string
  /** ISO 8601; when. */
  readonly at: string
  /** Why, in the words of who decided. */
  readonly note?: string
  /** What the program had answered, in one line. */
  readonly was?: string
  /** Who took it back, and when: then it counts no more. */
  readonly undone?: { readonly by: string; readonly at: string }
}

/** Who says a quotation. */
export interface SpeakerDecision extends DecisionFacts {
  readonly kind: "speaker"
  readonly article: string
  readonly quotation: string
  /** The quotation's content as it stood: finds it again where a newer version gives it another id. */
  readonly content: readonly Span[]
  readonly value?: Pick<Speaker, "name" | "person"> & Partial<Pick<Speaker, "kind">>
}

/** Which words a quotation holds; rejected: there is none. */
export interface SpanDecision extends DecisionFacts {
  readonly kind: "span"
  readonly article: string
  readonly quotation: string
  readonly content: readonly Span[]
  readonly value?: readonly Span[]
}

/** Which statement a witness passes on. Statements get other ids as pages come in, witnesses keep theirs. */
export interface MatchDecision extends DecisionFacts {
  readonly kind: "match"
  readonly witness: string
  /** Id of the statement at that time. */
  readonly statement: string
  /** Other witnesses of that statement. */
  readonly among: readonly string[]
  /** Witnesses of the right statement; none, or absent where rejected, for a statement of its own. */
  readonly value?: readonly string[]
}

/**
 * From whom a carrier has a statement. A node of the trail is named by its witness; as `utterance`; as `credited NAME`;
 * or as `lost`.
 */
export interface EdgeDecision extends DecisionFacts {
  readonly kind: "edge"
  /** Id of the statement at that time. */
  readonly statement: string
  /** Witnesses of it. */
  readonly among: readonly string[]
  readonly from: string
  readonly to: string
  /** The right parent. */
  readonly value?: string
  /**
   * Ids of articles: of the page that it comes from, of the page that it leads to, or of all below the carrier that it leads
   * to, and of the right parent. They find pages again whose words are cut otherwise as others come in.
   */
  readonly pages?: { readonly from?: string; readonly to: readonly string[]; readonly value?: string }
  /** It is one of several sources of the page, and not the main one. */
  readonly isFurther?: true
}

/** An end of a step: a page by its article, the utterance, a carrier by its name, or one that is lost. */
export type StepEnd = Pick<TrailNode, "kind" | "article" | "name">

/** A step of a trail that somebody knows to have been made, or not to have been. `trace` reckons with it. */
export interface KnownStep {
  readonly from: StepEnd
  /** The carrier that it leads to; absent where it leads to the pages themselves. */
  readonly over?: StepEnd
  /** Ids of the articles that it leads to, or that are below the carrier that it leads to. */
  readonly pages: readonly string[]
  /** False where it was not made. */
  readonly isSo: boolean
  /** It is one of several sources of the page, and not the main one. */
  readonly isFurther?: true
  /** Who says so. */
  readonly decided: Decided
  readonly note?: string
}

/** That some people are one: the first stays. */
export interface MergeDecision extends DecisionFacts {
  readonly kind: "merge"
  /** Ids at that time. */
  readonly people: readonly string[]
  /** Of each, some quotations: people get other ids as pages come in, quotations keep theirs. */
  readonly anchors: readonly (readonly string[])[]
}

/** That some names are not a person's but another's. */
export interface SplitDecision extends DecisionFacts {
  readonly kind: "split"
  /** Id at that time. */
  readonly person: string
  readonly names: readonly string[]
  /** Some quotations of the person. */
  readonly anchors: readonly string[]
}

/** What a person has said about an answer of the program's: evidence of its own, which no later run forgets. */
export type Decision =
  | SpeakerDecision
  | SpanDecision
  | MatchDecision
  | EdgeDecision
  | MergeDecision
  | SplitDecision

/**
 * Witnesses whose readings are already aligned, as philologists have them: a witness stands for an article.
 * `aligned.words` holds a row a place and a cell a column: cells that are equal are equal readings,
 * `0` or `""` is an omission, `null` says that the witness has no text there at all.
 */
export interface AlignedReadings {
  readonly id: string
  readonly witnesses: readonly { readonly id: string }[]
  /** The witness that all others descend from, where that is known. */
  readonly root?: string
  readonly aligned: {
    /** Witness ids, in the order of the cells. */
    readonly columns: readonly string[]
    readonly words: readonly (readonly (number | string | null)[])[]
  }
}
