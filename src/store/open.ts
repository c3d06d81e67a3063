import { Database } from "./database.js"
import { migrate } from "./migrations.js"
import { Store } from "./store.js"

/**
 * Opens a store, or makes one at `path`. `":memory:"` keeps it in memory.
 * Throws `QuotetrailError` `store/unusable` on a file that is no store, `store/not-found` on a missing one to read.
 *
 * @example
 * const store = openStore("quotetrail.db", { readonly: true })
 * store.statements({ outlet: "Harbour Post" }, { limit: 20 }).items
 */
export function openStore(path: string, { readonly = false } = {}): Store {
  const database = Database.open(path, { readonly })
  try {
    migrate(database, { readonly })
    if (readonly) database.all("PRAGMA query_only = 1")
    return new Store(database, readonly)
  } catch (error) {
    database.close()
    throw error
  }
}
