import { invert } from "./matrix.js"
import type { Odds } from "./odds.js"
import type { RuledOut, Top } from "./ruled-out.js"

/** How probable each edge is over all trails a pile may have; for every page they add up to one. */
export interface Marginals {
  readonly pages: number
  /** At `child × pages + parent`. */
  readonly pair: Float64Array
  /** By page: that no page of the pile is above it. */
  readonly top: Float64Array
}

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
export function trailMarginals(odds: Odds, ruledOut?: RuledOut): TrailMarginals {
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
  const { pages, pair, [top]: tops } = odds
  const weights = { pages, pair: new Float64Array(pages * pages), top: new Float64Array(pages), logScale: 0 }
  for (let child = 0; child < pages; child++) {
    const isOut = (parent: number) => parent === child || (ruledOut?.isPair(child, parent) ?? false)
    const isTopOut = ruledOut?.isTop(child, top) ?? false
    const row = pair.subarray(child * pages, (child + 1) * pages)
    const most = (one: number, value: number, parent: number) => (isOut(parent) ? one : Math.max(one, value))
    const largest = row.reduce(most, isTopOut ? Number.NEGATIVE_INFINITY : (tops[child] ?? 0))
    const relative = (value: number) => Math.exp(Math.max(-MOST_ODDS, value - largest))
    for (const [parent, value] of row.entries())
      if (!isOut(parent)) weights.pair[child * pages + parent] = relative(value)
    weights.top[child] = isTopOut ? 0 : relative(tops[child] ?? 0)
    weights.logScale += largest
  }
  return weights
}

/** Trails with any number of pages at the top: the determinant of the Laplacian. */
function anyTops(weights: Weights): Summed {
  const { pages, pair, top, logScale } = weights
  if (pages > LARGEST_MATRIX) return oneByOne(weights)
  const matrix = laplacian(weights)
  for (let child = 0; child < pages; child++)
    matrix[child * pages + child] = (matrix[child * pages + child] ?? 0) + (top[child] ?? 0)
  const logTotal = invert(matrix, pages) + logScale
  const own = (child: number) => matrix[child * pages + child] ?? 0
  const edge = (child: number, parent: number) => own(child) - (matrix[parent * pages + child] ?? 0)
  return { logTotal, marginals: weighted(pages, pair, top, edge, own) }
}

/** Trails with one page at the top: the Laplacian with the weights of the tops for its first column. */
function oneTop(weights: Weights): Summed {
  const { pages, pair, top, logScale } = weights
  if (pages > LARGEST_MATRIX) return oneByOne(weights)
  const matrix = laplacian(weights)
  for (let child = 0; child < pages; child++) matrix[child * pages] = top[child] ?? 0
  const logTotal = invert(matrix, pages) + logScale
  const at = (row: number, column: number) => (row === 0 ? 0 : (matrix[row * pages + column] ?? 0))
  const edge = (child: number, parent: number) => at(child, child) - at(parent, child)
  return { logTotal, marginals: weighted(pages, pair, top, edge, (child) => matrix[child] ?? 0) }
}

function laplacian({ pages, pair }: Marginals): Float64Array {
  const matrix = pair.map((weight) => -weight)
  for (let child = 0; child < pages; child++)
    matrix[child * pages + child] = pair
      .subarray(child * pages, (child + 1) * pages)
      .reduce((sum, weight) => sum + weight, 0)
  return matrix
}

/** Each weight times the derivative of the logarithm of the total by it. */
function weighted(
  pages: number,
  pair: Float64Array,
  top: Float64Array,
  edge: (child: number, parent: number) => number,
  head: (child: number) => number,
): Marginals {
  const marginals = {
    pages,
    pair: new Float64Array(pages * pages),
    top: top.map((weight, child) => Math.max(0, weight * head(child))),
  }
  for (let child = 0; child < pages; child++)
    for (let parent = 0; parent < pages; parent++) {
      const at = child * pages + parent
      marginals.pair[at] = Math.max(0, (pair[at] ?? 0) * edge(child, parent))
    }
  return normalised(marginals)
}

function oneByOne(weights: Weights): Summed {
  const { pages, pair, top, logScale } = weights
  const sums = Array.from(top, (weight, child) =>
    pair.subarray(child * pages, (child + 1) * pages).reduce((all, one) => all + one, weight),
  )
  return {
    logTotal: logScale + sums.reduce((all, sum) => all + Math.log(sum), 0),
    marginals: normalised({ pages, pair, top }),
  }
}

function normalised({ pages, pair, top }: Marginals): Marginals {
  for (let child = 0; child < pages; child++) {
    const row = pair.subarray(child * pages, (child + 1) * pages)
    const sum = row.reduce((all, one) => all + one, top[child] ?? 0)
    for (let parent = 0; parent < pages; parent++) row[parent] = (row[parent] ?? 0) / sum
    top[child] = (top[child] ?? 0) / sum
  }
  return { pages, pair, top }
}

function mixture(held: Marginals, lost: Marginals, firstLost: number): Marginals {
  const mix = (one: Float64Array, other: Float64Array) =>
    one.map((value, at) => value * (1 - firstLost) + (other[at] ?? 0) * firstLost)
  return { pages: held.pages, pair: mix(held.pair, lost.pair), top: mix(held.top, lost.top) }
}
