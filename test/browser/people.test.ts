import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.js"
import { quoting } from "../quoting.js"
import { canLook, type Desk, deskOn } from "./open-page.js"

const said = (id: string, speaker: string) =>
  quoting(id, { words: `The bridge number ${id} holds`, speaker, rest: "It was built to.", confidence: 0.9 })

const person = (id: string, ...names: string[]) => ({
  id,
  name: names[0] ?? "",
  names: names.map((text) => ({ text, count: 1 })),
  roles: [],
  articles: names.length,
  quotations: names.length,
})

/** One person under two names, and another. */
function threeSpeakers() {
  const store = openStore(":memory:")
  store.putArticles([said("1", "Ada Roe"), said("2", "Adele Roe"), said("3", "Jonas Brandt")])
  const personOf = new Map([
    ["q-1", "p-roe"],
    ["q-2", "p-roe"],
    ["q-3", "p-brandt"],
  ])
  store.putPeople([person("p-roe", "Ada Roe", "Adele Roe"), person("p-brandt", "Jonas Brandt")], personOf)
  return store
}

describe.skipIf(!canLook)("who is who, set right", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOn(threeSpeakers())
  }, 60_000)
  afterAll(() => desk.close())

  test("a name is taken away from a person, and given back", async () => {
    const { page, context, complaints } = await desk.open("/people/p-roe")
    await page.getByText("Set names right").click()
    const boxes = page.locator('.names-form input[type="checkbox"]')
    const names = await boxes.evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""))
    expect(names.length).toBeGreaterThan(1)
    const taken = names.at(-1) ?? ""
    await boxes.last().check()
    await page.getByRole("button", { name: "These are somebody else" }).click()
    await page.locator(".decision-list .decided").waitFor()
    expect(await page.locator(".facts").textContent()).not.toContain(taken)
    await page.locator(".decision-list").getByRole("button", { name: "Undo" }).click()
    await page.locator(".decision-list").waitFor({ state: "detached" })
    expect(await page.locator(".facts").textContent()).toContain(taken)
    expect(complaints).toEqual([])
    await context.close()
  })

  test("two people are joined under a signature, and parted again", async () => {
    const { page, context, complaints } = await desk.open("/second-look")
    await page.getByLabel("Signed by").fill("Mina Sorrel")
    await page.goto(new URL("/people/p-roe", page.url()).href)
    await page.getByText("Set names right").click()
    await page.getByPlaceholder("Find the other name").fill("Brandt")
    await page.getByRole("button", { name: "They are the same" }).first().click()
    const decided = page.locator(".decision-list .decided")
    await decided.waitFor()
    expect(await decided.textContent()).toContain("Mina Sorrel")
    expect(await page.locator(".facts").textContent()).toContain("Brandt")
    await page.locator(".decision-list").getByRole("button", { name: "Undo" }).click()
    await page.locator(".decision-list").waitFor({ state: "detached" })
    expect(await page.locator(".facts").textContent()).not.toContain("Brandt")
    expect(complaints).toEqual([])
    await context.close()
  })
})
