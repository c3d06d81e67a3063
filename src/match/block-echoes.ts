import { ECHO_OPTIONS, FAINT, STRONG } from "./echoes.js"
import { UNDATED } from "./kept.js"
import { groupedBy, Numbers } from "./numbers.js"
import { MARK_LENGTH, MarkTable } from "./passage-marks.js"

/** A passage of a block, and the passages that it shares most with, the nearest first, all by id. */
export interface NearPassages {
  readonly id: string
  readonly nearest: readonly string[]
}

/** Another passage, by number, and how much of its rare words it shares. */
interface Echo {
  readonly other: number
  readonly cosine: number
}

/**
 * The nearest of some passages of a pile, from the lists of all passages under each of their keys: what `Echoes` finds of a whole
 * pile. Passages are taken first, then lists.
 *
 * @example
 * const block = new BlockEchoes()
 * block.take(marks)
 * block.meet(lists)
 * for (const { id, nearest } of block.nearest()) console.log(id, nearest.length)
 */
export class BlockEchoes {
  readonly #passages = new MarkTable()
  /** The page of each passage of the block: what else is met stands on others. */
  readonly #pages = new Numbers()
  /** Passages under all keys, one list behind the other, and where each begins. */
  readonly #listed = new Numbers()
  readonly #starts = new Numbers()
  readonly #squares = new Numbers()
  /** Whose list, and which. */
  readonly #owners = new Numbers()
  readonly #lists = new Numbers()

  /** Takes passages whose nearest are looked for: page by page, behind how many there are, their marks. */
  take(marks: Uint32Array): void {
    for (let page = 0; page < marks.length; page += 1 + (marks[page] ?? 0) * MARK_LENGTH)
      for (let nth = 0; nth < (marks[page] ?? 0); nth++) {
        this.#passages.numberAt(marks, page + 1 + nth * MARK_LENGTH)
        this.#pages.push(page)
      }
  }

  /** Takes lists as `KeyLists` gives them: the square of a key's weight, how many passages have it, and their marks. */
  meet(lists: Uint32Array): void {
    for (let at = 0; at < lists.length; at += 2 + (lists[at + 1] ?? 0) * MARK_LENGTH)
      this.#meet(lists[at] ?? 0, lists.subarray(at + 2, at + 2 + (lists[at + 1] ?? 0) * MARK_LENGTH))
  }

  #meet(square: number, marks: Uint32Array): void {
    const list = this.#squares.length
    this.#squares.push(square)
    this.#starts.push(this.#listed.length)
    for (let at = 0; at < marks.length; at += MARK_LENGTH) {
      const number = this.#passages.numberAt(marks, at)
      this.#listed.push(number)
      if (number >= this.#pages.length) continue
      this.#owners.push(number)
      this.#lists.push(list)
    }
  }

  /** Each passage that has any, with its nearest. */
  *nearest(): Generator<NearPassages> {
    const passages = this.#passages
    const count = this.#pages.length
    const [firsts, lists] = groupedBy(this.#owners.all(), this.#lists.all(), count)
    const sums = new Int32Array(passages.count)
    const touched = new Uint32Array(passages.count)
    for (let own = 0; own < count; own++) {
      const met = this.#addUp(lists.subarray(firsts[own], firsts[own + 1]), sums, touched)
      const nearest = this.#echoesOf(own, sums, touched.subarray(0, met))
        .sort(
          (one, other) =>
            other.cosine - one.cosine || passages.rankOf(one.other) - passages.rankOf(other.other),
        )
        .slice(0, ECHO_OPTIONS.nearest)
      if (nearest.length > 0)
        yield { id: passages.idOf(own), nearest: nearest.map(({ other }) => passages.idOf(other)) }
    }
  }

  /** Adds up what the passages in some lists share with the one that the lists belong to; says how many they are. */
  #addUp(lists: Uint32Array, sums: Int32Array, touched: Uint32Array): number {
    const [starts, listed, squares] = [this.#starts.all(), this.#listed.all(), this.#squares.all()]
    let count = 0
    for (const list of lists) {
      const square = squares[list] ?? 0
      const end = starts[list + 1] ?? listed.length
      for (let use = starts[list] ?? 0; use < end; use++) {
        const other = listed[use] ?? 0
        if (sums[other] === 0) touched[count++] = other
        sums[other] = (sums[other] ?? 0) + square
      }
    }
    return count
  }

  /** What is near enough of all that a passage has touched; clears the sums. */
  #echoesOf(own: number, sums: Int32Array, touched: Uint32Array): Echo[] {
    const size = this.#passages.sizeOf(own)
    const echoes: Echo[] = []
    for (const other of touched) {
      const cosine = (sums[other] ?? 0) / Math.sqrt(size * this.#passages.sizeOf(other))
      sums[other] = 0
      if (this.#mayEcho(own, other, cosine)) echoes.push({ other, cosine })
    }
    return echoes
  }

  /** Running text may pass on a quotation; two pieces of running text are no statement. */
  #mayEcho(own: number, other: number, cosine: number): boolean {
    const passages = this.#passages
    if (cosine < FAINT || this.#pages.all()[own] === this.#pages.all()[other]) return false
    if (!(passages.isQuotation(own) || passages.isQuotation(other))) return false
    const [day, there] = [passages.dayOf(own), passages.dayOf(other)]
    return (
      cosine >= STRONG || day === UNDATED || there === UNDATED || Math.abs(day - there) <= ECHO_OPTIONS.window
    )
  }
}
