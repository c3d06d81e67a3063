import { gramHash } from "./hashes.js"
import { type Pile, weightIn } from "./pile.js"
import { QUARTERS } from "./rarity.js"
import { bytesOf, type Spill, type SpilledRun } from "./spill.js"

/** Words in a fingerprint. Three survive between changed words where five, passim's choice, seldom do. */
export const GRAM_WORDS = 3

/** A gram that tells less is no evidence of copying (`it is the`): it is not indexed. */
const LEAST_BITS = 18

/** Places of grams whose hash lies in one range, equal hashes side by side; only grams met more than once. */
export interface Postings {
  readonly hashes: Uint32Array
  /** Positions in the pile's words; of one gram in ascending order. */
  readonly places: Uint32Array
}

/**
 * The inverted index of a pile's word triples, one range of hashes after another: the postings are put aside range
 * by range in one pass over the words, so that memory holds a part of the index at a time.
 *
 * @param atATime words whose postings are looked at together, roughly
 */
export function* postingsOf(pile: Pile, spill: Spill, atATime: number): Iterable<Postings> {
  const rangeBits = Math.max(0, Math.ceil(Math.log2(pile.words.length / atATime)))
  const ranges = Array.from({ length: 2 ** rangeBits }, () => new PostingRange(spill.newRun()))
  const shift = 32 - rangeBits
  eachGram(pile, (hash, place) => {
    // A shift by 32 would shift by nothing.
    ranges[rangeBits === 0 ? 0 : hash >>> shift]?.add(hash, place)
  })
  for (const range of ranges) yield sortedByHash(range.repeated())
}

function eachGram(
  { words, traits, starts, sameAs }: Pile,
  take: (hash: number, place: number) => void,
): void {
  for (let article = 0; article < sameAs.length; article++) {
    if (sameAs[article] !== article) continue
    const last = (starts[article + 1] ?? 0) - GRAM_WORDS
    for (let place = starts[article] ?? 0; place <= last; place++) {
      const weight =
        weightIn(traits[place] ?? 0) + weightIn(traits[place + 1] ?? 0) + weightIn(traits[place + 2] ?? 0)
      if (weight >= LEAST_BITS * QUARTERS) take(gramHash(words, place, GRAM_WORDS), place)
    }
  }
}

/** Postings that are handed on at once. */
const BUFFERED = 1024

/** The postings of one range of hashes: hash and place by turns. */
class PostingRange {
  readonly #run: SpilledRun
  readonly #buffer = new Uint32Array(2 * BUFFERED)
  #filled = 0

  constructor(run: SpilledRun) {
    this.#run = run
  }

  add(hash: number, place: number): void {
    this.#buffer[this.#filled++] = hash
    this.#buffer[this.#filled++] = place
    if (this.#filled === this.#buffer.length) this.#flush()
  }

  #flush(): void {
    this.#run.append(bytesOf(this.#buffer.subarray(0, this.#filled)))
    this.#filled = 0
  }

  /** The postings whose hash may not be the only one of its kind. Afterwards nothing is left here. */
  repeated(): Postings {
    this.#flush()
    const pairs = new Uint32Array(this.#run.length / 4)
    this.#run.read(0, bytesOf(pairs))
    this.#run.drop()
    return repeatedIn(pairs)
  }
}

/** Slots of the two filters for each posting: an eighth of the lonely ones, at most, pass for repeated. */
const SLOTS_EACH = 8

/**
 * Most grams are met once. Two rows of bits, which a processor's cache holds, tell them from the others before
 * anything is sorted.
 */
function repeatedIn(pairs: Uint32Array): Postings {
  const slots = 2 ** Math.ceil(Math.log2((SLOTS_EACH * pairs.length) / 2 + 8))
  const once = new Uint8Array(slots / 8)
  const twice = new Uint8Array(slots / 8)
  let count = 0
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = (pairs[at] ?? 0) & (slots - 1)
    const bit = 1 << (slot & 7)
    const seen = once[slot >>> 3] ?? 0
    if (seen & bit) twice[slot >>> 3] = (twice[slot >>> 3] ?? 0) | bit
    else once[slot >>> 3] = seen | bit
  }
  const isRepeated = (hash: number) => ((twice[(hash & (slots - 1)) >>> 3] ?? 0) >>> (hash & 7)) & 1
  for (let at = 0; at < pairs.length; at += 2) count += isRepeated(pairs[at] ?? 0)
  const hashes = new Uint32Array(count)
  const places = new Uint32Array(count)
  let to = 0
  for (let at = 0; at < pairs.length; at += 2)
    if (isRepeated(pairs[at] ?? 0)) {
      hashes[to] = pairs[at] ?? 0
      places[to++] = pairs[at + 1] ?? 0
    }
  return { hashes, places }
}

const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/** Least-significant-digit radix sort: stable, so places of one hash stay in order. */
function sortedByHash({ hashes, places }: Postings): Postings {
  let from: Postings = { hashes, places }
  let to: Postings = { hashes: new Uint32Array(hashes.length), places: new Uint32Array(hashes.length) }
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    moveByDigit(from, to, shift)
    ;[from, to] = [to, from]
  }
  return from
}

function moveByDigit(from: Postings, to: Postings, shift: number): void {
  const offsets = digitOffsets(from.hashes, shift)
  for (let at = 0; at < from.hashes.length; at++) {
    const key = from.hashes[at] ?? 0
    const digit = (key >>> shift) & (DIGITS - 1)
    const there = offsets[digit] ?? 0
    offsets[digit] = there + 1
    to.hashes[there] = key
    to.places[there] = from.places[at] ?? 0
  }
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
