import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { QuotetrailError, reasonIn } from "../errors.js"
import {
  BLOCK_BYTES,
  type BlockKeeper,
  BlockRun,
  inMemory,
  type KeptBlock,
  type Spill,
  type SpilledRun,
} from "../match/index.js"

/** How much stays in memory, and where the rest goes. */
export interface DiskSpillOptions {
  /** Megabytes that stay in memory. */
  readonly memory?: number
  /** Folder for the file; the system's own for temporary files unless given. */
  readonly temporary?: string
}

const MEGABYTE = 1 << 20

/**
 * Long arrays in memory up to a limit, and above it in one temporary file. The file has no name from the moment it is
 * open, where the system allows that, so that it is gone with the process however that ends.
 *
 * Throws `QuotetrailError` `temporary/unusable` where the file cannot be written.
 *
 * @example const spill = new DiskSpill({ memory: 512 }); …; spill.close()
 */
export class DiskSpill implements Spill, BlockKeeper {
  readonly #most: number
  readonly #home: string
  #inMemory = 0
  /** Blocks that are used again: what was given up need not wait for the garbage collector. */
  readonly #empty: Uint8Array[] = []
  #file: { readonly folder: string; readonly descriptor: number } | undefined
  /** Blocks that the file has room for, and those of them that hold nothing now. */
  #blocks = 0
  readonly #free: number[] = []

  constructor({ memory = 512, temporary = tmpdir() }: DiskSpillOptions = {}) {
    this.#most = (memory * MEGABYTE) / BLOCK_BYTES
    this.#home = temporary
  }

  newRun(): SpilledRun {
    return new BlockRun(this)
  }

  empty(): Uint8Array {
    return this.#empty.pop() ?? new Uint8Array(BLOCK_BYTES)
  }

  keep(block: Uint8Array): KeptBlock {
    if (this.#inMemory >= this.#most) return this.#onDisk(block)
    this.#inMemory++
    return inMemory(block, () => {
      this.#inMemory--
      this.takeBack(block)
    })
  }

  takeBack(block: Uint8Array): void {
    this.#empty.push(block)
  }

  /** Bytes that the file takes. */
  get spilled(): number {
    return this.#blocks * BLOCK_BYTES
  }

  close(): void {
    if (!this.#file) return
    closeSync(this.#file.descriptor)
    rmSync(this.#file.folder, { recursive: true, force: true })
    this.#file = undefined
  }

  #onDisk(block: Uint8Array): KeptBlock {
    const number = this.#free.pop() ?? this.#blocks++
    const descriptor = this.#opened()
    const start = number * BLOCK_BYTES
    this.#orThrow(() => {
      const written = writeSync(descriptor, block, 0, block.length, start)
      if (written < block.length) throw new Error("no room left on the disk")
    })
    this.takeBack(block)
    return {
      read: (from, into) => this.#orThrow(() => readSync(descriptor, into, 0, into.length, start + from)),
      drop: () => this.#free.push(number),
    }
  }

  #opened(): number {
    this.#file ??= this.#orThrow(() => {
      const folder = mkdtempSync(join(this.#home, "quotetrail-"))
      const descriptor = openSync(join(folder, "spill"), "wx+", 0o600)
      withoutName(folder)
      return { folder, descriptor }
    })
    return this.#file.descriptor
  }

  #orThrow<T>(work: () => T): T {
    try {
      return work()
    } catch (cause) {
      throw new QuotetrailError("temporary/unusable", `${this.#home}: ${reasonIn(cause)}`, { cause })
    }
  }
}

/** Windows keeps the name of a file that is open: there it goes when the spill is closed. */
function withoutName(folder: string): void {
  try {
    rmSync(folder, { recursive: true })
  } catch {}
}
