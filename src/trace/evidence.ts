import type { EvidenceKind } from "../model.js"
import { CHANGE_RULES, type ChangeTally, tallyChanges } from "./changes.js"
import type { Comparison } from "./compare.js"
import { LAGS, lagBetween } from "./dates.js"
import { bucket, counted, NO_YES, shared } from "./levels.js"
import type { Page, Pile } from "./pile.js"
import { BRACKET, ELLIPSIS } from "./readings.js"

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

export const pairOf = (pile: Pile, parent: Page, child: Page, comparison: Comparison): Pair => ({
  pile,
  parent,
  child,
  comparison,
  tally: tallyChanges(comparison),
})

const wordCount = ({ readings }: Page): number => Math.max(1, readings.words.length - 2)

const READING_RULES: readonly Rule<Pair>[] = [
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

const CONTAINMENT_RULES: readonly Rule<Pair>[] = [
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

const CONTEXT_RULES: readonly Rule<Pair>[] = [
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

const CREDIT_RULES: readonly Rule<Pair>[] = [
  {
    name: "child credits parent",
    kind: "credit",
    levels: ["no", "nearer link", "carrier", "origin", "farther link", "names it"],
    level: ({ parent, child }) => creditLevel(child, parent),
  },
  {
    name: "parent credits child",
    kind: "credit",
    levels: ["no", "nearer link", "carrier", "origin", "farther link", "names it"],
    level: ({ parent, child }) => creditLevel(parent, child),
  },
  {
    name: "child credits another page",
    kind: "credit",
    levels: ["no", "credits parent too", "a carrier", "an origin the parent credits too", "an origin"],
    level: creditsElsewhere,
  },
  {
    name: "credit in the same words",
    kind: "credit",
    levels: ["no", "about a page of the pile", "about a carrier not in the pile"],
    level: sameCredit,
  },
  {
    name: "child credits a carrier not in the pile",
    kind: "credit",
    levels: ["no", "as the parent does", "the parent does not"],
    level: creditsOutside,
  },
  {
    name: "parent claims the statement",
    kind: "credit",
    levels: NO_YES,
    level: ({ parent }) => Number(claimsStatement(parent)),
  },
]

/** How `by` credits `page`, the plainest way first. */
function creditLevel(by: Page, page: Page): number {
  const credits = by.credits.filter(({ pages }) => pages.includes(page.index) && !pages.includes(by.index))
  if (credits.length === 0) return 0
  if (credits.some(({ chain }) => chain === "nearer")) return 1
  if (credits.some(({ role }) => role === "carrier")) return 2
  if (credits.some(({ role, chain }) => role === "origin" && chain !== "farther")) return 3
  return credits.some(({ chain }) => chain === "farther") ? 4 : 5
}

function creditsElsewhere({ parent, child }: Pair): number {
  const stated = child.credits.filter(
    ({ role, pages }) => role !== "named" && pages.length > 0 && !pages.includes(child.index),
  )
  if (stated.length === 0) return 0
  if (stated.some(({ pages }) => pages.includes(parent.index))) return 1
  if (stated.some(({ role }) => role === "carrier")) return 2
  const isShared = stated.some(({ pages }) =>
    parent.credits.some((one) => one.pages.some((page) => pages.includes(page))),
  )
  return isShared ? 3 : 4
}

function sameCredit({ parent, child }: Pair): number {
  const credit = child.credits.find(
    (one) =>
      one.role !== "named" &&
      !one.pages.includes(child.index) &&
      parent.credits.some(({ sentence }) => sentence === one.sentence),
  )
  return credit ? (credit.pages.length > 0 ? 1 : 2) : 0
}

const outsideCarriers = ({ credits }: Page) =>
  credits.filter(({ role, pages }) => role !== "named" && pages.length === 0)

function creditsOutside({ parent, child }: Pair): number {
  const outside = outsideCarriers(child)
  if (outside.length === 0) return 0
  return outside.some((one) => outsideCarriers(parent).some((other) => other.key === one.key)) ? 1 : 2
}

export const claimsStatement = ({ credits, index }: Page): boolean =>
  credits.some(({ role, pages }) => role === "origin" && pages.includes(index))

const LINK_RULES: readonly Rule<Pair>[] = [
  {
    name: "child links to",
    kind: "link",
    levels: ["nothing", "parent", "another page", "another house"],
    level: ({ parent, child }) =>
      child.linked.has(parent.index) ? 1 : child.linked.size > 0 ? 2 : child.linksOutside ? 3 : 0,
  },
  {
    name: "parent links to child",
    kind: "link",
    levels: NO_YES,
    level: ({ parent, child }) => Number(parent.linked.has(child.index)),
  },
  {
    name: "canonical address",
    kind: "link",
    levels: ["own", "child's is the parent", "parent's is the child"],
    level: ({ parent, child }) =>
      child.canonical === parent.index ? 1 : parent.canonical === child.index ? 2 : 0,
  },
]

const DATE_RULES: readonly Rule<Pair>[] = [
  {
    name: "child dated",
    kind: "date",
    levels: LAGS,
    level: ({ parent, child }) => lagBetween(parent.date, child.date),
  },
]

const NAMED = [0, 1, 2, 3, 5, 9]
const AGENCY = /\b(?:agenc\w*|agentur|wire|newswire|press association|presse)\b|wire\b/i

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

/** A page that no page of the pile may be above: the first one, or one that had it from a lost first one. */
export interface Top {
  readonly pile: Pile
  readonly page: Page
}

/** What is weighed of a page at the top: with one set of weights as the first page, with another as a copy of a lost one. */
export const TOP_RULES: readonly Rule<Top>[] = [
  {
    name: "pages in the pile",
    kind: "containment",
    ...counted([1, 2, 3, 5, 8, 12, 18, 26, 40], ({ pile }: Top) => pile.pages.length),
  },
  {
    name: "share of the pile dated before",
    kind: "date",
    ...earlierShare(({ pile, page }: Top) => ({ pile, page })),
  },
  {
    name: "pages dated before",
    kind: "date",
    ...counted([0, 1, 2, 4, 8], ({ pile, page }: Top) => pile.earlier[page.index] ?? 0),
  },
  {
    name: "fullness",
    kind: "containment",
    ...shared(({ pile, page }: Top) => wordCount(page) / pile.fullest),
  },
  {
    name: "claims the statement",
    kind: "credit",
    levels: NO_YES,
    level: ({ page }) => Number(claimsStatement(page)),
  },
  {
    name: "credits",
    kind: "credit",
    levels: [
      "nobody",
      "a page as origin",
      "a page as carrier",
      "an origin not in the pile",
      "a carrier not in the pile",
    ],
    level: topCredit,
  },
  {
    name: "links",
    kind: "link",
    levels: ["nowhere", "to a page of the pile", "to another house"],
    level: ({ page }) => (page.linked.size > 0 ? 1 : page.linksOutside ? 2 : 0),
  },
  {
    name: "pages that name it as the origin",
    kind: "credit",
    ...counted(NAMED, ({ pile, page }: Top) => pile.namedAsOrigin[page.index] ?? 0),
  },
  {
    name: "pages that name it as a carrier",
    kind: "credit",
    ...counted(NAMED, ({ pile, page }: Top) => pile.namedAsCarrier[page.index] ?? 0),
  },
  {
    name: "pages that link to it",
    kind: "link",
    ...counted(NAMED, ({ pile, page }: Top) => pile.linkedBy[page.index] ?? 0),
  },
  {
    name: "pages that name the origin it names, not in the pile",
    kind: "credit",
    ...counted(NAMED, outsideOrigins),
  },
  {
    name: "readings of its own",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50], ({ pile, page }: Top) => ownReadings(pile, page)),
  },
  {
    name: "readings of a minority",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50], ({ pile, page }: Top) => minorityReadings(pile, page)),
  },
  {
    name: "words of the majority it lacks",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50, 100], ({ pile, page }: Top) =>
      lackedReadings(pile, page, pile.pages.length / 2),
    ),
  },
  {
    name: "words of any two pages it lacks",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50, 100], ({ pile, page }: Top) => lackedReadings(pile, page, 1)),
  },
  {
    name: "ellipses and brackets",
    kind: "reading",
    ...counted(
      [0, 1, 2, 4],
      ({ page }: Top) => page.readings.marks.filter((mark) => mark & (ELLIPSIS | BRACKET)).length,
    ),
  },
]

