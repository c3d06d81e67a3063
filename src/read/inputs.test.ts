import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { crc32, gzipSync } from "node:zlib"
import { beforeAll, expect, test } from "vitest"
import { WARCRecord, WARCSerializer } from "warcio"
import { loadInputs, readCapture, readRecord } from "./index.js"
import type { Answer, Loaded, LoadOptions } from "./sources/loaded.js"
import { isPrivateAddress, isPrivateHost } from "./sources/private-address.js"

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quotetrail-read-"))
})

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function load(inputs: string[], options: LoadOptions = {}): Promise<Loaded[]> {
  const all: Loaded[] = []
  for await (const loaded of loadInputs(inputs, { hostDelay: 0, ...options })) all.push(loaded)
  return all
}

/** `path what` for each thing, in order: what a person would want to see in a failing test. */
const told = (all: Loaded[]) =>
  all.map((one) => {
    if (one.kind === "record") return `record ${one.origin.replace(folder, "")}`
    if (one.kind === "left-out") return `left out ${one.input.replace(folder, "")}: ${one.reason}`
    return `${one.capture.mediaType} ${(one.capture.url ?? one.capture.path ?? "").replace(folder, "")}`
  })

const PAGE =
  "<html><head><title>Dam holds</title></head><body><p>The dam at Norwall has held.</p></body></html>"

test("a folder is walked in order; links in circles, hidden and foreign files do no harm", async () => {
  put("walk/b.html", PAGE)
  put("walk/a.txt", "The dam has held.")
  put("walk/b_files/frame.html", PAGE)
  put("walk/.hidden.html", PAGE)
  put("walk/picture.png", "x")
  put("walk/deep/c.md.gz", gzipSync("# Dam holds\n\nIt has."))
  symlinkSync(join(folder, "walk"), join(folder, "walk/deep/again"))
  symlinkSync(join(folder, "nowhere"), join(folder, "walk/broken.html"))
  expect(told(await load([join(folder, "walk")]))).toEqual([
    "text/plain /walk/a.txt",
    "text/html /walk/b.html",
    "left out /walk/broken.html: no such file",
    "text/markdown /walk/deep/c.md.gz",
  ])
})

test.each([
  ["gone.html", undefined, "no such file"],
  ["empty.html", "", "empty"],
  ["letter.docx", Buffer.of(1, 2, 3), "unknown kind of file (known: .html"],
  ["cut.html.gz", gzipSync(PAGE.repeat(50)).subarray(0, 40), "compressed data is cut short"],
  ["notgz.html.gz", PAGE, "compressed data is damaged"],
  ["bomb.html.gz", gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)), "larger than 16 MB"],
  ["cut.warc", "WARC/1.0\r\nWARC-Type: resp", "cut short in a header"],
  ["rubbish.wacz", "PK rubbish", "not a zip that can be read"],
  ["map.xml", "<urlset><url/></urlset>", "a sitemap without addresses"],
  ["cook.xml", "<recipe/>", "XML with the root <recipe>"],
  ["broken.xml", "<rss><channel", "not a feed"],
  ["broken.json", "{", "not JSON"],
])("%s is left out with its reason", async (name, content, reason) => {
  const path = content === undefined ? join(folder, name) : put(name, content)
  const [only, ...rest] = await load([path])
  expect(rest).toEqual([])
  expect(only).toMatchObject({ kind: "left-out", input: path, reason: expect.stringContaining(reason) })
})

test.each([
  ["ftp://post.example/a.html", "only http:// and https:// addresses are fetched"],
  ["file:///pages/a.html", "only http:// and https:// addresses are fetched"],
])("%s is left out with its reason", async (input, reason) =>
  expect(await load([input])).toEqual([{ kind: "left-out", input, reason }]),
)

test("a folder without pages is left out, but for who waits for some", async () => {
  const path = join(folder, "nothing")
  mkdirSync(join(path, "deeper"), { recursive: true })
  put("nothing/notes.docx", "x")
  expect(told(await load([path]))).toEqual([
    expect.stringContaining("left out /nothing: no pages in it (known: .html"),
  ])
  expect(await load([path], { onlyFiles: new Set() })).toEqual([])
})

