import { changedCost } from "./align.js"
import type { ArticleAt } from "./article-at.js"
import { GRAM_WORDS, type Postings } from "./fingerprints.js"
import { gramHash } from "./hashes.js"
import { type Pile, weightIn } from "./pile.js"
import { QUARTERS } from "./rarity.js"

/** Two places that may belong to one passage: positions in the pile's words, in different articles. */
export type TakePair = (one: number, other: number) => void

export interface CandidateOptions {
  /** A gram with more places than this is a stock phrase, or widely copied: see {@link CandidateFinder}. */
  readonly mostPlaces: number
  /** What the words around both places must tell together, in bits. */
  readonly leastBits: number
}

/** Places of one gram in one article that are looked at: a refrain need not be met at every turn. */
const MOST_IN_ARTICLE = 4

/** Over the cap a gram must go on alike for this many words, which a copy does and a stock phrase does not. */
const LONG_GRAM_WORDS = 8

/**
 * Finds the pairs of places that share a gram and enough around it. All pairs of a gram's places up to
 * the cap; above it, the places whose eight words agree, each with the first such place only: cost stays linear
 * in the number of copies, and all of them still hang together.
 */
export class CandidateFinder {
  readonly #pile: Pile
  readonly #articleAt: ArticleAt
  readonly #options: CandidateOptions
  /** The places of the gram at hand, and the articles that they stand in. */
  #places = new Uint32Array(1024)
  #articles = new Uint32Array(1024)

  constructor(pile: Pile, articleAt: ArticleAt, options: CandidateOptions) {
    this.#pile = pile
    this.#articleAt = articleAt
    this.#options = options
  }

  /** Hands the pairs of one range of grams over. */
  find({ hashes, places }: Postings, take: TakePair): void {
    for (let from = 0; from < hashes.length; ) {
      let to = from + 1
      while (to < hashes.length && hashes[to] === hashes[from]) to++
      if (to - from > 1) this.#pairsOf(places.subarray(from, to), take)
      from = to
    }
  }

  #pairsOf(places: Uint32Array, take: TakePair): void {
    const count = this.#takeIn(places)
    if (count <= this.#options.mostPlaces) this.#everyPair(count, take)
    else this.#pairsWithFirst(count, take)
  }

  /** Takes the places in, few of each article; says how many. */
  #takeIn(places: Uint32Array): number {
    if (places.length > this.#places.length) {
      this.#places = new Uint32Array(2 * places.length)
      this.#articles = new Uint32Array(2 * places.length)
    }
    let count = 0
    let before = -1
    let inArticle = 0
    for (const place of places) {
      const article = this.#articleAt.of(place)
      inArticle = article === before ? inArticle + 1 : 1
      before = article
      if (inArticle > MOST_IN_ARTICLE) continue
      this.#places[count] = place
      this.#articles[count++] = article
    }
    return count
  }

  #everyPair(count: number, take: TakePair): void {
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++)
        if (this.#articles[i] !== this.#articles[j])
          this.#consider(this.#places[i] ?? 0, this.#places[j] ?? 0, take)
  }

  #pairsWithFirst(count: number, take: TakePair): void {
    const { words, starts } = this.#pile
    const firstOf = new Map<number, number>()
    for (let at = 0; at < count; at++) {
      const place = this.#places[at] ?? 0
      const article = this.#articles[at] ?? 0
      if (place + LONG_GRAM_WORDS > (starts[article + 1] ?? 0)) continue
      const hash = gramHash(words, place, LONG_GRAM_WORDS)
      const first = firstOf.get(hash)
      if (first === undefined) firstOf.set(hash, at)
      else if (this.#articles[first] !== article) this.#consider(this.#places[first] ?? 0, place, take)
    }
  }

  #consider(one: number, other: number, take: TakePair): void {
    const { words, traits } = this.#pile
    if (isInLongRun(words, one, other)) return
    if (shareEnough(words, traits, one, other, this.#options.leastBits * QUARTERS)) take(one, other)
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
const FALL = 24 * QUARTERS

/** Words to either side that are looked at: a long copy shows itself in a few. */
const MOST_STEPS = 48

/** Do the words on both sides of two equal grams tell as much as `least` together, without any gap? */
function shareEnough(
  words: Uint32Array,
  traits: Uint8Array,
  one: number,
  other: number,
  least: number,
): boolean {
  let wanted = least
  for (let k = 0; k < GRAM_WORDS; k++) wanted -= weightIn(traits[one + k] ?? 0)
  wanted -= walk(words, traits, one + GRAM_WORDS, other + GRAM_WORDS, 1, wanted)
  return wanted <= 0 || wanted <= walk(words, traits, one - 1, other - 1, -1, wanted)
}

/** The best that a walk from two places on comes to; it ends where that is all that is wanted. */
function walk(
  words: Uint32Array,
  traits: Uint8Array,
  one: number,
  other: number,
  step: 1 | -1,
  wanted: number,
): number {
  let sum = 0
  let best = 0
  const end = one + step * MOST_STEPS
  for (let i = one, j = other; i !== end && sum > best - FALL && best < wanted; i += step, j += step) {
    if (i < 0 || j < 0 || i >= words.length || j >= words.length) break
    const weight = weightIn(traits[i] ?? 0)
    sum += words[i] === words[j] ? weight : -changedCost(weight, weightIn(traits[j] ?? 0))
    if (sum > best) best = sum
  }
  return best
}
