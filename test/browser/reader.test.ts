import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { pileStore } from "../fixtures/pile.js"
import { canLook, type Desk, deskOn, executablePath, type Opened, webRoot } from "./open-page.js"
import { faults, workSeconds } from "./watch.js"

test("a browser and a built reader are at hand in CI", () => {
  if (!process.env.CI) return
  expect(executablePath, "no Chromium found; set QUOTETRAIL_CHROMIUM").toBeDefined()
  expect(existsSync(webRoot)).toBe(true)
})

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }
const looks = [
  ["wide, light", { viewport: WIDE, colorScheme: "light" }],
  ["wide, dark", { viewport: WIDE, colorScheme: "dark" }],
  ["narrow, light", { viewport: NARROW, colorScheme: "light" }],
  ["narrow, dark", { viewport: NARROW, colorScheme: "dark" }],
] as const

const screens = [
  ["statements", "/", "Statements"],
  ["filtered statements", "/?min_witnesses=2&from=2031-05-01", "Statements"],
  ["a statement", "/statements/s-letter", "We will keep the harbour open"],
  ["evidence of a line", "/statements/s-letter?edge=2", "We will keep the harbour open"],
  ["a trail half way", "/statements/s-letter?until=2031-05-04", "We will keep the harbour open"],
  ["two copies side by side", "/statements/s-letter?view=pair&with=E", "We will keep the harbour open"],
  ["a heat map", "/statements/s-letter?view=heat&place=1", "We will keep the harbour open"],
  [
    "a table of readings",
    "/statements/s-letter?view=table&base=B&sort=trail",
    "We will keep the harbour open",
  ],
  ["a lone statement", "/statements/s-money", "It is a fine letter"],
  ["articles", "/articles", "Articles"],
  ["an article", "/articles/post?quotation=q-post-letter", "No crew will be sent home"],
  ["an article from right to left", "/articles/marfa", "الوزيرة"],
  ["a hostile article", "/articles/hostile", "<script>alert('title')</script>"],
  ["people", "/people", "People"],
  ["a person", "/people/p-roe", "Ada Roe"],
  ["outlets", "/outlets", "Outlets"],
  ["an outlet", "/outlets/Harbour%20Post", "Harbour Post"],
  ["a carrier only named", "/outlets/Northwire", "Northwire"],
  ["search", "/search?q=harbour", "Search: harbour"],
  ["search narrowed down", "/search?q=harbour&relation=translated", "Search: harbour"],
  ["second look", "/second-look", "Second look"],
  ["what was decided", "/second-look?decided=true", "Second look"],
  ["start", "/start", "Add pages"],
  ["left out", "/left-out", "Left out"],
  ["an address that leads nowhere", "/nowhere", "There is nothing"],
] as const

