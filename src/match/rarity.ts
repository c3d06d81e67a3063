import { finish } from "./scan.js"

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
 * candidate's full name tells little more than its first word.
 *
 * @param words hashes of words, mixed in all their bits
 * @example rarityOf(Uint32Array.of(1, 1, 1, 2)) // [3, 3, 3, 16]
 */
export function rarityOf(words: Uint32Array): Uint8Array {
  const counts = countsOf(words)
  const pairs = pairCountsOf(words)
  const own = ownWeights(counts, words.length)
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
const slotsFor = (words: number, most: number): number =>
  2 ** Math.min(most, Math.max(10, Math.ceil(Math.log2(words + 1)) + 2))

function countsOf(words: Uint32Array): Uint32Array {
  const counts = new Uint32Array(slotsFor(words.length, 24))
  const mask = counts.length - 1
  for (const word of words) counts[word & mask] = (counts[word & mask] ?? 0) + 1
  return counts
}

const pairHash = (before: number, word: number): number => finish(Math.imul(before, 0x9e3779b1) ^ word)

function pairCountsOf(words: Uint32Array): Uint16Array {
  const counts = new Uint16Array(slotsFor(words.length, 26))
  const mask = counts.length - 1
  let before = words[0] ?? 0
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? 0
    const slot = pairHash(before, word) & mask
    const sofar = counts[slot] ?? 0
    if (sofar < 65_535) counts[slot] = sofar + 1
    before = word
  }
  return counts
}

function ownWeights(counts: Uint32Array, total: number): Uint8Array {
  const weights = new Uint8Array(counts.length)
  for (let slot = 0; slot < counts.length; slot++) {
    const count = counts[slot] ?? 0
    if (count > 0) weights[slot] = Math.round(Math.min(Math.log2(total / count), MOST_BITS) * EIGHTHS)
  }
  return weights
}
