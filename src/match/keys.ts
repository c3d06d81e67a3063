import { finish } from "./hashes.js"
import type { Terms } from "./terms.js"
import type { Utterance } from "./utterances.js"

/** Spaces of keys: a stem's key is its hash, those of other things lie above it, each kind in its own space. */
const PAIRS = 2 ** 52
const WORDINGS = 2 ** 51
const WORD = 2 ** 32

/** A pair of neighbouring words is rarer than each, so it still leads where both are on every page; in nats. */
const LEAST_PAIR = 4
const MOST_PAIR = 4

/** Squares of weights are counted in this part of a squared nat: all are whole, so that sums are exact in any order. */
const SQUARES = 256

/** Takes a key of an utterance with the square of its weight. */
export type TakeKey = (key: number, square: number) => void

/**
 * The keys under which an utterance meets others: its stems, and its pairs of neighbouring stems that tell enough. Made of
 * the words alone, the same in every pile.
 */
export function eachKey({ words, terms }: Utterance, { hashes, weights }: Terms, take: TakeKey): void {
  for (const term of terms) {
    const weight = weights[term] ?? 0
    if (weight > 0) take(hashes[term] ?? 0, Math.round(weight * weight * SQUARES))
  }
  const seen = new Set<number>()
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1] ?? 0
    const word = words[at] ?? 0
    const both = (weights[before] ?? 0) + (weights[word] ?? 0)
    if (both <= LEAST_PAIR) continue
    const key = pairKey(hashes[before] ?? 0, hashes[word] ?? 0)
    if (seen.has(key)) continue
    seen.add(key)
    take(key, Math.round(Math.min(both, MOST_PAIR) ** 2 * SQUARES))
  }
}

const pairKey = (before: number, word: number): number =>
  PAIRS +
  (finish(Math.imul(before, 0x9e3779b1) ^ word) & 0xfffff) * WORD +
  finish(Math.imul(before, 0x85ebca6b) + Math.imul(word, 0xc2b2ae35))

/** The key of an utterance's whole wording: equal for the very same words. */
export function wordingKey({ words }: Utterance, { hashes }: Terms): number {
  let high = words.length
  let low = 0x811c9dc5
  for (const term of words) {
    const hash = hashes[term] ?? 0
    high = Math.imul(high ^ hash, 0x01000193) ^ (high >>> 15)
    low = Math.imul(low, 0x85ebca6b) + hash
    low ^= low >>> 13
  }
  return WORDINGS + (finish(high) & 0x7ffff) * WORD + finish(low)
}

/** Numbers keys as they come: open addressing, for many millions of them. */
export class KeyNumbers {
  #keys = new Float64Array(1 << 12)
  #numbers = new Int32Array(1 << 12).fill(-1)
  #count = 0

  get count(): number {
    return this.#count
  }

  numberOf(key: number): number {
    if (2 * this.#count >= this.#keys.length) this.#grow()
    const at = this.#placeOf(key)
    const known = this.#numbers[at] ?? -1
    if (known >= 0) return known
    this.#keys[at] = key
    this.#numbers[at] = this.#count
    return this.#count++
  }

  /** The keys by number. */
  keys(): Float64Array {
    const keys = new Float64Array(this.#count)
    this.#numbers.forEach((number, at) => {
      if (number >= 0) keys[number] = this.#keys[at] ?? 0
    })
    return keys
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1
    let at = finish((key % WORD) ^ Math.floor(key / WORD)) & mask
    while ((this.#numbers[at] ?? -1) >= 0 && this.#keys[at] !== key) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers]
    this.#keys = new Float64Array(2 * keys.length)
    this.#numbers = new Int32Array(2 * keys.length).fill(-1)
    numbers.forEach((number, from) => {
      if (number < 0) return
      const at = this.#placeOf(keys[from] ?? 0)
      this.#keys[at] = keys[from] ?? 0
      this.#numbers[at] = number
    })
  }
}

/** A number made of an article's id and a place in it: the same in every pile. */
export function hashOfPlace(id: string, place: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return finish(finish(hash) + Math.imul(place + 1, 0x9e3779b1))
}
