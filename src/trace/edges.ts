/**
 * The edges that are weighed in a pile: for every page the pages it may have the statement from. They are numbered child by
 * child, sources in ascending order, so that what is known of edges stands in one array; in a large pile few of all pairs are.
 */
export class Edges {
  readonly pages: number
  /** By edge: the source. */
  readonly parents: Int32Array
  /** By page: its first edge; last, how many edges there are. */
  readonly #starts: Int32Array

  /** @param sources by page, in ascending order */
  constructor(sources: readonly (readonly number[])[]) {
    this.pages = sources.length
    this.#starts = new Int32Array(this.pages + 1)
    for (const [child, { length }] of sources.entries()) this.#starts[child + 1] = this.from(child) + length
    this.parents = new Int32Array(this.from(this.pages))
    for (const [child, parents] of sources.entries()) this.parents.set(parents, this.from(child))
  }

  get count(): number {
    return this.parents.length
  }

  /** The edges into a page are those in `[from(child), to(child))`. */
  from(child: number): number {
    return this.#starts[child] ?? 0
  }

  to(child: number): number {
    return this.from(child + 1)
  }

  /** The part of an array of values by edge that is about a page's sources. */
  row(values: Float64Array, child: number): Float64Array {
    return values.subarray(this.from(child), this.to(child))
  }

  /** The edge between two pages; -1 where it is not weighed. */
  at(child: number, parent: number): number {
    let [low, high] = [this.from(child), this.to(child)]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.parents[middle] ?? 0) < parent) low = middle + 1
      else high = middle
    }
    return low < this.to(child) && this.parents[low] === parent ? low : -1
  }

  /** The page that an edge leads to. */
  childOf(edge: number): number {
    let [low, high] = [0, this.pages - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.from(middle) <= edge) low = middle
      else high = middle - 1
    }
    return low
  }

  /** By page: the pages that it is weighed as a source of, in ascending order. */
  children(): number[][] {
    const children = Array.from({ length: this.pages }, (): number[] => [])
    for (let child = 0; child < this.pages; child++)
      for (let edge = this.from(child); edge < this.to(child); edge++)
        children[this.parents[edge] ?? 0]?.push(child)
    return children
  }
}

/**
 * Every page as the source of every other.
 *
 * @example allEdges(3).parents // 1, 2, 0, 2, 0, 1
 */
export const allEdges = (pages: number): Edges =>
  new Edges(
    Array.from({ length: pages }, (_, child) =>
      Array.from({ length: pages - 1 }, (_, at) => (at < child ? at : at + 1)),
    ),
  )