/** Everything that speaks for or against the first page being lost. */
export const LOST_RULES: readonly Rule<Pile>[] = [
  {
    name: "pages in the pile",
    kind: "containment",
    ...counted([1, 2, 3, 5, 8, 12, 18, 26, 40], ({ pages }: Pile) => pages.length),
  },
  { name: "pages that name one origin not in the pile", kind: "credit", ...counted(NAMED, mostNamedOutside) },
  {
    name: "pages that name one page as the origin",
    kind: "credit",
    ...counted(NAMED, ({ namedAsOrigin }: Pile) => Math.max(...namedAsOrigin)),
  },
  {
    name: "a page claims the statement",
    kind: "credit",
    levels: NO_YES,
    level: ({ pages }) => Number(pages.some(claimsStatement)),
  },
]

function mostNamedOutside({ pages }: Pile): number {
  const counts = new Map<string, number>()
  for (const { credits } of pages)
    for (const key of new Set(
      credits.filter((one) => one.role === "origin" && one.pages.length === 0).map(({ key }) => key),
    ))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

function topCredit({ page }: Top): number {
  const stated = page.credits.filter(({ role, pages }) => role !== "named" && !pages.includes(page.index))
  const has = (role: string, inPile: boolean) =>
    stated.some((one) => one.role === role && one.pages.length > 0 === inPile)
  const levels = [has("origin", true), has("carrier", true), has("origin", false), has("carrier", false)]
  return levels.indexOf(true) + 1
}

function outsideOrigins({ pile, page }: Top): number {
  const keys = new Set(outsideCarriers(page).map(({ key }) => key))
  return keys.size === 0
    ? 0
    : pile.pages.filter((other) => outsideCarriers(other).some(({ key }) => keys.has(key))).length
}

const ownReadings = ({ lexicon }: Pile, { readings }: Page): number =>
  readings.pairs.reduce((count, pair) => count + (lexicon.frequency[pair] === 1 ? 1 : 0), 0)

const minorityReadings = ({ lexicon, pages }: Pile, { readings }: Page): number =>
  readings.pairs.reduce(
    (count, pair) => count + ((lexicon.frequency[pair] ?? 0) < pages.length / 2 ? 1 : 0),
    0,
  )

/** Word pairs that more than `least` pages have and this one lacks. */
function lackedReadings({ lexicon }: Pile, { readings }: Page, least: number): number {
  const own = new Set(readings.pairs)
  return lexicon.frequency.reduce(
    (count, pages, pair) => count + (pages > least && !own.has(pair) ? 1 : 0),
    0,
  )
}

function earlierShare<Subject>(of: (subject: Subject) => { pile: Pile; page: Page }) {
  const share = (subject: Subject): number | undefined => {
    const { pile, page } = of(subject)
    return page.date ? (pile.earlier[page.index] ?? 0) / Math.max(1, pile.pages.length - 1) : undefined
  }
  return {
    levels: ["undated", "none", "a tenth", "a quarter", "half", "most"],
    level: (subject: Subject) => bucketShare(share(subject)),
  }
}

const bucketShare = (share: number | undefined): number =>
  share === undefined ? 0 : share === 0 ? 1 : 2 + bucket([0, 0.1, 0.25, 0.5], share)
