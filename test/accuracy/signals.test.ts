import { expect, test } from "vitest"
import { oddsOfRows, rowsOfLevels, SIGNALS, silenced, surprise } from "../../src/trace/learning.js"
import { readPile } from "../../src/trace/pile.js"
import { learntWeights } from "../../src/trace/weights.js"
import { copiedPages, MANNERS } from "../fixtures/copied-pages.js"

/**
 * What each kind of evidence is good for, on piles that nothing was learnt from: other words, other rates, another way of
 * copying. Whole piles of the simulator: `node scripts/accuracy.mjs signals`.
 */
const made = Array.from({ length: 24 }, (_, seed) => {
  const { statement, articles, sourceOf } = copiedPages(seed, { ...MANNERS, pages: 6 + (seed % 7) })
  const pile = readPile(statement, articles)
  const at = new Map(pile.pages.map(({ article, index }) => [article.id, index]))
  const sources = pile.pages.map(({ article }) => at.get(sourceOf.get(article.id) ?? "") ?? -1)
  return { rows: rowsOfLevels(pile), sources }
})
const rows = made.map((one) => one.rows)
const sources = made.map((one) => one.sources)

/** In nats a page. */
const LEAST_HELP = 0.001

const weights = learntWeights()
const surpriseUnder = (table: typeof weights) =>
  surprise(
    rows.map((one) => oddsOfRows(one, table)),
    sources,
  )

test.each(Object.entries(SIGNALS))("without “%s” the true sources are more surprising", (_, isPart) => {
  const without = silenced(weights, rows, isPart)
  expect(surpriseUnder(without) - surpriseUnder(weights)).toBeGreaterThan(LEAST_HELP)
})

test("the evidence together says far more than nothing", () => {
  expect(surpriseUnder(weights)).toBeLessThan(0.5 * surpriseUnder(silenced(weights, rows, () => true)))
})
