import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.js"
import { quoting } from "../quoting.js"
import { canLook, type Desk, deskOn } from "./open-page.js"
import { faults } from "./watch.js"

/** A right-to-left override: what follows it would be shown from its end. */
const TURN = "\u202E"
const SPEAKER = `Ada ${TURN}eoR`
const HEBREW = "הגשר יישאר פתוח גם בחורף הזה"
const ARABIC = "سيبقى الجسر مفتوحا هذا الشتاء"

const said = (id: string, words: string, speaker: string) =>
  quoting(id, { words, speaker, rest: `It was said on the quay. ${TURN}yauq`, confidence: 0.4 })

/** A page that carries a signature, pages in scripts that run to the left, and names that would turn what follows. */
function oddPages() {
  const store = openStore(":memory:")
  const signed = {
    rule: "read/signed",
    severity: "info" as const,
    message: "the text carries a signed manifest",
  }
  const articles = [
    { ...said("signed", "The bridge stays open", SPEAKER), title: "Signed", notes: [signed] },
    {
      ...said("hebrew", HEBREW, "עדה רו"),
      title: "הגשר יישאר פתוח",
      language: "he",
      publisher: "עיתון הנמל",
    },
    {
      ...said("arabic", ARABIC, "آدا رو"),
      title: "الجسر يبقى مفتوحا",
      language: "ar",
      publisher: `${TURN}tsoP`,
    },
  ]
  store.putArticles(articles)
  const name = (text: string) => ({ text, count: 1 })
  store.putPeople(
    [
      {
        id: "p-roe",
        name: SPEAKER,
        names: [name(SPEAKER)],
        roles: [`${TURN}retsinim`],
        articles: 1,
        quotations: 1,
      },
    ],
    new Map([["q-signed", "p-roe"]]),
  )
  store.replaceStatements({
    put: articles.map(({ id, quotations: [quotation] }) => ({
      id: `s-${id}`,
      text: quotation?.text ?? "",
      ...(quotation?.speaker && { speaker: quotation.speaker }),
      witnesses: [
        {
          id: `w-${id}`,
          article: id,
          quotation: `q-${id}`,
          content: quotation?.content ?? [],
          text: quotation?.text ?? "",
          relation: ["verbatim" as const],
        },
      ],
      apparatus: [],
      trail: {
        nodes: [
          { id: "u", kind: "utterance" as const },
          { id: "w", kind: "witness" as const, article: id, witness: `w-${id}` },
        ],
        edges: [{ from: "u", to: "w", action: "said" as const, confidence: 0.4, evidence: [] }],
      },
    })),
    remove: [],
  })
  return store
}

const directionOf = (page: Page, sight: string) =>
  page
    .locator(sight)
    .first()
    .evaluate((one) => getComputedStyle(one).direction)

describe.skipIf(!canLook)("scripts, signatures and what readers ask of motion", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOn(oddPages())
  }, 60_000)
  afterAll(() => desk.close())

  test("a page that carries a signature says so, and that nobody checked it", async () => {
    const { page, context } = await desk.open("/articles/signed")
    const badge = page.locator(".badge-signed")
    expect(await badge.textContent()).toBe("signed (C2PA)")
    expect(await badge.getAttribute("title")).toContain("not checked")
    await page.goto(new URL("/articles/hebrew", page.url()).href)
    await page.locator("h1", { hasText: "הגשר" }).waitFor()
    expect(await page.locator(".badge-signed").count()).toBe(0)
    await context.close()
  })

  test.each(["hebrew", "arabic"])(
    "words in %s run to the left, what the reader says to the right",
    async (id) => {
      for (const viewport of [
        { width: 1280, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const { page, context, complaints } = await desk.open(`/articles/${id}?quotation=q-${id}`, {
          viewport,
        })
        for (const sight of ["h1", ".card-chosen .card-text"])
          expect(await directionOf(page, sight)).toBe("rtl")
        expect(await directionOf(page, ".marks-legend")).toBe("ltr")
        expect(await faults(page)).toEqual([])
        await page.goto(new URL(`/statements/s-${id}`, page.url()).href)
        await page.locator(".trail-graph").waitFor()
        for (const sight of ["h1.wording", ".witness-text"])
          expect(await directionOf(page, sight)).toBe("rtl")
        expect(await directionOf(page, ".trail-graph")).toBe("ltr")
        expect(await faults(page)).toEqual([])
        await page.goto(new URL("/", page.url()).href)
        await page.locator(".said").nth(2).waitFor()
        const directions = await page
          .locator(".said")
          .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
        expect(directions.toSorted()).toEqual(["ltr", "rtl", "rtl"])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
        expect(complaints).toEqual([])
        await context.close()
      }
    },
  )

  test("a name that would turn what follows is shown harmless, also in titles and labels", async () => {
    const { page, context } = await desk.open("/")
    const places = [
      "/",
      "/statements/s-signed?edge=1",
      "/articles/signed",
      "/articles/arabic",
      "/people",
      "/people/p-roe",
      "/outlets",
      "/second-look",
    ]
    for (const place of places) {
      await page.goto(new URL(place, page.url()).href)
      await page.locator("h1").first().waitFor()
      await page.locator(".waiting").waitFor({ state: "detached" })
      const shown = await page.evaluate(() => {
        const attributes = [...document.querySelectorAll("main *")].flatMap((one) =>
          [...one.attributes].map(({ value }) => value),
        )
        return [document.title, document.querySelector("main")?.textContent, ...attributes].join("\n")
      })
      expect(shown, place).not.toMatch(/[\u202D\u202E]/)
    }
    await context.close()
  })

  test("nothing moves for readers who ask for that", async () => {
    const moving = (page: Page) =>
      page.evaluate(() => {
        const waiting = document.createElement("p")
        waiting.className = "waiting"
        document.querySelector("main")?.append(waiting)
        return [...document.querySelectorAll("*")].filter((one) => {
          const { animationName, transitionDuration } = getComputedStyle(one)
          return animationName !== "none" || Number.parseFloat(transitionDuration) > 0
        }).length
      })
    for (const [reducedMotion, isMoving] of [
      ["reduce", false],
      ["no-preference", true],
    ] as const) {
      const { page, context } = await desk.open("/articles/signed", { reducedMotion })
      await page.locator(".card").first().waitFor()
      expect((await moving(page)) > 0).toBe(isMoving)
      await context.close()
    }
  })
})
