import type { Readable } from "node:stream"
import type { QuotedArticle } from "../model.js"

/** One of the five stages; here they stand in the order in which they run. */
export type StageName = "read" | "quote" | "match" | "collate" | "trace"

/** How far a run has come: `total` only where it is known beforehand. */
export interface Progress {
  readonly stage: StageName | "people"
  readonly done: number
  readonly total?: number
}

/** An input that gave nothing, and why. */
export interface LeftOut {
  readonly input: string
  readonly reason: string
}

/** How a run goes. Everything may be left out. */
export interface RunOptions {
  /** Worker threads; by default one a core. */
  readonly threads?: number
  /** Ends the run between two records; what is stored by then stays. */
  readonly signal?: AbortSignal
  /** Fetch from private and loopback addresses too. */
  readonly allowPrivate?: boolean
  /** A WARC file (`.warc.gz`) to which what is fetched is added as it came; nothing is kept unless given. */
  readonly archive?: string
  /** Of folders among the inputs, only these files are read. */
  readonly onlyFiles?: ReadonlySet<string>
  /** What `-` reads; by default the process's standard input. */
  readonly stdin?: Readable
  /** Leave out statements with fewer witnesses. */
  readonly minWitnesses?: number
  /** Leave out quotations less sure than this, 0…1. */
  readonly minConfidence?: number
  /** Megabytes that matching passages keeps in memory before long arrays go to disk; see `DiskSpill`. */
  readonly memory?: number
  /** Folder for what memory cannot hold; the system's own for temporary files unless given. */
  readonly temporary?: string
  readonly onProgress?: (progress: Progress) => void
  readonly onLeftOut?: (leftOut: LeftOut) => void
  /** Called for each article that has come into the store. */
  readonly onArticle?: (article: QuotedArticle) => void
}
