import { Components } from "./components.js"
import type { Marginals } from "./marginals.js"

/** Stands for the virtual top in a list of parents. */
export const TOP = -1

/**
 * The parents under which the edges' weights add up to the most, with no page above itself (Chu & Liu 1965,
 * Edmonds 1967). Given marginals, it is the trail with the most edges expected to be right.
 *
 * @returns by page its parent's index, or {@link TOP}
 */
export function bestParents(marginals: Marginals): number[] {
  const graph = new Contraction(marginals)
  for (let page = 0; page < marginals.edges.pages; page++) graph.settle(page)
  return graph.expand()
}

/** Edges into a component that a cycle was drawn into, one from each other component, and what each is still worth. */
interface Row {
  readonly edges: Int32Array
  readonly weights: Float64Array
}

/**
 * The graph while its cycles are drawn together. A component goes by the first of its pages. An edge from the top to a page goes
 * by a number behind those of all others.
 */
class Contraction {
  readonly #graph: Marginals
  readonly #components: Components
  /** By component that was drawn together; those of single pages are the graph's own. */
  readonly #rows = new Map<number, Row>()
  readonly #best: BestEdges
  /** By component: the edge chosen into it, and what that is worth. */
  readonly #chosen: Int32Array
  readonly #worth: Float64Array
  readonly #settled: Uint8Array
  /** By component: its place on the way up that is followed; -1 where it is not on it. */
  readonly #place: Int32Array
  /** By node: the cycle it was drawn into, and the edge into it there. Pages are the first nodes, then cycles in their order. */
  readonly #above: number[]
  readonly #own: number[]
  /** By component: its node. */
  readonly #node: Int32Array

  constructor(graph: Marginals) {
    const { pages } = graph.edges
    this.#graph = graph
    this.#components = new Components(pages + 1)
    this.#best = new BestEdges(pages + 1)
    this.#chosen = new Int32Array(pages).fill(-1)
    this.#worth = new Float64Array(pages)
    this.#settled = new Uint8Array(pages)
    this.#place = new Int32Array(pages).fill(-1)
    this.#above = Array.from({ length: pages }, () => -1)
    this.#own = [...this.#above]
    this.#node = Int32Array.from(this.#above, (_, page) => page)
  }

  /** Follows the best parents up from a page until the top or a settled part is reached; contracts cycles met. */
  settle(page: number): void {
    const top = this.#graph.edges.pages
    const path: number[] = []
    for (let at = this.#components.of(page); at !== top && !this.#settled[at]; ) {
      const seen = this.#place[at] ?? -1
      if (seen >= 0) {
        const cycle = path.splice(seen)
        for (const member of cycle) this.#place[member] = -1
        at = this.#contract(cycle)
        continue
      }
      this.#place[at] = path.push(at) - 1
      at = this.#chooseParent(at)
    }
    for (const component of path) {
      this.#place[component] = -1
      this.#settled[component] = 1
      this.#rows.delete(component)
    }
  }

  /** The likeliest parent; of equals the one that goes by the first page. */
  #chooseParent(child: number): number {
    let [best, parentOfBest] = [-1, -1]
    this.#best.clear()
    this.#gather(child)
    for (const parent of this.#best.parents) {
      const [weight, most] = [this.#best.weight[parent] ?? 0, this.#best.weight[parentOfBest] ?? 0]
      if (best >= 0 && (weight < most || (weight === most && parent > parentOfBest))) continue
      best = this.#best.edge[parent] ?? -1
      parentOfBest = parent
    }
    this.#chosen[child] = best
    this.#worth[child] = this.#best.weight[parentOfBest] ?? 0
    return parentOfBest
  }

