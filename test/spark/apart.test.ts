import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { matchStatements } from "../../src/match/index.js"
import { madePage, madePiles } from "../../src/match/made-pile.test.kit.js"
import { matchedApart } from "./apart.js"
import { madeArticles } from "./kit.js"
import { shuffling } from "./stages.js"

const told = (statements: readonly unknown[]) => statements.map((one) => JSON.stringify(one)).sort()

describe("matching apart gives what matching at once gives", () => {
  test("made piles, in any partitions and order", async () => {
    await fc.assert(
      fc.asyncProperty(
        madePiles,
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
      madePage(`page-${n}`, {
        day: 0,
        language: "en",
        said: n < 5 ? letter : letter.slice(n % 3, (n % 3) + 2),
      }),
    )
    const statements = matchStatements(pages)
    expect(await matchedApart(pages, shuffling(3), 3)).toEqual(told(statements))
  })

  test("keys that too many passages have", async () => {
    const articles = madeArticles(600)
    expect(await matchedApart(articles, shuffling(1), 4)).toEqual(told(matchStatements(articles)))
  })
})
