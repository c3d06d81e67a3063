import { TOP } from "./arborescence.js"
import { allEdges, type Edges } from "./edges.js"
import { invert } from "./matrix.js"
import type { Odds } from "./odds.js"
import type { RuledOut, Top } from "./ruled-out.js"

/** How probable each edge is over all trails a pile may have; for every page they add up to one. */
export interface Marginals {
  readonly edges: Edges
  /** By edge. */
  readonly pair: Float64Array
  /** By page: that no page of the pile is above it. */
  readonly top: Float64Array
}

/** How probable it is that a page has the statement from another, or from {@link TOP}. */
export const probabilityOf = ({ edges, pair, top }: Marginals, child: number, parent: number): number =>
  (parent === TOP ? top[child] : pair[edges.at(child, parent)]) ?? 0

/** The marginals of the two ways a pile may have come about, and of both together. */
export interface TrailMarginals {
  /** How probable it is that the first page is lost. */
  readonly firstLost: number
  /** Where it is not: exactly one page is at the top. */
  readonly held: Marginals
  readonly lost: Marginals
  readonly both: Marginals
}

/** The matrix of a larger pile would take minutes to invert; its pages are then weighed one by one. */
const LARGEST_MATRIX = 1500

/**
 * Exact marginals of all trails a pile may have: arborescences with one page at the top, and, for the case
 * that the first page is lost, with any number (directed matrix–tree theorem: Tutte 1948; Koo, Globerson,
 * Carreras & Collins 2007).
 *
 * @param ruledOut edges that no trail has; some trail must be left
 * @example // two pages, all odds even, the first page surely held: each is at the top with 1/2
 */
export function trailMarginals(weighed: Odds, ruledOut?: RuledOut): TrailMarginals {
  const odds = weighed.edges.pages > LARGEST_MATRIX ? weighed : overAllPairs(weighed)
  const isPossible = (top: Top) => !ruledOut || ruledOut.isPossibleWith(top)
  const oneFirst = isPossible("first") ? oneTop(relativeWeights(odds, "first", ruledOut)) : undefined
  const copies = isPossible("orphan") ? anyTops(relativeWeights(odds, "orphan", ruledOut)) : undefined
  const [held, lost] = [oneFirst ?? copies, copies ?? oneFirst]
  if (!held || !lost) throw new RangeError("no trail is left")
  const logTotal = (summed: Summed | undefined) => summed?.logTotal ?? Number.NEGATIVE_INFINITY
  const firstLost = 1 / (1 + Math.exp(logTotal(oneFirst) - logTotal(copies) - odds.lost))
  return {
    firstLost,
    held: held.marginals,
    lost: lost.marginals,
    both: mixture(held.marginals, lost.marginals, firstLost),
  }
}

/** A matrix has room for every pair: one that was not weighed is as good as impossible, but not ruled out. */
function overAllPairs(odds: Odds): Odds {
  const { edges, pair } = odds
  if (edges.count === edges.pages * (edges.pages - 1)) return odds
  const all = allEdges(edges.pages)
  const filled = new Float64Array(all.count).fill(Number.NEGATIVE_INFINITY)
  for (let child = 0; child < edges.pages; child++)
    for (let edge = edges.from(child); edge < edges.to(child); edge++)
      filled[all.at(child, edges.parents[edge] ?? 0)] = pair[edge] ?? 0
  return { ...odds, edges: all, pair: filled }
}

interface Summed {
  readonly marginals: Marginals
  /** The logarithm of the summed weights of all trails. */
  readonly logTotal: number
}

/** Weights as shares of each child's largest, and the sum of the logarithms of those. */
interface Weights extends Marginals {
  readonly logScale: number
}

/** Odds beyond e^30 to one are taken as that: more would drown in the rounding of the determinant. */
const MOST_ODDS = 30

