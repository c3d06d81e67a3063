// Renews the pictures under docs/screens/: `npm run build && node scripts/screens.mjs`. First a walk with a store that
// is empty at its beginning, from dropping the examples to the exported report; then the other screens.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { serve } from "../dist/api/index.js"
import { exportFrom } from "../dist/export/index.js"
import { openStore } from "../dist/store/index.js"
import { bringChromium, launch } from "./chromium.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const out = join(root, "docs", "screens")
const pages = join(root, "examples", "pages")

const wide = { width: 1200, height: 760 }
const narrow = { width: 390, height: 844 }

const examples = readdirSync(pages, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

async function keep(page, name) {
  const path = join(out, `${name}.png`)
  await page.screenshot({ path })
  console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} kB`)
}

const bring = (page, sight) =>
  page
    .locator(sight)
    .first()
    .evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 80))

/** A frame is painted some time after its words are there. */
async function painted(page) {
  await page.frameLocator("iframe").locator("p").first().waitFor()
  await page.waitForTimeout(1500)
}

/** What to show: a statement whose copies change the claim, and whatever belongs to it. */
function subjects(store) {
  const { items } = store.statements({ minWitnesses: 4 }, { limit: 20 })
  const isTold = (one) => one.text.length < 300 && one.witnesses.some((witness) => witness.material)
  const statement = items.find(isTold) ?? items[0]
  const kinds = new Map(statement.trail.nodes.map(({ id, kind }) => [id, kind]))
  const edge = statement.trail.edges.findIndex(
    ({ from, to, evidence }) =>
      kinds.get(from) === "witness" &&
      kinds.get(to) === "witness" &&
      evidence.some(({ kind, weight }) => kind === "credit" && weight > 0),
  )
  const longest = items[0]
  return {
    statement: `/statements/${statement.id}`,
    edge: Math.max(0, edge) + 1,
    longest: `/statements/${longest.id}`,
    article: `/articles/${longest.witnesses.find(({ material }) => material)?.article ?? longest.witnesses[0].article}`,
    person: `/people/${statement.speaker?.person}`,
    outlet: store.outlets({ limit: 50 }).items.find((one) => store.outlet(one.name).takenBy.length > 0).name,
  }
}

/** The walk, one step a picture. */
async function walk(page, store, url, folder) {
  const go = async (path) => {
    await page.goto(new URL(path, url).href)
    await page.waitForLoadState("networkidle")
  }
  await go("/start")
  await keep(page, "walk-1-start")
  await page.locator('input[type="file"]').first().setInputFiles(examples)
  await page.locator(".run-list li").nth(6).waitFor({ timeout: 120_000 })
  await keep(page, "walk-2-reading")
  await page.locator(".outcome").waitFor({ timeout: 300_000 })
  await keep(page, "walk-3-read")
  await go("/")
  await keep(page, "walk-4-statements")
  const { statement, edge } = subjects(store)
  await go(statement)
  await keep(page, "walk-5-statement")
  await go(`${statement}?edge=${edge}`)
  await bring(page, ".evidence")
  await keep(page, "walk-6-evidence")
  await go(`${statement}?view=pair`)
  await bring(page, ".collation")
  await keep(page, "walk-7-side-by-side")
  await go("/second-look")
  await page.keyboard.press("j")
  await page.keyboard.press("y")
  await page.locator(".last-decision").waitFor()
  await page.waitForLoadState("networkidle")
  await keep(page, "walk-8-second-look")
  let html = ""
  for await (const part of exportFrom(store, "report", statement.split("/").at(-1))) html += part
  const report = join(folder, "report.html")
  writeFileSync(report, html)
  await page.goto(pathToFileURL(report).href)
  await page.locator(".statement-item").first().click()
  await page.locator(".trail-graph").waitFor()
  await keep(page, "walk-9-report")
}

/** Name, address, window, look, and what to bring into sight. */
const others = ({ statement, longest, article, person, outlet }) => [
  ["trail", longest, wide, "light", ".trail"],
  ["copies", statement, wide, "light", ".collation"],
  ["heat-map", `${longest}?view=heat&place=1`, wide, "light", ".collation"],
  ["readings", `${statement}?view=table`, wide, "dark", ".collation"],
  ["article", article, wide, "light"],
  ["page-as-it-came", `${article}?beside=page`, wide, "dark"],
  ["person", person, wide, "light"],
  ["outlet", `/outlets/${encodeURIComponent(outlet)}`, wide, "dark"],
  ["search", "/search?q=crack", wide, "light"],
  ["phone", longest, narrow, "dark", ".trail"],
]

const folder = mkdtempSync(join(tmpdir(), "quotetrail-screens-"))
const store = openStore(join(folder, "walk.db"))
const { url, close } = await serve({ store })
const browser = await launch(bringChromium())
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await walk(await browser.newPage({ viewport: wide }), store, url, folder)
for (const [name, address, viewport, colorScheme, sight] of others(subjects(store))) {
  const page = await browser.newPage({ viewport, colorScheme })
  await page.goto(new URL(address, url).href)
  await page.waitForLoadState("networkidle")
  if ((await page.locator("iframe").count()) > 0) await painted(page)
  if (sight) await bring(page, sight)
  await keep(page, name)
  await page.close()
}
await browser.close()
await close()
store.close()
rmSync(folder, { recursive: true })
