import type {
  Article,
  CollatedStatement,
  KnownStep,
  TracedStatement,
  Trail,
  TrailEdge,
  TrailNode,
} from "../model.js"
import { contentId } from "../text/index.js"
import { actionOf } from "./action.js"
import { TOP } from "./arborescence.js"
import { type Between, carriersAbove, carriersBelow } from "./between.js"
import { calibrated } from "./calibration.js"
import { explainPair, explainTop } from "./explain.js"
import { furtherEdges, knownFurther } from "./further-sources.js"
import { hasOwnAccount } from "./hearers.js"
import { knownOf } from "./known.js"
import { carriersAsKnown } from "./known-carriers.js"
import { markKnown } from "./known-edges.js"
import { isForeign } from "./languages.js"
import { probabilityOf } from "./marginals.js"
import { type Page, type Pile, readPile } from "./pile.js"
import { type Placed, placePages, upwards } from "./placing.js"
import { learntWeights } from "./weights.js"

/**
 * Adds the trail to a statement: who took it from whom, from the utterance to every page.
 *
 * Depends on the statement and its own articles only; the order of witnesses does not matter. An article
 * missing from `articles` counts as one that says nothing besides the witness's words.
 *
 * @param steps what people know of the way, in the order in which they said so: the trail is the most probable one of those
 * that keep to it. Of steps that cannot all be kept to the later ones are; {@link refusedSteps} tells the others.
 * @example traceStatement(statement, articles).trail.edges[0] // { from: utterance, to: first page, action: "said", … }
 */
export function traceStatement(
  statement: CollatedStatement,
  articles: ReadonlyMap<string, Article>,
  steps: readonly KnownStep[] = [],
): TracedStatement {
  return { ...statement, trail: trailOf(statement.id, placeAsKnown(readPile(statement, articles), steps)) }
}

/** Those of the steps that no trail can keep to along with the later ones. */
export function refusedSteps(
  statement: CollatedStatement,
  articles: ReadonlyMap<string, Article>,
  steps: readonly KnownStep[],
): KnownStep[] {
  const { known } = placeAsKnown(readPile(statement, articles), steps)
  const refused = new Set(known?.refused.map(({ step }) => step))
  return steps.filter((step) => refused.has(step))
}

/** Puts pages where they are known to belong. A further source that would come from its own copy is taken for the main one. */
function placeAsKnown(
  pile: Pile,
  steps: readonly KnownStep[],
  asMain: ReadonlySet<KnownStep> = new Set(),
): Placed {
  const placed = placePages(pile, learntWeights(), knownOf(pile, steps, asMain))
  const { circular } = knownFurther(placed)
  return circular.length === 0 ? placed : placeAsKnown(pile, steps, new Set([...asMain, ...circular]))
}

/** A trail while it is drawn. */
interface Drawing {
  readonly nodes: TrailNode[]
  readonly edges: TrailEdge[]
  /** The nodes of carriers that others are said to have it from. */
  readonly credited: Set<string>
}

function trailOf(statement: string, placed: Placed): Trail {
  const { pile, known, childrenOf } = placed
  const utterance = contentId("utterance", statement)
  const drawing: Drawing = {
    nodes: [{ id: utterance, kind: "utterance" }, ...pile.pages.map(pageNode)],
    edges: [],
    credited: new Set(),
  }
  const tops = childrenOf(TOP)
  hang(placed, statement, utterance, tops, carriersBetween(placed, undefined, tops), drawing)
  for (const page of pile.pages) {
    const children = childrenOf(page.index)
    hang(placed, statement, page.witness.id, children, carriersBetween(placed, page, children), drawing)
  }
  const { nodes, edges } = drawing
  const all = [...edges, ...furtherEdges(placed, edges)]
  return { nodes, edges: (known ? markKnown(all, { nodes }, pile, known) : all).sort(byNodes) }
}

/** The carriers, not in the pile, between a page, or the utterance, and the pages below it. */
function carriersBetween(placed: Placed, page: Page | undefined, children: readonly Page[]): Between[] {
  const { known } = placed
  const found = page ? foundBelow(placed, page, children) : foundAbove(placed, children)
  return known ? carriersAsKnown(known, children, found, page === undefined) : found
}

/** Several who each heard the speaker need no carrier that they have in common. */
function foundAbove({ pile }: Placed, tops: readonly Page[]): Between[] {
  const others = tops.length > 1 ? tops.filter((page) => !hasOwnAccount(page)) : tops
  return others.length > 0 ? carriersAbove(pile, others) : []
}

const foundBelow = (
  { pile, parents, comparisons }: Placed,
  page: Page,
  children: readonly Page[],
): Between[] =>
  carriersBelow(
    pile,
    () => upwards(pile, parents, page),
    children,
    (child) => (isForeign(page, child) ? [] : (comparisons[child.index]?.changes ?? [])),
  )

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
  drawing: Drawing,
): void {
  const { edges } = drawing
  const direct = new Set(children)
  for (const carrier of between) {
    const confidence = carrier.below.reduce((most, page) => Math.max(most, confidenceOf(placed, page)), 0)
    const id = hangCarrier(statement, from, carrier, confidence, drawing)
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
  { nodes, edges, credited }: Drawing,
): string {
  const isSaid = nodes[0]?.id === from
  let above = from
  if (carrier.from) {
    const id = contentId("credited", statement, from, carrier.from.key)
    if (!credited.has(id)) {
      credited.add(id)
      nodes.push({ id, kind: "credited", name: carrier.from.name })
      edges.push({ from, to: id, action: isSaid ? "said" : "cited", confidence, evidence: carrier.evidence })
    }
    above = id
  }
  const id = contentId(
    carrier.kind,
    statement,
    from,
    carrier.carrier?.key ?? "",
    carrier.below.map(({ witness }) => witness.id).join("\u0000"),
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
  const at = (parent: number): number => probabilityOf(marginals, index, parent)
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
