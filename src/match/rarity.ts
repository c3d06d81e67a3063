import { finish, gramHash } from "./hashes.js"

/** Weights are in eighths of a bit, so that they fit a byte and add up as integers. */
export const EIGHTHS = 8

/**
 * No word tells more than this, however rare: a single odd name that two pages share is no passage.
 * 12 bits are those of a word used once in 4,000.
 */
const MOST_BITS = 12

/** A word pair used more often than this is a fixed phrase; fewer uses may be copies of one passage. */
const COMMON_PAIR = 16

/**
 * What each word tells, in eighths of a bit: −log₂ of its share of all words (Shannon's self-information), capped;
 * after a word that it commonly follows, −log₂ of its share of what follows that word, so that `United States` or a
 * candidate's full name tells little more than its first word. Copies of one passage count once, lest what is copied
 * most seem the most common.
 *
 * @param words hashes of words, mixed in all their bits
 * @example rarityOf(Uint32Array.of(1, 1, 1, 2)) // [3, 3, 3, 16]
 */
export function rarityOf(words: Uint32Array): Uint8Array {
  const { counts, pairs, total } = countsOf(words)
  const own = ownWeights(counts, total)
  const weights = new Uint8Array(words.length)
  const wordMask = counts.length - 1
  const pairMask = pairs.length - 1
  let before = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    const paired = at === 0 ? 0 : (pairs[pairHash(before, word) & pairMask] ?? 0)
    let weight = own[word & wordMask] ?? 0
    if (paired > COMMON_PAIR) {
      const share = (counts[before & wordMask] ?? 0) / (paired - COMMON_PAIR)
      weight = Math.min(weight, Math.max(0, Math.round(Math.log2(share) * EIGHTHS)))
    }
    weights[at] = weight
    before = word
  }
  return weights
}

/** Slots of a table over hashes alone: words that share one count as one word, which is seldom and harmless. */
const slotsFor = (words: number, most: number, room = 2): number =>
  2 ** Math.min(most, Math.max(10, Math.ceil(Math.log2(words + 1)) + room))

const pairHash = (before: number, word: number): number => finish(Math.imul(before, 0x9e3779b1) ^ word)

/** Words around a word that tell a copy of a passage from another use of the word: two before, three after. */
const AROUND_BEFORE = 2
const AROUND_WORDS = 6

function countsOf(words: Uint32Array): { counts: Uint32Array; pairs: Uint16Array; total: number } {
  const counts = new Uint32Array(slotsFor(words.length, 24))
  const pairs = new Uint16Array(slotsFor(words.length, 26))
  const surroundings = new Uint8Array(slotsFor(words.length, 30, 6) / 8)
  let total = 0
  for (let at = 0; at < words.length; at++) {
    const slot = gramHash(words, at - AROUND_BEFORE, AROUND_WORDS) & (surroundings.length * 8 - 1)
    const bit = 1 << (slot & 7)
    const seen = surroundings[slot >>> 3] ?? 0
    if (seen & bit) continue
    surroundings[slot >>> 3] = seen | bit
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

function ownWeights(counts: Uint32Array, total: number): Uint8Array {
  const weights = new Uint8Array(counts.length)
  for (let slot = 0; slot < counts.length; slot++) {
    const bits = Math.log2(total / Math.max(counts[slot] ?? 0, 1))
    weights[slot] = Math.round(Math.min(bits, MOST_BITS) * EIGHTHS)
  }
  return weights
}
