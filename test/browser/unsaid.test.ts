import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { exportFrom } from "../../src/export/index.js"
import type { QuotedArticle } from "../../src/model.js"
import { openStore, type Store } from "../../src/store/index.js"
import { quoting } from "../quoting.js"
import { canLook, type Desk, deskOn } from "./open-page.js"
import { faults } from "./watch.js"

const TOLD = {
  belief: "believed or felt, not said",
  plan: "planned or wanted, not said",
  deed: "done, not said",
  silence: "left unsaid",
} as const

const folder = mkdtempSync(join(tmpdir(), "quotetrail-unsaid-"))

/** A page for each sort of what nobody said, and one whose words were said. */
function unsaidStore(): Store {
  const store = openStore(":memory:")
  const page = (id: string, more: Partial<QuotedArticle["quotations"][number]>): QuotedArticle => {
    const made = quoting(id, { words: "The weir will hold", speaker: "Ida Mole", rest: "", confidence: 0.9 })
    return { ...made, title: id, quotations: made.quotations.map((one) => ({ ...one, ...more })) }
  }
  const sorts = ["belief", "plan", "deed", "silence"] as const
  store.putArticles([
    page("said", {}),
    ...sorts.map((unsaid) => page(unsaid, { kind: "indirect" as const, unsaid })),
  ])
  return store
}

describe.skipIf(!canLook)("what nobody said", () => {
  let desk: Desk
  beforeAll(async () => {
    const store = unsaidStore()
    let html = ""
    for await (const part of exportFrom(store, "report", "all")) html += part
    writeFileSync(join(folder, "report.html"), html)
    desk = await deskOn(store)
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true })
  })

  test("its card says so, in the reader and in the report", async () => {
    const { page, context } = await desk.open("/articles")
    for (const screens of ["/articles/", `${pathToFileURL(join(folder, "report.html"))}#/articles/`]) {
      for (const [sort, told] of Object.entries(TOLD)) {
        await page.goto(new URL(`${screens}${sort}`, page.url()).href)
        await page.locator("h1", { hasText: sort }).waitFor()
        expect(await page.locator(".card").textContent()).toContain(`${told} No statement is made of it.`)
      }
      expect(await faults(page)).toEqual([])
      await page.goto(new URL(`${screens}said`, page.url()).href)
      await page.locator("h1", { hasText: "said" }).waitFor()
      expect(await page.locator(".card").textContent()).not.toContain("No statement is made of it.")
    }
    await context.close()
  })
})
