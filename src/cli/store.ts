import type { Command } from "commander"
import type { Store } from "../store/index.js"
import { file } from "./option-values.js"

/** The option of the commands that need a store. */
export interface StoreOptions {
  readonly db: string
}

/** Adds `--db FILE`. */
export const takesStore = (command: Command): Command =>
  command.option("--db <file>", "the store", file, "quotetrail.db")

/** Opens the store to read it, does the work, closes it. */
export async function withStore<T>({ db }: StoreOptions, work: (store: Store) => T | Promise<T>): Promise<T> {
  const { openStore } = await import("../store/index.js")
  const store = openStore(db, { readonly: true })
  try {
    return await work(store)
  } finally {
    store.close()
  }
}
