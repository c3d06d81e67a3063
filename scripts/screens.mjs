// Renews the pictures under docs/screens/ from the examples: `npm run build && node scripts/screens.mjs`.
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"
import { serve } from "../dist/api/index.js"
import { openStore } from "../dist/store/index.js"
import { bringChromium } from "./chromium.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const out = join(root, "docs", "screens")

const wide = { width: 1200, height: 760 }
const narrow = { width: 390, height: 844 }

/** Name, address, window, look, and what to bring into sight. */
const screens = ({ statement, evidence, article, person, outlet }) => [
  ["statements", "/", wide, "light"],
  ["statement", `/statements/${statement}`, wide, "light"],
  ["trail", `/statements/${statement}`, wide, "light", ".trail"],
  ["evidence", `/statements/${statement}?edge=${evidence}`, wide, "dark", ".evidence"],
  ["copies", `/statements/${statement}`, wide, "light", ".copies-section"],
  ["article", `/articles/${article}`, wide, "light"],
  ["person", `/people/${person}`, wide, "dark"],
  ["outlet", `/outlets/${encodeURIComponent(outlet)}`, wide, "light"],
  ["search", "/search?q=crack", wide, "light"],
  ["phone", `/statements/${statement}`, narrow, "light"],
]

/** The traced examples, in a store of their own. */
function tracedExamples(folder) {
  const db = join(folder, "examples.db")
  const args = [join(root, "bin/quotetrail.mjs"), "trace", join(root, "examples/pages"), "--db", db]
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] })
  if (status !== 0) process.exit(status ?? 1)
  return openStore(db, { readonly: true })
}

/** What to show: a statement whose copies change it in some way, and whatever belongs to it. */
function subjects(store) {
  const { items } = store.statements({ minWitnesses: 4 }, { limit: 20 })
  const isTold = (one) => one.text.length < 300 && one.speaker?.person
  const statement = items.find(isTold) ?? items[0]
  const kinds = new Map(statement.trail.nodes.map(({ id, kind }) => [id, kind]))
  const credited = statement.trail.edges.findIndex(
    ({ from, evidence }) =>
      kinds.get(from) === "witness" && evidence.some(({ kind, weight }) => kind === "credit" && weight > 1),
  )
  return {
    statement: statement.id,
    evidence: Math.max(0, credited) + 1,
    article: statement.witnesses[0].article,
    person: statement.speaker?.person,
    outlet: store.outlets({ limit: 50 }).items.find((one) => store.outlet(one.name).takenBy.length > 0).name,
  }
}

const folder = mkdtempSync(join(tmpdir(), "quotetrail-screens-"))
const store = tracedExamples(folder)
const { url, close } = await serve({ store })
const executablePath = bringChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
})
mkdirSync(out, { recursive: true })
for (const [name, address, viewport, colorScheme, sight] of screens(subjects(store))) {
  const page = await browser.newPage({ viewport, colorScheme })
  await page.goto(new URL(address, url).href)
  await page.waitForLoadState("networkidle")
  if (sight)
    await page
      .locator(sight)
      .evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 80))
  const path = join(out, `${name}.png`)
  await page.screenshot({ path })
  console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} kB`)
  await page.close()
}
await browser.close()
await close()
store.close()
rmSync(folder, { recursive: true })
