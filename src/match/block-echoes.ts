import { ECHO_OPTIONS, FAINT, STRONG } from "./echoes.js"
import { UNDATED } from "./kept.js"
import { groupedBy, Numbers } from "./numbers.js"
import { isOfQuotation, MARK_LENGTH, MarkedPassages, withoutQuotation } from "./passage-marks.js"

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
 * The nearest of the passages of one block of a pile, from the lists of all passages under each of their keys: what `Echoes` finds of
 * a whole pile. Passages are taken first, then lists.
 *
 * @example
 * const echoes = new BlockEchoes()
 * echoes.take(3, marksOfBlock3)
 * echoes.take(1, marksOfBlock1)
 * echoes.meet(listsOfBlock3)
 * for (const { id, nearest } of echoes.nearest()) console.log(id, nearest.length)
 */
export class BlockEchoes {
  readonly #passages = new MarkedPassages()
  /** The number of each block's first passage. */
  readonly #firsts = new Map<number, number>()
  /** The page of each passage of the block itself: all others stand on other pages. */
  readonly #pages = new Numbers()
  /** Passages under all keys, one list behind the other, and where each begins. */
  readonly #listed = new Numbers()
  readonly #starts = new Numbers()
  readonly #squares = new Numbers()
  /** Whose list, and which. */
  readonly #owners = new Numbers()
  readonly #lists = new Numbers()

  /** Takes the passages of a block, as `BlockKeys` marks them: first those whose nearest are looked for. */
  take(block: number, marks: Uint32Array): void {
    const isOwn = this.#firsts.size === 0
    this.#firsts.set(block, this.#passages.count)
    for (let at = 0; at < marks.length; ) {
      const count = marks[at] ?? 0
      const next = at + 1 + count * MARK_LENGTH
      this.#passages.take(marks.subarray(at + 1, next))
      if (isOwn) for (let nth = 0; nth < count; nth++) this.#pages.push(at)
      at = next
    }
  }

  /** Takes lists as `KeyLists` gives them. */
  meet(lists: Uint32Array): void {
    for (let at = 0; at < lists.length; ) {
      const next = at + 2 + (lists[at + 1] ?? 0)
      const list = this.#squares.length
      this.#squares.push(lists[at] ?? 0)
      this.#starts.push(this.#listed.length)
      this.#list(list, lists.subarray(at + 2, next))
      at = next
    }
  }

  #list(list: number, blocks: Uint32Array): void {
    for (let at = 0; at < blocks.length; ) {
      const first = this.#firsts.get(blocks[at] ?? 0) ?? 0
      const next = at + 2 + (blocks[at + 1] ?? 0)
      for (const number of blocks.subarray(at + 2, next)) {
        this.#listed.push(first + number)
        // Those of the block itself come first.
        if (first > 0) continue
        this.#owners.push(number)
        this.#lists.push(list)
      }
      at = next
    }
  }

  /** Each passage that has any, with its nearest. */
  *nearest(): Generator<NearPassages> {
    const passages = this.#passages
    const count = this.#pages.length
    const [firsts, lists] = groupedBy(this.#owners.all(), this.#lists.all(), count)
    const sums = new Int32Array(passages.count)
    const touched = new Uint32Array(passages.count)
    const sizes = passages.sizes()
    for (let own = 0; own < count; own++) {
      const met = this.#addUp(lists.subarray(firsts[own], firsts[own + 1]), sums, touched)
      const nearest = this.#echoesOf(own, sums, touched.subarray(0, met), sizes)
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

  /** What is near enough of all that a passage has touched; clears the sums. Most is not: sizes lie close together. */
  #echoesOf(own: number, sums: Int32Array, touched: Uint32Array, sizes: Uint32Array): Echo[] {
    const size = sizes[own] ?? 0
    const echoes: Echo[] = []
    for (const other of touched) {
      const there = sizes[other] ?? 0
      const cosine = (sums[other] ?? 0) / Math.sqrt(withoutQuotation(size) * withoutQuotation(there))
      sums[other] = 0
      // Running text may pass on a quotation; two pieces of running text are no statement.
      const isSaid = isOfQuotation(size) || isOfQuotation(there)
      if (isSaid && cosine >= FAINT && this.#mayEcho(own, other, cosine)) echoes.push({ other, cosine })
    }
    return echoes
  }

  #mayEcho(own: number, other: number, cosine: number): boolean {
    if (this.#isSamePage(own, other)) return false
    const [day, there] = [this.#passages.dayOf(own), this.#passages.dayOf(other)]
    return (
      cosine >= STRONG || day === UNDATED || there === UNDATED || Math.abs(day - there) <= ECHO_OPTIONS.window
    )
  }

  #isSamePage(own: number, other: number): boolean {
    return other < this.#pages.length && this.#pages.at(own) === this.#pages.at(other)
  }
}
