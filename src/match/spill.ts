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

/** One block of a run, wherever it is kept. */
export interface KeptBlock {
  /** Copies what stands from byte `from` of the block on. */
  read(from: number, into: Uint8Array): void
  drop(): void
}

/**
 * A run of blocks: the last one grows in memory, a full one goes where `keep` puts it.
 *
 * @example new BlockRun((block) => inMemory(block))
 */
export class BlockRun implements SpilledRun {
  readonly #keep: (block: Uint8Array) => KeptBlock
  readonly #kept: KeptBlock[] = []
  #open = new Uint8Array(0)
  #length = 0

  constructor(keep: (block: Uint8Array) => KeptBlock) {
    this.#keep = keep
  }

  get length(): number {
    return this.#length
  }

  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const at = this.#length % BLOCK_BYTES
      if (at === 0) this.#open = new Uint8Array(BLOCK_BYTES)
      const part = bytes.subarray(done, done + BLOCK_BYTES - at)
      this.#open.set(part, at)
      done += part.length
      this.#length += part.length
      if (this.#length % BLOCK_BYTES === 0) this.#kept.push(this.#keep(this.#open))
    }
  }

  read(from: number, into: Uint8Array): void {
    for (let done = 0; done < into.length; ) {
      const at = from + done
      const within = at % BLOCK_BYTES
      const part = into.subarray(done, done + BLOCK_BYTES - within)
      const block = this.#kept[Math.floor(at / BLOCK_BYTES)]
      if (block) block.read(within, part)
      else part.set(this.#open.subarray(within, within + part.length))
      done += part.length
    }
  }

  drop(): void {
    for (const block of this.#kept) block.drop()
    this.#kept.length = 0
    this.#open = new Uint8Array(0)
    this.#length = 0
  }
}

/** A block that stays where it is. */
export const inMemory = (block: Uint8Array): KeptBlock => ({
  read: (from, into) => into.set(block.subarray(from, from + into.length)),
  drop: () => {},
})

/** Everything in memory. */
export const memorySpill: Spill = { newRun: () => new BlockRun(inMemory) }

/** The bytes of an array, without copying. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
