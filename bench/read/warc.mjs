#!/usr/bin/env node
import { once } from "node:events"
// What a large web archive takes: memory must not grow with it.
//
//   node bench/read/warc.mjs [--mb 1024] [--threads 2]
//
// The archive is made up: one record in ten is a page of some 60 kB, the others are pictures and scripts, each packed by
// itself, as crawlers write them.
import { createWriteStream, existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { option, printTable, quotetrail, workFolder } from "../bench.mjs"
import { passageOf, randomFrom, sentences, wordsFrom } from "../made-up.mjs"

const megabytes = Number(option("mb", "1024"))
const threads = option("threads", "2")
const work = workFolder("warc")

/** Most of a page's size is what no reader sees. */
function pageFrom(word, number) {
  const paragraphs = Array.from({ length: 12 }, () => `<p>${sentences(passageOf(60, word))}</p>`).join("\n")
  const script = `<script>${"var a=[".padEnd(50_000, `${number},`)}]</script>`
  return `<!doctype html><html><head><title>Page ${number}</title>${script}</head><body><article><h1>Page ${number}</h1>${paragraphs}</article></body></html>`
}

function record(url, type, body) {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:${url}>\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-03T09:30:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
  return gzipSync(Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]), { level: 1 })
}

/** Pictures do not pack, so the file is as large as what is in it. */
async function made(size) {
  const path = join(work, `${size}.warc.gz`)
  if (existsSync(path)) return path
  const random = randomFrom(5)
  const word = wordsFrom(random)
  const file = createWriteStream(path)
  const picture = Buffer.from(Uint8Array.from({ length: 120_000 }, () => random() * 256))
  for (let written = 0, number = 0; written < size * 1024 * 1024; number++) {
    const isPage = number % 10 === 0
    const body = isPage ? Buffer.from(pageFrom(word, number)) : picture
    const packed = record(`https://post.example/${number}`, isPage ? "text/html" : "image/jpeg", body)
    written += packed.length
    if (!file.write(packed)) await once(file, "drain")
  }
  file.end()
  await once(file, "finish")
  return path
}

const rows = []
for (const size of [megabytes / 8, megabytes]) {
  const path = await made(size)
  const out = join(work, "articles.jsonl")
  const { cpu, mb } = quotetrail(out, "read", path, "--json", "--threads", threads)
  const articles = readFileSync(out, "utf8").split("\n").filter(Boolean).length
  rows.push([(statSync(path).size / 1024 / 1024).toFixed(0), articles, cpu.toFixed(1), mb])
}
printTable(["archive MB", "articles", "CPU s", "peak MB"], rows)
