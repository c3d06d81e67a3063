import { contentId } from "../../text/index.js"
import type { Found } from "./loaded.js"
import { leftOut, loadedCapture } from "./loaded.js"

type Row = Readonly<Record<string, unknown>>

const isRow = (row: unknown): row is Row => typeof row === "object" && row !== null && !Array.isArray(row)

/**
 * A row of NDJSON or of a table: a record where it has a `text` (or is no article), a page where it has `html`, an
 * address to be fetched where it has nothing but a `url`. A row with a text needs no id: it gets one from its content.
 *
 * @example foundInRow({ url: "https://post.example/dam" }, "pile.csv:2") // { kind: "address", … }
 */
export function foundInRow(row: unknown, origin: string): Found {
  if (!isRow(row) || "witnesses" in row) return { kind: "record", row, origin }
  const url = said(row, "url")
  const html = said(row, "html")
  if (said(row, "text") !== undefined)
    return { kind: "record", row: row.id == null ? { ...row, id: idOf(row) } : row, origin }
  if (html !== undefined) return pageOf(html, origin, url)
  if (url === undefined || "id" in row) return { kind: "record", row, origin }
  if (!/^https?:\/\//i.test(url)) return leftOut(origin, `not an address: ${url.slice(0, 100)}`)
  return { kind: "address", url, origin }
}

const said = (row: Row, field: string): string | undefined => {
  const value = row[field]
  return typeof value === "string" && value.trim() !== "" ? value : undefined
}

const idOf = (row: Row): string => contentId("a", said(row, "url") ?? "", said(row, "text") ?? "")

const pageOf = (html: string, path: string, url: string | undefined): Found =>
  loadedCapture(Buffer.from(html), {
    mediaType: "text/html",
    charset: "utf-8",
    path,
    ...(url !== undefined && { url }),
  })