  /** From each other component the best edge into a child: of equals the one from the page drawn into it first. */
  #gather(child: number): void {
    const { edges, pair, top } = this.#graph
    const row = this.#rows.get(child)
    if (row) {
      for (let at = 0; at < row.edges.length; at++)
        this.#note(child, row.edges[at] ?? 0, row.weights[at] ?? 0)
      return
    }
    for (let edge = edges.from(child); edge < edges.to(child); edge++)
      this.#note(child, edge, pair[edge] ?? 0)
    this.#note(child, edges.count + child, top[child] ?? 0)
  }

  #note(child: number, edge: number, weight: number): void {
    const page = this.#parentOf(edge)
    const parent = this.#components.of(page)
    if (parent !== child) this.#best.note(parent, edge, weight, this.#components.rank(page))
  }

  /** Draws a cycle into its first member. Coming in anywhere costs what the cycle's own edge there is worth. */
  #contract(cycle: readonly number[]): number {
    const [into = 0, ...others] = cycle
    const cycleNode = this.#above.push(-1) - 1
    this.#own.push(-1)
    const rows = cycle.map((member): Row => {
      const node = this.#node[member] ?? member
      this.#above[node] = cycleNode
      this.#own[node] = this.#chosen[member] ?? -1
      this.#best.clear()
      this.#gather(member)
      this.#rows.delete(member)
      return this.#best.rowLess(this.#worth[member] ?? 0)
    })
    for (const other of others) this.#components.join(into, other)
    this.#node[into] = cycleNode
    this.#rows.set(into, this.#joined(into, rows))
    return into
  }

  /** The better edge of each parent; of equals that of the member that comes first. */
  #joined(into: number, rows: readonly Row[]): Row {
    this.#best.clear()
    for (const [member, { edges, weights }] of rows.entries())
      for (let at = 0; at < edges.length; at++) {
        const edge = edges[at] ?? 0
        const parent = this.#components.of(this.#parentOf(edge))
        if (parent !== into) this.#best.note(parent, edge, weights[at] ?? 0, member)
      }
    return this.#best.rowLess(0)
  }

  #parentOf(edge: number): number {
    const { edges } = this.#graph
    return edge < edges.count ? (edges.parents[edge] ?? 0) : edges.pages
  }

  #childOf(edge: number): number {
    const { edges } = this.#graph
    return edge < edges.count ? edges.childOf(edge) : edge - edges.count
  }

  /** Opens the cycles again, the last first: each member keeps its edge but the one that is entered from without. */
  expand(): number[] {
    const { pages } = this.#graph.edges
    for (let component = 0; component < pages; component++)
      if (this.#components.of(component) === component)
        this.#own[this.#node[component] ?? 0] = this.#chosen[component] ?? -1
    const entering = this.#own.map(() => -1)
    for (let node = entering.length - 1; node >= 0; node--) {
      if (entering[node] !== -1) continue
      const edge = this.#own[node] ?? -1
      const outside = this.#above[node] ?? -1
      for (let at = this.#childOf(edge); at !== outside; at = this.#above[at] ?? -1) entering[at] = edge
    }
    return entering.slice(0, pages).map((edge) => {
      const parent = this.#parentOf(edge)
      return parent === pages ? TOP : parent
    })
  }
}

/** The best edge from each component, while some edges are looked at. */
class BestEdges {
  readonly weight: Float64Array
  readonly edge: Int32Array
  readonly #rank: Int32Array
  /** By component: when it was last looked at. */
  readonly #looked: Int32Array
  #look = 0
  /** The components that edges were noted from. */
  readonly parents: number[] = []

  constructor(components: number) {
    this.weight = new Float64Array(components)
    this.edge = new Int32Array(components)
    this.#rank = new Int32Array(components)
    this.#looked = new Int32Array(components)
  }

  clear(): void {
    this.#look++
    this.parents.length = 0
  }

  /** @param rank of edges of equal weight that of the lower rank is the better, or else the first noted */
  note(parent: number, edge: number, weight: number, rank: number): void {
    const most = this.weight[parent] ?? 0
    if (this.#looked[parent] !== this.#look) {
      this.#looked[parent] = this.#look
      this.parents.push(parent)
    } else if (weight < most || (weight === most && rank >= (this.#rank[parent] ?? 0))) return
    this.weight[parent] = weight
    this.edge[parent] = edge
    this.#rank[parent] = rank
  }

  rowLess(worth: number): Row {
    const edges = new Int32Array(this.parents.length)
    const weights = new Float64Array(this.parents.length)
    for (let at = 0; at < edges.length; at++) {
      const parent = this.parents[at] ?? 0
      edges[at] = this.edge[parent] ?? 0
      weights[at] = (this.weight[parent] ?? 0) - worth
    }
    return { edges, weights }
  }
}
