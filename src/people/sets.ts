/** Numbers from 0 joined into sets; the least number of a set stands for it (union-find). */
export class Sets {
  readonly #up: number[]

  constructor(size: number) {
    this.#up = Array.from({ length: size }, (_, at) => at)
  }

  find(at: number): number {
    let root = at
    while (this.#up[root] !== root) root = this.#up[root] ?? root
    for (let here = at; here !== root; ) {
      const next = this.#up[here] ?? root
      this.#up[here] = root
      here = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.#up[Math.max(x, y)] = Math.min(x, y)
  }
}
