/** Words of either side that are looked at; a letter against a letter is settled long before. */
const MOST_WORDS = 400

/** A small word adds a little to a run, so that a run of them is worth more than none. */
const LEAST_WEIGHT = 0.1

const weightOf = (word: number, weights: Float32Array): number => Math.max(weights[word] ?? 0, LEAST_WEIGHT)

/** What all words tell, repeated ones each time, as {@link heaviestRun} and {@link alignedWeight} count. */
export function sequenceWeight(words: Uint32Array, weights: Float32Array): number {
  let sum = 0
  for (const word of words) sum += weightOf(word, weights)
  return sum
}

/** Weight of the heaviest run of words that both have. */
export function heaviestRun(one: Uint32Array, other: Uint32Array, weights: Float32Array): number {
  const rows = Math.min(one.length, MOST_WORDS)
  const columns = Math.min(other.length, MOST_WORDS)
  let before = new Float32Array(columns + 1)
  let row = new Float32Array(columns + 1)
  let heaviest = 0
  for (let i = 0; i < rows; i++) {
    const word = one[i] ?? 0
    const weight = weightOf(word, weights)
    for (let j = 0; j < columns; j++) {
      const run = word === other[j] ? (before[j] ?? 0) + weight : 0
      row[j + 1] = run
      if (run > heaviest) heaviest = run
    }
    const spare = before
    before = row
    row = spare
  }
  return heaviest
}

/** What a word that only one side has costs an alignment, in nats; a cut or an insertion of a few words stays cheap. */
const ALONE = 0.7

/** Weight of the best local alignment (Smith and Waterman 1981): the words both have in one order, less what is between. */
export function alignedWeight(one: Uint32Array, other: Uint32Array, weights: Float32Array): number {
  const rows = Math.min(one.length, MOST_WORDS)
  const columns = Math.min(other.length, MOST_WORDS)
  const row = new Float32Array(columns + 1)
  let best = 0
  for (let i = 0; i < rows; i++) {
    const word = one[i] ?? 0
    const weight = weightOf(word, weights)
    let diagonal = 0
    for (let j = 1; j <= columns; j++) {
      const above = row[j] ?? 0
      const step = word === other[j - 1] ? diagonal + weight : Math.max(above, row[j - 1] ?? 0) - ALONE
      const score = Math.max(step, 0)
      diagonal = above
      row[j] = score
      if (score > best) best = score
    }
  }
  return best
}
