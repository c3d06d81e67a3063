import { FAINT } from "./echoes.js"
import { finish } from "./hashes.js"
import type { MarkedPassage } from "./marked-passages.js"

/** Bytes of a mark: the sixteen digits of a passage's id, then the sum of its squares, whose first bit says that it is a quotation. */
export const MARK_BYTES = 12

const DIGITS = 8
const QUOTATION = 0x80000000

/** What a passage's echoes are told by, as bytes. */
export function packMark({ id, size, isQuotation }: MarkedPassage): Uint8Array {
  const mark = Buffer.alloc(MARK_BYTES)
  const digits = id.slice(-2 * DIGITS)
  mark.writeUInt32BE(Number.parseInt(digits.slice(0, DIGITS), 16), 0)
  mark.writeUInt32BE(Number.parseInt(digits.slice(DIGITS), 16), 4)
  mark.writeUInt32BE(isQuotation ? size + QUOTATION : size, 8)
  return mark
}

/** Another passage that shares rare words with one, and how much of them. */
export interface Echo {
  readonly id: string
  readonly cosine: number
}

/**
 * Echoes of some passages of a pile, from the lists of all passages under each of their keys: what `Echoes` finds of a whole pile,
 * but for what days and articles settle, which only who holds those can. Passages are taken first, then lists.
 *
 * @example
 * const block = new BlockEchoes()
 * block.take(marks)
 * block.meet(square, marksUnderAKey)
 * for (const { id, echoes } of block.echoes()) console.log(id, echoes.length)
 */
export class BlockEchoes {
  readonly #passages = new MarkTable()
  /** Passages under all keys, one list behind the other, and where each begins. */
  readonly #listed = new Numbers()
  readonly #starts = new Numbers()
  readonly #squares = new Numbers()
  /** Whose list, and which. */
  readonly #owners = new Numbers()
  readonly #lists = new Numbers()
  #count = 0

  /** Takes passages whose echoes are looked for. */
  take(marks: Uint8Array): void {
    this.#passages.eachOf(marks, () => {})
    this.#count = this.#passages.count
  }

