import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Article, Statement } from "../model.js"
import { matchPassages } from "./passages.js"

const filler = (seed: string) =>
  Array.from({ length: 120 }, (_, at) => `${seed}word${at * 7 + seed.length}`).join(" ")

const original =
  "The old ferry at Sallow Point will sail on Thursday whatever the harbour board decides about the winter timetable"

const page = (id: string, passage: string): Article => ({
  id,
  text: `${filler(id)}.\n\n${passage}\n\n${filler(`${id}x`)}.`,
})

async function passagesIn(articles: readonly Article[]): Promise<Statement[]> {
  const found: Statement[] = []
  for await (const statement of matchPassages(articles)) found.push(statement)
  return found
}

const textsOf = (statements: readonly Statement[]) =>
  statements.map(({ witnesses }) => witnesses.map(({ article, text }) => `${article}: ${text}`).sort())

describe("a passage is found, from its true first to its true last word", () => {
  test.each([
    ["as it was", original],
    ["in capitals", original.toUpperCase()],
    ["with other marks and spaces", original.replace("will sail", "“will  sail”").replace(/ /g, "\u00a0")],
    ["with a line broken in a word", original.replace("timetable", "time-\ntable")],
    ["with words in brackets", original.replace("on Thursday", "[the mayor said] on Thursday")],
    ["with an ellipsis", original.replace(" whatever the harbour", " … the harbour")],
    ["with the speaker in the middle", original.replace(" whatever", ",” said Ada Roe, “whatever")],
    ["with words changed", original.replace("old", "new").replace("decides", "thinks")],
  ])("%s", async (_, copy) => {
    expect(textsOf(await passagesIn([page("a", original), page("b", copy)]))).toEqual([
      [`a: ${original}`, `b: ${copy}`],
    ])
  })

  test("with its clauses in another order", async () => {
    const [first, second] = original.split(" whatever ")
    const copy = `whatever ${second}, ${first}`
    const [found] = await passagesIn([page("a", original), page("b", copy)])
    expect(found?.witnesses.map(({ article }) => article).sort()).toEqual(["a", "b"])
  })
})

describe("what is no passage", () => {
  test.each([
    ["nothing", []],
    ["an empty page", [page("a", original), { id: "b", text: "" }]],
    ["one word", [page("a", original), { id: "b", text: "ferry" }]],
    [
      "a stock phrase",
      [
        page("a", "He spoke of the United States on Monday"),
        page("b", "She left the United States at night"),
      ],
    ],
    ["one page alone", [page("a", `${original}. ${original}`)]],
  ])("%s", async (_, articles) => expect(await passagesIn(articles)).toEqual([]))

  test("two passages that only a longer page has in common stay two", async () => {
    const other =
      "Nobody on the quarry committee has ever counted the lorries that come down through Mill Lane before breakfast"
    const found = await passagesIn([
      page("a", `${original}.\n\n${filler("between")}.\n\n${other}`),
      page("b", original),
      page("c", other),
    ])
    expect(textsOf(found).sort()).toEqual([
      [`a: ${other}`, `c: ${other}`],
      [`a: ${original}`, `b: ${original}`],
    ])
  })
})

test("the same page many times is one passage with every page", async () => {
  const articles = Array.from({ length: 400 }, (_, at) => ({ ...page("a", original), id: `copy-${at}` }))
  const found = await passagesIn(articles)
  expect(found).toHaveLength(1)
  expect(found[0]?.witnesses).toHaveLength(400)
})

test("a passage on more pages than the cap holds together", async () => {
  const articles = Array.from({ length: 60 }, (_, at) => page(`p${String(at).padStart(2, "0")}q`, original))
  const found = await passagesIn(articles)
  expect(found.map(({ witnesses }) => witnesses.length)).toEqual([60])
})

test("a page without a space ends", async () => {
  const long = { id: "long", text: "a".repeat(200_000) }
  expect(await passagesIn([long, { id: "longer", text: `${long.text}b` }])).toEqual([])
})

test("the order of the pages changes nothing, and spans lie inside their texts", async () => {
  const articles = [
    page("a", original),
    page("b", original),
    page("c", original.slice(0, 70)),
    page("d", "Rain."),
  ]
  const expected = await passagesIn(articles)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(articles, { minLength: 4 }), async (shuffled) => {
      expect(await passagesIn(shuffled)).toEqual(expected)
    }),
    { numRuns: 10 },
  )
  for (const { article, content, text } of expected.flatMap(({ witnesses }) => witnesses)) {
    const own = articles.find(({ id }) => id === article)?.text ?? ""
    expect(content.map(([start, end]) => own.slice(start, end))).toEqual([text])
  }
})
