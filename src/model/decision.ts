import type { Speaker } from "./quotation.js"
import type { Span } from "./span.js"

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