test("a file that may not be read is left out", async () => {
  const path = put("locked.html", PAGE)
  chmodSync(path, 0)
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65_534) // nobody: root may read everything
  try {
    expect(told(await load([path]))).toEqual(["left out /locked.html: permission denied"])
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

test("one bad input never stops the others, and progress is told", async () => {
  const counts: number[] = []
  const inputs = [join(folder, "gone.html"), put("good.html", PAGE), put("page-without-ending", PAGE)]
  const all = await load(inputs, { onProgress: (_, count) => counts.push(count) })
  expect(all.map(({ kind }) => kind)).toEqual(["left-out", "capture", "capture"])
  expect(counts).toEqual([1, 2, 3])
})

test("NDJSON: from a file by lines, from standard input, bad lines by their number", async () => {
  const lines = '\ufeff{"id":"a","text":"A\u2028B"}\n\nnot json\n{"id":"b","text":"C"}'
  expect(told(await load([put("pile.ndjson", lines)]))).toEqual([
    "record /pile.ndjson:1",
    "left out /pile.ndjson:3: not a line of JSON",
    "record /pile.ndjson:4",
  ])
  const stdin = Readable.from([Buffer.from('{"id":"a","te'), Buffer.from('xt":"A"}\n')])
  expect(await load(["-"], { stdin })).toEqual([
    { kind: "record", row: { id: "a", text: "A" }, origin: "-:1" },
  ])
})

const RSS = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Norwall Post</title><language>en</language>
<item><title>Dam holds</title><link>https://post.example/dam</link><pubDate>Sat, 03 May 2031 09:30:00 GMT</pubDate><content:encoded><![CDATA[<p>The dam has <a href="/x">held</a>, said Ada Roe.</p>]]></content:encoded></item>
<item><title>Bare</title><link>https://post.example/bare</link></item></channel></rss>`

test("a feed's file gives its entries as they stand there", async () => {
  const all = await load([put("feed.rss", RSS)])
  expect(told(all)).toEqual([
    "application/feed+json https://post.example/dam",
    "left out /feed.rss (https://post.example/bare): the entry has no content of its own",
  ])
  const [first] = all
  if (first?.kind !== "capture") throw new Error("no capture")
  expect(readCapture(first.capture, first.bytes)).toMatchObject({
    title: "Dam holds",
    url: "https://post.example/dam",
    publisher: "Norwall Post",
    language: "en",
    published: { value: "2031-05-03T09:30:00Z" },
    text: "The dam has held, said Ada Roe.",
    links: [{ href: "https://post.example/x" }],
  })
})

test("Atom entries", async () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>1</id><title>Dam</title><link href="https://post.example/1"/><updated>2031-05-03T09:30:00Z</updated><author><name>Ada Roe</name></author><content type="html">&lt;p&gt;It holds.&lt;/p&gt;</content></entry></feed>'
  const [first] = await load([put("feed.atom", atom)])
  if (first?.kind !== "capture") throw new Error("no capture")
  expect(readCapture(first.capture, first.bytes)).toMatchObject({ byline: ["Ada Roe"], text: "It holds." })
})

async function warc({ gzip = false } = {}): Promise<Buffer> {
  const record = (url: string, type: string, statusline = "HTTP/1.1 200 OK") => {
    const httpHeaders = { "Content-Type": type }
    async function* body() {
      yield Buffer.from(PAGE)
    }
    return WARCRecord.create(
      { url, date: "2031-05-04T00:00:00Z", type: "response", httpHeaders, statusline },
      body(),
    )
  }
  const records = [
    record("https://post.example/dam", "text/html; charset=windows-1252"),
    record("https://post.example/logo.png", "image/png"),
    record("https://post.example/gone", "text/html", "HTTP/1.1 404 Not Found"),
    record("https://post.example/bridge", "text/html"),
  ]
  return Buffer.concat(await Promise.all(records.map((one) => WARCSerializer.serialize(one, { gzip }))))
}

const WARC_PAGES = ["text/html https://post.example/dam", "text/html https://post.example/bridge"]

test.each([false, true])("WARC, compressed: %s", async (gzip) => {
  const all = await load([put(gzip ? "a.warc.gz" : "a.warc", await warc({ gzip }))])
  expect(told(all)).toEqual(WARC_PAGES)
  expect(all[0]).toMatchObject({
    charset: "windows-1252",
    capture: { retrieved: "2031-05-04T00:00:00Z", path: join(folder, gzip ? "a.warc.gz" : "a.warc") },
  })
})

test("a record that unpacks without end costs itself alone", async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32))
  async function* body() {
    yield bomb
  }
  const httpHeaders = { "Content-Type": "text/html", "Content-Encoding": "gzip" }
  const facts = { url: "https://post.example/bomb", date: "2031-05-04T00:00:00Z", type: "response" as const }
  const first = await WARCSerializer.serialize(WARCRecord.create({ ...facts, httpHeaders }, body()), {
    gzip: true,
  })
  const path = put("bomb.warc.gz", Buffer.concat([first, await warc({ gzip: true })]))
  expect(told(await load([path]))).toEqual([
    "left out /bomb.warc.gz (https://post.example/bomb): larger than 16 MB",
    ...WARC_PAGES,
  ])
})

test("a WARC cut anywhere gives what came before the cut, and ends", async () => {
  const whole = await warc({ gzip: true })
  for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 25)) {
    const all = await load([put("cut.warc.gz", whole.subarray(0, length))])
    expect(all.length).toBeGreaterThan(0)
  }
})

/** A zip whose entries are stored as they are (APPNOTE 6.3). */
function zip(entries: Record<string, Buffer>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), content)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(offset, 10)
    directory.push(Buffer.from("PK\u0001\u0002"), Buffer.of(20, 0), facts, more, Buffer.from(name))
    offset += 30 + name.length + content.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(entries).length, 4)
  end.writeUInt16LE(Object.keys(entries).length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from("PK\u0005\u0006"), end])
}

