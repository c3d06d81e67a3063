import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { manyStatementsStore } from "../fixtures/many-statements.js"
import { canLook, type Desk, deskOn } from "./open-page.js"
import { faults } from "./watch.js"

const COUNT = 2400
/** So many elements a screen may hold, however long its list is. */
const MOST_ELEMENTS = 1000

const elements = (page: Page) => page.locator("*").count()
const seen = (page: Page) => page.locator(".row-bar > span").textContent()
const row = (page: Page, number: number) => page.locator(`li[aria-posinset="${number}"]`)
const topOf = (page: Page, number: number) =>
  row(page, number).evaluate((one) => Math.round(one.getBoundingClientRect().top))

describe.skipIf(!canLook)("lists of any length", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOn(manyStatementsStore(COUNT))
  }, 60_000)
  afterAll(() => desk.close())

  test("a thousand rows are scrolled through, the page stays small, and the way back leads to the row", async () => {
    const { page, context, complaints } = await desk.open("/")
    await row(page, 1).waitFor()
    await page.mouse.move(600, 500)
    for (let scrolled = 0; scrolled < 300; scrolled += 1) {
      await page.mouse.wheel(0, 1500)
      if (/^1,\d/.test((await seen(page)) ?? "")) break
    }
    expect(await seen(page)).toMatch(/^1,\d/)
    expect(await elements(page)).toBeLessThan(MOST_ELEMENTS)
    expect(await faults(page)).toEqual([])
    await page.waitForURL(/row=\d+/)
    const read = Number(new URL(page.url()).searchParams.get("row")) + 2
    const before = await topOf(page, read)
    await row(page, read).locator("a").click()
    await page.waitForURL("**/statements/*")
    await page.locator(".statement").waitFor()
    await page.goBack()
    await row(page, read).waitFor()
    await page.waitForFunction(
      (top) => Math.abs(scrollY - top) < 2,
      await page.evaluate(() => history.state.top),
    )
    expect(Math.abs((await topOf(page, read)) - before)).toBeLessThan(4)
    expect(complaints).toEqual([])
    await context.close()
  })

  test("any row is gone to, kept in the address, and stepped on from by the keyboard", async () => {
    const { page, context, complaints } = await desk.open("/articles")
    await page.getByLabel("Go to row").waitFor()
    const asked: string[] = []
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url())
      if (pathname === "/api/articles") asked.push(search)
    })
    await page.getByLabel("Go to row").fill("2000")
    await page.getByRole("button", { name: "Go" }).click()
    await row(page, 2000).waitFor()
    expect(await seen(page)).toMatch(/^2,000–\d,\d+ of 2,400$/)
    const isRead = (number: number) =>
      page.waitForFunction(
        (place) => document.activeElement?.closest("li")?.ariaPosInSet === place,
        String(number),
      )
    await isRead(2000)
    expect(asked).toEqual(["?limit=100&row=1950"])
    for (let number = 2001; number <= 2040; number += 1) {
      await page.keyboard.press("j")
      await isRead(number)
    }
    await page.keyboard.press("k")
    await isRead(2039)
    expect(await elements(page)).toBeLessThan(MOST_ELEMENTS)
    await page.waitForURL(/row=20[23]\d/)
    const kept = Number(new URL(page.url()).searchParams.get("row"))
    await page.reload()
    await row(page, kept).waitFor()
    await page.waitForFunction(
      (first) => document.querySelector(".row-bar")?.textContent?.startsWith(first),
      kept.toLocaleString("en"),
    )
    expect(complaints).toEqual([])
    await context.close()
  })

  test("rows that were passed over come in where somebody scrolls back to them", async () => {
    const { page, context, complaints } = await desk.open("/articles?row=1500")
    await row(page, 1500).waitFor()
    await page.mouse.move(600, 500)
    for (const number of [1440, 1380, 1300]) {
      for (let scrolled = 0; scrolled < 60 && !(await row(page, number).count()); scrolled += 1)
        await page.mouse.wheel(0, -400)
      await row(page, number).waitFor()
      expect(await row(page, number).textContent()).toContain(`Bridge`)
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 3))
    await page.waitForFunction(() => document.querySelectorAll("li[aria-hidden]").length === 0)
    expect(await elements(page)).toBeLessThan(MOST_ELEMENTS)
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test("a filter begins its list anew", async () => {
    const { page, context } = await desk.open("/?row=300")
    await row(page, 300).waitFor()
    await page.getByLabel("Words", { exact: true }).fill("number 77")
    await page.getByLabel("Words", { exact: true }).press("Enter")
    await page.waitForURL("**/?q=number+77")
    // 77, and 770 to 779: words are found by their beginnings.
    await page.waitForFunction(() => document.querySelectorAll(".said").length === 11)
    await context.close()
  })
})
