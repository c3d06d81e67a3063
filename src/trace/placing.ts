import { bestParents, TOP } from "./arborescence.js"
import { type Surroundings, surroundings } from "./calibration.js"
import type { Comparison } from "./compare.js"
import { claimsStatement, creditsOfOthers, sharesCarrier } from "./credited.js"
import { isBefore } from "./dates.js"
import { bothHeard } from "./hearers.js"
import type { Known } from "./known.js"
import { creditsAsKnown } from "./known-carriers.js"
import { areSeveral, betweenLanguages } from "./languages.js"
import { type Marginals, trailMarginals } from "./marginals.js"
import { type Odds, type WeighedPile, weighPile } from "./odds.js"
import type { Page, Pile } from "./pile.js"
import type { RuledOut } from "./ruled-out.js"
import type { WeightTable } from "./weights.js"

/** Every page with its parent, and all that the judgement rests on. */
export interface Placed {
  readonly pile: Pile
  readonly known: Known | undefined
  readonly weights: WeightTable
  readonly weighed: WeighedPile
  readonly marginals: Marginals
  /** By page: what the rest of the pile says of the edge into it. */
  readonly around: readonly Surroundings[]
  readonly isFirstHeld: boolean
  /** By page: the likeliest parent by the marginals alone. */
  readonly likeliest: readonly number[]
  /** By page: the index of its parent, or {@link TOP}. */
  readonly parents: readonly number[]
  /** The pages below one, or below {@link TOP}. */
  readonly childrenOf: (parent: number) => readonly Page[]
  /** By page: what changed from its parent; nothing for a page at the top. */
  readonly comparisons: readonly (Comparison | undefined)[]
}

/** Puts every page below the page that it most probably has the statement from, as far as that is not known. */
export function placePages(pile: Pile, weights: WeightTable, known: Known | undefined): Placed {
  const believed = known ? creditsAsKnown(pile, known) : pile
  const weighing = { ...(known && { sourcesKnown: known.sourcesOf }), keepsKinds: areSeveral(pile) }
  const weighed = betweenLanguages(believed, weighPile(believed, weights, weighing), weights)
  const { both, held, lost, firstLost } = trailMarginals(
    known ? besidesHeard(weighed, known) : weighed,
    known?.ruledOut,
  )
  const isFirstHeld = firstLost <= 0.5
  const best = bestParents(
    withoutRuledOut(isFirstHeld ? withOneTop(held) : lost, isFirstHeld, known?.ruledOut),
  )
  const likeliest = best.map((parent, page) => (known?.isHeard(page) ? TOP : parent))
  const marginals = known ? withHeard(both, known) : both
  const mayMove = (page: Page, parent: number) => known?.mayHave(page.index, parent) ?? true
  const parents = belowEarlierTwins(believed, besideSharers(believed, likeliest, mayMove), mayMove)
  const childrenOf = childrenBelow(pile, parents)
  const comparisons: (Comparison | undefined)[] = pile.pages.map(() => undefined)
  for (const parent of pile.pages)
    pile.compareAll(parent, childrenOf(parent.index), (child, comparison) => {
      comparisons[child.index] = comparison
    })
  const around = surroundings(believed, marginals)
  return {
    pile,
    known,
    weights,
    weighed,
    marginals,
    around,
    isFirstHeld,
    likeliest,
    parents,
    childrenOf,
    comparisons,
  }
}

/** The pages below each page, and below {@link TOP}. */
function childrenBelow({ pages }: Pile, parents: readonly number[]): (parent: number) => readonly Page[] {
  const children = new Map<number, Page[]>()
  for (const page of pages) {
    const parent = parents[page.index] ?? TOP
    const known = children.get(parent)
    if (known) known.push(page)
    else children.set(parent, [page])
  }
  return (parent) => children.get(parent) ?? []
}

/** The pages from this one up to the top, itself first. */
export function upwards(pile: Pile, parents: readonly number[], page: Page): Page[] {
  const way: Page[] = []
  for (let at: Page | undefined = page; at; at = pile.pages[parents[at.index] ?? TOP]) way.push(at)
  return way
}

/** A second page at the top would cost more than all edges of a trail are worth. */
const withOneTop = ({ edges, pair, top }: Marginals): Marginals => ({
  edges,
  pair,
  top: top.map((weight) => weight - edges.pages),
})

