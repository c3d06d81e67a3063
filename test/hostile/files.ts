import { spawnSync } from "node:child_process"
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { bomb, claiming, record, zip } from "./archives.js"
import { HEAD, type HostileCase, PROSE, SENTENCE } from "./cases.js"

const GOOD = `${HEAD}${PROSE}`
const good = (path = "dam") => record(`https://post.example/${path}`, GOOD)
const join2 = async (...parts: (Uint8Array | Promise<Uint8Array>)[]) =>
  Buffer.concat(await Promise.all(parts))

/** `<!ENTITY a0 "lol"><!ENTITY a1 "&a0;&a0;…">…`: ten to the ninth laughs. */
const LAUGHS = `<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("")}`
const rss = (doctype: string, words: string) =>
  `<?xml version="1.0"?><!DOCTYPE rss [${doctype}]><rss version="2.0"><channel><title>Post</title><item><title>Dam</title><link>https://post.example/dam</link><description>${words} &lt;p&gt;${SENTENCE}&lt;/p&gt;</description></item></channel></rss>`

const PDF_LOOP = `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1000000>>\nendobj\ntrailer\n<</Size 3/Root 1 0 R>>\n%%EOF`

/** Archives, feeds, tables, mails and files that are none. */
export const HOSTILE_FILES: readonly HostileCase[] = [
  {
    name: "billion laughs in a feed",
    file: "laughs.rss",
    content: () => rss(LAUGHS, "&a9;"),
    outcome: "read",
  },
  {
    name: "external entities in a feed",
    file: "outside.rss",
    content: () => rss('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
    outcome: /^not a feed that can be read$/,
  },
  {
    name: "billion laughs in TEI",
    file: "laughs.xml",
    content: () =>
      `<!DOCTYPE TEI [${LAUGHS}]><TEI><p><app><lem wit="#A">&a9;</lem><rdg wit="#B">b</rdg></app></p></TEI>`,
    outcome: "no article",
  },
  {
    name: "billion laughs in a sitemap",
    file: "map.xml",
    content: () => `<!DOCTYPE urlset [${LAUGHS}]><urlset><url><loc>&a9;</loc></url></urlset>`,
    outcome: /^not an address$/,
  },
  {
    name: "billion laughs in NewsML",
    file: "item.xml",
    content: () =>
      `<!DOCTYPE newsItem [${LAUGHS}]><newsItem><contentMeta><headline>&a9;</headline></contentMeta></newsItem>`,
    outcome: /^the news item has no text$/,
  },
  {
    name: "a feed of 50,000 entries within entries",
    file: "deep.rss",
    content: () => `<rss><channel>${"<item>".repeat(50_000)}`,
    outcome: /^not a feed that can be read$/,
  },
  {
    name: "XML that never opens anything",
    file: "open.xml",
    content: () => `<?xml version="1.0"?>${"<!--".repeat(1_000_000)}`,
    outcome: /^XML with the root <none> /,
  },
  { name: "a gzip bomb", file: "bomb.html.gz", content: () => bomb(512), outcome: /^larger than 16 MB$/ },
  {
    name: "a gzip that is none",
    file: "none.html.gz",
    content: () => GOOD,
    outcome: /^compressed data is damaged$/,
  },
  {
    name: "a gzip cut short",
    file: "cut.html.gz",
    content: () => gzipSync(GOOD.repeat(50)).subarray(0, 60),
    outcome: /^compressed data is cut short$/,
  },
  {
    name: "a gzip bomb as an archive",
    file: "bomb.warc.gz",
    content: () => bomb(256),
    outcome: /^broken off after 0 records: a header without an end$/,
  },
  {
    name: "a bomb within a record",
    file: "inner.warc.gz",
    content: () =>
      join2(record("https://post.example/bomb", bomb(256), { "Content-Encoding": "gzip" }), good()),
    outcome: { read: true, told: /^larger than 16 MB$/ },
  },
  {
    name: "a WARC cut in a record",
    file: "cut-record.warc.gz",
    content: async () => {
      const first = await good()
      return Buffer.concat([first, (await good("second")).subarray(0, 200)])
    },
    outcome: { read: true, told: /^broken off after 1 records: the file is cut short in a header$/ },
  },
  {
    name: "a WARC cut in a header",
    file: "cut-header.warc",
    content: () => claiming("300", GOOD).slice(0, 90),
    outcome: /^broken off after 0 records: the file is cut short in a header$/,
  },
  {
    name: "a WARC that claims a terabyte",
    file: "claims.warc",
    content: () => claiming("1099511627776", GOOD),
    outcome:
      /^(?:the file is cut short within this record|broken off after 1 records: the file is cut short)$/,
  },
  {
    name: "a WARC of negative length",
    file: "negative.warc",
    content: () => claiming("-5", GOOD),
    outcome: /^the record has no content$/,
  },
  {
    name: "a WARC without a header's end",
    file: "endless.warc",
    content: () => `WARC/1.0\r\n${"a".repeat(20_000_000)}`,
    outcome: /^broken off after 0 records: a header without an end$/,
  },
  {
    name: "chunks that lie",
    file: "chunks.warc",
    content: () =>
      claiming(
        "400",
        `fffffff\r\n${GOOD}`,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n",
      ),
    outcome: "read",
  },
  {
    name: "path traversal in a WACZ",
    file: "climb.wacz",
    content: async () => zip([{ name: "../../../archive/data.warc.gz", content: Buffer.from(await good()) }]),
    outcome: /^invalid relative path: /,
  },
  {
    name: "an absolute path in a WACZ",
    file: "root.wacz",
    content: async () => zip([{ name: "/archive/data.warc.gz", content: Buffer.from(await good()) }]),
    outcome: /^absolute path: /,
  },
  {
    name: "a zip bomb",
    file: "bomb.wacz",
    content: () =>
      zip([{ name: "archive/data.warc", content: Buffer.alloc(256 * 1024 * 1024, 32), deflate: true }]),
    outcome: /^broken off after 0 records: a header without an end$/,
  },
  {
    name: "a WACZ with one entry 60,000 times",
    file: "again.wacz",
    content: async () =>
      zip([{ name: "archive/data.warc.gz", content: Buffer.from(await good()) }], { repeats: 60_000 }),
    outcome: { read: true, told: /^a zip that names one entry twice$/ },
  },
  {
    name: "a WACZ that lies of its sizes",
    file: "lies.wacz",
    content: async () =>
      zip([{ name: "archive/data.warc.gz", content: Buffer.from(await good()), claims: 5 }]),
    outcome: /^compressed\/uncompressed size mismatch for stored file: \d+ != 5$/,
  },
  {
    name: "a WACZ cut short",
    file: "cut.wacz",
    content: async () =>
      zip([{ name: "archive/data.warc.gz", content: Buffer.from(await good()) }]).subarray(0, 300),
    outcome: /^not a zip that can be read$/,
  },
  {
    name: "a PDF that goes round in circles",
    file: "loop.pdf",
    content: () => PDF_LOOP,
    outcome: /^the PDF holds no text /,
  },
  {
    name: "a PDF that is none",
    file: "none.pdf",
    content: () => `%PDF-1.7\n${"1 0 obj\n<<".repeat(200_000)}`,
    outcome: /^(?:not a PDF that can be read|given up: it needs more than 8 s of work)$/,
  },
  {
    name: "a mail of 10,000 parts within parts",
    file: "deep.eml",
    content: () =>
      `Subject: x\r\n${Array.from({ length: 10_000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join("")}`,
    outcome: /^not a mail that can be read$/,
  },
  {
    name: "a mail of nothing but headers",
    file: "headers.eml",
    content: () => `Subject: x\r\n${"X-A: b\r\n".repeat(1_000_000)}\r\n`,
    outcome: /^not a mail that can be read$/,
  },
  {
    name: "a web archive of 100,000 parts",
    file: "parts.mhtml",
    content: () =>
      `Content-Type: multipart/related; boundary=b\r\n\r\n${"--b\r\nContent-Type: image/png\r\n\r\nx\r\n".repeat(100_000)}`,
    outcome: /^no page in this web archive \(MHTML\)$/,
  },
  {
    name: "a table whose quotation mark never closes",
    file: "open.csv",
    content: () => `id,text\n1,"${"a,b\n".repeat(5_000_000)}`,
    outcome: /^not a table that can be read: Max Record Size/,
  },
  {
    name: "a table of 500,000 columns",
    file: "wide.csv",
    content: () => `text,${"a,".repeat(500_000)}\n"${SENTENCE}",${"b,".repeat(500_000)}\n`,
    outcome: "read",
  },
  {
    name: "JSON that nests for ever",
    file: "deep.json",
    content: () => "[".repeat(5_000_000),
    outcome: /^not JSON$/,
  },
  {
    name: "a line of 20 MB",
    file: "line.ndjson",
    content: () => `{"id":"a","text":"${"x".repeat(20_000_000)}"}`,
    outcome: /^a line is longer than 16 MB$/,
  },
  {
    name: "rows that are no articles",
    file: "rows.ndjson",
    content: () => '{"id":{"a":[]},"text":7}\n[]\n0\n"x"\n{"witnesses":1}\n{"__proto__":{"text":"x"}}\n',
    outcome: /^(?:not an object|(?:id|text|witnesses): (?:Invalid input.*|missing))$/,
  },
  {
    name: "a folder that links to itself",
    file: "circle",
    make: (path) => {
      mkdirSync(path)
      symlinkSync(path, join(path, "again"))
      writeFileSync(join(path, "dam.html"), GOOD)
    },
    outcome: "read",
  },
  {
    name: "a link to itself",
    file: "self.html",
    make: (path) => symlinkSync(path, path),
    outcome: /^is a link to itself$/,
  },
  {
    name: "a file that may not be read",
    file: "locked.html",
    make: (path) => {
      writeFileSync(path, GOOD)
      chmodSync(path, 0)
    },
    outcome: /^permission denied$/,
  },
  {
    name: "a pipe that nobody writes to",
    file: "pipe.html",
    make: (path) => void spawnSync("mkfifo", [path]),
    outcome: /^neither a file nor a folder$/,
  },
  {
    name: "a device without end",
    file: "zero.html",
    make: (path) => symlinkSync("/dev/zero", path),
    outcome: /^neither a file nor a folder$/,
  },
  {
    name: "a name of signs that print as commands",
    file: "a\u001b[31m\u202e.html",
    content: () => GOOD,
    outcome: "read",
  },
]