function relativeWeights(odds: Odds, top: Top, ruledOut: RuledOut | undefined): Weights {
  const { edges, pair, [top]: tops } = odds
  const weights = {
    edges,
    pair: new Float64Array(edges.count),
    top: new Float64Array(edges.pages),
    logScale: 0,
  }
  for (let child = 0; child < edges.pages; child++) {
    const isOut = (edge: number) => ruledOut?.isPair(child, edges.parents[edge] ?? TOP) ?? false
    const isTopOut = ruledOut?.isTop(child, top) ?? false
    let largest = isTopOut ? Number.NEGATIVE_INFINITY : (tops[child] ?? 0)
    for (let edge = edges.from(child); edge < edges.to(child); edge++)
      if (!isOut(edge)) largest = Math.max(largest, pair[edge] ?? 0)
    const relative = (value: number) => Math.exp(Math.max(-MOST_ODDS, value - largest))
    for (let edge = edges.from(child); edge < edges.to(child); edge++)
      if (!isOut(edge)) weights.pair[edge] = relative(pair[edge] ?? 0)
    weights.top[child] = isTopOut ? 0 : relative(tops[child] ?? 0)
    weights.logScale += largest
  }
  return weights
}

/** Trails with any number of pages at the top: the determinant of the Laplacian. */
function anyTops(weights: Weights): Summed {
  const { edges, top, logScale } = weights
  const { pages } = edges
  if (pages > LARGEST_MATRIX) return oneByOne(weights)
  const matrix = laplacian(weights)
  for (let child = 0; child < pages; child++)
    matrix[child * pages + child] = (matrix[child * pages + child] ?? 0) + (top[child] ?? 0)
  const logTotal = invert(matrix, pages) + logScale
  const own = (child: number) => matrix[child * pages + child] ?? 0
  const edge = (child: number, parent: number) => own(child) - (matrix[parent * pages + child] ?? 0)
  return { logTotal, marginals: weighted(weights, edge, own) }
}

/** Trails with one page at the top: the Laplacian with the weights of the tops for its first column. */
function oneTop(weights: Weights): Summed {
  const { edges, top, logScale } = weights
  const { pages } = edges
  if (pages > LARGEST_MATRIX) return oneByOne(weights)
  const matrix = laplacian(weights)
  for (let child = 0; child < pages; child++) matrix[child * pages] = top[child] ?? 0
  const logTotal = invert(matrix, pages) + logScale
  const at = (row: number, column: number) => (row === 0 ? 0 : (matrix[row * pages + column] ?? 0))
  const edge = (child: number, parent: number) => at(child, child) - at(parent, child)
  return { logTotal, marginals: weighted(weights, edge, (child) => matrix[child] ?? 0) }
}

function laplacian({ edges, pair }: Marginals): Float64Array {
  const { pages, parents } = edges
  const matrix = new Float64Array(pages * pages)
  for (let child = 0; child < pages; child++) {
    for (let edge = edges.from(child); edge < edges.to(child); edge++)
      matrix[child * pages + (parents[edge] ?? 0)] = -(pair[edge] ?? 0)
    matrix[child * pages + child] = edges.row(pair, child).reduce((sum, weight) => sum + weight, 0)
  }
  return matrix
}

/** Each weight times the derivative of the logarithm of the total by it. */
function weighted(
  { edges, pair, top }: Marginals,
  derivative: (child: number, parent: number) => number,
  head: (child: number) => number,
): Marginals {
  const marginals = {
    edges,
    pair: new Float64Array(edges.count),
    top: top.map((weight, child) => Math.max(0, weight * head(child))),
  }
  for (let child = 0; child < edges.pages; child++)
    for (let edge = edges.from(child); edge < edges.to(child); edge++)
      marginals.pair[edge] = Math.max(0, (pair[edge] ?? 0) * derivative(child, edges.parents[edge] ?? 0))
  return normalised(marginals)
}

function oneByOne({ edges, pair, top, logScale }: Weights): Summed {
  const sums = Array.from(top, (weight, child) =>
    edges.row(pair, child).reduce((all, one) => all + one, weight),
  )
  return {
    logTotal: logScale + sums.reduce((all, sum) => all + Math.log(sum), 0),
    marginals: normalised({ edges, pair, top }),
  }
}

function normalised({ edges, pair, top }: Marginals): Marginals {
  for (let child = 0; child < edges.pages; child++) {
    const row = edges.row(pair, child)
    const sum = row.reduce((all, one) => all + one, top[child] ?? 0)
    for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / sum
    top[child] = (top[child] ?? 0) / sum
  }
  return { edges, pair, top }
}

function mixture(held: Marginals, lost: Marginals, firstLost: number): Marginals {
  const mix = (one: Float64Array, other: Float64Array) =>
    one.map((value, at) => value * (1 - firstLost) + (other[at] ?? 0) * firstLost)
  return { edges: held.edges, pair: mix(held.pair, lost.pair), top: mix(held.top, lost.top) }
}
