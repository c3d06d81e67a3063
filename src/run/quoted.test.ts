import { expect, test } from "vitest"
import type { QuotedArticle } from "../model.js"
import { surerThan } from "./quoted.js"

const saying = { kind: "indirect", content: [[0, 3]], cue: [], source: [], text: "yes" } as const
const article: QuotedArticle = {
  id: "a",
  text: "yes",
  quotations: [
    { ...saying, id: "outer", confidence: 0.4 },
    { ...saying, id: "inner", within: "outer", confidence: 0.9 },
    { ...saying, id: "innermost", within: "inner", confidence: 0.8 },
  ],
  transmissions: [{ start: 0, end: 3, action: "told", outlet: "Post", quotations: ["outer", "inner"] }],
}

test("nothing asked for leaves the article as it is", () => expect(surerThan(article, 0)).toBe(article))

test("quotations less sure than asked for go, and so do references to them", () => {
  const { quotations, transmissions } = surerThan(article, 0.8)
  expect(quotations.map(({ id, within }) => [id, within])).toEqual([
    ["inner", undefined],
    ["innermost", "inner"],
  ])
  expect(transmissions.map(({ quotations }) => quotations)).toEqual([["inner"]])
})
