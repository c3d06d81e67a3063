import type { Article, CollatedStatement, TracedStatement, Trail, TrailEdge, TrailNode } from "../model.js"
import { contentId } from "../text/index.js"
import { actionOf } from "./action.js"
import { bestParents, TOP } from "./arborescence.js"
import { type Between, carriersAbove, carriersBelow } from "./between.js"
import { calibrated, type Surroundings, surroundings } from "./calibration.js"
import type { Comparison } from "./compare.js"
import { claimsStatement, creditsOfOthers, sharesCarrier } from "./credited.js"
import { isBefore } from "./dates.js"
import { explainPair, explainTop, spanOf } from "./explain.js"
import { bothHeard, hasOwnAccount } from "./hearers.js"
import { betweenLanguages, isForeign } from "./languages.js"
import { type Marginals, trailMarginals } from "./marginals.js"
import { type WeighedPile, weighPile } from "./odds.js"
import { type Page, type Pile, readPile } from "./pile.js"
import { type SecondSource, secondSource } from "./second-source.js"
import { learntWeights, type WeightTable } from "./weights.js"

/**
 * Adds the trail to a statement: who took it from whom, from the utterance to every page.
 *
 * Depends on the statement and its own articles only; the order of witnesses does not matter. An article
 * missing from `articles` counts as one that says nothing besides the witness's words.
 *
 * @example traceStatement(statement, articles).trail.edges[0] // { from: utterance, to: first page, action: "said", … }
 */
export function traceStatement(
  statement: CollatedStatement,
  articles: ReadonlyMap<string, Article>,
): TracedStatement {
  const pile = readPile(statement, articles)
  return { ...statement, trail: trailOf(statement.id, placePages(pile, learntWeights())) }
}

/** Every page with its parent, and all that the judgement rests on. */
interface Placed {
  readonly pile: Pile
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
  /** By page: what changed from its parent; nothing for a page at the top. */
  readonly comparisons: readonly (Comparison | undefined)[]
}

function placePages(pile: Pile, weights: WeightTable): Placed {
  const weighed = betweenLanguages(pile, weighPile(pile, weights), weights)
  const { both: marginals, held, lost, firstLost } = trailMarginals(weighed)
  const isFirstHeld = firstLost <= 0.5
  const likeliest = isFirstHeld ? bestParents(withOneTop(held)) : bestParents(lost)
  const parents = belowEarlierTwins(pile, besideSharers(pile, likeliest))
  const comparisons: (Comparison | undefined)[] = pile.pages.map(() => undefined)
  for (const parent of pile.pages)
    pile.compareAll(parent, childrenOf(pile, parents, parent.index), (child, comparison) => {
      comparisons[child.index] = comparison
    })
  const around = surroundings(pile, marginals)
  return { pile, weights, weighed, marginals, around, isFirstHeld, likeliest, parents, comparisons }
}

/**
 * Parents where pages that each credit one carrier in words of their own, or that each heard the speaker, stand beside each
 * other: a credit or an account copied along would read the same.
 */
function besideSharers({ pages }: Pile, likeliest: readonly number[]): number[] {
  const parents = [...likeliest]
  for (const page of pages) {
    let above = pages[parents[page.index] ?? TOP]
    while (above && (sharesCarrier(page, above) || bothHeard(page, above))) {
      parents[page.index] = parents[above.index] ?? TOP
      above = pages[parents[page.index] ?? TOP]
    }
  }
  return parents
}

/**
 * Parents where no page hangs below one that has the same words, is certainly dated later and is no better known in the
 * pile: the two change places. Not where the later one alone says whom it has them from: a credit is dropped, not invented.
 */
