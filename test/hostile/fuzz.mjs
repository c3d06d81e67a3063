#!/usr/bin/env node
// Reads pages that have been broken by chance, and tells of each that hangs a parser, ends a thread or fails in a way that
// nobody foresaw. Each page follows from its number alone, so a finding can be made again.
//
//   node test/hostile/fuzz.mjs [--runs 300] [--from 0] [--pages FOLDER] [--bytes 60000] [--keep FOLDER]
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { Pool } from "../../dist/run/index.js"
import { mutated, randomFrom } from "./mutate.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..")
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const runs = Number(option("runs", "300"))
const from = Number(option("from", "0"))
const folder = option("pages", undefined)
const keep = option("keep", undefined)
/** A page this long is cut before it is broken: most of the time should go into breaking. */
const MAX_BYTES = Number(option("bytes", "60000"))
/** Seconds of processor time that no page of this length may take. */
const SLOW = 5

const pages = (folder ? [folder] : [join(root, "test/pages"), join(root, "examples")])
  .flatMap((where) => readdirSync(where, { recursive: true }).map((name) => join(where, name)))
  .filter((path) => /\.html?(?:\.gz)?$/.test(path) && statSync(path).isFile())
  .sort()
  .map((path) =>
    (path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path)).subarray(0, MAX_BYTES),
  )

const pool = new Pool(Number(option("threads", "1")))
let [read, left, slowest] = [0, 0, 0]
const findings = []
for (let number = from; number < from + runs; number++) {
  const random = randomFrom(number)
  const bytes = mutated(pages, random)
  const path = `page ${number}`
  const before = process.cpuUsage()
  const outcome = await pool.read({
    capture: { sha256: String(number), mediaType: "text/html", path },
    bytes,
  })
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if (number > from) slowest = Math.max(slowest, seconds)
  if ("article" in outcome) read++
  else left++
  const isForeseen = "article" in outcome || outcome.reason.startsWith(`${path}: `)
  if (!isForeseen || (seconds > SLOW && number > from)) {
    findings.push(number)
    console.log(`${path}: ${outcome.reason ?? "read"}, after ${seconds.toFixed(1)} s`)
    if (keep) mkdirSync(keep, { recursive: true })
    if (keep) writeFileSync(join(keep, `${number}.html`), bytes)
  }
  if ((number + 1 - from) % 1000 === 0) console.log(`${number + 1 - from} pages, ${findings.length} findings`)
}
await pool.close()
console.log(
  `${runs} broken pages: ${read} read, ${left} left out with their reason, ${findings.length} hung, crashed or slow; the slowest took ${slowest.toFixed(1)} s of work`,
)
process.exitCode = findings.length === 0 ? 0 : 1
