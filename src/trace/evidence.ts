import { LAGS, lagBetween } from "./dates.js"
import { CREDIT_RULES, LINK_RULES } from "./evidence-credits.js"
import { CONTAINMENT_RULES, CONTEXT_RULES, READING_RULES } from "./evidence-readings.js"
import { earlierShare, NAMED } from "./evidence-tops.js"
import { counted, NO_YES } from "./levels.js"
import type { Pair, Rule } from "./rule.js"

export { LOST_RULES, TOP_RULES } from "./evidence-tops.js"

/** Dates are soft evidence: pages are back-dated, undated and dated by another clock. */
const DATE_RULES: readonly Rule<Pair>[] = [
  {
    name: "child dated",
    kind: "date",
    levels: LAGS,
    level: ({ parent, child }) => lagBetween(parent.date, child.date),
  },
]

/** A name that says the house lives from passing on. */
const AGENCY = /\b(?:agenc\w*|agentur|wire|newswire|press association|presse)\b|wire\b/i

/** What the rest of the pile makes of the parent. */
const PILE_RULES: readonly Rule<Pair>[] = [
  {
    name: "pages that name the parent as the origin",
    kind: "credit",
    ...counted(NAMED, ({ pile, parent }: Pair) => pile.namedAsOrigin[parent.index] ?? 0),
  },
  {
    name: "pages that name the parent as a carrier",
    kind: "credit",
    ...counted(NAMED, ({ pile, parent }: Pair) => pile.namedAsCarrier[parent.index] ?? 0),
  },
  {
    name: "pages that link to the parent",
    kind: "link",
    ...counted(NAMED, ({ pile, parent }: Pair) => pile.linkedBy[parent.index] ?? 0),
  },
  {
    name: "share of the pile dated before the parent",
    kind: "date",
    ...earlierShare(({ pile, parent }: Pair) => ({ pile, page: parent })),
  },
  {
    name: "parent is an agency",
    kind: "credit",
    levels: NO_YES,
    level: ({ parent }) => Number(AGENCY.test(parent.article.publisher ?? "")),
  },
]

/** Everything that speaks for or against one page having taken the statement from another. */
export const PAIR_RULES: readonly Rule<Pair>[] = [
  ...READING_RULES,
  ...CONTAINMENT_RULES,
  ...CONTEXT_RULES,
  ...CREDIT_RULES,
  ...LINK_RULES,
  ...DATE_RULES,
  ...PILE_RULES,
]
