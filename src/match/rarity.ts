import { finish, gramHash } from "./hashes.js"
import { breakIn, type Pile, traitOf } from "./pile.js"

/** Weights are in quarters of a bit, so that they fit six bits and add up as integers. */
export const QUARTERS = 4

/**
 * No word tells more than this, however rare: a single odd name that two pages share is no passage.
 * 12 bits are those of a word used once in 4,000.
 */
const MOST_BITS = 12

/** A word pair used more often than this is a fixed phrase; fewer uses may be copies of one passage. */
const COMMON_PAIR = 16

/**
 * Weighs each word of a pile, in quarters of a bit: −log₂ of its share of all words (Shannon's self-information), capped;
 * after a word that it commonly follows, −log₂ of its share of what follows that word, so that `United States` or a
 * candidate's full name tells little more than its first word. Copies of one passage count once, lest what is copied
 * most seem the most common. The weights join the breaks in the pile's traits.
 *
 * @example weigh(pile); weightIn(pile.traits[0]) // 48: a rare word
 */
export function weigh({ words, starts, traits }: Pick<Pile, "words" | "starts" | "traits">): void {
  const { counts, pairs, total } = countsOf(words, starts)
  const own = ownWeights(counts, total)
  const wordMask = counts.length - 1
  const pairMask = pairs.length - 1
  let before = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    const paired = at === 0 ? 0 : (pairs[pairHash(before, word) & pairMask] ?? 0)
    let weight = own[word & wordMask] ?? 0
    if (paired > COMMON_PAIR) {
      const bits = log2Of(counts[before & wordMask] ?? 0) - log2Of(paired - COMMON_PAIR)
      weight = Math.min(weight, Math.max(0, Math.round(bits * QUARTERS)))
    }
    traits[at] = traitOf(weight, breakIn(traits[at] ?? 0))
    before = word
  }
}

/** Logarithms of the counts that are asked for most. */
const logarithms = Float64Array.from({ length: 1 << 16 }, (_, count) => Math.log2(count))

const log2Of = (count: number): number =>
  count < logarithms.length ? (logarithms[count] ?? 0) : Math.log2(count)

/** Slots of a table over hashes alone: words that share one count as one word, which is seldom and harmless. */
const slotsFor = (words: number, most: number, room = 0): number =>
  2 ** Math.min(most, Math.max(10, Math.ceil(Math.log2(words + 1)) + room))

const pairHash = (before: number, word: number): number => finish(Math.imul(before, 0x9e3779b1) ^ word)

/** Words around a word that tell a copy of a passage from another use of the word: two before, three after. */
const AROUND_BEFORE = 2
const AROUND_WORDS = 6

/** So many words tell how often words are used; of a larger pile every second, third … article is counted. */
const MOST_COUNTED = 1 << 26

interface Counts {
  readonly counts: Uint32Array
  readonly pairs: Uint16Array
  readonly total: number
}

function countsOf(words: Uint32Array, starts: Uint32Array): Counts {
  const everyNth = Math.ceil(words.length / MOST_COUNTED) || 1
  const counted = Math.ceil(words.length / everyNth)
  const counts = new Uint32Array(slotsFor(counted, 24))
  const pairs = new Uint16Array(slotsFor(counted, 26))
  const seen = new Uint8Array(slotsFor(counted, 30, 4) / 8)
  let total = 0
  for (let article = 0; article + 1 < starts.length; article += everyNth)
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
      if (isSeen(seen, gramHash(words, at - AROUND_BEFORE, AROUND_WORDS))) continue
      const word = words[at] ?? 0
      const own = word & (counts.length - 1)
      counts[own] = (counts[own] ?? 0) + 1
      total++
      const pair = pairHash(words[at - 1] ?? 0, word) & (pairs.length - 1)
      const sofar = pairs[pair] ?? 0
      if (sofar < 65_535) pairs[pair] = sofar + 1
    }
  return { counts, pairs, total }
}

/** Has the hash been met before? From now on it has. */
function isSeen(seen: Uint8Array, hash: number): boolean {
  const slot = hash & (seen.length * 8 - 1)
  const bits = seen[slot >>> 3] ?? 0
  const bit = 1 << (slot & 7)
  seen[slot >>> 3] = bits | bit
  return (bits & bit) !== 0
}

function ownWeights(counts: Uint32Array, total: number): Uint8Array {
  const weights = new Uint8Array(counts.length)
  const all = Math.log2(total)
  counts.forEach((count, slot) => {
    weights[slot] = Math.round(Math.min(all - log2Of(Math.max(count, 1)), MOST_BITS) * QUARTERS)
  })
  return weights
}
