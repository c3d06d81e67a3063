import { expect, test } from "vitest"
import type { QuotedArticle } from "../api/types.js"
import { paragraphsOf, runsOf } from "./marks.js"

const text = "“He said ‘no [way]’ twice,” Roe said."
const article: QuotedArticle = {
  id: "a",
  text,
  quotations: [
    {
      id: "outer",
      kind: "direct",
      content: [[1, 26]],
      cue: [[32, 36]],
      source: [[28, 31]],
      text: "",
      confidence: 1,
    },
    {
      id: "inner",
      kind: "direct",
      content: [[10, 18]],
      cue: [],
      source: [],
      text: "",
      within: "outer",
      confidence: 1,
    },
  ],
  transmissions: [],
}

/** `no|c0 c1` is a run with the marks of both quotations. */
const shown = runsOf(article, [0, text.length]).map(({ start, end, marks }) => {
  const names = marks.map(({ role, quotation }) => `${role[0]}${quotation}`).join(" ")
  return names ? `${text.slice(start, end)}|${names}` : text.slice(start, end)
})

test("nested quotations are cut into runs that lose no sign", () => {
  expect(shown).toEqual([
    "“",
    "He said ‘|c0",
    "no |c0 c1",
    "[way]|c0 i0 c1 i1",
    "’ twice,|c0",
    "” ",
    "Roe|s0",
    " ",
    "said|c0",
    ".",
  ])
})

test("paragraphs are parted by blank lines", () =>
  expect(
    paragraphsOf("a\nb\n\nc\n\n\nd").map(([start, end]) => "a\nb\n\nc\n\n\nd".slice(start, end)),
  ).toEqual(["a\nb", "c", "d"]))
