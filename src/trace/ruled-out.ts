import { TOP } from "./arborescence.js"

/** What cannot be above one page. */
interface Barred {
  /** The only pages that may be above it, where not all may. */
  readonly only: ReadonlySet<number> | undefined
  readonly not: Set<number>
  readonly tops: Set<Top>
}

/** Stands for all pages that nothing is ruled out for: whatever leads to one of them leads to every one. */
const FREE = -2

/** Which edges a trail cannot have, whatever its pages say; of most pages of a large pile nothing is known. */
export class RuledOut {
  readonly #barred = new Map<number, Barred>()

  constructor(readonly pages: number) {}

  isPair(child: number, parent: number): boolean {
    const barred = this.#barred.get(child)
    return barred !== undefined && (barred.not.has(parent) || barred.only?.has(parent) === false)
  }

  isTop(child: number, top: Top): boolean {
    return this.#barred.get(child)?.tops.has(top) ?? false
  }

  /** Is a parent ruled out, {@link TOP} where the page is below some other in every trail? */
  isOut(child: number, parent: number): boolean {
    if (parent !== TOP) return this.isPair(child, parent)
    return this.isTop(child, "first") && this.isTop(child, "orphan")
  }

  /** Says anew what cannot be above a page: all but some pages, some pages, and some ways of being at the top. */
  bar(
    child: number,
    only: ReadonlySet<number> | undefined,
    not: Iterable<number>,
    tops: Iterable<Top>,
  ): void {
    this.#barred.set(child, { only, not: new Set(not), tops: new Set(tops) })
  }

  barPair(child: number, parent: number): void {
    if (!this.#barred.has(child)) this.bar(child, undefined, [], [])
    this.#barred.get(child)?.not.add(parent)
  }

  /** Is any trail left: one with a single first page, or one whose first page is lost? */
  isPossible(): boolean {
    return this.isPossibleWith("first") || this.isPossibleWith("orphan")
  }

  /** Can every page be reached from the top, over one first page or over copies of a lost one? */
  isPossibleWith(top: Top): boolean {
    const nodes = [...this.#barred.keys(), ...(this.#free > 0 ? [FREE] : [])]
    const tops = nodes.filter((node) => !this.isTop(node, top))
    if (top === "orphan") return this.#below(tops, nodes).size === nodes.length
    // Only from the last node that a walk over all sets out from, or from one above that, can all be reached.
    const [source] = this.#walkedFrom(nodes).slice(-1)
    if (source === undefined || this.#below([source], nodes).size < nodes.length) return false
    const above = reached([source], nodes, (from, to) => this.#leads(to, from))
    return tops.some((node) => above.has(node))
  }

  get #free(): number {
    return this.pages - this.#barred.size
  }

  /** May a page, or a free one, be above another, or above a free one? */
  #leads(from: number, to: number): boolean {
    if (to === FREE) return true
    if (from !== FREE) return !this.isPair(to, from)
    const { only, not = new Set<number>() } = this.#barred.get(to) ?? {}
    const isFree = (page: number) => page >= 0 && !this.#barred.has(page)
    if (only) return [...only].some((page) => isFree(page) && !not.has(page))
    return [...not].filter(isFree).length < this.#free
  }

  /** The nodes that a walk downwards sets out from, until all are seen. */
  #walkedFrom(nodes: readonly number[]): number[] {
    const seen = new Set<number>()
    return nodes.filter((node) => {
      if (seen.has(node)) return false
      for (const below of this.#below([node], nodes, seen)) seen.add(below)
      return true
    })
  }

  #below(tops: readonly number[], nodes: readonly number[], but?: ReadonlySet<number>): Set<number> {
    return reached(tops, nodes, (from, to) => !but?.has(to) && this.#leads(from, to))
  }
}

/** A page at the top is the first, or a copy of a first one that is lost. */
export type Top = "first" | "orphan"

/** All nodes that edges lead to from some. */
function reached(
  from: readonly number[],
  nodes: readonly number[],
  leads: (from: number, to: number) => boolean,
): Set<number> {
  const found = new Set(from)
  for (const node of found)
    for (const next of nodes) if (next !== node && !found.has(next) && leads(node, next)) found.add(next)
  return found
}
