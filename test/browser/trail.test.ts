import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { manyCopiesStore } from "../fixtures/many-copies.js"
import { pileStore } from "../fixtures/pile.js"
import { canLook, type Desk, deskOn } from "./open-page.js"
import { faults, workSeconds } from "./watch.js"

describe.skipIf(!canLook)("a statement's screens", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOn(pileStore())
  }, 60_000)
  afterAll(() => desk.close())

  test("a trail is drawn and told: credited solid, inferred dashed, what is not there grey", async () => {
    const { page, context } = await desk.open("/statements/s-letter")
    const line = (label: string) => page.locator(`.edge[aria-label^="${label}"] .line`)
    expect(await line("Harbour Post → Ellery Courier").getAttribute("class")).toContain("line-credited")
    expect(await line("a lost copy → المرفأ").getAttribute("class")).toContain("line-inferred")
    expect(await line("a lost copy → Undated Mirror").getAttribute("class")).toContain("line-inferred")
    expect(await page.locator(".dot-credited, .dot-lost").count()).toBeGreaterThanOrEqual(2)
    await page.getByText("The trail as a table").click()
    expect(await page.locator(".trail .twin tbody tr").count()).toBe(10)
    expect(await page.locator(".origin").textContent()).toContain("Harbour Post")
    await context.close()
  })

  test("a way over a lost copy is inferred, and says why, though the page behind it credits somebody", async () => {
    const { page, context } = await desk.open("/statements/s-letter")
    await page.getByText("The trail as a table").click()
    const twin = page.locator(".trail .twin tbody tr", { hasText: "Undated Mirror" })
    expect(await twin.textContent()).toMatch(
      /carried, inferred.*no page names this copy; .*credits the Harbour/,
    )
    await page.locator('.edge[aria-label^="a lost copy → Undated Mirror"]').press("Enter")
    const panel = page.locator(".evidence")
    expect(await panel.locator(".evidence-sum").textContent()).toContain("inferred")
    await panel.getByText("Whom they credit is another.").waitFor()
    await panel.getByText("credits the Harbour Post").waitFor()
    await context.close()
  })

  test("a line opens the two passages side by side", async () => {
    const { page, context } = await desk.open("/statements/s-letter")
    await page.locator('.edge[aria-label^="Ellery Courier → Saltmarsh Notes"]').press("Enter")
    await page.locator(".evidence").waitFor()
    const names = await page.locator(".evidence .pair-side figcaption bdi").allTextContents()
    expect(names).toEqual(["Ellery Courier", "Saltmarsh Notes"])
    expect(await page.locator(".evidence .pair-side .diff").allTextContents()).toEqual([
      "no crew1",
      "the crews1",
    ])
    expect(await page.locator(".pair-lines path").count()).toBe(1)
    await context.close()
  })

  test("the slider shows the trail up to a day, and the address keeps it", async () => {
    const { page, context } = await desk.open("/statements/s-letter")
    const slider = page.getByRole("slider")
    await slider.press("Home")
    await page.waitForURL("**until=2031-05-02")
    expect(await page.locator(".player output").textContent()).toContain("0 of 8 pages")
    await slider.press("ArrowRight")
    await page.waitForURL("**until=2031-05-03")
    expect(await slider.getAttribute("aria-valuetext")).toBe("3 May 2031")
    expect(await page.locator(".edge:not(.later)").count()).toBeLessThan(10)
    await page.reload()
    expect(await slider.getAttribute("aria-valuetext")).toBe("3 May 2031")
    await page.getByRole("button", { name: "Play" }).click()
    await page.waitForURL(/until=2031-05-04/)
    await page.getByRole("button", { name: "Pause" }).click()
    await slider.press("End")
    await page.waitForURL("**/statements/s-letter")
    await context.close()
  })

  test("copies say when, whom they credit and what they changed", async () => {
    const { page, context } = await desk.open("/statements/s-letter")
    const copy = page.locator(".copy", { hasText: "Saltmarsh Notes" })
    expect(await copy.textContent()).toContain("6 May 2031")
    expect(await copy.locator(".copy-from").textContent()).toContain("credits Ellery Courier")
    expect(await copy.locator(".copy-told del").allTextContents()).toEqual(["no crew"])
    expect(await copy.locator(".copy-told ins").allTextContents()).toEqual(["the crews"])
    expect(await copy.textContent()).toContain("17 words not quoted")
    await context.close()
  })

  test("the base can be chosen, and every view follows", async () => {
    const { page, context } = await desk.open("/statements/s-letter?view=table")
    expect(await page.locator(".readings tbody tr").count()).toBe(2)
    const letter = await page.locator("option", { hasText: "Saltmarsh Notes" }).first().getAttribute("value")
    await page.getByLabel("Compared with").selectOption(letter)
    await page.waitForURL(`**base=${letter}`)
    expect(await page.locator(".readings tbody mark").allTextContents()).toContain("the crews")
    await page.getByRole("link", { name: "Heat map" }).click()
    const spot = page.locator(".heat-spot", { hasText: "the crews" })
    await spot.click()
    expect(await page.locator(".heat-place").textContent()).toContain("no crew")
    await page.getByRole("link", { name: "Side by side" }).click()
    expect(await page.locator(".pair-side figcaption").first().textContent()).toContain("Saltmarsh Notes")
    await page.getByRole("button", { name: "Next" }).click()
    await page.waitForURL("**with=*")
    await page.getByLabel("In the order of").selectOption("trail")
    await page.waitForURL("**sort=trail*")
    await context.close()
  })
})

describe.skipIf(!canLook)("a statement in five hundred copies", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOn(manyCopiesStore(500))
  }, 60_000)
  afterAll(() => desk.close())

  test("is drawn within a second, folded, and unfolds where it is asked to", async () => {
    const { page, context, complaints } = await desk.open("/")
    const seconds = await workSeconds(page, async () => {
      await page.locator(".statement-item").click()
      await page.locator(".bundle").first().waitFor()
    })
    expect(seconds).toBeLessThan(1)
    const before = await page.locator(".trail-graph .node").count()
    expect(before).toBeLessThan(80)
    await page.locator(".bundle").first().press("Enter")
    await page.waitForURL("**open=*")
    expect(await page.locator(".trail-graph .node").count()).toBeGreaterThan(before)
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test("no two names of a folded trail stand on one another", async () => {
    for (const width of [1280, 390]) {
      const { page, context } = await desk.open("/statements/s-bridge", { viewport: { width, height: 900 } })
      await page.locator(".bundle").first().waitFor()
      const collisions = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll(".trail-graph text.node-name")].map((one) =>
          one.getBoundingClientRect(),
        )
        return boxes.filter((a, at) =>
          boxes
            .slice(at + 1)
            .some(
              (b) => a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom,
            ),
        ).length
      })
      expect(collisions, `${width}`).toBe(0)
      await context.close()
    }
  })

  test("its copies are listed some at a time", async () => {
    const { page, context } = await desk.open("/statements/s-bridge")
    expect(await page.locator(".copy").count()).toBe(24)
    await page.getByRole("link", { name: "All 500" }).click()
    await page.waitForURL("**copies=all")
    expect(await page.locator(".copy").count()).toBe(500)
    await context.close()
  })
})
