import { CHANGE_RULES } from "./changes.js"
import { bucket, counted, NO_YES, shared } from "./levels.js"
import type { Page } from "./pile.js"
import { type Pair, type Rule, wordCount } from "./rule.js"

/** What the child would have had to do to the parent's words. House style counts for nothing: it is folded before. */
export const READING_RULES: readonly Rule<Pair>[] = [
  ...CHANGE_RULES,
  {
    name: "words the parent lacks, known from others",
    kind: "reading",
    ...counted([0, 1, 2, 4, 8, 16, 41], ({ tally }: Pair) => tally.wordsFromOthers),
  },
  {
    name: "words no other page has",
    kind: "reading",
    ...counted([0, 1, 2, 4, 8, 16, 41], ({ tally }: Pair) => tally.ownWords),
  },
  {
    name: "words left out",
    kind: "reading",
    ...counted([0, 1, 5, 15, 40, 100, 250], ({ tally }: Pair) => tally.cutWords),
  },
  {
    name: "cuts marked with an ellipsis",
    kind: "reading",
    ...counted([0, 1, 2], ({ comparison }: Pair) => comparison.markedCuts),
  },
  {
    name: "words where the parent has an ellipsis",
    kind: "reading",
    ...counted([0, 1, 2], ({ comparison }: Pair) => comparison.filledEllipses),
  },
  {
    name: "bracketed words put in",
    kind: "reading",
    ...counted([0, 1, 2, 4], ({ comparison }: Pair) => comparison.bracketsAdded),
  },
  {
    name: "bracketed words of the parent left out",
    kind: "reading",
    ...counted([0, 1, 2, 4], ({ comparison }: Pair) => comparison.bracketsDropped),
  },
  {
    name: "stretches in another order",
    kind: "reading",
    ...counted([0, 1, 2], ({ comparison }: Pair) => comparison.moved),
  },
  {
    name: "paragraphs parted elsewhere",
    kind: "reading",
    ...counted([0, 1, 2, 3], ({ comparison }: Pair) => comparison.breaksMoved),
  },
  {
    name: "rare readings in common",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50], ({ comparison }: Pair) => comparison.sharedRare),
  },
  {
    name: "share of the child's rare readings",
    kind: "reading",
    ...shared(({ comparison: { sharedRare, childRare } }: Pair) =>
      childRare === 0 ? undefined : sharedRare / childRare,
    ),
  },
  {
    name: "share of the parent's rare readings",
    kind: "reading",
    ...shared(({ comparison: { sharedRare, parentRare } }: Pair) =>
      parentRare === 0 ? undefined : sharedRare / parentRare,
    ),
  },
  {
    name: "same words",
    kind: "reading",
    levels: ["no", "but for paragraphs", "to the letter"],
    level: ({ comparison }) => (comparison.changes.length > 0 ? 0 : comparison.breaksMoved > 0 ? 1 : 2),
  },
]

/** How much of the one is in the other. */
export const CONTAINMENT_RULES: readonly Rule<Pair>[] = [
  {
    name: "share of the child's words in the parent",
    kind: "containment",
    ...shared(({ comparison, child }: Pair) => comparison.kept / wordCount(child)),
  },
  {
    name: "share of the parent's words in the child",
    kind: "containment",
    ...shared(({ comparison, parent }: Pair) => comparison.kept / wordCount(parent)),
  },
  {
    name: "fullness of the parent",
    kind: "containment",
    ...shared(({ pile, parent }: Pair) => wordCount(parent) / pile.fullest),
  },
]

/** What travelled along with the passage. */
export const CONTEXT_RULES: readonly Rule<Pair>[] = [
  {
    name: "words around the passage in common",
    kind: "context",
    ...counted([0, 1, 15, 40], ({ pile, parent, child }: Pair) =>
      pile.context.words(parent.index, child.index),
    ),
  },
  {
    name: "share of the surroundings in common",
    kind: "context",
    levels: ["little", "half", "whole page"],
    level: ({ pile, parent, child }) => bucket([0, 0.4, 0.8], pile.context.share(parent.index, child.index)),
  },
  {
    name: "headline in common",
    kind: "context",
    levels: NO_YES,
    level: ({ parent, child }) => Number(hasSameTitle(parent, child)),
  },
]

const hasSameTitle = (one: Page, other: Page): boolean =>
  one.article.title !== undefined && one.article.title === other.article.title
