/** Sets that are joined pair by pair (union-find with path halving; Tarjan 1975). */
export class Components {
  readonly #parent: Uint32Array

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, index) => index)
  }

  /** The member that stands for the set of `member`: its smallest. */
  find(member: number): number {
    const parent = this.#parent
    let at = member
    while (parent[at] !== at) {
      const above = parent[parent[at] ?? at] ?? at
      parent[at] = above
      at = above
    }
    return at
  }

  join(one: number, other: number): void {
    const a = this.find(one)
    const b = this.find(other)
    this.#parent[Math.max(a, b)] = Math.min(a, b)
  }

  /** The sets, each in ascending order, by their smallest member. */
  sets(): number[][] {
    const found = new Map<number, number[]>()
    for (let member = 0; member < this.#parent.length; member++) {
      const root = this.find(member)
      const set = found.get(root)
      if (set) set.push(member)
      else found.set(root, [member])
    }
    return [...found.values()]
  }
}
