import type { Original } from "../read/given.js"

export { type Original, Originals } from "../read/given.js"

/**
 * The archive in which a store's fetched pages are kept as they came: it lies beside the store.
 *
 * @example archiveBeside("pile.db") // "pile.warc.gz"
 */
export const archiveBeside = (db: string): string | undefined =>
  db === ":memory:" ? undefined : `${db.replace(/\.(?:db|sqlite3?)$/i, "")}.warc.gz`

/** The text of a page's bytes, in whatever encoding it came. The parser's room is loaded only when it is asked for. */
export async function originalText({ bytes, charset }: Original): Promise<string> {
  const { decodeBytes } = await import("../read/index.js")
  return decodeBytes(bytes, charset).text
}
