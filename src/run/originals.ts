export { type Original, Originals } from "../read/given.js"

/**
 * The archive in which a store's fetched pages are kept as they came: it lies beside the store.
 *
 * @example archiveBeside("pile.db") // "pile.warc.gz"
 */
export const archiveBeside = (db: string): string | undefined =>
  db === ":memory:" ? undefined : `${db.replace(/\.(?:db|sqlite3?)$/i, "")}.warc.gz`
