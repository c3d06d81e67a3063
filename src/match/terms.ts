import { hashOfStem, type StemTable, shippedStemTable, weightOfStem } from "./stem-weights.js"
import { stemOf } from "./stems.js"

/** The stems met so far, numbered as they come, with what each tells. Numbers mean nothing outside; hashes are made of the stem. */
export class Terms {
  readonly #table: StemTable
  readonly #numbers = new Map<number, number>()
  readonly #numberOfWord = new Map<number, number>()
  #hashes = new Uint32Array(1024)
  #weights = new Float32Array(1024)

  constructor(table = shippedStemTable()) {
    this.#table = table
  }

  /** The number of a word, by what the scanner has made of it; `spelling` is asked for at its first sight. */
  numberOf(identity: number, spelling: () => string): number {
    const known = this.#numberOfWord.get(identity)
    if (known !== undefined) return known
    const stem = stemOf(spelling())
    const number = this.numberOfStem(hashOfStem(stem), weightOfStem(stem, this.#table))
    this.#numberOfWord.set(identity, number)
    return number
  }

  /** The number of the stem with this hash; `weight` is taken at its first sight. */
  numberOfStem(hash: number, weight: number): number {
    const number = this.#numbers.get(hash) ?? this.#numbers.size
    if (number < this.#numbers.size) return number
    this.#numbers.set(hash, number)
    if (number === this.#hashes.length) this.#grow()
    this.#hashes[number] = hash
    this.#weights[number] = weight
    return number
  }

  #grow(): void {
    const [hashes, weights] = [this.#hashes, this.#weights]
    this.#hashes = new Uint32Array(2 * hashes.length)
    this.#hashes.set(hashes)
    this.#weights = new Float32Array(2 * weights.length)
    this.#weights.set(weights)
  }

  /** Hash of each stem, by number; room for more follows. */
  get hashes(): Uint32Array {
    return this.#hashes
  }

  /** What each term tells, by number: see {@link weightOfStem}. */
  get weights(): Float32Array {
    return this.#weights
  }
}

/** The distinct numbers among `numbers`, ascending. */
export function ascending(numbers: Uint32Array): Uint32Array {
  const sorted = numbers.slice().sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
  return sorted.slice(0, kept)
}

/** The distinct numbers among `numbers`, ascending, and how often each is met. */
export function counted(numbers: Uint32Array): { terms: Uint32Array; counts: Uint16Array } {
  const sorted = numbers.slice().sort()
  const counts = new Uint16Array(sorted.length)
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
    counts[kept - 1] = (counts[kept - 1] ?? 0) + 1
  }
  return { terms: sorted.slice(0, kept), counts: counts.slice(0, kept) }
}
