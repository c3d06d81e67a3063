import { type StemTable, shippedStemTable, weightOfStem } from "./stem-weights.js"
import { stemOf } from "./stems.js"

/** The stems of a pile, numbered, with what each tells. */
export class Terms {
  readonly #table: StemTable
  readonly #numbers = new Map<string, number>()
  readonly #numberOfWord = new Map<number, number>()
  readonly #weights: number[] = []

  constructor(table = shippedStemTable()) {
    this.#table = table
  }

  /** The number of the word with this hash; `spelling` is asked for at its first sight. */
  numberOf(hash: number, spelling: () => string): number {
    const known = this.#numberOfWord.get(hash)
    if (known !== undefined) return known
    const stem = stemOf(spelling())
    const number = this.#numbers.get(stem) ?? this.#weights.length
    if (number === this.#weights.length) {
      this.#numbers.set(stem, number)
      this.#weights.push(weightOfStem(stem, this.#table))
    }
    this.#numberOfWord.set(hash, number)
    return number
  }

  /** What each term tells, by number: see {@link weightOfStem}. */
  weights(): Float32Array {
    return Float32Array.from(this.#weights)
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
