import { TOP } from "./arborescence.js"

/**
 * Which edges a trail cannot have, whatever its pages say. A row a page, with a column for every page as its source, one for
 * the page being the first, and one for its having the statement from a first page that is lost.
 */
export class RuledOut {
  readonly #width: number
  readonly #cells: Uint8Array

  constructor(readonly pages: number) {
    this.#width = pages + 2
    this.#cells = new Uint8Array(pages * this.#width)
  }

  isPair(child: number, parent: number): boolean {
    return this.#cells[child * this.#width + parent] === 1
  }

  isTop(child: number, top: Top): boolean {
    return this.isPair(child, this.pages + TOPS.indexOf(top))
  }

  /** Is a parent ruled out, {@link TOP} where the page is below some other in every trail? */
  isOut(child: number, parent: number): boolean {
    if (parent !== TOP) return this.isPair(child, parent)
    return this.isTop(child, "first") && this.isTop(child, "orphan")
  }

  setPair(child: number, parent: number, isOut: boolean): void {
    this.#cells[child * this.#width + parent] = Number(isOut)
  }

  setTop(child: number, top: Top, isOut: boolean): void {
    this.setPair(child, this.pages + TOPS.indexOf(top), isOut)
  }

  /** Is any trail left: one with a single first page, or one whose first page is lost? */
  isPossible(): boolean {
    return this.isPossibleWith("first") || this.isPossibleWith("orphan")
  }

  /** Can every page be reached from the top, over one first page or over copies of a lost one? */
  isPossibleWith(top: Top): boolean {
    const tops = Array.from({ length: this.pages }, (_, page) => page).filter(
      (page) => !this.isTop(page, top),
    )
    if (top === "orphan") return this.#below(tops).size === this.pages
    // Only from the last page that a walk over all sets out from, or from one above that, can all be reached.
    const [source] = this.#walkedFrom().slice(-1)
    if (source === undefined || this.#below([source]).size < this.pages) return false
    const above = this.#above(source)
    return tops.some((page) => above.has(page))
  }

  /** The pages that a walk downwards sets out from, until all are seen. */
  #walkedFrom(): number[] {
    const seen = new Set<number>()
    return Array.from({ length: this.pages }, (_, page) => page).filter((page) => {
      if (seen.has(page)) return false
      for (const below of this.#below([page], seen)) seen.add(below)
      return true
    })
  }

  #below(tops: readonly number[], but: ReadonlySet<number> = new Set()): Set<number> {
    return reached(tops, this.pages, but, (from, to) => !this.isPair(to, from))
  }

  #above(page: number): Set<number> {
    return reached([page], this.pages, new Set(), (from, to) => !this.isPair(from, to))
  }
}

/** A page at the top is the first, or a copy of a first one that is lost. */
export type Top = "first" | "orphan"
const TOPS: readonly Top[] = ["first", "orphan"]

/** All pages that edges lead to from some, over pages that are not among `but`. */
function reached(
  from: readonly number[],
  pages: number,
  but: ReadonlySet<number>,
  leads: (from: number, to: number) => boolean,
): Set<number> {
  const found = new Set(from)
  for (const page of found)
    for (let next = 0; next < pages; next++)
      if (next !== page && !found.has(next) && !but.has(next) && leads(page, next)) found.add(next)
  return found
}
