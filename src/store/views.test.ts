import { expect, test } from "vitest"
import { openStore } from "./open.js"
import { articleView, outletView, personView, statementCards, statementView, summaryView } from "./views.js"

const text = "“We sail,” said Roe, as the Post first reported."

function filled() {
  const store = openStore(":memory:")
  const article = (id: string, publisher: string, day: string) => ({
    id,
    publisher,
    published: { value: day, precision: "day" as const, from: "meta" as const },
    text,
    quotations: [],
    transmissions: [],
  })
  store.putArticles([article("late", "Courier", "2031-05-04"), article("early", "Post", "2031-05-03")])
  const witness = (id: string) => ({
    id: `w-${id}`,
    article: id,
    content: [[1, 8] as const],
    text: "We sail",
    relation: ["verbatim" as const],
  })
  const evidence = {
    kind: "credit",
    weight: 2,
    article: "late",
    start: 24,
    end: 47,
    note: "names the Post",
  } as const
  store.replaceStatements({
    put: [
      {
        id: "s",
        text: "We sail",
        witnesses: [witness("late"), witness("early")],
        apparatus: [],
        trail: {
          nodes: [],
          edges: [{ from: "a", to: "b", action: "reported", confidence: 1, evidence: [evidence, evidence] }],
        },
      },
    ],
    remove: [],
  })
  return store
}

const page = { limit: 5 }

test("a card tells where a statement was first seen, who has it, and how", () =>
  expect(statementCards(filled(), {}, page).items).toMatchObject([
    {
      id: "s",
      witnesses: 2,
      outlets: ["Courier", "Post"],
      relations: { verbatim: 2 },
      first: { id: "early" },
    },
  ]))

test("a statement comes with the words its evidence points at, each once", () => {
  const view = statementView(filled(), "s")
  expect(view?.passages.map(({ before, words, after }) => before + words + after)).toEqual([text])
  expect(view?.articles.map((card) => card.id)).toEqual(["early", "late"])
})

test("what is not there gives no view", () => {
  const store = filled()
  expect(statementView(store, "none")).toBeUndefined()
  expect(articleView(store, "none")).toBeUndefined()
  expect(personView(store, "none", page)).toBeUndefined()
  expect(outletView(store, "none", page)).toBeUndefined()
})

test("an article leads to its statements, an outlet to both, the summary to what was left out", () => {
  const store = filled()
  expect(articleView(store, "early")?.statements).toEqual([{ id: "s", content: [[1, 8]], witnesses: 2 }])
  expect(outletView(store, "the post", page)).toMatchObject({
    statements: { total: 1 },
    articles: { total: 1 },
  })
  expect(summaryView(store)).toMatchObject({ counts: { articles: 2 }, leftOut: [] })
})
