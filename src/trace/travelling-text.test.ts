import { expect, test } from "vitest"
import type { Article } from "../model.js"
import { byPlace } from "../text/index.js"
import { mergeSpans, travellingText } from "./travelling-text.js"

const ONE =
  "The ferry will sail on Monday although the harbour master of Velm has warned of ice beyond the light."
const TWO =
  "Nobody in the council asked the fishermen what they would lose by it, and nobody means to ask them now."
const SHORT = "They are tired of waiting."
const THREE =
  "If the gates are opened before the water reaches the second mark, nine villages may sleep in peace."

/** A page of paragraphs; those that begin with `>` are its passage. */
function pageOf(...lines: readonly string[]): [Article, [number, number][]] {
  const text = lines.map((line) => line.replace(/^>/, "")).join("\n\n")
  const spans = lines
    .filter((line) => line.startsWith(">"))
    .map((line): [number, number] => [
      text.indexOf(line.slice(1)),
      text.indexOf(line.slice(1)) + line.length - 1,
    ])
  return [{ id: text, text }, spans]
}

/** What the first of the pages counts as passage. */
function taken(...pages: readonly [Article, [number, number][]][]): string[] {
  const [first] = travellingText(
    pages.map(([article]) => article),
    pages.map(([, spans]) => spans),
  )
  return (first ?? []).map((span) => pages[0]?.[0].text.slice(...span) ?? "")
}

test.each([
  ["paragraphs that another page has too", [`>${ONE}`, TWO], [`>${ONE}`, TWO], [ONE, TWO]],
  ["not those that are the page's own", [`>${ONE}`, TWO], [`>${ONE}`, THREE], [ONE]],
  ["short ones between two", [`>${ONE}`, SHORT, TWO], [`>${ONE}`, SHORT, TWO], [ONE, SHORT, TWO]],
  ["no short one at the end", [`>${ONE}`, SHORT], [`>${ONE}`, SHORT], [ONE]],
  ["over words of the page's own", [THREE, "So it begins.", `>${ONE}`], [THREE, `>${ONE}`], [THREE, ONE]],
  ["not what stands far off", [THREE, "A.", "B.", "C.", `>${ONE}`], [THREE, `>${ONE}`], [ONE]],
])("a passage takes in %s", (_, page, other, expected) => {
  expect(taken(pageOf(...page), pageOf(...other))).toEqual(expected)
})

test.each([
  ["that most pages with the paragraph above it have", 4, [ONE, SHORT]],
  ["that few of them have", 2, [ONE]],
])("a passage takes in a short paragraph at its end %s", (_, companions, expected) => {
  const pages = [0, 1, 2, 3, 4].map((at) => pageOf(`>${ONE}`, ...(at < companions ? [SHORT] : [])))
  expect(taken(...pages)).toEqual(expected)
})

test("of a paragraph that travelled it takes the words between two quotations too", () => {
  const split = `“${ONE}” Roe said, and added: “${TWO}”`
  const [article] = pageOf(split)
  const spans: [number, number][] = [
    [1, 1 + ONE.length],
    [split.indexOf(TWO), split.indexOf(TWO) + TWO.length],
  ]
  expect(taken([article, spans], pageOf(`>${ONE}`, `>${TWO}`))).toEqual([split])
})

test("of a page's own paragraph it takes the quotation alone", () => {
  const own = `Late in the evening, when the last of the guests had gone home through the rain, Roe said: “${SHORT}”`
  const at = own.indexOf(SHORT)
  expect(taken([{ id: "p", text: own }, [[at, at + SHORT.length]]], pageOf(`>${SHORT}`))).toEqual([SHORT])
})

test("merged spans lie apart and in order", () => {
  const merged = mergeSpans([
    [5, 9],
    [0, 3],
    [7, 12],
  ])
  expect(merged).toEqual([
    [0, 3],
    [5, 12],
  ])
  expect([...merged].sort(byPlace)).toEqual(merged)
})
