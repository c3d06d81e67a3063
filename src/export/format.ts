import type { Store } from "../store/index.js"

/** A part of a file: text, or bytes of a format that is not text. */
export type Part = string | Uint8Array

/** A way to write what a store holds. */
export interface ExportFormat {
  readonly name: string
  /** Whom it serves, in a few words. */
  readonly describe: string
  readonly mediaType: string
  /** Without the point. */
  readonly extension: string
  /** Writes one statement at a time: `all` is refused. */
  readonly isSingle?: true
  /** The file in parts, one after another. `selection` is the id of a statement, or `all`. */
  write(store: Store, selection: string): Iterable<Part> | AsyncIterable<Part>
  /** What the format cannot hold of the selection, a line each. */
  warnings?(store: Store, selection: string): string[]
}
