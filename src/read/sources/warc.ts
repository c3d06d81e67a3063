import { createReadStream } from "node:fs"
import type { WARCRecord } from "warcio"
import { QuotetrailError, reasonIn } from "../../errors.js"
import { readAll } from "./bytes.js"
import { type Loaded, leftOut, loadedCapture } from "./loaded.js"
import { mediaTypeOf } from "./media-type.js"
import { Revisits } from "./revisits.js"
import { unpackedWarc } from "./warc-bytes.js"
import { warcRecords } from "./warc-records.js"

/** The pages in a WARC file (ISO 28500), compressed record by record or not; the file is streamed. */
export const loadWarcFile = (path: string): AsyncIterable<Loaded> => loadWarc(createReadStream(path), path)

/**
 * The pages in a stream of WARC records: successful responses and resources that hold an article. Pictures, requests
 * and redirects are passed over, and so are revisits of pages that the archive holds; revisits of others are left out
 * by name. Where the archive is cut, what came before is kept.
 */
export async function* loadWarc(stream: AsyncIterable<Uint8Array>, path: string): AsyncIterable<Loaded> {
  let records = 0
  let pages = 0
  const revisits = new Revisits()
  try {
    for await (const { record, isCut } of warcRecords(unpackedWarc(stream))) {
      if (record.warcHeader("Content-Length") == null) throw new Error("the file is cut short in a header")
      records++
      revisits.see(record)
      if (!isPage(record)) continue
      pages++
      const loaded = await loadRecord(record, path)
      yield isCut() ? cutOff(record, path) : loaded
    }
  } catch (error) {
    const message = reasonIn(error)
    yield leftOut(path, `broken off after ${records} records: ${message}`)
    return
  }
  const lost = revisits.unresolved()
  yield* lost.map(({ url, reason }) => leftOut(`${path} (${url})`, reason))
  if (pages === 0 && lost.length === 0)
    throw new QuotetrailError("input/malformed", `${path}: no pages among ${records} WARC records`)
}

const cutOff = (record: WARCRecord, path: string): Loaded =>
  leftOut(`${path} (${record.warcTargetURI})`, "the file is cut short within this record")

function isPage(record: WARCRecord): boolean {
  const type = record.warcType
  if (type !== "response" && type !== "resource") return false
  if (!/^https?:/.test(record.warcTargetURI ?? "")) return false
  const status = record.getResponseInfo()?.status
  if (type === "response" && Number(status) !== 200) return false
  return mediaTypeOf(contentType(record)) !== undefined
}

function contentType(record: WARCRecord): string {
  const answer = record.getResponseInfo()?.headers.get("content-type")
  return answer ?? (record.warcType === "resource" ? (record.warcContentType ?? "") : "")
}

async function loadRecord(record: WARCRecord, path: string): Promise<Loaded> {
  const url = record.warcTargetURI ?? ""
  let bytes: Uint8Array
  try {
    // Unchunked and unpacked: a small record may hold a large page.
    bytes = await readAll(eachPart(record.contentReader), url)
  } catch (error) {
    return leftOut(`${path} (${url})`, reasonOf(error, url))
  }
  if (bytes.length === 0) return leftOut(`${path} (${url})`, "the record has no content")
  const { mediaType, charset } = mediaTypeOf(contentType(record)) ?? { mediaType: "text/html" }
  const retrieved = record.warcDate
  return loadedCapture(bytes, {
    mediaType,
    path,
    url,
    ...(retrieved && { retrieved }),
    ...(charset !== undefined && { charset }),
  })
}

const reasonOf = (error: unknown, url: string): string => reasonIn(error).replace(`${url}: `, "")

export async function* eachPart(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield* parts
}
