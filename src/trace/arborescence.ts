import type { Marginals } from "./marginals.js"

/** Stands for the virtual top in a list of parents. */
export const TOP = -1

/**
 * The parents under which the edges' weights add up to the most, with no page above itself (Chu & Liu 1965,
 * Edmonds 1967). Given marginals, it is the trail with the most edges expected to be right.
 *
 * @returns by page its parent's index, or {@link TOP}
 */
export function bestParents({ pages, pair, top }: Marginals): number[] {
  const graph = new Contraction(pages, pair, top)
  for (let page = 0; page < pages; page++) graph.settle(page)
  return graph.expand()
}

interface Cycle {
  readonly into: number
  readonly members: readonly {
    readonly component: number
    readonly pages: readonly number[]
    readonly edge: number
  }[]
}

/** The graph while its cycles are drawn together. Component `k` starts as page `k`; the last column is the top. */
class Contraction {
  readonly #width: number
  /** By child component and parent component: the weight of the best edge, and that edge in the first graph. */
  readonly #weight: Float64Array
  readonly #edge: Int32Array
  readonly #alive: Uint8Array
  readonly #pagesOf: number[][]
  readonly #chosen: Int32Array
  readonly #settled: Uint8Array
  readonly #cycles: Cycle[] = []

  constructor(pages: number, pair: Float64Array, top: Float64Array) {
    this.#width = pages + 1
    this.#weight = new Float64Array(pages * this.#width)
    for (let child = 0; child < pages; child++) {
      this.#weight.set(pair.subarray(child * pages, (child + 1) * pages), child * this.#width)
      this.#weight[child * this.#width + pages] = top[child] ?? 0
    }
    this.#edge = Int32Array.from(this.#weight, (_, at) => at)
    this.#alive = new Uint8Array(pages).fill(1)
    this.#pagesOf = Array.from(top, (_, page) => [page])
    this.#chosen = new Int32Array(pages).fill(-1)
    this.#settled = new Uint8Array(pages)
  }

  /** Follows the best parents up from a page until the top or a settled part is reached; contracts cycles met. */
  settle(page: number): void {
    if (!this.#alive[page] || this.#settled[page]) return
    const path: number[] = []
    for (let at = page; at < this.#width - 1 && !this.#settled[at]; ) {
      const seen = path.indexOf(at)
      if (seen >= 0) {
        at = this.#contract(path.splice(seen))
        continue
      }
      path.push(at)
      at = this.#chooseParent(at)
    }
    for (const component of path) this.#settled[component] = 1
  }

  #chooseParent(child: number): number {
    let best = -1
    const row = child * this.#width
    for (let parent = 0; parent < this.#width; parent++) {
      if (parent === child || (parent < this.#width - 1 && !this.#alive[parent])) continue
      if (best < 0 || (this.#weight[row + parent] ?? 0) > (this.#weight[row + best] ?? 0)) best = parent
    }
    this.#chosen[child] = best
    return best
  }

  /** Draws a cycle into its first member. Coming in anywhere costs what the cycle's own edge there is worth. */
  #contract(cycle: readonly number[]): number {
    const [into = 0, ...others] = cycle
    const edgeInto = (member: number) => member * this.#width + (this.#chosen[member] ?? 0)
    const kept = new Map(cycle.map((member) => [member, this.#weight[edgeInto(member)] ?? 0]))
    this.#cycles.push({
      into,
      members: cycle.map((component) => ({
        component,
        pages: this.#pagesOf[component] ?? [],
        edge: this.#edge[edgeInto(component)] ?? 0,
      })),
    })
    for (let at = into * this.#width; at < (into + 1) * this.#width; at++)
      this.#weight[at] = (this.#weight[at] ?? 0) - (kept.get(into) ?? 0)
    for (const member of others) this.#merge(into, member, kept.get(member) ?? 0)
    this.#pagesOf[into] = cycle.flatMap((member) => this.#pagesOf[member] ?? [])
    return into
  }

  #merge(into: number, member: number, kept: number): void {
    this.#alive[member] = 0
    for (let other = 0; other < this.#width; other++) {
      this.#take(into * this.#width + other, member * this.#width + other, kept)
      if (other < this.#width - 1) this.#take(other * this.#width + into, other * this.#width + member, 0)
    }
  }

  #take(at: number, from: number, kept: number): void {
    const weight = (this.#weight[from] ?? 0) - kept
    if (weight <= (this.#weight[at] ?? 0)) return
    this.#weight[at] = weight
    this.#edge[at] = this.#edge[from] ?? 0
  }

  /** Opens the cycles again, the last first: each member keeps its edge but the one that is entered from without. */
  expand(): number[] {
    const entering = new Map<number, number>()
    for (const [component, isAlive] of this.#alive.entries())
      if (isAlive)
        entering.set(component, this.#edge[component * this.#width + (this.#chosen[component] ?? 0)] ?? 0)
    for (const { into, members } of this.#cycles.reverse()) {
      const edge = entering.get(into) ?? 0
      const child = Math.floor(edge / this.#width)
      for (const { component, pages, edge: own } of members)
        entering.set(component, pages.includes(child) ? edge : own)
    }
    return Array.from(this.#pagesOf, (_, page) => {
      const parent = (entering.get(page) ?? 0) % this.#width
      return parent === this.#width - 1 ? TOP : parent
    })
  }
}
