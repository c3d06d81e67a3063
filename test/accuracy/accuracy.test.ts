import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import type { QuotedArticle } from "../../src/model.js"
import { quotetrail, records, root } from "../command.js"
import { type MarkedArticle, parseMarked } from "./marked.js"
import { type Figures, figuresOf, KINDS, MEASURES, type Outcome, scoreArticle, weightsOf } from "./score.js"

/**
 * The gate: quoting may not get worse by more than noise on made-up articles that were marked by hand, before the
 * program's answers were seen. `UPDATE=1` writes `figures.json` anew; its difference shows what was gained and lost.
 */
const here = join(root, "test", "accuracy")
const record = join(here, "figures.json")

/**
 * How many attributions of a kind may be lost: processors add up a network's small integers differently, and an
 * answer near the edge falls to the other side.
 */
const NOISE = 3

interface Recorded {
  readonly figures: Record<string, Figures>
  /** By article, the numbers of the attributions that were not found, on one line for a readable difference. */
  readonly missed: Record<string, string>
}

const articles = readdirSync(join(here, "articles"))
  .sort()
  .map((name) => parseMarked(name.replace(/\.txt$/u, ""), readFileSync(join(here, "articles", name), "utf8")))

const GROUPS: Record<string, (article: MarkedArticle) => boolean> = {
  English: ({ language }) => language === "en",
  German: ({ language }) => language === "de",
  "other languages": ({ language }) => language !== "en" && language !== "de",
}

let outcomes: ReadonlyMap<string, Outcome>
let recorded: Recorded

beforeAll(async () => {
  const input = articles
    .map(({ id, published, text }) => JSON.stringify({ id, date: published, text }))
    .join("\n")
  const ended = await quotetrail(["quote", "-", "--json"], { input })
  expect([ended.stderr, ended.status]).toEqual(["", 0])
  const quoted = new Map(records<QuotedArticle>(ended).map((article) => [article.id, article.quotations]))
  outcomes = new Map(
    articles.map((article) => [article.id, scoreArticle(article, quoted.get(article.id) ?? [])]),
  )
  if (process.env.UPDATE || !existsSync(record))
    writeFileSync(record, `${JSON.stringify(reached(), undefined, 2)}\n`)
  recorded = JSON.parse(readFileSync(record, "utf8"))
})

const inGroup = (group: string): Outcome[] =>
  articles.filter((article) => GROUPS[group]?.(article)).flatMap(({ id }) => outcomes.get(id) ?? [])

const reached = (): Recorded => ({
  figures: Object.fromEntries(Object.keys(GROUPS).map((group) => [group, figuresOf(inGroup(group))])),
  missed: Object.fromEntries([...outcomes].map(([id, { missed }]) => [id, missed.join(" ")])),
})

/** What is lost and gained against the record, in the articles' own words. */
function changes(): string[] {
  return articles.flatMap(({ id, text, attributions }) => {
    const before = new Set(recorded.missed[id]?.split(" ").map(Number))
    const now = new Set(outcomes.get(id)?.missed)
    return attributions
      .filter(({ number }) => before.has(number) !== now.has(number))
      .map(({ number, content: [first = [0, 0]] }) => {
        const words = text.slice(...first).replaceAll("\n", " ")
        return `${now.has(number) ? "lost  " : "gained"} ${id} ${number}: ${words.slice(0, 90)}`
      })
  })
}

describe("quoting is as good as it was", () => {
  test("there are enough articles of every manner", () => {
    expect(new Set(articles.map(({ manner }) => manner)).size).toBeGreaterThanOrEqual(12)
    expect(articles.filter(({ language }) => language === "en").length).toBeGreaterThanOrEqual(12)
    expect(new Set(articles.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6)
  })

  test.each(Object.keys(GROUPS))("%s", (group) => {
    const before = recorded.figures[group]
    const now = figuresOf(inGroup(group))
    const weights = weightsOf(inGroup(group))
    const fallen = MEASURES.flatMap((measure) =>
      KINDS.flatMap((kind) => {
        const [was, is] = [before?.[measure][kind] ?? 0, now[measure][kind]]
        const room = (100 * NOISE) / Math.max(1, weights[measure][kind])
        return is < was - room
          ? [`${measure}, ${kind}: ${was} → ${is} (more than ${room.toFixed(1)} less)`]
          : []
      }),
    )
    expect(fallen, changes().join("\n")).toEqual([])
  })

  test("what changed is told", () => {
    const changed = changes()
    if (changed.length > 0) console.log(`against test/accuracy/figures.json:\n${changed.join("\n")}`)
  })
})