/** An edge that is ruled out would cost more than any number of pages at the top. */
function withoutRuledOut(
  marginals: Marginals,
  isFirstHeld: boolean,
  ruledOut: RuledOut | undefined,
): Marginals {
  if (!ruledOut) return marginals
  const { edges, top } = marginals
  const { pages, parents } = edges
  const cost = (isOut: boolean) => (isOut ? pages * (pages + 2) : 0)
  const kind = isFirstHeld ? "first" : "orphan"
  const pair = Float64Array.from(marginals.pair)
  for (let child = 0; child < pages; child++)
    for (let edge = edges.from(child); edge < edges.to(child); edge++)
      pair[edge] = (pair[edge] ?? 0) - cost(ruledOut.isPair(child, parents[edge] ?? TOP))
  return { edges, pair, top: top.map((weight, page) => weight - cost(ruledOut.isTop(page, kind))) }
}

/** Log-odds of two pages each having heard the words, where one is known to have: one time in twenty. */
const TWO_HEARD = -3

/**
 * Odds where pages known to have heard the words are either the first or, less probably, besides the first: then whichever page
 * they would be put below says nothing. They are put at the top afterwards.
 */
function besidesHeard<Weighed extends Odds>(odds: Weighed, known: Known): Weighed {
  const { edges } = odds
  const pair = Float64Array.from(odds.pair)
  for (let page = 0; page < edges.pages; page++) {
    if (!known.isHeard(page) || edges.pages < 2) continue
    const row = edges.row(pair, page)
    const most = row.reduce((one, other) => Math.max(one, other))
    const all = most + Math.log(row.reduce((sum, one) => sum + Math.exp(one - most), 0))
    row.fill(all + TWO_HEARD - Math.log(row.length))
  }
  return { ...odds, pair }
}

function withHeard({ edges, pair: all, top }: Marginals, { isHeard }: Known): Marginals {
  const pair = Float64Array.from(all)
  for (let page = 0; page < edges.pages; page++) if (isHeard(page)) edges.row(pair, page).fill(0)
  return { edges, pair, top: top.map((one, page) => (isHeard(page) ? 1 : one)) }
}

/** May a page hang below a parent? */
type MayMove = (page: Page, parent: number) => boolean

/**
 * Parents where pages that each credit one carrier in words of their own, or that each heard the speaker, stand beside each
 * other: a credit or an account copied along would read the same.
 */
function besideSharers({ pages }: Pile, likeliest: readonly number[], mayMove: MayMove): number[] {
  const parents = [...likeliest]
  for (const page of pages) {
    let above = pages[parents[page.index] ?? TOP]
    while (above && (sharesCarrier(page, above) || bothHeard(page, above))) {
      const next = parents[above.index] ?? TOP
      if (!mayMove(page, next)) break
      parents[page.index] = next
      above = pages[next]
    }
  }
  return parents
}

/**
 * Parents where no page hangs below one that has the same words, is certainly dated later and is no better known in the
 * pile: the two change places. Not where the later one alone says whom it has them from: a credit is dropped, not invented.
 */
function belowEarlierTwins(pile: Pile, likeliest: readonly number[], mayMove: MayMove): number[] {
  const { pages } = pile
  const parents = [...likeliest]
  const above = (page: Page) => parents[page.index] ?? TOP
  for (const page of pages) {
    let twin = pages[above(page)]
    while (
      twin &&
      isBefore(page.date, twin.date) &&
      hasSameWords(page, twin) &&
      isNoMoreNamed(pile, twin, page) &&
      (creditsAny(page) || !creditsAny(twin)) &&
      mayMove(page, above(twin)) &&
      mayMove(twin, page.index)
    ) {
      parents[page.index] = above(twin)
      parents[twin.index] = page.index
      twin = pages[above(page)]
    }
  }
  return parents
}

const hasSameWords = ({ readings: { words } }: Page, { readings: { words: others } }: Page): boolean =>
  words.length === others.length && words.every((word, at) => word === others[at])

const creditsAny = (page: Page): boolean => creditsOfOthers(page).length > 0

const isNoMoreNamed = ({ namedAsOrigin, namedAsCarrier, linkedBy }: Pile, one: Page, other: Page): boolean =>
  !claimsStatement(one) &&
  [namedAsOrigin, namedAsCarrier, linkedBy].every(
    (counts) => (counts[one.index] ?? 0) <= (counts[other.index] ?? 0),
  )
