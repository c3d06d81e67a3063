import { UNDATED } from "./kept.js"
import type { MarkedPassage } from "./marked-passages.js"
import { Numbers } from "./numbers.js"

/** Numbers of a mark: the sixteen digits of a passage's id, the first eight being its rank; its size; its day. */
export const MARK_LENGTH = 4

const DIGITS = 8

/** The highest bit, of a size and of the number that a passage goes by: it is a quotation. */
const QUOTATION = 0x80000000

export const isOfQuotation = (number: number): boolean => number >= QUOTATION
export const withoutQuotation = (number: number): number => number & ~QUOTATION

/** What a passage's echoes are told by. */
export function markOf({ id, size, isQuotation, day = UNDATED }: MarkedPassage): Uint32Array {
  const digits = id.slice(-2 * DIGITS)
  const half = (from: number) => Number.parseInt(digits.slice(from, from + DIGITS), 16)
  return Uint32Array.of(half(0), half(DIGITS), isQuotation ? size + QUOTATION : size, day)
}

/** The number that a passage with this mark goes by: a list must know whether it is a quotation. */
export const withQuotation = (number: number, [, , size = 0]: Uint32Array): number =>
  isOfQuotation(size) ? number + QUOTATION : number

/** Many passages by their marks, numbered as they come. */
export class MarkedPassages {
  readonly #marks = new Numbers()

  get count(): number {
    return this.#marks.length / MARK_LENGTH
  }

  /** Takes the marks of some passages, one after the other. */
  take(marks: Uint32Array): void {
    this.#marks.append(marks)
  }

  idOf(passage: number): string {
    const half = (part: number) => this.#part(passage, part).toString(16).padStart(DIGITS, "0")
    return `p-${half(0)}${half(1)}`
  }

  rankOf(passage: number): number {
    return this.#part(passage, 0)
  }

  /** The sizes of all, each with whether it is a quotation. */
  sizes(): Uint32Array {
    return Uint32Array.from({ length: this.count }, (_, passage) => this.#part(passage, 2))
  }

  dayOf(passage: number): number {
    return this.#part(passage, 3) | 0
  }

  #part(passage: number, part: number): number {
    return this.#marks.at(MARK_LENGTH * passage + part)
  }
}
