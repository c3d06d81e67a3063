import { finish } from "./scan.js"

/** Weights are in eighths of a bit, so that they fit a byte and add up as integers. */
export const EIGHTHS = 8

/**
 * No word tells more than this, however rare: a single odd name that two pages share is no passage.
 * 12 bits are those of a word used once in 4,000.
 */
const MOST_BITS = 12

/** How often each 32-bit hash occurs: an open-addressed table that grows. */
export class HashCounts {
  #keys = new Uint32Array(1 << 12)
  #counts = new Uint32Array(1 << 12)
  #used = 0

  add(hash: number): void {
    if (this.#used * 2 > this.#keys.length) this.#grow()
    this.#bump(hash, 1)
  }

  count(hash: number): number {
    return this.#counts[this.#slot(hash)] ?? 0
  }

  #slot(hash: number): number {
    const mask = this.#keys.length - 1
    let slot = hash & mask
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  #bump(hash: number, by: number): void {
    const slot = this.#slot(hash)
    if (this.#counts[slot] === 0) this.#used++
    this.#keys[slot] = hash
    this.#counts[slot] = (this.#counts[slot] ?? 0) + by
  }

  #grow(): void {
    const keys = this.#keys
    const counts = this.#counts
    this.#keys = new Uint32Array(keys.length * 2)
    this.#counts = new Uint32Array(counts.length * 2)
    this.#used = 0
    for (let slot = 0; slot < keys.length; slot++)
      if (counts[slot]) this.#bump(keys[slot] ?? 0, counts[slot] ?? 0)
  }
}

/** A word pair used more often than this is a fixed phrase; fewer uses may be copies of one passage. */
const COMMON_PAIR = 16

/**
 * What each word tells, in eighths of a bit: −log₂ of its share of all words (Shannon's self-information), capped;
 * after a word that it commonly follows, −log₂ of its share of what follows that word, so that `United States` or a
 * candidate's full name tells little more than its first word.
 *
 * @example rarityOf(Uint32Array.of(1, 1, 1, 2)) // [3, 3, 3, 16]
 */
export function rarityOf(words: Uint32Array): Uint8Array {
  const counts = new HashCounts()
  for (const word of words) counts.add(word)
  const pairs = pairCounts(words)
  const weights = new Uint8Array(words.length)
  let before = 0
  for (let at = 0; at < words.length; at++) {
    const own = counts.count(words[at] ?? 0)
    let bits = Math.min(Math.log2(words.length / own), MOST_BITS)
    const paired = pairs.count(words, at)
    if (paired > COMMON_PAIR) bits = Math.min(bits, Math.log2(before / (paired - COMMON_PAIR)))
    weights[at] = Math.round(Math.max(bits, 0) * EIGHTHS)
    before = own
  }
  return weights
}

/** Counts of neighbouring words by hash alone: two pairs that share a slot count as one, which is seldom and harmless. */
function pairCounts(words: Uint32Array) {
  const slots = 2 ** Math.min(26, Math.max(10, Math.ceil(Math.log2(words.length + 1)) + 1))
  const counts = new Uint16Array(slots)
  const slot = (all: Uint32Array, at: number) =>
    finish(Math.imul(all[at - 1] ?? 0, 0x9e3779b1) ^ (all[at] ?? 0)) & (slots - 1)
  for (let at = 1; at < words.length; at++) {
    const here = slot(words, at)
    const sofar = counts[here] ?? 0
    if (sofar < 65_535) counts[here] = sofar + 1
  }
  return { count: (all: Uint32Array, at: number) => (at > 0 ? (counts[slot(all, at)] ?? 0) : 0) }
}
