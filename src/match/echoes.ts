import { type IndexShelves, type Marks, UNDATED, type Uses } from "./kept.js"
import { eachKey, KeyNumbers } from "./keys.js"
import { ChangedLists } from "./nearest.js"
import type { Terms } from "./terms.js"
import type { Utterance } from "./utterances.js"

export interface EchoOptions {
  /** Nearest utterances that are looked at for each. */
  readonly nearest?: number
  /** Days between two pages up to which a faint echo makes a candidate; beyond it must be strong. */
  readonly window?: number
  /** Uses of a key after which it no longer leads from one utterance to another. */
  readonly mostUses?: number
}

/** Two utterances, by their number, the smaller first. */
export type UtterancePair = readonly [one: number, other: number]

/** Pairs that are candidates now and were none, and the other way round. */
export interface PairChanges {
  readonly gained: readonly UtterancePair[]
  readonly lost: readonly UtterancePair[]
}

/** Rarity-weighted cosine from which two utterances are worth a closer look. */
export const FAINT = 0.12
/** The same for pages that lie further apart in time: chance meets chance in a large enough archive. */
export const STRONG = 0.3

/** What is not asked for otherwise. */
export const ECHO_OPTIONS: Readonly<Required<EchoOptions>> = { nearest: 15, window: 21, mostUses: 400 }

const NOBODY: Uses = new Uint32Array(0)

/** Reads an utterance again that an index holds. */
export type UtteranceAt = (number: number) => Utterance

/**
 * Pairs of utterances of different articles that share rare words: for each utterance the `nearest` by rarity-weighted
 * cosine over stems and pairs of neighbouring stems. Keys used more often than `mostUses` lead nowhere and count for nothing, so
 * cost is linear in the number of utterances. What an addition changes is found from what it brings: lists of the nearest gain
 * by insertion; where a key comes to be used too often, only utterances with that key are looked at again.
 */
export class Echoes {
  readonly #shelves: IndexShelves
  readonly #terms: Terms
  readonly #at: UtteranceAt
  readonly #options: Required<EchoOptions>
  #sums = new Int32Array(0)
  #touched = new Uint32Array(0)

  constructor(shelves: IndexShelves, terms: Terms, at: UtteranceAt, options: EchoOptions = {}) {
    this.#shelves = shelves
    this.#terms = terms
    this.#at = at
    this.#options = { ...ECHO_OPTIONS, ...options }
  }

