/**
 * Where long arrays are put while nobody looks at them. A stage writes runs and reads them again; whether they lie in
 * memory or on disk is for its caller to say, and changes no answer.
 */
export interface Spill {
  /** A new run without a byte. */
  newRun(): SpilledRun
}

/** Bytes that are appended, and read from anywhere. */
export interface SpilledRun {
  /** Bytes so far. */
  readonly length: number
  append(bytes: Uint8Array): void
  /** Fills `into` with what stands from byte `from` on. */
  read(from: number, into: Uint8Array): void
  /** Gives its room back; nothing is left in it. */
  drop(): void
}

/** Runs are kept in blocks of this many bytes, so that growing copies nothing. */
export const BLOCK_BYTES = 1 << 18

/** Keeps full blocks, and hands out empty ones. */
export interface BlockKeeper {
  /** A block to write into; what stands in it does not matter. */
  empty(): Uint8Array
  /** Keeps a full block, which nobody else writes into from now on. */
  keep(block: Uint8Array): KeptBlock
  /** Takes a block back that was never full. */
  takeBack(block: Uint8Array): void
}

/** One block of a run, wherever it is kept. */
export interface KeptBlock {
  /** Copies what stands from byte `from` of the block on. */
  read(from: number, into: Uint8Array): void
  drop(): void
}

/** A run of blocks: the last one grows in memory, a full one goes where its keeper puts it. */
export class BlockRun implements SpilledRun {
  readonly #keeper: BlockKeeper
  readonly #kept: KeptBlock[] = []
  #open: Uint8Array | undefined
  #length = 0

  constructor(keeper: BlockKeeper) {
    this.#keeper = keeper
  }

  get length(): number {
    return this.#length
  }

  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      this.#open ??= this.#keeper.empty()
      const at = this.#length % BLOCK_BYTES
      const part = bytes.subarray(done, done + BLOCK_BYTES - at)
      this.#open.set(part, at)
      done += part.length
      this.#length += part.length
      if (this.#length % BLOCK_BYTES === 0) this.#closeBlock(this.#open)
    }
  }

  #closeBlock(block: Uint8Array): void {
    this.#kept.push(this.#keeper.keep(block))
    this.#open = undefined
  }

  read(from: number, into: Uint8Array): void {
    for (let done = 0; done < into.length; ) {
      const at = from + done
      const within = at % BLOCK_BYTES
      const part = into.subarray(done, done + BLOCK_BYTES - within)
      const block = this.#kept[Math.floor(at / BLOCK_BYTES)]
      if (block) block.read(within, part)
      else if (this.#open) part.set(this.#open.subarray(within, within + part.length))
      done += part.length
    }
  }

  drop(): void {
    for (const block of this.#kept) block.drop()
    this.#kept.length = 0
    if (this.#open) this.#keeper.takeBack(this.#open)
    this.#open = undefined
    this.#length = 0
  }
}

/** A block that stays where it is until it is dropped. */
export const inMemory = (block: Uint8Array, drop: () => void): KeptBlock => ({
  read: (from, into) => into.set(block.subarray(from, from + into.length)),
  drop,
})

const memoryKeeper: BlockKeeper = {
  empty: () => new Uint8Array(BLOCK_BYTES),
  keep: (block) => inMemory(block, () => {}),
  takeBack: () => {},
}

/** Everything in memory. */
export const memorySpill: Spill = { newRun: () => new BlockRun(memoryKeeper) }

/** The bytes of an array, without copying. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
