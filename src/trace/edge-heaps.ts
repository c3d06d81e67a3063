import type { Components } from "./components.js"
import type { Marginals } from "./marginals.js"

/** No page: a heap that is empty. */
const NONE = -1

/**
 * The edges into each page, and into pages that were drawn together, the best first. Of equals that from the page that comes first
 * is the better, the top coming last, then that into the page that was drawn in first. An edge from the top to a page goes by a
 * number behind those of all others.
 *
 * A component's edges are a heap of its pages, each with the best of its own edges that is left (leftist heaps: Crane 1972). What
 * all edges of a heap lose is noted at its head and handed down as heads are taken off (Gabow, Galil, Spencer & Tarjan 1986).
 *
 * @example components.join(0, 1); heaps.edgeOf(heaps.fromOutside(heaps.join(0, 1))) // the best edge into these two
 */
export class EdgeHeaps {
  readonly #graph: Marginals
  readonly #components: Components
  /** The edges into one page after the other, the best first, and by page its place there. */
  readonly #inOrder: Int32Array
  readonly #next: Int32Array
  /** By page: what its own edges have lost, and what the heaps below it have to lose yet. */
  readonly #lost: Float64Array
  readonly #owed: Float64Array
  /** By page: the heaps below it, and the length of the shortest way down to an empty one; it is never longer on the right. */
  readonly #left: Int32Array
  readonly #right: Int32Array
  readonly #depth: Int32Array

  /** @param components what pages were drawn together, before their heaps are joined */
  constructor(graph: Marginals, components: Components) {
    const { edges } = graph
    const { pages } = edges
    this.#graph = graph
    this.#components = components
    this.#inOrder = inOrder(graph)
    this.#next = Int32Array.from(graph.top, (_, page) => edges.from(page) + page)
    this.#lost = new Float64Array(pages)
    this.#owed = new Float64Array(pages)
    this.#left = new Int32Array(pages).fill(NONE)
    this.#right = new Int32Array(pages).fill(NONE)
    this.#depth = new Int32Array(pages).fill(1)
  }

  /** The best edge of a heap. */
  edgeOf(heap: number): number {
    return this.#inOrder[this.#next[heap] ?? 0] ?? 0
  }

  /** What the best edge of a heap is still worth. */
  worth(heap: number): number {
    return weightOf(this.#graph, this.edgeOf(heap)) - (this.#lost[heap] ?? 0)
  }

  /** Where an edge comes from: behind all pages is the top. */
  parentOf(edge: number): number {
    const { edges } = this.#graph
    return edge < edges.count ? (edges.parents[edge] ?? 0) : edges.pages
  }

  childOf(edge: number): number {
    const { edges } = this.#graph
    return edge < edges.count ? edges.childOf(edge) : edge - edges.count
  }

  /** Takes so much off all edges of a heap. */
  lessen(heap: number, worth: number): void {
    if (heap === NONE) return
    this.#lost[heap] = (this.#lost[heap] ?? 0) + worth
    this.#owed[heap] = (this.#owed[heap] ?? 0) + worth
  }

  /** Leaves out edges within a heap's component until the best one comes from outside; gives the heap of those left. */
  fromOutside(heap: number): number {
    const component = this.#components.of(heap)
    const isWithin = (page: number) => this.#components.of(this.parentOf(this.edgeOf(page))) === component
    let head = heap
    while (isWithin(head)) {
      const rest = this.#below(head)
      while (isWithin(head)) this.#next[head] = (this.#next[head] ?? 0) + 1
      head = this.join(head, rest)
    }
    return head
  }

  /** Takes the head off a heap; gives the heap of all others. */
  #below(head: number): number {
    this.#handDown(head)
    const rest = this.join(this.#left[head] ?? NONE, this.#right[head] ?? NONE)
    this.#left[head] = NONE
    this.#right[head] = NONE
    this.#depth[head] = 1
    return rest
  }

  /** One heap of two. */
  join(one: number, other: number): number {
    if (one === NONE) return other
    if (other === NONE) return one
    const [head, below] = this.#isBetter(one, other) ? [one, other] : [other, one]
    this.#handDown(head)
    const right = this.join(this.#right[head] ?? NONE, below)
    const left = this.#left[head] ?? NONE
    const isLonger = this.#depthOf(right) > this.#depthOf(left)
    this.#left[head] = isLonger ? right : left
    this.#right[head] = isLonger ? left : right
    this.#depth[head] = this.#depthOf(isLonger ? left : right) + 1
    return head
  }

  #isBetter(one: number, other: number): boolean {
    const more = this.worth(one) - this.worth(other)
    if (more !== 0) return more > 0
    const further = this.parentOf(this.edgeOf(one)) - this.parentOf(this.edgeOf(other))
    return further < 0 || (further === 0 && this.#rank(one) < this.#rank(other))
  }

  #rank(page: number): number {
    this.#components.of(page)
    return this.#components.rank(page)
  }

  #handDown(heap: number): void {
    const owed = this.#owed[heap] ?? 0
    this.lessen(this.#left[heap] ?? NONE, owed)
    this.lessen(this.#right[heap] ?? NONE, owed)
    this.#owed[heap] = 0
  }

  #depthOf(heap: number): number {
    return this.#depth[heap] ?? 0
  }
}

const weightOf = ({ edges, pair, top }: Marginals, edge: number): number =>
  (edge < edges.count ? pair[edge] : top[edge - edges.count]) ?? 0

/** The edges into one page after the other, the best first. */
function inOrder(graph: Marginals): Int32Array {
  const { pages, count } = graph.edges
  const all = new Int32Array(count + pages)
  for (let page = 0; page < pages; page++) {
    const [from, to] = [graph.edges.from(page), graph.edges.to(page)]
    const row = all.subarray(from + page, to + page + 1)
    for (let at = 0; at < row.length; at++) row[at] = from + at < to ? from + at : count + page
    row.sort((one, other) => weightOf(graph, other) - weightOf(graph, one) || one - other)
  }
  return all
}
