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

/** A page of one paragraph with two quotations; what stands in braces names their speaker. */
function split(marked: string): [Article, [number, number][]] {
  const text = marked.replace(/[{}]/g, "")
  const spans = [ONE, TWO].map((words): [number, number] => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ])
  const name = /\{(.*)\}/.exec(marked)?.[1] ?? ""
  const source = [[text.indexOf(name), text.indexOf(name) + name.length]] as const
  const quotations = spans.map(([start, end], at) => {
    const content = [[start, end]] as const
    return { id: `${at}`, kind: "direct" as const, content, cue: [], source, text: "", confidence: 1 }
  })
  return [{ id: text, text, quotations }, spans]
}

test.each([
  [
    "without who said it in the page's own words",
    `“${ONE}” {Roe} said on Tuesday, as far as anybody heard. “${TWO}”`,
    `“${ONE}” was the answer of {Ada Roe}. “${TWO}”`,
    [ONE, TWO],
  ],
  [
    "with words about it that travelled too",
    `“${ONE}” {Roe} said, and added under the applause: “${TWO}”`,
    `“${ONE}” {Ada Roe} said, and added under the applause: “${TWO}”`,
    [`${ONE}” Roe said, and added under the applause: “${TWO}`],
  ],
  [
    "without a name and an office, which many may write alike",
    `“${ONE}” {Roe, the harbour master of Old Velm}. “${TWO}”`,
    `{Roe, the harbour master of Old Velm}, said: “${ONE}” And then: “${TWO}”`,
    [ONE, TWO],
  ],
])("of a paragraph with quotations it takes what travelled, %s", (_, page, other, expected) => {
  const [first] = travellingText([split(page)[0], split(other)[0]], [split(page)[1], split(other)[1]])
  expect(first?.map((span) => split(page)[0].text.slice(...span))).toEqual(expected)
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
