import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { canLook, type Desk, deskOfCommand } from "./open-page.js"
import { faults } from "./watch.js"

const folder = mkdtempSync(join(tmpdir(), "quotetrail-desk-"))

const page = (name: string, title: string, words: string) => {
  const path = join(folder, name)
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${title.split(":")[0]}">` +
      `<meta property="article:published_time" content="2031-05-0${name.length % 9}"></head><body><article><h1>${title}</h1>${words}` +
      "<p>The ferry had been out of service since the storm in March, and the island's two shops were empty.</p>" +
      `<img src="https://elsewhere.example/spy.png"><script>document.title = "taken over"</script></article></body></html>`,
  )
  return path
}

const SAID = "The ferry will sail again on Monday, and nobody will pay for the first week"

describe.skipIf(!canLook)("from dropped pages to decisions", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOfCommand(folder)
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true })
  })

  test("pages come in one by one, what is left out says why, and the counts lead on", async () => {
    const { page: screen, context, complaints } = await desk.open("/")
    await screen.locator("main").getByRole("link", { name: "Add pages" }).click()
    const empty = join(folder, "empty.bin")
    writeFileSync(empty, Buffer.from([0, 1, 2, 3]))
    const files = [
      page("one.html", "Isle Post: Ferry back", `<p>“${SAID},” said Mara Quist, who runs the harbour.</p>`),
      page(
        "three.html",
        "Sound Echo: First week free",
        `<p>“${SAID.replace("Monday", "Sunday")},” Mara Quist told the Isle Post.</p><p>“We waited long enough,” an islander said.</p>`,
      ),
      empty,
    ]
    await screen.locator('input[type="file"]').first().setInputFiles(files)
    await screen.waitForURL("**/start?run=*")
    await screen.locator(".outcome").waitFor({ timeout: 60_000 })
    expect(await screen.locator(".outcome").textContent()).toMatch(/2\s*pages/)
    expect(await screen.locator(".run-progress").textContent()).toContain("1 left out")
    expect(await screen.locator(".run-reason").textContent()).not.toBe("")
    expect(await faults(screen)).toEqual([])
    await screen.reload()
    await screen.locator(".outcome").waitFor()
    await screen
      .getByRole("link", { name: /statements?$/ })
      .first()
      .click()
    await screen.locator(".statement-item").first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test("the page as it came stands beside its text, harmless", async () => {
    const { page: screen, context, complaints } = await desk.open("/articles")
    await screen.locator(".row", { hasText: "Ferry back" }).click()
    await screen.getByRole("link", { name: "The page as it came" }).click()
    const frame = screen.frameLocator("iframe.original")
    await frame.locator("h1", { hasText: "Ferry back" }).waitFor()
    expect(await frame.locator("script, img").count()).toBe(0)
    expect(await screen.locator("iframe.original").getAttribute("sandbox")).toBe("")
    expect(complaints).toEqual([])
    await context.close()
  })

  const openQuotation = async (screen: Page) => {
    await screen.locator(".row", { hasText: "First week free" }).click()
    await screen.locator(".card-number").first().click()
    await screen.locator(".card-chosen .verdict").first().waitFor()
  }

  test("a speaker is corrected on the page, and the way back leads back", async () => {
    const { page: screen, context, complaints } = await desk.open("/articles")
    await openQuotation(screen)
    const card = screen.locator(".card-chosen")
    await card.getByRole("button", { name: "Correct …" }).first().click()
    const choice = card.getByLabel("Rather")
    if (await choice.count()) await choice.selectOption({ label: "Someone else" })
    await card.getByLabel("Name").fill("Ines Quist")
    await card.getByRole("button", { name: "Save" }).click()
    await card.locator(".card-speaker", { hasText: "Ines Quist" }).waitFor()
    expect(await faults(screen)).toEqual([])
    await card.getByRole("button", { name: "Undo" }).click()
    await card.locator(".card-speaker", { hasText: "Mara Quist" }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test("the words of a quotation are cut shorter, and put back", async () => {
    const { page: screen, context } = await desk.open("/articles")
    await openQuotation(screen)
    const card = screen.locator(".card-chosen")
    const before = await card.locator(".card-text").textContent()
    await card.getByRole("button", { name: "Correct …" }).last().click()
    await card.getByRole("button", { name: "End a word earlier" }).click()
    await card.getByRole("button", { name: "Save" }).click()
    await card.locator(".decided").waitFor()
    const after = await card.locator(".card-text").textContent()
    expect(before).toMatch(/week$/)
    expect(after).toMatch(/first$/)
    await card.getByRole("button", { name: "Undo" }).click()
    await card.locator(".decided").waitFor({ state: "detached" })
    expect(await card.locator(".card-text").textContent()).toBe(before)
    await context.close()
  })

  test("a line of a trail is rejected, the next best one is drawn, and the first comes back when that is undone", async () => {
    const { page: screen, context, complaints } = await desk.open("/?min_witnesses=2")
    await screen.locator(".statement-item").first().click()
    const credited = screen.locator('.edge[aria-label^="Isle Post → Sound Echo"]')
    await credited.press("Enter")
    await screen.locator(".evidence").getByRole("button", { name: "Wrong" }).click()
    const decisions = screen.locator(".decision-list")
    await decisions.getByText("rejected").waitFor()
    await credited.waitFor({ state: "detached" })
    expect(await screen.locator('.edge[aria-label*="→ Sound Echo"]').count()).toBeGreaterThan(0)
    await decisions.getByRole("button", { name: "Undo" }).click()
    await decisions.waitFor({ state: "detached" })
    await credited.waitFor({ state: "attached" })
    expect(complaints).toEqual([])
    await context.close()
  })

  test("a decision that contradicts another is refused in words, and nothing is lost", async () => {
    const { page: screen, context } = await desk.open("/?min_witnesses=2")
    await screen.locator(".statement-item").first().click()
    await screen.locator('.edge[aria-label^="Isle Post → Sound Echo"]').press("Enter")
    const panel = screen.locator(".evidence")
    await panel.getByRole("button", { name: "Right" }).click()
    await screen.locator(".decision-list").getByText("confirmed").waitFor()
    await screen.locator('.edge[aria-label*="→ Isle Post"]').press("Enter")
    await panel.locator("h3", { hasText: /^Isle Post/ }).waitFor()
    await panel.getByRole("button", { name: "Correct …" }).click()
    await panel.getByLabel("Rather").selectOption({ label: "Sound Echo" })
    await panel.getByRole("button", { name: "Save" }).click()
    expect(await panel.getByRole("alert").textContent()).toMatch(
      /^This could not be kept: this contradicts what .+ decided on \d{4}-.+Sound Echo has it from Isle Post.+take that back first$/,
    )
    expect(await panel.getByLabel("Rather").locator("option:checked").textContent()).toBe("Sound Echo")
    expect(await screen.evaluate(() => document.activeElement?.textContent)).toBe("Save")
    expect(await faults(screen)).toEqual([])
    await screen.locator(".decision-list").getByRole("button", { name: "Undo" }).click()
    await screen.locator(".decision-list").waitFor({ state: "detached" })
    await context.close()
  })

  test("a refusal stands on its card of the queue until the next try, and the card keeps its place", async () => {
    const { page: screen, context } = await desk.open("/second-look")
    const card = screen.locator(".look-card").first()
    await card.waitFor()
    const question = await card.locator("h2").textContent()
    const detail = "this contradicts what Ines decided on 2031-05-03: take that back first"
    await screen.route("**/api/decisions", (route) => route.fulfill({ status: 400, json: { detail } }))
    await screen.keyboard.press("j")
    await screen.keyboard.press("y")
    expect(await card.getByRole("alert").textContent()).toBe(`This could not be kept: ${detail}`)
    expect(await card.locator("h2").textContent()).toBe(question)
    expect(await screen.evaluate(() => document.activeElement?.textContent)).toBe(question)
    expect(await faults(screen)).toEqual([])
    await screen.unroute("**/api/decisions")
    await screen.keyboard.press("y")
    await screen.locator(".last-decision").getByText("confirmed").waitFor()
    expect(await screen.getByRole("alert").count()).toBe(0)
    await screen.keyboard.press("u")
    await screen.locator(".last-decision").waitFor({ state: "detached" })
    await context.close()
  })

  test("the head, the list and the counts tell how many answers are unsure", async () => {
    const { page: screen, context } = await desk.open("/second-look")
    const told = (await screen.locator(".look-total").textContent()) ?? ""
    const [, all, unsure = "0"] =
      /^(\d+) answers? less than 95 % sure(?:, (\d+) of them less than 70 % sure)?\.$/.exec(told) ?? []
    expect(all).toBe(String(await screen.locator(".look-card").count()))
    const head = screen
      .getByRole("navigation", { name: "Quotetrail" })
      .getByRole("link", { name: /^Second look/ })
    expect(await head.textContent()).toBe(
      unsure === "0" ? "Second look" : `Second look${unsure} answers less than 70 % sure`,
    )
    await screen.getByRole("link", { name: "Words", exact: true }).click()
    await screen.waitForFunction(
      (before) => document.querySelector(".look-total, .nothing")?.textContent !== before,
      told,
    )
    expect(await screen.locator(".look-total, .nothing").textContent()).not.toContain("70 %")
    await context.close()
  })

  test("the queue is worked through by keys: right, undo, and what was decided", async () => {
    const { page: screen, context, complaints } = await desk.open("/second-look")
    await screen.locator(".look-card").first().waitFor()
    const total = await screen.locator(".look-card").count()
    await screen.keyboard.press("j")
    await screen.keyboard.press("y")
    await screen.locator(".last-decision").getByText("confirmed").waitFor()
    await screen.waitForFunction((n) => document.querySelectorAll(".look-card").length === n, total - 1)
    await screen.keyboard.press("u")
    await screen.waitForFunction((n) => document.querySelectorAll(".look-card").length === n, total)
    await screen.keyboard.press("j")
    await screen.keyboard.press("n")
    await screen.locator(".last-decision").getByText("rejected").waitFor()
    await screen.getByRole("link", { name: "Decided" }).click()
    await screen.locator(".look-card .decided").first().waitFor()
    expect(await faults(screen)).toEqual([])
    await screen.locator(".look-card").getByRole("button", { name: "Undo" }).first().click()
    await screen.locator(".look-card .decided").first().waitFor({ state: "detached" })
    expect(complaints).toEqual([])
    await context.close()
  })

  test("two people are joined, and parted again by undoing it", async () => {
    const { page: screen, context, complaints } = await desk.open("/people")
    const rows = await screen.locator(".row").count()
    await screen.locator(".row", { hasText: "Mara Quist" }).click()
    await screen.getByText("Set names right").click()
    await screen.getByPlaceholder("Find the other name").fill("islander")
    const other = screen.getByRole("button", { name: "They are the same" })
    if (
      rows > 1 &&
      (await other
        .first()
        .isVisible()
        .catch(() => false))
    ) {
      await other.first().click()
      await screen.locator(".decision-list .decided").waitFor()
      await screen.locator(".decision-list").getByRole("button", { name: "Undo" }).click()
      await screen.locator(".decision-list").waitFor({ state: "detached" })
    } else await screen.getByText("Nobody else by that name.").waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})