  /** Takes utterances in and out; all are in the marks already. Says which pairs that changes. */
  change(introduced: readonly Utterance[], retired: readonly Utterance[]): PairChanges {
    const { marks } = this.#shelves
    if (this.#sums.length < marks.count) {
      this.#sums = new Int32Array(2 * marks.count)
      this.#touched = new Uint32Array(2 * marks.count)
    }
    const lists = new ChangedLists(this.#shelves, this.#options.nearest)
    for (const utterance of retired) this.#retire(utterance, lists)
    const table = this.#tableOf(introduced, retired)
    this.#cross(table, lists)
    const offers: Offer[] = []
    for (const [at, { number }] of introduced.entries()) this.#introduce(number, at, table, lists, offers)
    this.#shelves.states.load(offers.map(({ other }) => other))
    for (const { number, other, sum } of offers) lists.of(other).offer(number, sum)
    for (const number of lists.incomplete(FAINT)) this.#refill(number, lists)
    return lists.finish(new Set(retired.map(({ number }) => number)))
  }

  /** Takes an utterance out of the lists that hold it. */
  #retire(utterance: Utterance, lists: ChangedLists): void {
    const { number } = utterance
    const uses = this.#usesOf(utterance)
    for (const other of this.#met(number, uses)) lists.of(other).remove(number)
    lists.of(number).clear()
  }

  /** The keys of the introduced utterances, and what each leads to from now on; keeps that. */
  #tableOf(introduced: readonly Utterance[], retired: readonly Utterance[]): KeyTable {
    const table = new KeyTable(introduced, this.#terms, this.#shelves.marks)
    const gone = new Map<number, Set<number>>()
    for (const utterance of retired)
      eachKey(utterance, this.#terms, (key) => {
        gone.set(key, (gone.get(key) ?? new Set()).add(utterance.number))
      })
    table.meet(this.#shelves, gone, this.#options.mostUses)
    return table
  }

  /** Takes the keys that lead nowhere from now on out of what pairs share. */
  #cross({ crossing }: KeyTable, lists: ChangedLists): void {
    this.#shelves.states.load(crossing.flatMap(({ uses }) => [...uses]))
    for (const { square, uses } of crossing) {
      const others = new Set(uses)
      for (const number of uses) lists.ifKept(number)?.lessen(others, square)
    }
    for (const list of lists.lessened())
      list.settle((other, cosine) => this.#mayEcho(list.number, other, cosine))
  }

  #introduce(number: number, at: number, table: KeyTable, lists: ChangedLists, offers: Offer[]): void {
    const own = lists.made(number)
    const count = table.addEchoes(at, number, this.#sums, this.#touched)
    for (let each = 0; each < count; each++) {
      const other = this.#touched[each] ?? 0
      const sum = this.#sums[other] ?? 0
      this.#sums[other] = 0
      if (!this.#mayEcho(number, other, own.cosine(other, sum))) continue
      own.offer(other, sum)
      // One that is introduced too finds this one by itself.
      if (!table.holds(other)) offers.push({ number, other, sum })
    }
  }

  /** Fills a list anew from all that the utterance meets. */
  #refill(number: number, lists: ChangedLists): void {
    const list = lists.of(number)
    list.clear()
    for (const other of this.#met(number, this.#usesOf(this.#at(number)))) {
      const sum = this.#sums[other] ?? 0
      if (this.#mayEcho(number, other, list.cosine(other, sum))) list.offer(other, sum)
    }
  }

  #usesOf(utterance: Utterance): { uses: Uses; square: number }[] {
    const keys: number[] = []
    const squares: number[] = []
    eachKey(utterance, this.#terms, (key, square) => {
      keys.push(key)
      squares.push(square)
    })
    const found = this.#shelves.usesOf(Float64Array.from(keys))
    return found.map((uses, at) => ({ uses: uses ?? NOBODY, square: squares[at] ?? 0 }))
  }

  /** What an utterance meets under its keys; their sums stand ready while each is looked at. */
  *#met(number: number, keys: readonly { uses: Uses; square: number }[]): Iterable<number> {
    let count = 0
    for (const { uses, square } of keys)
      for (const other of uses) {
        if (other === number) continue
        if (this.#sums[other] === 0) this.#touched[count++] = other
        this.#sums[other] = (this.#sums[other] ?? 0) + square
      }
    for (const other of this.#touched.slice(0, count)) {
      yield other
      this.#sums[other] = 0
    }
  }

  /** Running text may pass on a quotation; two pieces of running text are no statement. */
  #mayEcho(one: number, other: number, cosine: number): boolean {
    const { marks } = this.#shelves
    if (cosine < FAINT || marks.pageOf(one) === marks.pageOf(other)) return false
    if (!(marks.isQuotation(one) || marks.isQuotation(other))) return false
    const [day, there] = [marks.dayOf(one), marks.dayOf(other)]
    return (
      cosine >= STRONG ||
      day === UNDATED ||
      there === UNDATED ||
      Math.abs(day - there) <= this.#options.window
    )
  }
}

/** A new utterance that may be among the nearest of an older one. */
interface Offer {
  readonly number: number
  readonly other: number
  readonly sum: number
}

/** A key that has come to be used too often, with its uses until then. */
interface CrossingKey {
  readonly square: number
  readonly uses: Uses
}

/** The keys of some utterances one after the other, and the uses of every key. */
class KeyTable {
  readonly crossing: CrossingKey[] = []
  readonly #introduced: ReadonlySet<number>
  readonly #numbers: Uint32Array
  readonly #starts: Uint32Array
  readonly #keys: Uint32Array
  readonly #squareOf: Uint32Array
  readonly #known: Float64Array
  #useStarts = new Uint32Array(0)
  #uses = new Uint32Array(0)