  /** Takes all passages under one key, with the square of its weight. */
  meet(square: number, marks: Uint8Array): void {
    const list = this.#squares.length
    this.#squares.push(square)
    this.#starts.push(this.#listed.length)
    this.#passages.eachOf(marks, (number) => {
      this.#listed.push(number)
      if (number >= this.#count) return
      this.#owners.push(number)
      this.#lists.push(list)
    })
  }

  /** Each passage that has any, with the others that it shares enough with. */
  *echoes(): Generator<{ readonly id: string; readonly echoes: readonly Echo[] }> {
    const [firsts, lists] = groupedBy(this.#owners.all(), this.#lists.all(), this.#count)
    const [starts, listed, squares] = [this.#starts.all(), this.#listed.all(), this.#squares.all()]
    const sums = new Int32Array(this.#passages.count)
    const touched = new Uint32Array(this.#passages.count)
    for (let own = 0; own < this.#count; own++) {
      let count = 0
      for (let at = firsts[own] ?? 0; at < (firsts[own + 1] ?? 0); at++) {
        const list = lists[at] ?? 0
        const square = squares[list] ?? 0
        for (let use = starts[list] ?? 0; use < (starts[list + 1] ?? listed.length); use++) {
          const other = listed[use] ?? 0
          if (sums[other] === 0) touched[count++] = other
          sums[other] = (sums[other] ?? 0) + square
        }
      }
      const echoes = this.#echoesOf(own, sums, touched.subarray(0, count))
      if (echoes.length > 0) yield { id: this.#passages.idOf(own), echoes }
    }
  }

  /** What is near enough of all that a passage has touched; clears the sums. */
  #echoesOf(own: number, sums: Int32Array, touched: Uint32Array): Echo[] {
    const passages = this.#passages
    const echoes: Echo[] = []
    for (const other of touched) {
      const cosine = (sums[other] ?? 0) / Math.sqrt(passages.sizeOf(own) * passages.sizeOf(other))
      sums[other] = 0
      // Two pieces of running text are no statement.
      if (other === own || cosine < FAINT || !(passages.isQuotation(own) || passages.isQuotation(other)))
        continue
      echoes.push({ id: passages.idOf(other), cosine })
    }
    return echoes
  }
}

/** Lists by owner: where each owner's begin, and the lists. */
function groupedBy(owners: Uint32Array, lists: Uint32Array, count: number): [Uint32Array, Uint32Array] {
  const firsts = new Uint32Array(count + 1)
  for (const owner of owners) firsts[owner + 1] = (firsts[owner + 1] ?? 0) + 1
  for (let owner = 0; owner < count; owner++)
    firsts[owner + 1] = (firsts[owner + 1] ?? 0) + (firsts[owner] ?? 0)
  const next = firsts.slice()
  const grouped = new Uint32Array(lists.length)
  owners.forEach((owner, at) => {
    const place = next[owner] ?? 0
    grouped[place] = lists[at] ?? 0
    next[owner] = place + 1
  })
  return [firsts, grouped]
}

/** Whole numbers below 2³², as many as come. */
class Numbers {
  #numbers = new Uint32Array(1 << 10)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const grown = new Uint32Array(2 * this.length)
      grown.set(this.#numbers)
      this.#numbers = grown
    }
    this.#numbers[this.length++] = number
  }

  all(): Uint32Array {
    return this.#numbers.subarray(0, this.length)
  }
}

/** Passages by their marks, numbered as they come: open addressing, for many millions of them. */
class MarkTable {
  #places = new Int32Array(1 << 12).fill(-1)
  #marks = new Uint32Array(3 << 11)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Numbers the passages whose marks stand one after the other. */
  eachOf(marks: Uint8Array, take: (number: number) => void): void {
    const view = new DataView(marks.buffer, marks.byteOffset, marks.byteLength)
    for (let at = 0; at < marks.byteLength; at += MARK_BYTES)
      take(this.#numberOf(view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)))
  }

  idOf(number: number): string {
    const half = (at: number) => (this.#marks[3 * number + at] ?? 0).toString(16).padStart(DIGITS, "0")
    return `p-${half(0)}${half(1)}`
  }

  sizeOf(number: number): number {
    return (this.#marks[3 * number + 2] ?? 0) & ~QUOTATION
  }

  isQuotation(number: number): boolean {
    return (this.#marks[3 * number + 2] ?? 0) >= QUOTATION
  }

  #numberOf(high: number, low: number, rest: number): number {
    if (2 * this.#count >= this.#places.length) this.#grow()
    const at = this.#placeOf(high, low)
    const known = this.#places[at] ?? -1
    if (known >= 0) return known
    this.#places[at] = this.#count
    this.#marks[3 * this.#count] = high
    this.#marks[3 * this.#count + 1] = low
    this.#marks[3 * this.#count + 2] = rest
    return this.#count++
  }

  #placeOf(high: number, low: number): number {
    const mask = this.#places.length - 1
    let at = finish(high ^ Math.imul(low, 0x9e3779b1)) & mask
    for (let number = this.#places[at] ?? -1; number >= 0; number = this.#places[at] ?? -1) {
      if (this.#marks[3 * number] === high && this.#marks[3 * number + 1] === low) break
      at = (at + 1) & mask
    }
    return at
  }

  #grow(): void {
    const marks = this.#marks
    this.#places = new Int32Array(2 * this.#places.length).fill(-1)
    this.#marks = new Uint32Array(2 * marks.length)
    this.#marks.set(marks)
    for (let number = 0; number < this.#count; number++)
      this.#places[this.#placeOf(marks[3 * number] ?? 0, marks[3 * number + 1] ?? 0)] = number
  }
}