describe.skipIf(!canLook)("the reader in a browser", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOn(pileStore())
  }, 60_000)
  afterAll(() => desk.close())

  describe.each(looks)("%s", (_, look) => {
    let opened: Opened
    beforeAll(async () => {
      opened = await desk.open("/nowhere", look)
    })
    afterAll(() => opened.context.close())

    test.each(screens)("%s: shown, quiet, and nothing for axe to find", async (_, path, title) => {
      const { page, complaints } = opened
      complaints.length = 0
      await page.goto(new URL(path, page.url()).href)
      await page.locator("h1", { hasText: title }).first().waitFor()
      await page.locator(".waiting").waitFor({ state: "detached" })
      expect(await faults(page)).toEqual([])
      expect(complaints).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  })

  test("the first view needs less than 150 kB of script", () => {
    const assets = join(webRoot, "assets")
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(assets, name))).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000)
  })

  test.each(["/", "/statements/s-letter", "/articles/post", "/second-look", "/search?q=harbour"])(
    "the browser works less than a second before %s can be used",
    async (path) => {
      const { page, context } = await desk.open("/nowhere")
      const visit = async () => {
        await page.goto(new URL(path, page.url()).href)
        await page.locator("h1").first().waitFor()
        await page.locator(".waiting").waitFor({ state: "detached" })
      }
      expect(await workSeconds(page, visit)).toBeLessThan(1)
      await context.close()
    },
  )

  test("the way of the keys to every place is in the help", async () => {
    const { page, context } = await desk.open("/")
    for (const [key, place] of [
      ["a", "/articles"],
      ["o", "/outlets"],
      ["l", "/second-look"],
      ["n", "/start"],
      ["s", "/"],
    ] as const) {
      await page.keyboard.press("g")
      await page.keyboard.press(key)
      await page.waitForURL(`**${place}`)
    }
    await context.close()
  })

  test("filters go into the address, and the address into the filters", async () => {
    const { page, context } = await desk.open("/")
    await page.getByLabel("Outlet").selectOption("Ellery Courier")
    await page.waitForURL("**/?outlet=Ellery+Courier")
    await page.waitForFunction(() => document.querySelectorAll(".statement-item").length === 1)
    await page.getByLabel("Copies, at least").fill("9")
    await page.getByText("No statement fits these filters.").waitFor()
    await page.reload()
    expect(await page.getByLabel("Copies, at least").inputValue()).toBe("9")
    await page.getByText("Clear filters").click()
    await page.waitForFunction(() => document.querySelectorAll(".statement-item").length === 3)
    await context.close()
  })

  test("on a phone filters are behind a button that says how many are set, and stay open while they are set", async () => {
    const { page, context } = await desk.open("/", { viewport: NARROW })
    const fold = page.locator(".folded")
    const first = page.locator(".statement-item").first()
    await first.waitFor()
    expect(await fold.locator("summary").textContent()).toBe("Filters")
    expect((await first.boundingBox())?.y).toBeLessThan(NARROW.height / 2)
    await fold.locator("summary").press("Enter")
    await page.getByLabel("Outlet").selectOption("Ellery Courier")
    await fold.getByText("Filters: 1 set").waitFor()
    await page.getByLabel("Copies, at least").fill("2")
    await fold.getByText("Filters: 2 set").waitFor()
    expect(await faults(page)).toEqual([])
    await page.goto(new URL("/search?q=harbour", page.url()).href)
    await fold.waitFor()
    expect((await page.locator(".row").first().boundingBox())?.y).toBeLessThan((NARROW.height * 2) / 3)
    await fold.getByText("Filters", { exact: true }).click()
    await fold.getByRole("link", { name: /^translated/ }).click()
    await fold.getByText("Filters: 1 set").waitFor()
    await page.setViewportSize(WIDE)
    await fold.waitFor({ state: "detached" })
    await page.locator(".facets [aria-current]", { hasText: "translated" }).waitFor()
    await context.close()
  })

  test("everything can be reached by keys", async () => {
    const { page, context } = await desk.open("/")
    await page.waitForSelector(".statement-item")
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/statements/s-letter")
    await page.waitForSelector(".edge")
    await page.keyboard.press("j")
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/statements/s-letter?edge=2")
    expect(await page.locator(".evidence mark").first().textContent()).toBe(
      "as first reported by the Harbour Post",
    )
    await page.keyboard.press("Escape")
    await page.waitForSelector(".evidence", { state: "detached" })
    await page.keyboard.press("?")
    await page.locator("dialog[open]").waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("/")
    await page.keyboard.type("money")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/search?q=money")
    await page.locator("mark", { hasText: "money" }).first().waitFor()
    await page.locator("h1").click()
    await page.keyboard.press("g")
    await page.keyboard.press("p")
    await page.waitForURL("**/people")
    await page.goBack()
    await page.waitForURL("**/search?q=money")
    await context.close()
  })

  test("a quotation chosen in the text opens its card, and its card leads to the trail", async () => {
    const { page, context } = await desk.open("/articles/post")
    await page.locator(".run-content", { hasText: "fine letter" }).click()
    await page.waitForURL("**/articles/post?quotation=q-post-money")
    expect(await page.locator(".card-chosen").textContent()).toContain("Jonas Brandt")
    await page.locator(".card", { hasText: "Ada Roe" }).getByText("Follow its trail: 8 copies").click()
    await page.waitForURL("**/statements/s-letter")
    await context.close()
  })

  test("what a page says is only ever text", async () => {
    const { page, context, complaints } = await desk.open("/articles/hostile")
    expect(await page.locator("#main script, #main img, #main b").count()).toBe(0)
    expect(await page.locator("h1").textContent()).not.toMatch(/[\u202D\u202E]/)
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  test("a server that fails is said to have failed, and can be asked again", async () => {
    const { page, context } = await desk.open("/")
    await page.route("**/api/people?*", (route) =>
      route.fulfill({
        status: 500,
        json: {
          type: "/api/#internal",
          title: "Internal",
          status: 500,
          detail: "out of order",
          code: "internal",
        },
      }),
    )
    await page.getByRole("link", { name: "People" }).click()
    await page.getByText("out of order").waitFor()
    await page.unroute("**/api/people?*")
    await page.getByText("Try again").click()
    await page.getByText("Jonas Brandt").waitFor()
    await context.close()
  })
})
