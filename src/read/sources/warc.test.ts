import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { WARCRecord, WARCSerializer } from "warcio"
import { load, TestFolder } from "../loading.test.kit.js"

const folder = new TestFolder()
const PAGE =
  "<html><head><title>Dam holds</title></head><body><p>The dam at Norwall has held.</p></body></html>"
const facts = { date: "2031-05-04T00:00:00Z", type: "response" as const }

type Headers = Record<string, string>
const serialized = (record: WARCRecord, gzip = true) =>
  WARCSerializer.serialize(record, { gzip, digest: { algo: "sha-256", prefix: "sha256:" } })

const response = (url: string, body: string | Uint8Array, headers: Headers = {}) =>
  WARCRecord.create({ ...facts, url, httpHeaders: { "Content-Type": "text/html", ...headers } }, [
    Buffer.from(body),
  ])

const revisit = (url: string, refersToUrl: string) =>
  WARCRecord.create(
    {
      ...facts,
      type: "revisit",
      url,
      refersToUrl,
      refersToDate: facts.date,
      httpHeaders: { "Content-Type": "text/html" },
    },
    [],
  )

async function loaded(name: string, records: readonly WARCRecord[], gzip = true) {
  const parts = await Promise.all(records.map((record) => serialized(record, gzip)))
  return load([folder.put(name, Buffer.concat(parts))])
}

const chunked = (text: string) =>
  Buffer.from(
    `${(text.length >> 1).toString(16)}\r\n${text.slice(0, text.length >> 1)}\r\n${(text.length - (text.length >> 1)).toString(16)}\r\n${text.slice(text.length >> 1)}\r\n0\r\n\r\n`,
  )

test.each([
  ["in chunks", chunked(PAGE), { "Transfer-Encoding": "chunked" }],
  ["packed", gzipSync(PAGE), { "Content-Encoding": "gzip" }],
  ["said to be in chunks, though it is not", Buffer.from(PAGE), { "Transfer-Encoding": "chunked" }],
])("a record %s", async (_, body, headers) => {
  for (const gzip of [true, false]) {
    const [page] = await loaded(
      gzip ? "a.warc.gz" : "a.warc",
      [response("https://post.example/a", body, headers)],
      gzip,
    )
    if (page?.kind !== "capture") throw new Error(JSON.stringify(page))
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE)
    expect(page.capture.retrieved).toBe("2031-05-04T00:00:00Z")
  }
})

test("a revisit of a page at hand is passed over; of another page it is left out by name", async () => {
  const url = "https://post.example/a"
  const records = [
    response(url, PAGE),
    revisit(url, url),
    revisit("https://post.example/b", "https://old.example/b"),
  ]
  expect(folder.told(await loaded("revisits.warc.gz", records))).toEqual([
    `text/html ${url}`,
    "left out /revisits.warc.gz (https://post.example/b): unchanged since a capture of https://old.example/b that is not in this archive",
  ])
})

test.each([true, false])(
  "cut at any byte, in a page or in a picture, an archive ends (packed: %s)",
  async (gzip) => {
    const records = [
      response("https://post.example/a", PAGE),
      response("https://post.example/a.png", Buffer.alloc(500, 7), { "Content-Type": "image/png" }),
    ]
    const whole = Buffer.concat(await Promise.all(records.map((record) => serialized(record, gzip))))
    const step = gzip ? 7 : 23
    for (let length = 1; length < whole.length; length += step) {
      const all = await load([folder.put(gzip ? "cut.warc.gz" : "cut.warc", whole.subarray(0, length))])
      expect(all.length, `cut at ${length}`).toBeGreaterThan(0)
    }
  },
)

test("what only begins like an archive is not read into memory", async () => {
  const endless = folder.put(
    "endless.warc",
    Buffer.concat([Buffer.from("WARC/1.0\r\n"), Buffer.alloc(3_000_000, 97)]),
  )
  expect(folder.told(await load([endless]))).toEqual([
    "left out /endless.warc: broken off after 0 records: a header without an end",
  ])
})
