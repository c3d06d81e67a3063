import type { Store } from "../store/index.js"

/** A way to write what a store holds. */
export interface ExportFormat {
  readonly name: string
  /** Whom it serves, in a few words. */
  readonly describe: string
  readonly mediaType: string
  /** Without the point. */
  readonly extension: string
  /** The file in parts, one after another. `selection` is the id of a statement, or `all`. */
  write(store: Store, selection: string): Iterable<string> | AsyncIterable<string>
}
