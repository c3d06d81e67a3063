import type { Evidence, EvidenceKind, Span } from "../model.js"
import { hull } from "../text/index.js"
import type { Change, Comparison, Stretch } from "./compare.js"
import { creditsOfOthers } from "./credited.js"
import type { Credit } from "./credits.js"
import { describeLag } from "./dates.js"
import { TOP_RULES } from "./evidence.js"
import { isForeign, withoutForeignWords, wordsInOne } from "./languages.js"
import { KINDS, pairWeights, type WeighedPile, weightsByKind } from "./odds.js"
import type { Page, Pile } from "./pile.js"
import { pairOf } from "./rule.js"
import type { WeightTable } from "./weights.js"

/** What was seen, in a few plain words, and where it can be read. */
interface Remark {
  readonly note: string
  readonly page?: Page
  readonly span?: Span
  /** The words, where they stand outside the page's text. */
  readonly as?: string | undefined
}

type PairRemark = (parent: Page, child: Page, comparison: Comparison, pile: Pile) => Remark | undefined

/** Weaker evidence is not told. */
const LEAST_WEIGHT = 0.05

/** The evidence for an edge between two pages: how much more it weighs than for the usual page in the parent's place. */
export function explainPair(
  pile: Pile,
  weighed: WeighedPile,
  weights: WeightTable,
  parent: Page,
  child: Page,
  comparison: Comparison,
): Evidence[] {
  const all = pairWeights(weighed, weights, pairOf(pile, parent, child, comparison))
  const sums = withoutForeignWords(pile, all, parent, child)
  const usual = weighed.usualPair[child.index]
  const told = sums.map((sum, at) => sum - (usual?.[at] ?? 0))
  const weightsTold = isForeign(parent, child) ? wordsInOne(told) : told
  return KINDS.flatMap((kind, at) =>
    evidenceOf(kind, weightsTold[at] ?? 0, PAIR_REMARKS[kind](parent, child, comparison, pile)),
  )
}

/**
 * The evidence for a page having no page of the pile above it, as the first or as a copy of a lost first
 * one: how much more it weighs than for the usual page.
 */
export function explainTop(
  pile: Pile,
  weighed: WeighedPile,
  weights: WeightTable,
  page: Page,
  isFirst: boolean,
): Evidence[] {
  if (pile.pages.length === 1)
    return [{ kind: "containment", weight: 0, note: "the only page that carries it" }]
  const sums = weightsByKind(TOP_RULES, isFirst ? weights.first : weights.orphan, { pile, page })
  const usual = isFirst ? weighed.usualFirst : weighed.usualOrphan
  return KINDS.flatMap((kind, at) =>
    evidenceOf(kind, (sums[at] ?? 0) - (usual[at] ?? 0), TOP_REMARKS[kind](page, pile)),
  )
}

function evidenceOf(kind: EvidenceKind, weight: number, remark: Remark | undefined): Evidence[] {
  const rounded = Math.round(weight * 100) / 100
  if (!remark || Math.abs(rounded) < LEAST_WEIGHT) return []
  return [{ kind, weight: rounded, ...placeOf(remark), note: remark.note }]
}

function placeOf({ page, span, as: words }: Remark): Partial<Evidence> {
  if (!page || !span) return {}
  return { article: page.article.id, start: span[0], end: span[1], ...(words !== undefined && { as: words }) }
}

/** Where a page's credit can be read. */
const readIn = (page: Page, { span, as: words }: Credit): Omit<Remark, "note"> => ({ page, span, as: words })

const PAIR_REMARKS: Readonly<Record<EvidenceKind, PairRemark>> = {
  credit: remarkOnCredit,
  link: remarkOnLink,
  date: (parent, child) => ({
    note:
      parent.date && child.date
        ? `dated ${describeLag(parent.date, child.date)}`
        : child.date
          ? "its source is undated"
          : "undated",
  }),
  reading: remarkOnReadings,
  containment: (_, child, { kept }) => ({
    note: `${percent(kept / (child.readings.words.length - 2))} of its words stand in its source`,
  }),
  context: remarkOnContext,
}

