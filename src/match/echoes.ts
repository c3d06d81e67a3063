import type { Utterance, Utterances } from "./utterances.js"

export interface EchoOptions {
  /** Nearest utterances that are looked at for each. */
  readonly nearest?: number
  /** Days between two pages up to which shared words alone make a candidate. */
  readonly window?: number
  /** Uses of a term after which it no longer leads from one utterance to another. */
  readonly mostUses?: number
}

/** Two utterances, by their index, the smaller first. */
export type UtterancePair = readonly [one: number, other: number]

/** A pair of neighbouring terms is one key more: rarer than its words, so it still leads where they are on every page. */
const PAIR_BONUS = 1.5
const LEAST_COSINE = 0.12

/**
 * Pairs of utterances of different articles that share rare words: for each the `nearest` by rarity-weighted cosine.
 * Terms used more often than `mostUses` are passed over, so cost is linear in the number of utterances.
 */
export function echoPairs(
  utterances: Utterances,
  { nearest = 10, window = 21, mostUses = 300 }: EchoOptions = {},
): UtterancePair[] {
  const { all, weights } = utterances
  const keys = all.map((utterance) => keysOf(utterance, weights))
  const usesOf = new Map<number, number[]>()
  keys.forEach(({ ids }, index) => {
    for (const id of ids) {
      const uses = usesOf.get(id)
      if (uses) uses.push(index)
      else usesOf.set(id, [index])
    }
  })
  const sums = new Float64Array(all.length)
  const pairs: UtterancePair[] = []
  const seen = new Set<number>()
  all.forEach((utterance, index) => {
    const touched: number[] = []
    const own = keys[index]
    own?.ids.forEach((id, at) => {
      const uses = usesOf.get(id) ?? []
      if (uses.length > mostUses) return
      const square = (own.weights[at] ?? 0) ** 2
      for (const other of uses) {
        if (sums[other] === 0) touched.push(other)
        sums[other] = (sums[other] ?? 0) + square
      }
    })
    for (const other of nearestOf(index, touched)) {
      const [low, high] = index < other ? [index, other] : [other, index]
      const key = low * all.length + high
      if (!seen.has(key)) pairs.push([low, high])
      seen.add(key)
    }
    for (const other of touched) sums[other] = 0
    function nearestOf(from: number, others: readonly number[]): number[] {
      return others
        .filter((other) => mayEcho(utterance, all[other]))
        .map((other) => ({
          other,
          cosine: (sums[other] ?? 0) / ((own?.norm ?? 1) * (keys[other]?.norm ?? 1)),
        }))
        .filter(({ other, cosine }) => other !== from && cosine >= LEAST_COSINE)
        .sort((a, b) => b.cosine - a.cosine || a.other - b.other)
        .slice(0, nearest)
        .map(({ other }) => other)
    }
  })
  return pairs

  function mayEcho(one: Utterance, other: Utterance | undefined): boolean {
    if (!other || one.article === other.article) return false
    return one.day === undefined || other.day === undefined || Math.abs(one.day - other.day) <= window
  }
}

interface Keys {
  readonly ids: readonly number[]
  readonly weights: readonly number[]
  readonly norm: number
}

/** Terms, and pairs of neighbouring terms under numbers beyond those of the terms. */
function keysOf({ words, terms }: Utterance, weights: Float32Array): Keys {
  const weightOf = new Map<number, number>()
  for (const term of terms) weightOf.set(term, weights[term] ?? 0)
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1] ?? 0
    const word = words[at] ?? 0
    const both = (weights[before] ?? 0) + (weights[word] ?? 0)
    if (both > 4)
      weightOf.set(weights.length + before * weights.length + word, Math.min(both, 6) / PAIR_BONUS)
  }
  let squares = 0
  for (const weight of weightOf.values()) squares += weight * weight
  return { ids: [...weightOf.keys()], weights: [...weightOf.values()], norm: Math.sqrt(squares) || 1 }
}
