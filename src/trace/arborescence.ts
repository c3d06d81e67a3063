import { Components } from "./components.js"
import { EdgeHeaps } from "./edge-heaps.js"
import type { Marginals } from "./marginals.js"

/** Stands for the virtual top in a list of parents. */
export const TOP = -1

/**
 * The parents under which the edges' weights add up to the most, with no page above itself (Chu & Liu 1965, Edmonds 1967; in
 * the time of a sort of all edges: Tarjan 1977). Given marginals, it is the trail with the most edges expected to be right.
 *
 * @returns by page its parent's index, or {@link TOP}
 * @example bestParents({ edges: allEdges(2), pair: Float64Array.of(0.1, 0.9), top: Float64Array.of(0.9, 0.1) }) // [TOP, 0]
 */
export function bestParents(marginals: Marginals): number[] {
  const graph = new Contraction(marginals)
  for (let page = 0; page < marginals.edges.pages; page++) graph.settle(page)
  return graph.expand()
}

/** The graph while its cycles are drawn together. */
class Contraction {
  readonly #pages: number
  readonly #components: Components
  readonly #edges: EdgeHeaps
  /** By component: the edges into it. */
  readonly #heap: Int32Array
  readonly #settled: Uint8Array
  /** By component: its place on the way up that is followed; -1 where it is not on it. */
  readonly #place: Int32Array
  /** By node: the cycle it was drawn into, and the edge chosen into it. Pages are the first nodes, then cycles in their order. */
  readonly #above: number[]
  readonly #chosen: number[]
  /** By component: its node. */
  readonly #node: Int32Array

  constructor(graph: Marginals) {
    const { pages } = graph.edges
    this.#pages = pages
    this.#components = new Components(pages + 1)
    this.#edges = new EdgeHeaps(graph, this.#components)
    this.#heap = new Int32Array(pages).map((_, page) => page)
    this.#settled = new Uint8Array(pages)
    this.#place = new Int32Array(pages).fill(-1)
    this.#above = Array.from({ length: pages }, () => -1)
    this.#chosen = [...this.#above]
    this.#node = Int32Array.from(this.#heap)
  }

  /** Follows the best parents up from a page until the top or a settled part is reached; contracts cycles met. */
  settle(page: number): void {
    const path: number[] = []
    for (let at = this.#components.of(page); at !== this.#pages && !this.#settled[at]; ) {
      const seen = this.#place[at] ?? -1
      if (seen >= 0) at = this.#contract(path.splice(seen))
      this.#place[at] = path.push(at) - 1
      at = this.#chooseParent(at)
    }
    for (const component of path) this.#settled[component] = 1
  }

  /** The likeliest parent without. */
  #chooseParent(child: number): number {
    const heap = this.#edges.fromOutside(this.#heap[child] ?? 0)
    const best = this.#edges.edgeOf(heap)
    this.#heap[child] = heap
    this.#chosen[this.#node[child] ?? 0] = best
    return this.#components.of(this.#edges.parentOf(best))
  }

  /** Draws a cycle into its first member. Coming in anywhere costs what the cycle's own edge there is worth. */
  #contract(cycle: readonly number[]): number {
    const node = this.#above.push(-1) - 1
    const heaps = cycle.map((member) => {
      const heap = this.#heap[member] ?? 0
      this.#edges.lessen(heap, this.#edges.worth(heap))
      this.#above[this.#node[member] ?? 0] = node
      this.#place[member] = -1
      return heap
    })
    const [into = 0, ...others] = cycle
    for (const other of others) this.#components.join(into, other)
    this.#heap[into] = heaps.reduce((one, other) => this.#edges.join(one, other))
    this.#node[into] = node
    return into
  }

  /** Opens the cycles again, the last first: each member keeps its edge but the one that is entered from without. */
  expand(): number[] {
    const entering = this.#above.map(() => -1)
    for (let node = entering.length - 1; node >= 0; node--) {
      if (entering[node] !== -1) continue
      const edge = this.#chosen[node] ?? -1
      const outside = this.#above[node] ?? -1
      for (let at = this.#edges.childOf(edge); at !== outside; at = this.#above[at] ?? -1) entering[at] = edge
    }
    return entering.slice(0, this.#pages).map((edge) => {
      const parent = this.#edges.parentOf(edge)
      return parent === this.#pages ? TOP : parent
    })
  }
}
