import type { PairChanges, UtterancePair } from "./echoes.js"
import type { IndexShelves, Marks, NearestList } from "./kept.js"

/**
 * The few utterances that one shares most with, the nearest first; ties go by what the utterances are, not by when they came.
 * What falls out leaves its mark in `floor`, so that the list knows when it may lack something.
 */
export class Nearest {
  readonly number: number
  readonly #marks: Marks
  readonly #most: number
  #others: number[]
  #sums: number[]
  #floor: number
  #isLessened = false

  constructor(number: number, marks: Marks, most: number, kept?: NearestList) {
    this.number = number
    this.#marks = marks
    this.#most = most
    this.#others = kept ? [...kept.others] : []
    this.#sums = kept ? [...kept.sums] : []
    this.#floor = kept?.floor ?? 0
  }

  get others(): readonly number[] {
    return this.#others
  }

  kept(): NearestList {
    return { others: this.#others, sums: this.#sums, floor: this.#floor }
  }

  /** Cosine of this utterance and another that shares `sum` with it. */
  cosine(other: number, sum: number): number {
    return sum / Math.sqrt(this.#marks.sizeOf(this.number) * this.#marks.sizeOf(other))
  }

  /** Takes another one in where it belongs. */
  offer(other: number, sum: number): void {
    let at = this.#others.length
    while (at > 0 && this.#isAbove(other, sum, at - 1)) at--
    if (at >= this.#most) {
      this.#fell(other, sum)
      return
    }
    this.#others.splice(at, 0, other)
    this.#sums.splice(at, 0, sum)
    if (this.#others.length > this.#most) this.#fell(this.#others.pop() ?? 0, this.#sums.pop() ?? 0)
  }

  #fell(other: number, sum: number): void {
    this.#floor = Math.max(this.#floor, this.cosine(other, sum))
  }

  #isAbove(other: number, sum: number, at: number): boolean {
    const there = this.#others[at] ?? 0
    const [score, lower] = [this.cosine(other, sum), this.cosine(there, this.#sums[at] ?? 0)]
    return score > lower || (score === lower && this.#marks.rankOf(other) < this.#marks.rankOf(there))
  }

  remove(other: number): void {
    const at = this.#others.indexOf(other)
    if (at < 0) return
    this.#others.splice(at, 1)
    this.#sums.splice(at, 1)
    this.#isLessened = true
  }

  clear(): void {
    this.#others = []
    this.#sums = []
    this.#floor = 0
    this.#isLessened = false
  }

  /** Takes `square` off what is shared with any of `others`. */
  lessen(others: ReadonlySet<number>, square: number): void {
    this.#others.forEach((other, at) => {
      if (!others.has(other)) return
      this.#sums[at] = (this.#sums[at] ?? 0) - square
      this.#isLessened = true
    })
  }

  get isLessened(): boolean {
    return this.#isLessened
  }

  /** Orders what was lessened anew, and lets go of what may stay no longer. */
  settle(mayStay: (other: number, cosine: number) => boolean): void {
    const [others, sums] = [this.#others, this.#sums]
    this.#others = []
    this.#sums = []
    others.forEach((other, at) => {
      const sum = sums[at] ?? 0
      if (mayStay(other, this.cosine(other, sum))) this.offer(other, sum)
    })
  }

  /** May something that fell out of the list belong in it now? */
  isIncomplete(least: number): boolean {
    if (!this.#isLessened || this.#floor < least) return false
    const last = this.#others.length - 1
    return last + 1 < this.#most || this.cosine(this.#others[last] ?? 0, this.#sums[last] ?? 0) <= this.#floor
  }
}

/** The lists that an addition has touched, as they were and as they are. */
export class ChangedLists {
  readonly #shelves: IndexShelves
  readonly #most: number
  readonly #lists = new Map<number, Nearest>()
  readonly #before = new Map<number, readonly number[]>()

  constructor(shelves: IndexShelves, most: number) {
    this.#shelves = shelves
    this.#most = most
  }

  of(number: number): Nearest {
    return this.#lists.get(number) ?? this.#taken(number, this.#shelves.states.get(number)?.nearest)
  }

  /** The list of an utterance that has any nearest ones. */
  ifKept(number: number): Nearest | undefined {
    const known = this.#lists.get(number)
    const kept = known ? undefined : this.#shelves.states.get(number)?.nearest
    return known ?? (kept && this.#taken(number, kept))
  }

  /** The empty list of an utterance that is new. */
  made(number: number): Nearest {
    const list = new Nearest(number, this.#shelves.marks, this.#most)
    this.#lists.set(number, list)
    return list
  }

  #taken(number: number, kept: NearestList | undefined): Nearest {
    const list = new Nearest(number, this.#shelves.marks, this.#most, kept)
    this.#lists.set(number, list)
    if (kept) this.#before.set(number, kept.others)
    return list
  }

  lessened(): Nearest[] {
    return [...this.#lists.values()].filter(({ isLessened }) => isLessened)
  }

  incomplete(least: number): number[] {
    return [...this.#lists.values()].filter((list) => list.isIncomplete(least)).map(({ number }) => number)
  }

  /** Keeps the lists; says which pairs are candidates now and were none, and the other way round. */
  finish(retired: ReadonlySet<number>): PairChanges {
    const count = this.#shelves.marks.count
    const gained: number[] = []
    const lost: number[] = []
    for (const [number, { others }] of this.#lists) {
      const before = this.#before.get(number)
      for (const other of others) if (!before?.includes(other)) gained.push(pairKey(number, other, count))
      for (const other of before ?? [])
        if (!others.includes(other) && !this.#holds(other, number)) lost.push(pairKey(number, other, count))
    }
    this.#keep(retired)
    return { gained: pairsOf(gained, count), lost: pairsOf(lost, count) }
  }

  #holds(number: number, other: number): boolean {
    const list = this.#lists.get(number)?.others ?? this.#shelves.states.get(number)?.nearest?.others
    return list?.includes(other) ?? false
  }

  #keep(retired: ReadonlySet<number>): void {
    const { states, keeps } = this.#shelves
    if (!keeps) return
    for (const [number, list] of this.#lists) {
      const { nearest: _, ...rest } = states.get(number) ?? {}
      const isEmpty = list.others.length === 0 || retired.has(number)
      states.set(number, isEmpty ? rest : { ...rest, nearest: list.kept() })
    }
  }
}

const pairKey = (one: number, other: number, count: number): number =>
  Math.min(one, other) * count + Math.max(one, other)

/** Each pair once, ascending. */
function pairsOf(keys: readonly number[], count: number): UtterancePair[] {
  const sorted = Float64Array.from(keys).sort()
  const pairs: UtterancePair[] = []
  sorted.forEach((key, at) => {
    if (key !== sorted[at - 1]) pairs.push([Math.floor(key / count), key % count])
  })
  return pairs
}
