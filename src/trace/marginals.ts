import type { Odds } from "./odds.js"

/** How probable each edge is over all trails a pile may have; for every page they add up to one. */
export interface Marginals {
  readonly pages: number
  /** At `child × pages + parent`. */
  readonly pair: Float64Array
  /** By page: that no page of the pile is above it. */
  readonly top: Float64Array
}

/** Odds beyond e^30 to one are taken as that: more would drown in the rounding of the determinant. */
const MOST_ODDS = 30
/** The matrix of a larger pile would take minutes to invert; its pages are then weighed one by one. */
const LARGEST_MATRIX = 1500

/**
 * Exact marginals of all arborescences under a virtual top (directed matrix–tree theorem: Tutte 1948;
 * Koo, Globerson, Carreras & Collins 2007).
 *
 * @example // two pages, all odds even: each is at the top with 2/3, below the other with 1/3
 */
export function edgeMarginals(odds: Odds): Marginals {
  const { pages } = odds
  const { pair, top } = relativeWeights(odds)
  if (pages > LARGEST_MATRIX) return normalised({ pages, pair, top })
  const inverse = invert(laplacian(pages, pair, top), pages)
  for (let child = 0; child < pages; child++) {
    const own = inverse[child * pages + child] ?? 0
    for (let parent = 0; parent < pages; parent++) {
      const at = child * pages + parent
      pair[at] = Math.max(0, (pair[at] ?? 0) * (own - (inverse[parent * pages + child] ?? 0)))
    }
    top[child] = (top[child] ?? 0) * own
  }
  return normalised({ pages, pair, top })
}

/** Weights as shares of each child's largest: the marginals do not change, and nothing overflows. */
function relativeWeights({ pages, pair, top }: Odds): { pair: Float64Array; top: Float64Array } {
  const weights = { pair: new Float64Array(pages * pages), top: new Float64Array(pages) }
  for (let child = 0; child < pages; child++) {
    const row = pair.subarray(child * pages, (child + 1) * pages)
    const largest = row.reduce((most, value) => Math.max(most, value), top[child] ?? 0)
    const relative = (value: number) => Math.exp(Math.max(-MOST_ODDS, value - largest))
    for (const [parent, value] of row.entries())
      if (parent !== child) weights.pair[child * pages + parent] = relative(value)
    weights.top[child] = relative(top[child] ?? 0)
  }
  return weights
}

function laplacian(pages: number, pair: Float64Array, top: Float64Array): Float64Array {
  const matrix = pair.map((weight) => -weight)
  for (let child = 0; child < pages; child++) {
    let sum = top[child] ?? 0
    for (let parent = 0; parent < pages; parent++) sum += pair[child * pages + parent] ?? 0
    matrix[child * pages + child] = sum
  }
  return matrix
}

/** Gauss–Jordan in place; the matrix is diagonally dominant, so it needs no pivoting. */
function invert(matrix: Float64Array, size: number): Float64Array {
  for (let pivot = 0; pivot < size; pivot++) {
    const pivotRow = matrix.subarray(pivot * size, (pivot + 1) * size)
    const scale = 1 / (pivotRow[pivot] ?? 1)
    pivotRow[pivot] = 1
    for (let column = 0; column < size; column++) pivotRow[column] = (pivotRow[column] ?? 0) * scale
    for (let row = 0; row < size; row++) {
      const factor = matrix[row * size + pivot] ?? 0
      if (row === pivot || factor === 0) continue
      const target = matrix.subarray(row * size, (row + 1) * size)
      target[pivot] = 0
      for (let column = 0; column < size; column++)
        target[column] = (target[column] ?? 0) - factor * (pivotRow[column] ?? 0)
    }
  }
  return matrix
}

function normalised({ pages, pair, top }: Marginals): Marginals {
  for (let child = 0; child < pages; child++) {
    let sum = top[child] ?? 0
    for (let parent = 0; parent < pages; parent++) sum += pair[child * pages + parent] ?? 0
    for (let parent = 0; parent < pages; parent++) {
      const at = child * pages + parent
      pair[at] = (pair[at] ?? 0) / sum
    }
    top[child] = (top[child] ?? 0) / sum
  }
  return { pages, pair, top }
}
