import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { exportFrom } from "../../src/export/index.js"
import { pileStore } from "../fixtures/pile.js"
import { findChromium, launch } from "./chromium.js"
import { faults, watch } from "./watch.js"

const executablePath = findChromium()
const isBuilt = existsSync(fileURLToPath(new URL("../../dist/web/assets", import.meta.url)))

const folder = mkdtempSync(join(tmpdir(), "quotetrail-report-"))
const file = join(folder, "report.html")
const address = pathToFileURL(file).href

const screens = [
  ["/", "Statements"],
  ["/?min_witnesses=2", "Statements"],
  ["/statements/s-letter?edge=2", "We will keep the harbour open"],
  ["/articles", "Articles"],
  ["/articles/post?quotation=q-post-letter", "No crew will be sent home"],
  ["/articles/hostile", "<script>alert('title')</script>"],
  ["/people", "People"],
  ["/people/p-roe", "Ada Roe"],
  ["/outlets", "Outlets"],
  ["/outlets/Northwire", "Northwire"],
  ["/search?q=harbour", "Search: harbour"],
  ["/left-out", "Left out"],
] as const

describe.skipIf(!executablePath || !isBuilt)("a report opened from a file", () => {
  let browser: Browser
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    const store = pileStore()
    let html = ""
    for await (const part of exportFrom(store, "report", "all")) html += part
    writeFileSync(file, html)
    store.close()
    browser = await launch(executablePath)
    page = await browser.newPage()
    complaints = watch(page, address)
    await page.goto(address)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  test.each(screens)("%s is shown, and nobody is asked", async (path, title) => {
    await page.goto(`${address}#${path}`)
    await page.locator("h1", { hasText: title }).waitFor()
    await page.locator(".waiting").waitFor({ state: "detached" })
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test("its links lead on, and the way back works", async () => {
    await page.goto(`${address}#/`)
    await page.locator(".statement-item").first().click()
    await page.locator(".edge").first().waitFor()
    expect(page.url()).toBe(`${address}#/statements/s-letter`)
    await page.goBack()
    await page.locator(".statement-item").first().waitFor()
    await page.getByLabel("Outlet").selectOption("Ellery Courier")
    await page.waitForFunction(() => document.querySelectorAll(".statement-item").length === 1)
    expect(complaints).toEqual([])
  })

  test("one statement alone makes a small report", async () => {
    const store = pileStore()
    let html = ""
    for await (const part of exportFrom(store, "report", "s-money")) html += part
    store.close()
    expect(html).toContain("It is a fine letter")
    expect(html).not.toContain("Hafen bleibt offen")
  })
})