  constructor(introduced: readonly Utterance[], terms: Terms, marks: Marks) {
    const length = introduced.reduce((sum, { words, terms: own }) => sum + words.length + own.length, 0)
    this.#numbers = Uint32Array.from(introduced, ({ number }) => number)
    this.#introduced = new Set(this.#numbers)
    this.#starts = new Uint32Array(introduced.length + 1)
    const keys = new Uint32Array(length)
    const squares: number[] = []
    const known = new KeyNumbers()
    let at = 0
    introduced.forEach((utterance, index) => {
      let size = 0
      eachKey(utterance, terms, (key, square) => {
        const number = known.numberOf(key)
        squares[number] = square
        keys[at++] = number
        size += square
      })
      marks.setSize(utterance.number, size)
      this.#starts[index + 1] = at
    })
    this.#keys = keys.subarray(0, at)
    this.#squareOf = Uint32Array.from(squares)
    this.#known = known.keys()
  }

  holds(number: number): boolean {
    return this.#introduced.has(number)
  }

  /** Joins the uses of every key with those that are kept, less what is gone, and keeps them. */
  meet(shelves: IndexShelves, gone: ReadonlyMap<number, ReadonlySet<number>>, mostUses: number): void {
    const known = this.#known
    const kept = shelves.usesOf(known).map((uses, key) => without(uses, gone.get(known[key] ?? 0)))
    const counts = new Uint32Array(known.length)
    for (const key of this.#keys) counts[key] = (counts[key] ?? 0) + 1
    const starts = new Uint32Array(known.length + 1)
    for (let key = 0; key < known.length; key++) {
      const before = kept[key]
      const count = (counts[key] ?? 0) + (before?.length ?? 0)
      const isTooMany = before?.length === 0 || count > mostUses
      if (isTooMany && before && before.length > 0)
        this.crossing.push({ square: this.#squareOf[key] ?? 0, uses: before })
      starts[key + 1] = (starts[key] ?? 0) + (isTooMany ? 0 : count)
    }
    const uses = new Uint32Array(starts[known.length] ?? 0)
    const next = starts.slice()
    kept.forEach((before, key) => {
      if (!before || starts[key] === starts[key + 1]) return
      uses.set(before, starts[key])
      next[key] = (starts[key] ?? 0) + before.length
    })
    this.#numbers.forEach((number, index) => {
      for (let at = this.#starts[index] ?? 0; at < (this.#starts[index + 1] ?? 0); at++) {
        const key = this.#keys[at] ?? 0
        if (starts[key] === starts[key + 1]) continue
        uses[next[key] ?? 0] = number
        next[key] = (next[key] ?? 0) + 1
      }
    })
    this.#useStarts = starts
    this.#uses = uses
    if (shelves.keeps) this.#keep(shelves, gone)
  }

  #keep({ uses: kept }: IndexShelves, gone: ReadonlyMap<number, ReadonlySet<number>>): void {
    const known = new Set(this.#known)
    this.#known.forEach((key, number) => {
      kept.set(key, this.#uses.slice(this.#useStarts[number], this.#useStarts[number + 1]))
    })
    for (const [key, numbers] of gone) {
      const uses = known.has(key) ? undefined : kept.get(key)
      const rest = without(uses, numbers)
      if (rest) kept.set(key, rest)
      else if (uses) kept.delete(key)
    }
  }

  /** Adds up the squares that an utterance shares with others; says how many it touched. */
  addEchoes(index: number, number: number, sums: Int32Array, touched: Uint32Array): number {
    let count = 0
    for (let at = this.#starts[index] ?? 0; at < (this.#starts[index + 1] ?? 0); at++) {
      const key = this.#keys[at] ?? 0
      const square = this.#squareOf[key] ?? 0
      for (let use = this.#useStarts[key] ?? 0; use < (this.#useStarts[key + 1] ?? 0); use++) {
        const other = this.#uses[use] ?? 0
        if (other === number) continue
        if (sums[other] === 0) touched[count++] = other
        sums[other] = (sums[other] ?? 0) + square
      }
    }
    return count
  }
}

/** Nothing where none is left: an empty list would say that there are too many. */
function without(uses: Uses | undefined, gone: ReadonlySet<number> | undefined): Uses | undefined {
  if (!uses || !gone || uses.length === 0) return uses
  const rest = uses.filter((number) => !gone.has(number))
  return rest.length > 0 ? rest : undefined
}