function belowEarlierTwins(pile: Pile, likeliest: readonly number[]): number[] {
  const { pages } = pile
  const parents = [...likeliest]
  for (const page of pages) {
    let twin = pages[parents[page.index] ?? TOP]
    while (
      twin &&
      isBefore(page.date, twin.date) &&
      hasSameWords(page, twin) &&
      isNoMoreNamed(pile, twin, page) &&
      (creditsAny(page) || !creditsAny(twin))
    ) {
      parents[page.index] = parents[twin.index] ?? TOP
      parents[twin.index] = page.index
      twin = pages[parents[page.index] ?? TOP]
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

/** A second page at the top would cost more than all edges of a trail are worth. */
const withOneTop = ({ pages, pair, top }: Marginals): Marginals => ({
  pages,
  pair,
  top: top.map((weight) => weight - pages),
})

const childrenOf = (pile: Pile, parents: readonly number[], parent: number): Page[] =>
  pile.pages.filter(({ index }) => parents[index] === parent)

/** The pages from this one up to the top, itself first. */
function upwards(pile: Pile, parents: readonly number[], page: Page): Page[] {
  const way: Page[] = []
  for (let at: Page | undefined = page; at; at = pile.pages[parents[at.index] ?? TOP]) way.push(at)
  return way
}

function trailOf(statement: string, placed: Placed): Trail {
  const { pile, parents, comparisons } = placed
  const utterance = contentId("utterance", statement)
  const nodes: TrailNode[] = [{ id: utterance, kind: "utterance" }, ...pile.pages.map(pageNode)]
  const edges: TrailEdge[] = []
  const tops = childrenOf(pile, parents, TOP)
  // Several who each heard the speaker need no carrier that they have in common.
  const others = tops.length > 1 ? tops.filter((page) => !hasOwnAccount(page)) : tops
  const above = others.length > 0 ? carriersAbove(pile, others) : []
  hang(placed, statement, utterance, tops, above, nodes, edges)
  for (const page of pile.pages) {
    const children = childrenOf(pile, parents, page.index)
    const between = carriersBelow(pile, upwards(pile, parents, page), children, (child) =>
      isForeign(page, child) ? [] : (comparisons[child.index]?.changes ?? []),
    )
    hang(placed, statement, page.witness.id, children, between, nodes, edges)
  }
  return { nodes, edges: [...edges, ...secondEdges(placed)].sort(byNodes) }
}

const byNodes = (one: TrailEdge, other: TrailEdge): number =>
  one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1

function pageNode({ witness, article }: Page): TrailNode {
  const date = article.published?.value
  return {
    id: witness.id,
    kind: "witness",
    article: article.id,
    witness: witness.id,
    ...(article.publisher ? { name: article.publisher } : {}),
    ...(date ? { date } : {}),
  }
}

/** Adds the edges from a node to the pages below it, over the carriers between. */
function hang(
  placed: Placed,
  statement: string,
  from: string,
  children: readonly Page[],
  between: readonly Between[],
  nodes: TrailNode[],
  edges: TrailEdge[],
): void {
  const direct = new Set(children)
  for (const carrier of between) {
    const confidence = Math.max(...carrier.below.map((page) => confidenceOf(placed, page)))
    const id = hangCarrier(statement, from, carrier, confidence, nodes, edges)
    for (const page of carrier.below) {
      direct.delete(page)
      edges.push(pageEdge(placed, id, page, carrier))
    }
  }
  for (const page of direct) edges.push(pageEdge(placed, from, page))
}

/** Adds the node of a carrier that the pile does not hold, and of the one it is said to have it from. */
function hangCarrier(
  statement: string,
  from: string,
  carrier: Between,
  confidence: number,
  nodes: TrailNode[],
  edges: TrailEdge[],
): string {
  const isSaid = nodes[0]?.id === from
  let above = from
  if (carrier.from) {
    above = contentId("credited", statement, from, carrier.from.key)
    nodes.push({ id: above, kind: "credited", name: carrier.from.name })
    edges.push({ from, to: above, action: isSaid ? "said" : "cited", confidence, evidence: carrier.evidence })
  }
  const id = contentId(
    carrier.kind,
    statement,
    from,
    carrier.carrier?.key ?? "",
    ...carrier.below.map(({ witness }) => witness.id),
  )
  nodes.push({ id, kind: carrier.kind, ...(carrier.carrier ? { name: carrier.carrier.name } : {}) })
  edges.push({
    from: above,
    to: id,
    action: isSaid && above === from ? "said" : "carried",
    confidence,
    evidence: carrier.evidence,
  })
  return id
}

const confidenceOf = ({ marginals, around, likeliest, parents }: Placed, { index }: Page): number => {
  const at = (parent: number): number =>
    (parent === TOP ? marginals.top[index] : marginals.pair[index * marginals.pages + parent]) ?? 0
  const [parent, first] = [parents[index] ?? TOP, likeliest[index] ?? TOP]
  const claimed = at(parent)
  const surrounding = around[index]
  if (parent !== first) return rounded(CONFIDENCE_OF_SHARERS * (claimed + at(first)))
  return rounded(surrounding ? calibrated(claimed, surrounding) : claimed)
}

/** Of pages that name one carrier each in its own words, few had it from one another. */
const CONFIDENCE_OF_SHARERS = 0.8

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000

function pageEdge(placed: Placed, from: string, page: Page, carrier?: Between): TrailEdge {
  const { pile, weighed, weights, parents, comparisons } = placed
  const parent = pile.pages[parents[page.index] ?? TOP]
  const comparison = comparisons[page.index]
  const isFromPage = parent !== undefined && comparison !== undefined
  return {
    from,
    to: page.witness.id,
    action: isFromPage || carrier ? actionOf(pile, page, parent, carrier?.carrier) : "said",
    confidence: confidenceOf(placed, page),
    evidence: isFromPage
      ? explainPair(pile, weighed, weights, parent, page, comparison)
      : explainTop(pile, weighed, weights, page, placed.isFirstHeld),
  }
}

/** Edges from the further pages that some pages took a run of words from; never from a page below. */
function secondEdges(placed: Placed): TrailEdge[] {
  const { pile, parents, comparisons, marginals } = placed
  const seconds = new Map<number, number>()
  const comesFrom = (page: Page, above: Page): boolean =>
    page === above ||
    [parents[page.index], seconds.get(page.index)].some((at) => {
      const source = pile.pages[at ?? TOP]
      return source !== undefined && comesFrom(source, above)
    })
  return pile.pages.flatMap((child) => {
    const parent = pile.pages[parents[child.index] ?? TOP]
    const comparison = comparisons[child.index]
    if (!parent || !comparison) return []
    const isPossible = (page: Page) =>
      !comesFrom(page, child) && !upwards(pile, parents, parent).includes(page)
    const likelihood = (page: Page) => marginals.pair[child.index * marginals.pages + page.index] ?? 0
    const second = secondSource(pile, parent, child, comparison, isPossible, likelihood)
    if (!second) return []
    seconds.set(child.index, second.page.index)
    return [secondEdge(child, second)]
  })
}

/** That there are two is mostly right; which page the second is, seldom. */
const CONFIDENCE_OF_A_SECOND = 0.2

function secondEdge(child: Page, { page, stretch, isRepeated }: SecondSource): TrailEdge {
  const [start, end] = spanOf(child, stretch)
  const words = `${stretch[1] - stretch[0]} words`
  const note = isRepeated ? `gives ${words} a second time` : `has ${words} that its other source lacks`
  const evidence = [{ kind: "reading" as const, weight: 0, article: child.article.id, start, end, note }]
  return {
    from: page.witness.id,
    to: child.witness.id,
    action: "carried",
    confidence: CONFIDENCE_OF_A_SECOND,
    evidence,
  }
}