const percent = (share: number): string => `${Math.floor(100 * share)} %`
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`

function remarkOnCredit(parent: Page, child: Page, _: Comparison, pile: Pile): Remark | undefined {
  const stated = child.credits.filter(({ pages }) => !pages.has(child.index))
  const own = stated.find(({ pages }) => pages.has(parent.index))
  if (own)
    return {
      note: own.role === "origin" ? `names ${own.name} as the origin` : `credits ${own.name}`,
      ...readIn(child, own),
    }
  const copied = stated.find(
    ({ role, sentence }) => role !== "named" && parent.credits.some((one) => one.sentence === sentence),
  )
  if (copied) return { note: `credits ${copied.name} in the same words`, ...readIn(child, copied) }
  const back = parent.credits.find(({ pages }) => pages.has(child.index) && !pages.has(parent.index))
  if (back) return { note: "credited by the page it is put below", ...readIn(parent, back) }
  const other = stated.find(({ role }) => role !== "named")
  if (other) return { note: `credits ${other.name}`, ...readIn(child, other) }
  const named = (pile.namedAsOrigin[parent.index] ?? 0) + (pile.namedAsCarrier[parent.index] ?? 0)
  return {
    note: named > 0 ? `${plural(named, "page")} name${named === 1 ? "s" : ""} its source` : "credits nobody",
  }
}

function remarkOnLink(parent: Page, child: Page, _: Comparison, pile: Pile): Remark | undefined {
  const linkTo = (from: Page, to: Page) =>
    from.article.links?.find(({ href }) => href === to.article.url || href === to.article.canonical)
  const link = linkTo(child, parent)
  if (child.canonical === parent.index) return { note: "gives its source as the canonical address" }
  if (child.linked.has(parent.index))
    return {
      note: "links to its source",
      page: child,
      ...(link ? { span: [link.start, link.end] as const, as: link.as } : {}),
    }
  if (parent.linked.has(child.index)) return { note: "linked from the page it is put below" }
  if (child.linked.size > 0) return { note: "links to another page" }
  const count = pile.linkedBy[parent.index] ?? 0
  return count > 0
    ? { note: `${plural(count, "page")} link${count === 1 ? "s" : ""} to its source` }
    : { note: "no link" }
}

function remarkOnContext(parent: Page, child: Page, _: Comparison, pile: Pile): Remark | undefined {
  const shared = pile.context.words(parent.index, child.index)
  if (shared > 0 && pile.context.share(parent.index, child.index) >= 0.8)
    return { note: "carries the whole page around it" }
  if (shared > 0) return { note: `also carries ${plural(shared, "word")} around it` }
  const isSame = parent.article.title !== undefined && parent.article.title === child.article.title
  return isSame ? { note: "same headline" } : { note: "nothing around it in common" }
}

function remarkOnReadings(
  parent: Page,
  child: Page,
  { changes, sharedRare, markedCuts }: Comparison,
): Remark {
  if (isForeign(parent, child)) return { note: "in another language, so that words tell little" }
  if (changes.length === 0) return { note: "the same words", page: child, span: wholePassage(child) }
  const longest = (kind: Change["kind"], side: "parent" | "child") =>
    changes
      .filter((one) => one.kind === kind)
      .sort((one, other) => lengthOf(other[side]) - lengthOf(one[side]))[0]
  const [cut, addition] = [longest("cut", "parent"), longest("addition", "child")]
  const other = changes.find(({ kind }) => kind === "substitution" || kind === "spelling")
  const parts = [
    cut && `${markedCuts > 0 ? "cuts with an ellipsis" : "lacks"} ${excerpt(parent, cut.parent)}`,
    addition && `adds ${excerpt(child, addition.child)}`,
    other && `has ${excerpt(child, other.child)} for ${excerpt(parent, other.parent)}`,
    sharedRare > 0 && "shares rare readings",
  ].filter((part) => typeof part === "string")
  const shown = addition ?? other
  const place = shown
    ? { page: child, stretch: shown.child }
    : { page: parent, stretch: cut?.parent ?? ([0, 1] as const) }
  return { note: parts.join("; "), page: place.page, span: spanOf(place.page, place.stretch) }
}

const lengthOf = ([from, to]: Stretch): number => to - from

/** Where a stretch of a page's readings stands in its article. */
export const spanOf = ({ readings }: Page, [from, to]: Stretch): Span => [
  readings.places[from]?.[0] ?? 0,
  readings.places[Math.max(from, to - 1)]?.[1] ?? 0,
]

const wholePassage = ({ passage }: Page): Span => (passage.length > 0 ? hull(passage) : [0, 0])

const LONGEST_EXCERPT = 6

/** The first words of a stretch in quotation marks: `“the clause on fishing …” (23 words)`. */
function excerpt(page: Page, [from, to]: Stretch): string {
  const words = (end: number) => page.article.text.slice(...spanOf(page, [from, end])).replace(/\s+/g, " ")
  if (to - from <= LONGEST_EXCERPT) return `“${words(to)}”`
  return `“${words(from + LONGEST_EXCERPT)} …” (${to - from} words)`
}

const TOP_REMARKS: Readonly<Record<EvidenceKind, (page: Page, pile: Pile) => Remark | undefined>> = {
  credit: remarkOnTopCredit,
  link: (page, pile) => {
    const count = pile.linkedBy[page.index] ?? 0
    return count > 0
      ? { note: `${plural(count, "page")} link${count === 1 ? "s" : ""} to it` }
      : { note: page.linked.size > 0 ? "links to another page" : "links to no page of the pile" }
  },
  date: (page, pile) => {
    const count = pile.earlier[page.index] ?? 0
    if (!page.date) return { note: "undated" }
    return {
      note:
        count === 0
          ? "no page is dated earlier"
          : `${plural(count, "page")} ${count === 1 ? "is" : "are"} dated earlier`,
    }
  },
  reading: (page) => ({ note: "its own readings", page, span: wholePassage(page) }),
  containment: (page, pile) => ({
    note: `has ${percent((page.readings.words.length - 2) / pile.fullest)} of the fullest text's length`,
  }),
  context: () => undefined,
}

function remarkOnTopCredit(page: Page, pile: Pile): Remark {
  const claim = page.credits.find(({ role, pages }) => role === "origin" && pages.has(page.index))
  if (claim) return { note: "says it had the statement itself", ...readIn(page, claim) }
  const [credit] = creditsOfOthers(page)
  if (credit) return { note: `credits ${credit.name}`, ...readIn(page, credit) }
  const named = (pile.namedAsOrigin[page.index] ?? 0) + (pile.namedAsCarrier[page.index] ?? 0)
  return { note: named > 0 ? `${plural(named, "page")} name${named === 1 ? "s" : ""} it` : "credits nobody" }
}
