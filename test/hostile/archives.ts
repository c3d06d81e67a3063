import { crc32, deflateRawSync, gzipSync } from "node:zlib"
import { WARCRecord, WARCSerializer } from "warcio"

/** A page's record in a WARC file, packed by itself. */
export function record(
  url: string,
  body: Uint8Array | string,
  headers: Record<string, string> = {},
): Promise<Uint8Array> {
  const httpHeaders = { "Content-Type": "text/html", ...headers }
  const facts = { url, date: "2031-05-04T00:00:00Z", type: "response" as const, httpHeaders }
  return WARCSerializer.serialize(WARCRecord.create(facts, [Buffer.from(body)]), { gzip: true })
}

/** A record as it stands in an unpacked WARC file, with whatever length it claims. */
export function claiming(
  length: string,
  body: string,
  http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
): string {
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/claim\r\nWARC-Date: 2031-05-04T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${http}${body}\r\n\r\n`
}

/** Bytes that gzip makes a thousandth of. */
export const bomb = (megabytes: number): Buffer => gzipSync(Buffer.alloc(megabytes * 1024 * 1024, 32))

export interface ZipEntry {
  readonly name: string
  readonly content: Buffer
  readonly deflate?: boolean
  /** The size that the directory claims, where it lies. */
  readonly claims?: number
}

/** A zip (APPNOTE 6.3) whose directory says what it is told to say. */
export function zip(entries: readonly ZipEntry[], { repeats = 1 } = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, deflate = false, claims = content.length } of entries) {
    const data = deflate ? deflateRawSync(content) : content
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(deflate ? 8 : 0, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(claims, 18)
    facts.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), data)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(offset, 10)
    const entry = Buffer.concat([
      Buffer.from("PK\u0001\u0002"),
      Buffer.of(20, 0),
      facts,
      more,
      Buffer.from(name),
    ])
    for (let times = 0; times < repeats; times++) directory.push(entry)
    offset += 30 + name.length + data.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length & 0xffff, 4)
  end.writeUInt16LE(directory.length & 0xffff, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from("PK\u0005\u0006"), end])
}
