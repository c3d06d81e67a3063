import { LAGS, lagBetween } from "./dates.js"
import { CREDIT_RULES, LINK_RULES } from "./evidence-credits.js"
import { CONTAINMENT_RULES, CONTEXT_RULES, READING_RULES } from "./evidence-readings.js"
import { earlierShare, NAMED } from "./evidence-tops.js"
import { bucket, counted, NO_YES } from "./levels.js"
import type { Pair, Rule } from "./rule.js"

export { LOST_RULES, TOP_RULES } from "./evidence-tops.js"
export { RELATIVE_RULES } from "./relative.js"

/** Dates are soft evidence: pages are back-dated, undated and dated by another clock. */
const DATE_RULES: readonly Rule<Pair>[] = [
  {
    name: "child dated",
    kind: "date",
    levels: LAGS,
    level: ({ parent, child }) => lagBetween(parent.date, child.date),
  },
  {
    name: "child dated, by how many pages are dated to the minute",
    kind: "date",
    levels: [
      "undated",
      ...["few", "half", "most"].flatMap((pages) =>
        ["earlier", "at the same time", "later within hours", "later"].map((lag) => `${lag}, ${pages}`),
      ),
    ],
    level: ({ pile, parent, child }) => {
      const lag = coarse(lagBetween(parent.date, child.date))
      return lag < 0 ? 0 : 1 + 4 * bucket(FEW_HALF_MOST, pile.datedExactly) + lag
    },
  },
]

/** Lower ends of "few", "half" and "most" of the pages. */
export const FEW_HALF_MOST = [0, 0.4, 0.75]

/** Earlier, at the same time, within eight hours or later; -1 where either is undated. */
function coarse(lag: number): number {
  const later = LAGS.indexOf("later by minutes")
  const level = LAGS[lag] ?? ""
  if (level.includes("dated")) return -1
  return level.startsWith("earlier") ? 0 : lag < later ? 1 : lag < later + 4 ? 2 : 3
}

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

/** What the words of two pages say by themselves: the same of all pages with the same words. */
export const WORD_RULES: readonly Rule<Pair>[] = [...READING_RULES, ...CONTAINMENT_RULES]

/** Everything that speaks for or against one page having taken the statement from another: what the words say, then all else. */
export const PAIR_RULES: readonly Rule<Pair>[] = [
  ...WORD_RULES,
  ...CONTEXT_RULES,
  ...CREDIT_RULES,
  ...LINK_RULES,
  ...DATE_RULES,
  ...PILE_RULES,
]
