import type { Utterance, Utterances } from "./utterances.js"

export interface EchoOptions {
  /** Nearest utterances that are looked at for each. */
  readonly nearest?: number
  /** Days between two pages up to which a faint echo makes a candidate; beyond it must be strong. */
  readonly window?: number
  /** Uses of a term after which it no longer leads from one utterance to another. */
  readonly mostUses?: number
}

/** Two utterances, by their index, the smaller first. */
export type UtterancePair = readonly [one: number, other: number]

/** Rarity-weighted cosine from which two utterances are worth a closer look. */
const FAINT = 0.12
/** The same for pages that lie further apart in time: chance meets chance in a large enough archive. */
const STRONG = 0.3

/**
 * Pairs of utterances of different articles that share rare words: for each the `nearest` by rarity-weighted cosine
 * over words and pairs of neighbouring words. Terms used more often than `mostUses` lead nowhere, so cost is linear
 * in the number of utterances.
 */
export function echoPairs(utterances: Utterances, options: EchoOptions = {}): UtterancePair[] {
  const { nearest = 15, window = 21, mostUses = 400 } = options
  const { all } = utterances
  const keys = keyTable(utterances)
  const uses = usesOf(keys, mostUses)
  const sums = new Float32Array(all.length)
  const touched = new Uint32Array(all.length)
  const best = new Nearest(nearest)
  const met = new Float64Array(all.length * nearest)
  let pairs = 0
  for (let index = 0; index < all.length; index++) {
    const count = addEchoes(index, keys, uses, sums, touched)
    best.clear()
    for (let at = 0; at < count; at++) {
      const other = touched[at] ?? 0
      const cosine = (sums[other] ?? 0) / ((keys.norms[index] ?? 1) * (keys.norms[other] ?? 1))
      sums[other] = 0
      if (cosine >= FAINT && mayEcho(all[index], all[other], cosine, window)) best.offer(other, cosine)
    }
    for (const other of best.indices())
      met[pairs++] = Math.min(index, other) * all.length + Math.max(index, other)
  }
  return distinctPairs(met.subarray(0, pairs).sort(), all.length)
}

/** `keys` in ascending order: the one's index times `count`, plus the other's. */
function distinctPairs(keys: Float64Array, count: number): UtterancePair[] {
  const pairs: UtterancePair[] = []
  keys.forEach((key, at) => {
    if (key !== keys[at - 1]) pairs.push([Math.floor(key / count), key % count])
  })
  return pairs
}

/** Running text may pass on a quotation; two pieces of running text are no statement. */
function mayEcho(
  one: Utterance | undefined,
  other: Utterance | undefined,
  cosine: number,
  window: number,
): boolean {
  if (!one || !other || one.article === other.article || !(one.quotation || other.quotation)) return false
  const isNear = one.day === undefined || other.day === undefined || Math.abs(one.day - other.day) <= window
  return isNear || cosine >= STRONG
}

/** Adds up the squared weights that utterance `index` shares with others; says how many it touched. */
function addEchoes(
  index: number,
  keys: KeyTable,
  uses: Uses,
  sums: Float32Array,
  touched: Uint32Array,
): number {
  let count = 0
  for (let at = keys.starts[index] ?? 0; at < (keys.starts[index + 1] ?? 0); at++) {
    const key = keys.keys[at] ?? 0
    const square = keys.squares[at] ?? 0
    for (let use = uses.starts[key] ?? 0; use < (uses.starts[key + 1] ?? 0); use++) {
      const other = uses.indices[use] ?? 0
      if (other === index) continue
      if (sums[other] === 0) touched[count++] = other
      sums[other] = (sums[other] ?? 0) + square
    }
  }
  return count
}

/** The keys of every utterance one after the other. */
interface KeyTable {
  readonly starts: Uint32Array
  readonly keys: Uint32Array
  readonly squares: Float32Array
  readonly norms: Float32Array
  readonly distinct: number
}

/** A pair of neighbouring words is rarer than each, so it still leads where both are on every page; in nats. */
const LEAST_PAIR = 4
const MOST_PAIR = 4

function keyTable({ all, weights }: Utterances): KeyTable {
  const length = all.reduce((sum, { words, terms }) => sum + words.length + terms.length, 0)
  const starts = new Uint32Array(all.length + 1)
  const keys = new Uint32Array(length)
  const squares = new Float32Array(length)
  const norms = new Float32Array(all.length)
  const numberOfPair = new Map<number, number>()
  let at = 0
  all.forEach(({ words, terms }, index) => {
    let sum = 0
    const add = (key: number, weight: number) => {
      keys[at] = key
      squares[at++] = weight * weight
      sum += weight * weight
    }
    for (const term of terms) add(term, weights[term] ?? 0)
    for (const [pair, weight] of neighbourPairs(words, weights)) {
      let number = numberOfPair.get(pair)
      if (number === undefined) {
        number = weights.length + numberOfPair.size
        numberOfPair.set(pair, number)
      }
      add(number, weight)
    }
    norms[index] = Math.sqrt(sum)
    starts[index + 1] = at
  })
  return { starts, keys: keys.subarray(0, at), squares, norms, distinct: weights.length + numberOfPair.size }
}

function neighbourPairs(words: Uint32Array, weights: Float32Array): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1] ?? 0
    const word = words[at] ?? 0
    const both = (weights[before] ?? 0) + (weights[word] ?? 0)
    if (both > LEAST_PAIR) found.set(before * weights.length + word, Math.min(both, MOST_PAIR))
  }
  return found
}

/** The utterances of every key one after the other; none for a key with too many. */
interface Uses {
  readonly starts: Uint32Array
  readonly indices: Uint32Array
}

function usesOf({ starts: keyStarts, keys, distinct }: KeyTable, mostUses: number): Uses {
  const counts = new Uint32Array(distinct)
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  const starts = new Uint32Array(distinct + 1)
  for (let key = 0; key < distinct; key++) {
    const count = counts[key] ?? 0
    starts[key + 1] = (starts[key] ?? 0) + (count > mostUses || count < 2 ? 0 : count)
  }
  const next = starts.slice()
  const indices = new Uint32Array(starts[distinct] ?? 0)
  for (let index = 0; index + 1 < keyStarts.length; index++)
    for (let at = keyStarts[index] ?? 0; at < (keyStarts[index + 1] ?? 0); at++) {
      const key = keys[at] ?? 0
      const to = next[key] ?? 0
      if (starts[key] === starts[key + 1]) continue
      indices[to] = index
      next[key] = to + 1
    }
  return { starts, indices }
}

/** Keeps the few highest of many; ties go to the lower index. */
class Nearest {
  readonly #most: number
  readonly #found: { index: number; score: number }[] = []

  constructor(most: number) {
    this.#most = most
  }

  clear(): void {
    this.#found.length = 0
  }

  offer(index: number, score: number): void {
    const last = this.#found.at(-1)
    if (this.#found.length === this.#most && last && !isAbove(score, index, last)) return
    if (this.#found.length === this.#most) this.#found.pop()
    let at = this.#found.length
    while (at > 0) {
      const above = this.#found[at - 1]
      if (!above || !isAbove(score, index, above)) break
      at--
    }
    this.#found.splice(at, 0, { index, score })
  }

  indices(): number[] {
    return this.#found.map(({ index }) => index)
  }
}

const isAbove = (score: number, index: number, other: { index: number; score: number }): boolean =>
  score > other.score || (score === other.score && index < other.index)
