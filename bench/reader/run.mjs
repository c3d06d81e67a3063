// What the first view of each screen costs on the examples: script, work of the browser's main thread, time to use.
//
//   npm run build && node bench/reader/run.mjs
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { serve } from "../../dist/api/index.js"
import { addInto, Pool } from "../../dist/run/index.js"
import { openStore } from "../../dist/store/index.js"
import { bringChromium, launch } from "../../scripts/chromium.mjs"

const VISITS = 5
const beside = (path) => fileURLToPath(new URL(path, import.meta.url))

const folder = mkdtempSync(join(tmpdir(), "quotetrail-reader-"))
const store = openStore(join(folder, "examples.db"))
const pool = new Pool()
await addInto(store, [beside("../../examples/pages")], pool, {})
await pool.close()
const running = await serve({ store })
const browser = await launch(bringChromium())

const [statement] = store.statements({}, { limit: 1 }).items
const [person] = store.people({}, { limit: 1 }).items
const [outlet] = store.outlets({ limit: 1 }).items
const screens = [
  ["statements", "/"],
  ["a statement", `/statements/${statement.id}`],
  ["a heat map", `/statements/${statement.id}?view=heat`],
  ["an article", `/articles/${statement.witnesses[0].article}`],
  ["people", "/people"],
  ["a person", `/people/${person.id}`],
  ["an outlet", `/outlets/${encodeURIComponent(outlet.name)}`],
  ["search", "/search?q=crack"],
  ["second look", "/second-look"],
  ["start", "/start"],
]

const assets = beside("../../dist/web/assets")
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0)
console.log(`script, gzipped: ${(bytes / 1000).toFixed(1)} kB, the same for every screen\n`)
console.log("| screen | work of the main thread | until it can be used |\n| --- | --- | --- |")
for (const [name, path] of screens) {
  const visits = []
  for (let visit = 0; visit < VISITS; visit++) visits.push(await visited(new URL(path, running.url).href))
  const middle = (key) => visits.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(VISITS / 2)]
  console.log(`| ${name} | ${(1000 * middle("work")).toFixed(0)} ms | ${middle("clock").toFixed(0)} ms |`)
}
await browser.close()
await running.close()
store.close()
rmSync(folder, { recursive: true })

/** A first visit, nothing cached: seconds of work, and milliseconds on the clock until nothing waits any more. */
async function visited(url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  const start = performance.now()
  await page.goto(url)
  await page.locator("h1").first().waitFor()
  await page.locator(".waiting").waitFor({ state: "detached" })
  const clock = performance.now() - start
  const { metrics } = await session.send("Performance.getMetrics")
  await context.close()
  return { clock, work: metrics.find(({ name }) => name === "TaskDuration").value }
}
