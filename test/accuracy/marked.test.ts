import { expect, test } from "vitest"
import { parseMarked } from "./marked.js"
import { figuresOf, scoreArticle } from "./score.js"
import { quotedPlaces } from "./words.js"

const file = (text: string, names: string) =>
  `manner: wire\nlanguage: en\npublished: 2031-05-02\n\n${text}\n---\n${names}`

const article = parseMarked(
  "case",
  file(
    "<c1>“We will win,”</c> <v1>said</v> <s1>Ada Roe</s>. <c1>“Soon.”</c>\n\n<s2,3>She</s> <v2>denied</v> <c2>a plan</c> and <v3>asked</v> <c3>for “time”</c>.",
    "Ada Roe: 1 2 3",
  ),
)

const roles = ({ content, cue, source }: (typeof article.attributions)[number]) => ({ content, cue, source })

test("tags become spans, shared tags serve each number", () => {
  const words = article.attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([start, end]) => article.text.slice(start, end))),
  )
  expect(words).toEqual([
    [["Ada Roe"], ["said"], ["“We will win,”", "“Soon.”"]],
    [["She"], ["denied"], ["a plan"]],
    [["She"], ["asked"], ["for “time”"]],
  ])
  expect(article.attributions.map(({ speaker }) => speaker)).toEqual(["Ada Roe", "Ada Roe", "Ada Roe"])
})

test.each([
  ["never closed", "<s1>Roe said", "Roe: 1", "<s1> is never closed"],
  ["closes nothing", "Roe</s> said", "", "</s> at 3 closes nothing"],
  ["not marked", "<s1>Roe</s>", "Roe: 1 2", "nothing is marked as 2"],
  ["no speaker", "<s1>Roe</s>", "", "nobody is named for 1"],
])("a slip in the marking is an error: %s", (_, text, names, message) => {
  expect(() => parseMarked("case", file(text, names))).toThrow(message)
})

const answer = (spans: ReturnType<typeof roles>, name?: string) => ({
  id: "q",
  kind: "direct" as const,
  text: "",
  confidence: 1,
  ...spans,
  ...(name !== undefined && { speaker: { name, as: name, kind: "person" as const } }),
})

test("the marks themselves score 100, silence 0", () => {
  const all = scoreArticle(
    article,
    article.attributions.map((one) => answer(roles(one), one.speaker)),
  )
  expect(all.missed).toEqual([])
  for (const byKind of Object.values(figuresOf([all])))
    expect(byKind).toEqual({ all: 100, direct: 100, mixed: 100, indirect: 100 })
  const silent = scoreArticle(article, [])
  expect(silent.missed).toEqual([1, 2, 3])
  expect(figuresOf([silent]).relation).toEqual({ all: 0, direct: 0, mixed: 0, indirect: 0 })
})

test("half of the words are enough for a relation, not for a span", () => {
  const [first] = article.attributions.map(roles)
  const half = scoreArticle(article, first ? [answer({ ...first, content: [[0, 14]] })] : [])
  expect(half.missed).toEqual([2, 3])
  expect(figuresOf([half])).toMatchObject({ relation: { all: 50 }, content: { all: 0 }, cue: { all: 50 } })
})

test.each([
  ["a “b” c", "b"],
  ["a „b“ und »c«", "bc"],
  ["a ''b'' c", "b"],
  ["a “b\nc", "b"],
])("between marks in %s: %s", (text, quoted) => {
  const isQuoted = quotedPlaces(text)
  expect(
    [..."abc"].filter((letter) => text.includes(letter) && isQuoted(text.indexOf(letter))).join(""),
  ).toBe(quoted)
})
