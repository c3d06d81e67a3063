/**
 * Things that are drawn together step by step (union–find: Tarjan 1975). What is drawn together goes by the thing that the
 * others were drawn into.
 *
 * @example const pages = new Components(3); pages.join(2, 0); pages.of(0) // 2
 */
export class Components {
  /** What a thing was drawn into, or itself; ways there are shortened as they are gone. */
  readonly #into: Int32Array
  /** By thing: how many lay in what it was drawn into, before those drawn in along with it. */
  readonly #before: Int32Array
  readonly #size: Int32Array

  constructor(things: number) {
    this.#into = new Int32Array(things).map((_, thing) => thing)
    this.#before = new Int32Array(things)
    this.#size = new Int32Array(things).fill(1)
  }

  /** What a thing lies in. */
  of(thing: number): number {
    const next = this.#into[thing] ?? thing
    if (this.#into[next] === next) return next
    const way = [thing]
    let root = next
    for (; this.#into[root] !== root; root = this.#into[root] ?? root) way.push(root)
    for (let at = way.length - 2; at >= 0; at--) {
      const [one, above] = [way[at] ?? 0, way[at + 1] ?? 0]
      this.#before[one] = (this.#before[one] ?? 0) + (this.#before[above] ?? 0)
      this.#into[one] = root
    }
    return root
  }

  /** How many things lay in the same before this one came in; ask what it lies in first. */
  rank(thing: number): number {
    return this.#before[thing] ?? 0
  }

  /** Draws one component into another; both go by their own names. */
  join(into: number, other: number): void {
    this.#into[other] = into
    this.#before[other] = this.#size[into] ?? 1
    this.#size[into] = (this.#size[into] ?? 1) + (this.#size[other] ?? 1)
  }
}
