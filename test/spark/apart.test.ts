import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { matchStatements } from "../../src/match/index.js"
import type { Quotation, QuotedArticle } from "../../src/model.js"
import { matchedApart, type Shuffle } from "./apart.js"
import { madeArticles } from "./kit.js"

const SAID = [
  "The old ferry at Sallow Point will sail on Thursday whatever the harbour board decides",
  "The old ferry at Sallow Point will sail on Friday whatever 27 lawyers of Port Ennet write",
  "Nobody on the quarry committee has ever counted the lorries in Mill Lane before breakfast",
  "Nobody has counted the lorries in Mill Lane",
  "Nobody on the quarry commit- tee has counted the lor- ries in Mill Lane",
  "My grandmother kept the lighthouse ledger for 27 winters at Port Ennet",
  "We will see",
  "Whoever paints the lifeboat shed again must ask the choir beforehand",
]
const SPEAKERS = ["Ada Roe", "Ben Tarn", "Ada Shchukaryova", "Ada Schtschukarjowa", "the harbour master"]
const DAYS = ["2031-05-01", "2031-05-09", "2031-06-13", "2031-07-20"]

interface Said {
  readonly words: readonly number[]
  readonly speaker: number
  readonly isQuoted: boolean
}

/** A page on which some of {@link SAID} is quoted, in one piece or with an attribution between, or stands without marks. */
function page(id: string, day: number, language: string, said: readonly Said[]): QuotedArticle {
  let text = ""
  const quotations: Quotation[] = []
  for (const { words, speaker, isQuoted } of said) {
    const name = SPEAKERS[speaker] ?? ""
    const content = words.map((at) => SAID[at]).join(". ")
    const start = text.length + 1
    text += isQuoted ? `“${content},” said ${name}. ` : ` ${content}. `
    if (isQuoted)
      quotations.push({
        id: `q-${id}-${quotations.length}`,
        kind: speaker === 1 ? "mixed" : "direct",
        content: [[start, start + content.length]],
        cue: [],
        source: [],
        text: content,
        ...(name && { speaker: { name, as: name, kind: speaker === 4 ? "unnamed" : "person" } }),
        confidence: 0.8,
      })
  }
  const value = DAYS[day]
  return {
    id,
    text,
    language,
    publisher: `Post ${id.slice(-1)}`,
    ...(value && { published: { value, precision: "day", from: "given" } }),
    quotations,
    transmissions:
      language === "de" ? [{ start: 0, end: 1, action: "translated", outlet: `Post ${id.slice(-1)}` }] : [],
  }
}

const at = (list: readonly unknown[], more = 0) => fc.integer({ min: 0, max: list.length - 1 + more })

const piles = fc
  .array(
    fc.record({
      day: at(DAYS, 1),
      language: fc.constantFrom("en", "en", "de"),
      said: fc.array(
        fc.record({
          words: fc.array(at(SAID), { minLength: 1, maxLength: 3 }),
          speaker: at(SPEAKERS, 1),
          isQuoted: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((pages) => pages.map(({ day, language, said }, n) => page(`page 雪 ${n}`, day, language, said)))

/** Any order, the same each time for one seed. */
const shuffling =
  (seed: number): Shuffle =>
  (rows) => {
    let state = seed
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state
    }
    return rows
      .map((row) => ({ row, order: next() }))
      .sort((one, other) => one.order - other.order)
      .map(({ row }) => row)
  }

const told = (statements: readonly unknown[]) => statements.map((one) => JSON.stringify(one)).sort()

describe("matching apart gives what matching at once gives", () => {
  test("made piles, in any partitions and order", async () => {
    await fc.assert(
      fc.asyncProperty(
        piles,
        fc.integer(),
        fc.integer({ min: 1, max: 7 }),
        async (pages, seed, partitions) => {
          const apart = await matchedApart(pages, shuffling(seed), partitions)
          expect(apart).toEqual(told(matchStatements(pages)))
        },
      ),
      { numRuns: 100 },
    )
  })

  test("a letter of which others print parts that adjoin", async () => {
    const letter = [0, 2, 4, 6].map((word) => ({ words: [word], speaker: 0, isQuoted: true }))
    const pages = Array.from({ length: 9 }, (_, n) =>
      page(`page-${n}`, 0, "en", n < 5 ? letter : letter.slice(n % 3, (n % 3) + 2)),
    )
    const statements = matchStatements(pages)
    expect(await matchedApart(pages, shuffling(3), 3)).toEqual(told(statements))
  })

  test("keys that too many passages have", async () => {
    const articles = madeArticles(600)
    expect(await matchedApart(articles, shuffling(1), 4)).toEqual(told(matchStatements(articles)))
  })
})
