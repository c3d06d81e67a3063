type Numbers = Uint8Array | Uint32Array

/** Numbers that arrive in pieces: kept in large blocks, so that growing copies nothing and leaves no litter. */
export class Growing<A extends Numbers> {
  readonly #make: new (
    length: number,
  ) => A
  readonly #blocks: A[] = []
  #length = 0

  constructor(make: new (length: number) => A) {
    this.#make = make
  }

  get length(): number {
    return this.#length
  }

  append(piece: Numbers): void {
    for (let done = 0; done < piece.length; ) {
      const at = this.#length % BLOCK
      if (at === 0) this.#blocks.push(new this.#make(BLOCK))
      const part = piece.subarray(done, done + BLOCK - at)
      this.#blocks.at(-1)?.set(part, at)
      done += part.length
      this.#length += part.length
    }
  }

  /** One array of the given ranges in their order. Afterwards nothing is left here. */
  inOrder(ranges: readonly (readonly [from: number, to: number])[]): A {
    const all = new this.#make(ranges.reduce((sum, [from, to]) => sum + to - from, 0))
    let end = 0
    for (const [from, to] of ranges)
      for (let at = from; at < to; ) {
        const within = at % BLOCK
        const part = this.#blocks[Math.floor(at / BLOCK)]?.subarray(within, Math.min(BLOCK, within + to - at))
        if (!part) break
        all.set(part, end)
        end += part.length
        at += part.length
      }
    this.#blocks.length = 0
    this.#length = 0
    return all
  }
}

const BLOCK = 1 << 20
