import type { Article } from "../model.js"
import { WordScanner } from "./scan.js"
import { bytesOf, type Spill, type SpilledRun } from "./spill.js"

/**
 * Articles as their matching needs them: word hashes side by side, texts put aside as UTF-8. A word takes five bytes of
 * memory, where strings with word objects would take a hundred.
 */
export interface Pile {
  /** Ids in ascending order; a number `n` below means the n-th article here. */
  readonly ids: readonly string[]
  /** First word of article n; `starts[n + 1]` ends it. */
  readonly starts: Uint32Array
  /** The article a text of the same words was met in first, or n itself: copies are matched once. */
  readonly sameAs: Uint32Array
  readonly words: Uint32Array
  /** What each word tells, and the break before it: see {@link weightIn} and {@link breakIn}. */
  readonly traits: Uint8Array
  textOf(article: number): string
}

/** What a word tells, in quarters of a bit, from its trait. */
export const weightIn = (trait: number): number => trait >>> BREAK_BITS
/** The break before a word, from its trait. */
export const breakIn = (trait: number): number => trait & ((1 << BREAK_BITS) - 1)
/** A trait of both. */
export const traitOf = (weight: number, strength: number): number => (weight << BREAK_BITS) | strength

const BREAK_BITS = 2

/** Takes a stream of articles in, and keeps only what matching needs, in an order of its own. Nothing is weighed yet. */
export async function pileOf(
  articles: AsyncIterable<Article> | Iterable<Article>,
  spill: Spill,
): Promise<Pile> {
  const arrival = new Arrival(spill)
  for await (const { id, text } of articles) arrival.add(id, text)
  return arrival.laidOut()
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** Articles in the order in which they come. */
class Arrival {
  readonly #scanner = new WordScanner()
  readonly #ids: string[] = []
  readonly #words: SpilledRun
  readonly #breaks: SpilledRun
  readonly #texts: SpilledRun
  /** Where the words and the text of each article end. */
  readonly #wordsEnd: number[] = []
  readonly #textEnd: number[] = []
  #utf8 = Buffer.alloc(1 << 16)

  constructor(spill: Spill) {
    this.#words = spill.newRun()
    this.#breaks = spill.newRun()
    this.#texts = spill.newRun()
  }

  add(id: string, text: string): void {
    const { hashes, breaks } = this.#scanner.scan(text)
    this.#ids.push(id)
    this.#words.append(bytesOf(hashes))
    this.#breaks.append(breaks)
    this.#texts.append(this.#encoded(text))
    this.#wordsEnd.push(this.#breaks.length)
    this.#textEnd.push(this.#texts.length)
  }

  /** Valid until the next call. */
  #encoded(text: string): Uint8Array {
    if (this.#utf8.length < 3 * text.length) this.#utf8 = Buffer.alloc(6 * text.length)
    return this.#utf8.subarray(0, this.#utf8.write(text, "utf8"))
  }

  laidOut(): Pile {
    const order = Uint32Array.from(this.#ids.keys())
    // Most piles come in order, which is quickly seen.
    if (order.some((n) => n > 0 && this.#byIdThenText(n - 1, n) > 0))
      order.sort((one, other) => this.#byIdThenText(one, other))
    const starts = new Uint32Array(order.length + 1)
    const words = new Uint32Array(this.#breaks.length)
    const traits = new Uint8Array(this.#breaks.length)
    order.forEach((arrived, n) => {
      const [from, to] = rangeIn(this.#wordsEnd, arrived)
      const start = starts[n] ?? 0
      const end = start + to - from
      starts[n + 1] = end
      this.#words.read(4 * from, bytesOf(words.subarray(start, end)))
      this.#breaks.read(from, traits.subarray(start, end))
    })
    this.#words.drop()
    this.#breaks.drop()
    const ids = Array.from(order, (arrived) => this.#ids[arrived] ?? "")
    const textOf = (n: number) => this.#textOf(order[n] ?? 0)
    return { ids, starts, sameAs: firstOfSame(starts, words), words, traits, textOf }
  }

  #byIdThenText(one: number, other: number): number {
    const a = this.#ids[one] ?? ""
    const b = this.#ids[other] ?? ""
    if (a !== b) return a < b ? -1 : 1
    return Buffer.compare(this.#utf8Of(one), this.#utf8Of(other))
  }

  #utf8Of(arrived: number): Uint8Array {
    const [from, to] = rangeIn(this.#textEnd, arrived)
    const utf8 = new Uint8Array(to - from)
    this.#texts.read(from, utf8)
    return utf8
  }

  #textOf(arrived: number): string {
    return decoder.decode(this.#utf8Of(arrived))
  }
}

const rangeIn = (ends: readonly number[], n: number): [from: number, to: number] => [
  n === 0 ? 0 : (ends[n - 1] ?? 0),
  ends[n] ?? 0,
]

/** For each article the first one that has the very same words. */
function firstOfSame(starts: Uint32Array, words: Uint32Array): Uint32Array {
  const wordsOf = (n: number) => words.subarray(starts[n], starts[n + 1])
  const sameAs = new Uint32Array(starts.length - 1)
  const firstWith = new Map<number, number>()
  for (let n = 0; n < sameAs.length; n++) {
    const key = keyOf(wordsOf(n))
    const first = firstWith.get(key) ?? n
    if (first === n) firstWith.set(key, n)
    sameAs[n] = first !== n && areEqual(wordsOf(first), wordsOf(n)) ? first : n
  }
  return sameAs
}

/** 53 bits that words of another order or number hardly share. */
function keyOf(words: Uint32Array): number {
  let one = 0x811c9dc5
  let other = 0x9e3779b9
  for (const word of words) {
    one = Math.imul(one ^ word, 0x01000193)
    other = Math.imul((other << 5) ^ (other >>> 27) ^ word, 0x85ebca6b)
  }
  return (one >>> 0) * (1 << 21) + (other >>> 11)
}

const areEqual = (one: Uint32Array, other: Uint32Array): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at])
