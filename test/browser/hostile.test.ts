import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.js"
import { canLook, type Desk, deskOn } from "./open-page.js"
import { faults } from "./watch.js"

const MEGABYTE = 1 << 20
const TITLE = `</title><script>alert(1)</script>${"<b onclick=alert(2)>A long title ".repeat((10 * MEGABYTE) / 32)}`
const WORDS = `<img src=x onerror=alert(3)> javascript:alert(4) <style>body{display:none}</style> \u202Eneddih\u202C`
const content: [number, number] = [0, WORDS.length]
const speaker = { name: `${WORDS} the speaker`, as: WORDS, person: "p-1", kind: "person" } as const

/** A page that tries everything, with a title of ten megabytes, and a statement made of it. */
function hostileStore() {
  const store = openStore(":memory:")
  store.putArticles([
    {
      id: "a-1",
      title: TITLE,
      url: "javascript:alert(5)",
      canonical: "javascript:alert(6)",
      publisher: `Outlet <script>alert(7)</script> ${WORDS}`,
      byline: [WORDS],
      text: WORDS,
      quotations: [
        {
          id: "q-1",
          kind: "direct",
          content: [content],
          cue: [],
          source: [],
          text: WORDS,
          speaker,
          confidence: 0.2,
        },
      ],
      transmissions: [],
    },
  ])
  const witness = {
    id: "w-1",
    article: "a-1",
    content: [content],
    quotation: "q-1",
    text: WORDS,
    relation: ["verbatim"] as const,
  }
  store.putPeople(
    [
      {
        id: "p-1",
        name: speaker.name,
        names: [{ text: WORDS, count: 1 }],
        roles: [WORDS],
        articles: 1,
        quotations: 1,
      },
    ],
    new Map([["q-1", "p-1"]]),
  )
  store.replaceStatements({
    put: [
      {
        id: "s-1",
        text: WORDS,
        speaker,
        addressee: WORDS,
        place: WORDS,
        occasion: WORDS,
        witnesses: [witness],
        apparatus: [],
        trail: {
          nodes: [
            { id: "n-0", kind: "utterance", name: WORDS },
            { id: "n-1", kind: "witness", article: "a-1", witness: "w-1", name: WORDS },
          ],
          edges: [
            {
              from: "n-0",
              to: "n-1",
              action: "said",
              confidence: 0.3,
              evidence: [{ kind: "credit", weight: 1, article: "a-1", start: 0, end: 20, note: WORDS }],
            },
          ],
        },
      },
    ],
    remove: [],
  })
  return store
}

describe.skipIf(!canLook)("a page that means harm", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOn(hostileStore())
  }, 60_000)
  afterAll(() => desk.close())

  test.each([
    "/",
    "/statements/s-1?edge=1",
    "/articles",
    "/articles/a-1?quotation=q-1",
    "/people",
    "/people/p-1",
    "/outlets",
    "/search?q=javascript",
    "/second-look",
  ])("%s shows it as text, and stays usable", async (path) => {
    const { page, context, complaints } = await desk.open(path)
    await page.locator(".waiting").waitFor({ state: "detached" })
    expect(await page.locator("#root :is(script, style, img, b[onclick])").count()).toBe(0)
    expect(await page.locator('[href^="javascript:"], [onclick], [onerror]').count()).toBe(0)
    expect(await page.locator("main").evaluate((main) => main.textContent?.length ?? 0)).toBeLessThan(60_000)
    expect(await page.locator("main").textContent()).not.toMatch(/[\u202D\u202E]/)
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe("block")
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})
