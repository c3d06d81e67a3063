import { changedCost } from "./align.js"
import { GRAM_WORDS, type Postings } from "./fingerprints.js"
import { gramHash } from "./hashes.js"
import type { Pile } from "./pile.js"
import { EIGHTHS } from "./rarity.js"

/** Two places that may belong to one passage: positions in the pile's words, in different articles. */
export type TakePair = (one: number, other: number) => void

export interface CandidateOptions {
  /** A gram with more places than this is a stock phrase, or widely copied: see {@link candidatePairs}. */
  readonly mostPlaces: number
  /** What the words around both places must tell together, in bits. */
  readonly leastBits: number
}

/** Places of one gram in one article that are looked at: a refrain need not be met at every turn. */
const MOST_IN_ARTICLE = 4

/** Over the cap a gram must go on alike for this many words, which a copy does and a stock phrase does not. */
const LONG_GRAM_WORDS = 8

/**
 * Hands over the pairs of places that share a gram and enough around it. All pairs of a gram's places up to
 * the cap; above it, the places whose eight words agree, each with the first such place only: cost stays linear
 * in the number of copies, and all of them still hang together.
 */
export function candidatePairs(
  postings: Postings,
  pile: Pile,
  weights: Uint8Array,
  articleAt: Uint32Array,
  options: CandidateOptions,
  take: TakePair,
): void {
  const { hashes, places } = postings
  const consider = (one: number, other: number) => {
    if (articleAt[one] === articleAt[other] || isInLongRun(pile.words, one, other)) return
    if (sharedBits(pile.words, weights, one, other) >= options.leastBits * EIGHTHS) take(one, other)
  }
  for (let from = 0; from < hashes.length; ) {
    let to = from + 1
    while (to < hashes.length && hashes[to] === hashes[from]) to++
    if (to - from > 1) {
      const group = fewPerArticle(places.subarray(from, to), articleAt)
      if (group.length <= options.mostPlaces) everyPair(group, consider)
      else withFirst(group, pile, articleAt, consider)
    }
    from = to
  }
}

function fewPerArticle(places: Uint32Array, articleAt: Uint32Array): Uint32Array {
  let seen = 0
  return places.filter((place, at) => {
    seen = at > 0 && articleAt[place] === articleAt[places[at - 1] ?? 0] ? seen + 1 : 1
    return seen <= MOST_IN_ARTICLE
  })
}

function everyPair(group: Uint32Array, consider: TakePair): void {
  for (let i = 0; i < group.length; i++)
    for (let j = i + 1; j < group.length; j++) consider(group[i] ?? 0, group[j] ?? 0)
}

function withFirst(group: Uint32Array, pile: Pile, articleAt: Uint32Array, consider: TakePair): void {
  const firstOf = new Map<number, number>()
  for (const place of group) {
    if (place + LONG_GRAM_WORDS > (pile.starts[(articleAt[place] ?? 0) + 1] ?? 0)) continue
    const hash = gramHash(pile.words, place, LONG_GRAM_WORDS)
    const first = firstOf.get(hash)
    if (first === undefined) firstOf.set(hash, place)
    else consider(first, place)
  }
}

/** Far into a run of equal words most grams are passed over: the run has been met at its start. */
const RUN_WORDS = 6
const KEPT_OF_RUN = 8

function isInLongRun(words: Uint32Array, one: number, other: number): boolean {
  if ((words[one] ?? 0) % KEPT_OF_RUN === 0) return false
  for (let back = 1; back <= RUN_WORDS; back++) if (words[one - back] !== words[other - back]) return false
  return true
}

/** As in BLAST, the walk ends once it has fallen this far below its best. */
const FALL = 24 * EIGHTHS

/** Words to either side that are looked at: a long copy shows itself in a few. */
const MOST_STEPS = 48

/** What the words on both sides of two equal grams tell together without any gap, in eighths of a bit. */
function sharedBits(words: Uint32Array, weights: Uint8Array, one: number, other: number): number {
  let sum = 0
  for (let k = 0; k < GRAM_WORDS; k++) sum += weights[one + k] ?? 0
  return (
    sum +
    walk(words, weights, one - 1, other - 1, -1) +
    walk(words, weights, one + GRAM_WORDS, other + GRAM_WORDS, 1)
  )
}

function walk(words: Uint32Array, weights: Uint8Array, one: number, other: number, step: 1 | -1): number {
  let sum = 0
  let best = 0
  const end = one + step * MOST_STEPS
  for (let i = one, j = other; i !== end && sum > best - FALL; i += step, j += step) {
    const word = words[i]
    if (word === undefined || words[j] === undefined) break
    sum += word === words[j] ? (weights[i] ?? 0) : -changedCost(weights[i] ?? 0, weights[j] ?? 0)
    if (sum > best) best = sum
  }
  return best
}
