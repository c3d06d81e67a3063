import { describe, expect, test } from "vitest"
import type { Article, QuotedArticle, Statement } from "../model.js"
import { matchPassages } from "./passages.js"
import { matchStatements } from "./statements.js"

const SAID = "We will open the bridge on the first of May whatever the weather does to the river"
const PAGE = `The council met on Monday. “${SAID},” said Ada Roe, the engineer. Nobody else spoke.`

/** The same page under many ids, with its quotation. */
const copies = (count: number): QuotedArticle[] =>
  Array.from({ length: count }, (_, at) => ({
    ...quoted({ id: `page-${at}`, text: PAGE }),
    quotations: [
      {
        id: `q-${at}`,
        kind: "direct",
        content: [[PAGE.indexOf(SAID), PAGE.indexOf(SAID) + SAID.length]],
        cue: [],
        source: [],
        text: SAID,
        confidence: 0.9,
      },
    ],
  }))

const quoted = (article: Article): QuotedArticle => ({ ...article, quotations: [], transmissions: [] })

const sentence = "The old ferry will sail on Thursday whatever the board says. "

/** By name: pages, and how many passages and statements they have in common. Ten to a hundred times as much was tried by hand. */
const cases: readonly (readonly [string, readonly QuotedArticle[], passages: number, statements: number])[] =
  [
    ["nothing", [], 0, 0],
    [
      "empty pages and one word",
      ["", " \n\n", "ferry"].map((text, at) => quoted({ id: `p${at}`, text })),
      0,
      0,
    ],
    ["no space", ["x", "xy"].map((end) => quoted({ id: end, text: "x".repeat(50_000) + end })), 0, 0],
    [
      "one word again and again",
      [5000, 5001].map((n) => quoted({ id: `p${n}`, text: "so ".repeat(n) })),
      0,
      0,
    ],
    ["signs without spaces", [9000, 9001].map((n) => quoted({ id: `p${n}`, text: "渡".repeat(n) })), 0, 0],
    ["one sentence", [300, 301].map((n) => quoted({ id: `p${n}`, text: sentence.repeat(n) })), 0, 0],
    ["one page very often", copies(300), 1, 1],
  ]

describe("ends well and soon", () => {
  test.each(cases)("%s", async (_, articles, passages, statements) => {
    const found: Statement[] = []
    for await (const passage of matchPassages(articles)) found.push(passage)
    const said = matchStatements(articles)
    expect([found.length, said.length]).toEqual([passages, statements])
    for (const { witnesses } of [...found, ...said]) expect(witnesses).toHaveLength(articles.length)
  })
})