test("WACZ: its WARC files are read; names that climb out are refused", async () => {
  const archive = await warc({ gzip: true })
  const good = zip({ "datapackage.json": Buffer.from("{}"), "archive/data.warc.gz": archive })
  expect(told(await load([put("a.wacz", good)]))).toEqual(WARC_PAGES)
  expect(told(await load([put("a.wacz.gz", gzipSync(good))]))).toEqual(WARC_PAGES)
  const climbing = zip({ "../../archive/data.warc.gz": archive })
  expect(told(await load([put("b.wacz", climbing)]))).toEqual([
    expect.stringContaining("left out /b.wacz: invalid relative path"),
  ])
  expect(told(await load([put("c.wacz", zip({ "a.txt": archive }))]))).toEqual([
    expect.stringContaining("a zip without WARC files"),
  ])
})

test("a TEI apparatus gives aligned readings", async () => {
  const tei = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><listWit><witness xml:id="A"/><witness xml:id="B"/><witness xml:id="C"/></listWit></teiHeader>
<text><p>The <app><lem wit="#A">dam</lem><rdg wit="#B #C">dike</rdg></app> <app><lem>held</lem><rdg wit="#C"/></app></p></text></TEI>`
  const [first] = await load([put("witnesses.xml", tei)])
  if (first?.kind !== "record") throw new Error("no record")
  expect(readRecord(first.row, first.origin)).toMatchObject({
    kind: "aligned",
    aligned: {
      aligned: {
        columns: ["A", "B", "C"],
        words: [
          ["dam", "dike", "dike"],
          ["held", "held", ""],
        ],
      },
    },
  })
})

const answer = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: new Headers({ "content-type": "text/html; charset=utf-8", ...headers }),
  body: Readable.from([Buffer.from(body)]),
})

const site =
  (pages: Record<string, Answer | (() => Answer)>) =>
  async (url: string): Promise<Answer> => {
    const page = pages[url] ?? answer(404, "no")
    return typeof page === "function" ? page() : page
  }

test("addresses: pages, redirects, feeds; robots.txt is obeyed", async () => {
  const fetch = site({
    "https://post.example/robots.txt": answer(200, "User-agent: *\nDisallow: /private"),
    "https://post.example/old": answer(301, "", { location: "/dam" }),
    "https://post.example/dam": () => answer(200, PAGE),
    "https://post.example/loop": () => answer(302, "", { location: "/loop" }),
    "https://post.example/doc": answer(200, "x", { "content-type": "application/zip" }),
    "https://post.example/feed": answer(200, RSS, { "content-type": "application/rss+xml" }),
    "https://post.example/inward": answer(302, "", { location: "http://169.254.169.254/latest" }),
  })
  const paths = ["old", "private/a", "loop", "doc", "missing", "feed", "inward"]
  const all = await load(
    paths.map((path) => `https://post.example/${path}`),
    { fetch },
  )
  expect(told(all)).toEqual([
    "text/html https://post.example/dam",
    "left out https://post.example/private/a: robots.txt asks not to fetch it",
    "left out https://post.example/loop: redirects in a circle",
    "left out https://post.example/doc: the server sent application/zip",
    "left out https://post.example/missing: the server answered 404",
    "text/html https://post.example/dam",
    "left out https://post.example/bare: the server answered 404",
    expect.stringContaining("http://169.254.169.254/latest: a private address"),
  ])
  expect(all[0]).toMatchObject({ charset: "utf-8", capture: { retrieved: expect.stringMatching(/^\d{4}-/) } })
})

test("a real server on this machine is refused, unless it is allowed", async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/dam" ? 200 : 404, { "content-type": "text/html" }).end(PAGE)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const bound = server.address()
  const port = typeof bound === "object" ? bound?.port : undefined
  try {
    const [refused] = await load([`http://127.0.0.1:${port}/dam`])
    expect(refused).toMatchObject({ kind: "left-out", reason: expect.stringContaining("a private address") })
    const [allowed] = await load([`http://127.0.0.1:${port}/dam`], { allowPrivate: true })
    expect(allowed).toMatchObject({ kind: "capture", capture: { mediaType: "text/html" } })
  } finally {
    server.close()
  }
})

test.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["169.254.169.254", true],
  ["100.64.0.1", true],
  ["::1", true],
  ["::ffff:10.0.0.1", true],
  ["fe80::1", true],
  ["fd00::1", true],
  ["93.184.216.34", false],
  ["2606:2800:220:1::1", false],
])("%s is private: %s", (address, expected) => expect(isPrivateAddress(address)).toBe(expected))

test.each([
  ["localhost", true],
  ["printer.local", true],
  ["[::1]", true],
  ["2130706433", true],
  ["post.example", false],
])("host %s is private: %s", (host, expected) => expect(isPrivateHost(host)).toBe(expected))
