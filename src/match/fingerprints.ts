import { gramHash } from "./hashes.js"
import type { Pile } from "./pile.js"
import { EIGHTHS } from "./rarity.js"

/** Words in a fingerprint. Three survive between changed words where five, passim's choice, seldom do. */
export const GRAM_WORDS = 3

/** A gram that tells less is no evidence of copying (`it is the`): it is not indexed. */
const LEAST_BITS = 18

/** Places of grams whose hash lies in one range, equal hashes side by side. */
export interface Postings {
  readonly hashes: Uint32Array
  /** Positions in the pile's words. */
  readonly places: Uint32Array
}

/**
 * Postings of one hash range out of `ranges`: the index is made and used range by range, so that memory
 * holds a part of it at a time.
 */
export function postingsIn(range: number, ranges: number, pile: Pile, weights: Uint8Array): Postings {
  const { words, starts, sameAs } = pile
  let hashes = new Uint32Array(Math.ceil((words.length / ranges) * 1.2) + 1024)
  let places = new Uint32Array(hashes.length)
  let count = 0
  for (let article = 0; article < sameAs.length; article++) {
    if (sameAs[article] !== article) continue
    const last = (starts[article + 1] ?? 0) - GRAM_WORDS
    for (let place = starts[article] ?? 0; place <= last; place++) {
      const bits = (weights[place] ?? 0) + (weights[place + 1] ?? 0) + (weights[place + 2] ?? 0)
      if (bits < LEAST_BITS * EIGHTHS) continue
      const hash = gramHash(words, place, GRAM_WORDS)
      if (hash % ranges !== range) continue
      if (count === hashes.length) {
        hashes = doubled(hashes)
        places = doubled(places)
      }
      hashes[count] = hash
      places[count++] = place
    }
  }
  return sortedByHash(hashes.subarray(0, count), places.subarray(0, count))
}

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}

const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/** Least-significant-digit radix sort: stable, so places of one hash stay in order. */
export function sortedByHash(keys: Uint32Array, values: Uint32Array): Postings {
  let fromKeys = keys
  let fromValues = values
  let toKeys = new Uint32Array(keys.length)
  let toValues = new Uint32Array(keys.length)
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const offsets = digitOffsets(fromKeys, shift)
    for (let at = 0; at < fromKeys.length; at++) {
      const key = fromKeys[at] ?? 0
      const digit = (key >>> shift) & (DIGITS - 1)
      const to = offsets[digit] ?? 0
      offsets[digit] = to + 1
      toKeys[to] = key
      toValues[to] = fromValues[at] ?? 0
    }
    const spareKeys = fromKeys
    const spareValues = fromValues
    fromKeys = toKeys
    fromValues = toValues
    toKeys = spareKeys as typeof toKeys
    toValues = spareValues as typeof toValues
  }
  return { hashes: fromKeys, places: fromValues }
}

function digitOffsets(keys: Uint32Array, shift: number): Uint32Array {
  const offsets = new Uint32Array(DIGITS)
  for (const key of keys) {
    const digit = (key >>> shift) & (DIGITS - 1)
    offsets[digit] = (offsets[digit] ?? 0) + 1
  }
  let sum = 0
  for (let digit = 0; digit < DIGITS; digit++) {
    const here = offsets[digit] ?? 0
    offsets[digit] = sum
    sum += here
  }
  return offsets
}
