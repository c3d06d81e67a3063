import { createReadStream } from "node:fs"
import { appendFile, open, stat, truncate } from "node:fs/promises"
import { STATUS_CODES } from "node:http"
import { WARCRecord, WARCSerializer } from "warcio"
import { QuotetrailError, reasonIn, systemCode } from "../../errors.js"
import { sha256 } from "../../text/index.js"
import { inputError, readAll } from "./bytes.js"
import { eachPart } from "./warc.js"
import { warcRecords } from "./warc-records.js"

/** A capture that the archive holds, and where. */
export interface KeptCapture {
  readonly url: string
  readonly sha256: string
  readonly retrieved: string
  readonly contentType: string
  readonly etag?: string
  readonly lastModified?: string
  /** Where its record begins in the archive, in bytes. */
  readonly offset: number
}

/** An answer's head as it came. */
export interface AnswerHead {
  readonly url: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly retrieved: string
}

/** A whole answer as it came. */
export type Response = Omit<AnswerHead, "status"> & { readonly bytes: Uint8Array }

/** WARC 1.1 §6.7.3: the server said that nothing has changed. */
const NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

/**
 * A WARC file to which every answer of a server is added as it came, so that what was read can be shown later. A run
 * that was killed while writing leaves a torn last record: it is cut off before the next one is added.
 */
export class CaptureArchive {
  readonly #byUrl = new Map<string, KeptCapture>()
  readonly #bySha256 = new Map<string, KeptCapture>()
  #end = 0
  #writing: Promise<void> = Promise.resolve()

  private constructor(readonly path: string) {}

  /** Opens the archive, or begins one at `path` with the first capture that is kept. */
  static async open(path: string): Promise<CaptureArchive> {
    const archive = new CaptureArchive(path)
    await archive.refresh()
    return archive
  }

  /** Lists what has been added since, perhaps by another process. */
  async refresh(): Promise<void> {
    const size = await sizeOf(this.path)
    if (size < this.#end) this.#forget()
    if (size > this.#end) await this.#list()
  }

  /** The last capture of an address. */
  latest(url: string): KeptCapture | undefined {
    return this.#byUrl.get(url)
  }

  /** The capture whose bytes have this SHA-256. */
  withSha256(hash: string): KeptCapture | undefined {
    return this.#bySha256.get(hash)
  }

  /** The bytes of a capture; nothing where the archive no longer has them. */
  async bytes({ offset, sha256: hash }: KeptCapture): Promise<Uint8Array | undefined> {
    for await (const { record } of warcRecords(createReadStream(this.path, { start: offset }))) {
      const bytes = await readAll(eachPart(record.contentReader), this.path)
      return sha256(bytes) === hash ? bytes : undefined
    }
    return undefined
  }

  /** Adds an answer, unless the archive's last one from there has the same bytes. */
  keep(response: Response): Promise<void> {
    return this.#inTurn(() => this.#append(response))
  }

  /** Adds the way to a page: a redirect, each time that it was met. */
  keepRedirect(head: AnswerHead): Promise<void> {
    return this.#inTurn(() => this.#write(recordOf(head)))
  }

  /** Adds that a capture was still the same when it was asked for again, as a revisit of it. */
  keepUnchanged({ url, retrieved }: KeptCapture, head: AnswerHead): Promise<void> {
    const refersTo = {
      refersToUrl: url,
      refersToDate: retrieved,
      warcHeaders: { "WARC-Profile": NOT_MODIFIED },
    }
    return this.#inTurn(() => this.#write(recordOf(head, { type: "revisit", ...refersTo })))
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(write)
    return this.#writing
  }

  async #append({ bytes, ...head }: Response): Promise<void> {
    const { url, headers, retrieved } = head
    const hash = sha256(bytes)
    if (this.#byUrl.get(url)?.sha256 === hash) return
    const offset = this.#end
    await this.#write(recordOf({ ...head, status: 200 }, {}, bytes))
    const field = (name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null
    this.#note(keptFrom(field, { url, sha256: hash, retrieved, offset }))
  }

  async #write(record: WARCRecord): Promise<void> {
    const packed = await WARCSerializer.serialize(record, {
      gzip: true,
      digest: { algo: "sha-256", prefix: "sha256:" },
    })
    try {
      await truncate(this.path, this.#end).catch(() => undefined)
      await appendFile(this.path, packed)
    } catch (cause) {
      throw new QuotetrailError("temporary/unusable", `${this.path}: ${reasonIn(cause)}`, { cause })
    }
    this.#end += packed.length
  }

  /** Reads what the archive holds beyond what is known; a torn end is not counted. */
  async #list(): Promise<void> {
    const start = this.#end
    if (start === 0) await checkIsArchive(this.path)
    try {
      const onEnd = (offset: number) => {
        this.#end = start + offset
      }
      for await (const { record, offset } of warcRecords(createReadStream(this.path, { start }), { onEnd })) {
        this.#end = start + offset
        const hash = /^sha256:([0-9a-f]{64})$/.exec(record.warcPayloadDigest ?? "")?.[1]
        const url = record.warcTargetURI
        const { headers, status } = record.getResponseInfo() ?? {}
        await record.skipFully()
        if (hash && url && headers && Number(status) === 200 && record.warcDate) {
          const found = { url, sha256: hash, retrieved: record.warcDate, offset: this.#end }
          this.#note(keptFrom((name) => headers.get(name) ?? null, found))
        }
      }
    } catch {
      // Torn: `#end` is where the last record begins, which is written anew.
    }
  }

  #forget(): void {
    this.#end = 0
    this.#byUrl.clear()
    this.#bySha256.clear()
  }

  #note(kept: KeptCapture): void {
    this.#byUrl.set(kept.url, kept)
    this.#bySha256.set(kept.sha256, kept)
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (systemCode(error) === "ENOENT") return 0
    throw inputError(path, error)
  }
}

/** Nothing is ever added to a file that is something else. */
async function checkIsArchive(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    if (buffer[0] !== 0x1f || buffer[1] !== 0x8b)
      throw new QuotetrailError(
        "input/malformed",
        `${path}: not an archive that Quotetrail keeps captures in`,
      )
  } finally {
    await file.close()
  }
}

function keptFrom(
  field: (name: string) => string | null,
  found: Pick<KeptCapture, "url" | "sha256" | "retrieved" | "offset">,
): KeptCapture {
  const etag = field("etag")
  const lastModified = field("last-modified")
  return {
    ...found,
    contentType: field("content-type") ?? "text/html",
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
  }
}

function recordOf(
  { url, status, headers, retrieved }: AnswerHead,
  more: Parameters<typeof WARCRecord.create>[0] = {},
  bytes: Uint8Array = new Uint8Array(),
): WARCRecord {
  const statusline = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`
  const httpHeaders = storedHeaders(headers)
  const facts = { url, date: retrieved, statusline, httpHeaders, warcVersion: "WARC/1.1" as const }
  return WARCRecord.create({ ...facts, type: "response", ...more }, [bytes])
}

/** The bytes are kept unpacked and in one piece: headers that say otherwise keep their words under another name. */
const storedHeaders = (headers: Response["headers"]): [string, string][] =>
  headers.map(([name, value]) => [
    /^(?:content-encoding|transfer-encoding|content-length)$/i.test(name) ? `x-orig-${name}` : name,
    value,
  ])
