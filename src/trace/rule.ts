import type { EvidenceKind } from "../model.js"
import { type ChangeTally, tallyChanges } from "./changes.js"
import type { Comparison } from "./compare.js"
import type { Page, Pile } from "./pile.js"

/** A supposed parent and child. */
export interface Pair {
  readonly pile: Pile
  readonly parent: Page
  readonly child: Page
  readonly comparison: Comparison
  readonly tally: ChangeTally
}

/**
 * One kind of evidence: what an editor would look at, as one of a few levels, each with a learnt weight.
 * The weights of all rules' levels add up to the log-odds of an edge.
 */
export interface Rule<Subject> {
  readonly name: string
  readonly kind: EvidenceKind
  readonly levels: readonly string[]
  /** Index into `levels`. */
  readonly level: (subject: Subject) => number
}

/** The changes are counted when a rule first asks. */
export function pairOf(pile: Pile, parent: Page, child: Page, comparison: Comparison): Pair {
  let tally: ChangeTally | undefined
  return {
    pile,
    parent,
    child,
    comparison,
    get tally() {
      tally ??= tallyChanges(comparison)
      return tally
    },
  }
}

/** A page that no page of the pile may be above: the first one, or one that had it from a lost first one. */
export interface Top {
  readonly pile: Pile
  readonly page: Page
}

/** Words of the page's passage; at least one. */
export const wordCount = ({ readings }: Page): number => Math.max(1, readings.words.length - 2)
