import { expect, test } from "vitest"
import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"
import { combine, rescue, snapToMarks, withinSentence } from "./combine.js"

const attribution = (rule: string, ...content: Span[]): Attribution => ({
  content,
  cue: [],
  source: [],
  confidence: 0.5,
  rule,
})

test.each([
  ["the tagger over the words that report", ["tagger", "reported/that"], ["tagger"]],
  ["a letter over the tagger", ["tagger", "letters/whole"], ["letters/whole"]],
  ["what is nested stays inside", ["nested/passage-after", "tagger"], ["nested/passage-after", "tagger"]],
])("%s", (_, rules, kept) => {
  const found = rules.map((rule) => attribution(rule, [0, 10]))
  expect(combine(20, found).map(({ rule }) => rule)).toEqual(kept)
})

test("what does not overlap stays, in text order", () => {
  const [later, earlier] = [attribution("tagger", [10, 20]), attribution("given/none", [0, 10])]
  expect(combine(20, [later, earlier])).toEqual([earlier, later])
})

test("a content that takes in most of a marked passage takes in all of it", () => {
  const marks: Span[] = [
    [0, 10],
    [20, 30],
  ]
  expect(snapToMarks(attribution("tagger", [2, 22]), marks).content).toEqual([[0, 22]])
  expect(snapToMarks(attribution("tagger", [0, 12], [8, 15]), marks).content).toEqual([[0, 15]])
})

test("what is nested keeps its own marks", () => {
  expect(snapToMarks(attribution("nested/passage-after", [12, 28]), [[0, 30]]).content).toEqual([[12, 28]])
})

test("a passage that fell with its attribution becomes a quotation of its own", () => {
  const fallen = attribution("reported/clause", [0, 5], [6, 20])
  const stayed = attribution("tagger", [0, 5])
  expect(rescue([[6, 20]], [stayed], [fallen])).toMatchObject([
    stayed,
    { content: [[6, 20]], rule: "given/rescued" },
  ])
  const whole = attribution("tagger", [6, 20])
  expect(rescue([[6, 20]], [whole], [fallen])).toEqual([whole])
})

test("a passage that fell goes on what stayed with the same source", () => {
  const roe: Span[] = [[22, 25]]
  const fallen = { ...attribution("reported/passage-before", [0, 15], [27, 40]), source: roe }
  const stayed = { ...attribution("tagger", [0, 15]), source: roe }
  expect(rescue([[27, 40]], [stayed], [fallen])).toEqual([
    {
      ...stayed,
      content: [
        [0, 15],
        [27, 40],
      ],
    },
  ])
})

test("the rules know better where marks were mended", () => {
  const found = [attribution("tagger", [0, 20]), attribution("reported/passage-before", [0, 8])]
  expect(combine(20, found, new Set([0])).map(({ rule }) => rule)).toEqual(["reported/passage-before"])
})

test("no content runs from a marked passage into the next sentence", () => {
  const text = "“No.” Nobody cheered."
  expect(withinSentence(text, attribution("tagger", [0, 20]), [[0, 5]]).content).toEqual([[0, 5]])
})
