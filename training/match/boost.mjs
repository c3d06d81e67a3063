// Gradient-boosted trees for a yes/no question (Friedman 2001), on histograms, without dependencies or randomness.

const BINS = 48

/** Cut points of a column so that its bins hold about as many rows each. */
function cutsOf(rows, column) {
  const values = rows.map((row) => row[column]).sort((a, b) => a - b)
  const cuts = new Set()
  for (let bin = 1; bin < BINS; bin++) cuts.add(values[Math.floor((bin * values.length) / BINS)])
  cuts.delete(values[0])
  return [...cuts].sort((a, b) => a - b)
}

function binned(rows, cuts) {
  return cuts.map((columnCuts, column) =>
    Uint8Array.from(rows, (row) => {
      let bin = 0
      while (bin < columnCuts.length && row[column] >= columnCuts[bin]) bin++
      return bin
    }),
  )
}

const sigmoid = (logit) => 1 / (1 + Math.exp(-logit))

/** The split with the highest gain among all columns, or nothing that is worth it. */
function bestSplit(members, columns, cuts, gradient, hessian, { ridge, leastHessian, asked }) {
  let sumG = 0
  let sumH = 0
  for (const i of members) {
    sumG += gradient[i]
    sumH += hessian[i]
  }
  const whole = (sumG * sumG) / (sumH + ridge)
  let best = { gain: 1e-3 }
  columns.forEach((bins, column) => {
    if (!asked[column]) return
    const g = new Float64Array(BINS + 1)
    const h = new Float64Array(BINS + 1)
    for (const i of members) {
      g[bins[i]] += gradient[i]
      h[bins[i]] += hessian[i]
    }
    let leftG = 0
    let leftH = 0
    for (let bin = 0; bin < cuts[column].length; bin++) {
      leftG += g[bin]
      leftH += h[bin]
      const rightH = sumH - leftH
      if (leftH < leastHessian || rightH < leastHessian) continue
      const gain = leftG ** 2 / (leftH + ridge) + (sumG - leftG) ** 2 / (rightH + ridge) - whole
      if (gain > best.gain) best = { gain, column, bin }
    }
  })
  return { ...best, sumG, sumH }
}

/** A tree as nested arrays: `[column, cut, below, atOrAbove]`, or a number at its end. */
function treeOf(members, depth, columns, cuts, gradient, hessian, options) {
  const split = bestSplit(members, columns, cuts, gradient, hessian, options)
  if (depth === 0 || split.column === undefined)
    return +((-split.sumG / (split.sumH + options.ridge)) * options.rate).toFixed(4)
  const bins = columns[split.column]
  const below = members.filter((i) => bins[i] <= split.bin)
  const above = members.filter((i) => bins[i] > split.bin)
  const grow = (part) => treeOf(part, depth - 1, columns, cuts, gradient, hessian, options)
  return [split.column, +cuts[split.column][split.bin].toPrecision(5), grow(below), grow(above)]
}

export function answerOf(tree, row) {
  let at = tree
  while (typeof at !== "number") at = row[at[0]] < at[1] ? at[2] : at[3]
  return at
}

/** Numbers between 0 and 1 that look random and are the same each time (a linear congruence, Knuth's constants). */
function* numbers(seed) {
  for (let state = seed; ; yield state / 2 ** 32) state = (Math.imul(state, 1664525) + 1013904223) >>> 0
}

/**
 * Fits `{ bias, trees }` on rows of numbers and labels 0 or 1; `weights` count a row more or less. Every tree sees a share of the
 * rows and of the columns (Friedman 2002): one that sees all of them learns the rows by heart.
 */
export function boost(
  rows,
  labels,
  {
    trees = 120,
    depth = 3,
    rate = 0.1,
    ridge = 4,
    leastHessian = 2,
    weights,
    rowShare = 1,
    columnShare = 1,
  } = {},
) {
  const cuts = rows[0].map((_, column) => cutsOf(rows, column))
  const columns = binned(rows, cuts)
  const share = labels.reduce((a, b) => a + b, 0) / labels.length
  const bias = +Math.log(share / (1 - share)).toFixed(4)
  const logits = new Float64Array(rows.length).fill(bias)
  const everyone = rows.map((_, i) => i)
  const model = { bias, trees: [] }
  const random = numbers(1)
  for (let round = 0; round < trees; round++) {
    const gradient = new Float64Array(rows.length)
    const hessian = new Float64Array(rows.length)
    for (const i of everyone) {
      const p = sigmoid(logits[i])
      const w = weights ? weights[i] : 1
      gradient[i] = w * (p - labels[i])
      hessian[i] = w * Math.max(p * (1 - p), 1e-6)
    }
    const members = everyone.filter(() => random.next().value < rowShare)
    const asked = columns.map(() => random.next().value < columnShare)
    const tree = treeOf(members, depth, columns, cuts, gradient, hessian, {
      ridge,
      leastHessian,
      rate,
      asked,
    })
    model.trees.push(tree)
    for (const i of everyone) logits[i] += answerOf(tree, rows[i])
  }
  return model
}

export const probability = (model, row) =>
  sigmoid(model.trees.reduce((sum, tree) => sum + answerOf(tree, row), model.bias))
