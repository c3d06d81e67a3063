import { ECHO_OPTIONS } from "./echoes.js"
import { finish } from "./hashes.js"
import { KeyNumbers } from "./keys.js"
import { groupedBy, Numbers } from "./numbers.js"
import { MARK_LENGTH, withQuotation } from "./passage-marks.js"

/** A key of two numbers: its high part with its weight above it, which is a byte, then its low part. */
const WEIGHT = 2 ** 21
const LOW = 2 ** 32

/** The keys of a page, passage by passage: the mark, how many keys there are, then each: see `eachKey`. */
export class PageKeys {
  readonly #numbers = new Numbers()

  /** Takes the keys of the page's next passage, each with the square of its weight. */
  add(mark: Uint32Array, keys: readonly (readonly [key: number, square: number])[]): void {
    this.#numbers.append(mark)
    this.#numbers.push(keys.length)
    for (const [key, square] of keys) {
      this.#numbers.push(Math.floor(key / LOW) + Math.sqrt(square) * WEIGHT)
      this.#numbers.push(key % LOW)
    }
  }

  all(): Uint32Array {
    return this.#numbers.all()
  }
}

/**
 * The keys of a block of articles, shared out by what they are: those in one bucket meet those in the same bucket of other blocks.
 *
 * @example
 * const block = new BlockKeys()
 * block.take(keysOfAPage, new Set())
 * for (const { bucket, uses } of block.byBucket(40)) console.log(bucket, uses.length)
 */
export class BlockKeys {
  /** Marks page by page, behind how many there are. */
  readonly #marks = new Numbers()
  #passages = 0
  readonly #keys = new KeyNumbers()
  /** The first number of each key, with its weight. */
  readonly #weighted = new Numbers()
  /** Key by key and passage by passage: which key, and the number that the passage goes by. */
  readonly #used = new Numbers()
  readonly #users = new Numbers()

  /** Takes the keys of a page, but for passages that others stand for, by their places. */
  take(keys: Uint32Array, leftOut: ReadonlySet<number>): void {
    const start = this.#marks.length
    this.#marks.push(0)
    for (let at = 0, place = 0; at < keys.length; place++) {
      const first = at + MARK_LENGTH + 1
      const next = first + 2 * (keys[first - 1] ?? 0)
      if (!leftOut.has(place)) this.#takePassage(keys.subarray(at, first - 1), keys.subarray(first, next))
      at = next
    }
    this.#marks.replace(start, (this.#marks.length - start - 1) / MARK_LENGTH)
  }

  #takePassage(mark: Uint32Array, keys: Uint32Array): void {
    const passage = withQuotation(this.#passages++, mark)
    this.#marks.append(mark)
    for (let at = 0; at < keys.length; at += 2) {
      const [weighted = 0, low = 0] = [keys[at], keys[at + 1]]
      const number = this.#keys.numberOf((weighted % WEIGHT) * LOW + low)
      if (number === this.#weighted.length) this.#weighted.push(weighted)
      this.#used.push(number)
      this.#users.push(passage)
    }
  }

  /** The marks of all passages, page by page, behind how many there are. */
  marks(): Uint32Array {
    return this.#marks.all()
  }

  /** For every bucket that has any: its keys, each with how many passages have it, and their numbers as long as they are not too many. */
  *byBucket(buckets: number): Generator<{ readonly bucket: number; readonly uses: Uint32Array }> {
    const keys = this.#keys.keys()
    const [starts, users] = groupedBy(this.#used.all(), this.#users.all(), keys.length)
    const bucketOf = Uint32Array.from(keys, (key) => finish((key % LOW) ^ Math.floor(key / LOW)) % buckets)
    const [firsts, numbers] = groupedBy(bucketOf, Uint32Array.from(keys.keys()), buckets)
    for (let bucket = 0; bucket < buckets; bucket++) {
      const uses = new Numbers()
      for (const number of numbers.subarray(firsts[bucket], firsts[bucket + 1])) {
        const passages = users.subarray(starts[number], starts[number + 1])
        uses.push(this.#weighted.at(number))
        uses.push((keys[number] ?? 0) % LOW)
        uses.push(passages.length)
        if (passages.length <= ECHO_OPTIONS.mostUses) uses.append(passages)
      }
      if (uses.length > 0) yield { bucket, uses: uses.all() }
    }
  }
}

/** Takes a key that some passages of a block have, with its weight, how many they are, and their numbers where they are not too many. */
export type TakeUse = (key: number, weight: number, count: number, passages: Uint32Array) => void

/** The keys of a bucket, as `BlockKeys` gives them. */
export function eachUse(uses: Uint32Array, take: TakeUse): void {
  for (let at = 0; at < uses.length; ) {
    const [weighted = 0, low = 0, count = 0] = [uses[at], uses[at + 1], uses[at + 2]]
    const next = at + 3 + (count > ECHO_OPTIONS.mostUses ? 0 : count)
    take((weighted % WEIGHT) * LOW + low, Math.floor(weighted / WEIGHT), count, uses.subarray(at + 3, next))
    at = next
  }
}
