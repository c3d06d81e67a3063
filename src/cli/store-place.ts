import { existsSync, renameSync, rmSync } from "node:fs"

/** SQLite keeps two more files beside that of an open store. */
const ENDS = ["", "-wal", "-shm"]

/** Where a run puts its store. One of the two is called when the run is over and the store closed. */
export interface StorePlace {
  /** The store is there to stay. */
  keep(): void
  /** Nothing came into it: all is as it was before. */
  giveUp(): void
}

/**
 * Makes room for the store of a run. With `fresh`, what lies there is moved aside until the new one holds something:
 * a mistyped input is to cost nobody a store.
 *
 * @throws QuotetrailError `store/unusable` where `fresh` would take away a file that is no store
 */
export async function takePlace(db: string, fresh: boolean): Promise<StorePlace> {
  if (!existsSync(db)) return { keep: () => undefined, giveUp: () => remove(db) }
  if (!fresh) return { keep: () => undefined, giveUp: () => undefined }
  const { openStore } = await import("../store/index.js")
  openStore(db, { readonly: true }).close()
  const aside = `${db}.before`
  move(db, aside)
  return {
    keep: () => remove(aside),
    giveUp() {
      remove(db)
      move(aside, db)
    },
  }
}

function remove(db: string): void {
  for (const end of ENDS) rmSync(db + end, { force: true })
}

function move(from: string, to: string): void {
  remove(to)
  for (const end of ENDS) if (existsSync(from + end)) renameSync(from + end, to + end)
}
