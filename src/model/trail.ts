import type { Decided } from "./decision.js"
import type { TransmissionAction } from "./quotation.js"

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
