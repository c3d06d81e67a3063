import { finish } from "./hashes.js"
import { UNDATED } from "./kept.js"
import type { MarkedPassage } from "./marked-passages.js"

/** Numbers of a mark: the sixteen digits of a passage's id, the first eight being its rank; its size and whether it is a quotation; its day. */
export const MARK_LENGTH = 4

const DIGITS = 8
const QUOTATION = 0x80000000

/** What a passage's echoes are told by. */
export function markOf({ id, size, isQuotation, day = UNDATED }: MarkedPassage): Uint32Array {
  const digits = id.slice(-2 * DIGITS)
  const half = (from: number) => Number.parseInt(digits.slice(from, from + DIGITS), 16)
  return Uint32Array.of(half(0), half(DIGITS), isQuotation ? size + QUOTATION : size, day)
}

/** Does the mark that begins at a place stand for a quotation? */
export const isQuotationAt = (marks: Uint32Array, at: number): boolean => (marks[at + 2] ?? 0) >= QUOTATION

/** Passages by their marks, numbered as they come: open addressing, for many millions of them. */
export class MarkTable {
  #places = new Int32Array(1 << 12).fill(-1)
  #marks = new Uint32Array(MARK_LENGTH << 11)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** The number of the passage whose mark begins at a place. */
  numberAt(marks: Uint32Array, from: number): number {
    if (2 * this.#count >= this.#places.length) this.#grow()
    const at = this.#placeOf(marks[from] ?? 0, marks[from + 1] ?? 0)
    const known = this.#places[at] ?? -1
    if (known >= 0) return known
    this.#places[at] = this.#count
    for (let part = 0; part < MARK_LENGTH; part++)
      this.#marks[MARK_LENGTH * this.#count + part] = marks[from + part] ?? 0
    return this.#count++
  }

  idOf(number: number): string {
    const half = (part: number) => this.#part(number, part).toString(16).padStart(DIGITS, "0")
    return `p-${half(0)}${half(1)}`
  }

  rankOf(number: number): number {
    return this.#part(number, 0)
  }

  sizeOf(number: number): number {
    return this.#part(number, 2) & ~QUOTATION
  }

  isQuotation(number: number): boolean {
    return isQuotationAt(this.#marks, MARK_LENGTH * number)
  }

  dayOf(number: number): number {
    return this.#part(number, 3) | 0
  }

  #part(number: number, part: number): number {
    return this.#marks[MARK_LENGTH * number + part] ?? 0
  }

  #placeOf(high: number, low: number): number {
    const mask = this.#places.length - 1
    let at = finish(high ^ Math.imul(low, 0x9e3779b1)) & mask
    for (let number = this.#places[at] ?? -1; number >= 0; number = this.#places[at] ?? -1) {
      if (this.#part(number, 0) === high && this.#part(number, 1) === low) break
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
      this.#places[this.#placeOf(this.#part(number, 0), this.#part(number, 1))] = number
  }
}
