import { expect, test } from "vitest"
import { withoutLooseEnds } from "./loose-ends.js"

/** The words that stay of those between bars. */
function stays(marked: string, rule = "tagger"): string[] {
  const pieces = marked.split("|")
  const text = pieces.join("")
  let at = 0
  const content = pieces.flatMap((piece, index): [number, number][] => {
    const from = at
    at += piece.length
    return index % 2 === 1 ? [[from, at]] : []
  })
  const found = { content, cue: [], source: [], confidence: 0.5, rule }
  return withoutLooseEnds(text, found).content.map(([from, to]) => text.slice(from, to))
}

test.each([
  ["Probes saw |plumes rising from Orbia, which| is thought to be wet", ["plumes rising from Orbia"]],
  ["She asked for |more control of the| grey market at once", ["more control"]],
  ["She asked for |more control of the| “grey market” at once", ["more control of the"]],
  ["By calling |the| plan a fraud, Roe said |the town had lost|.", ["the town had lost"]],
  ["Roe asked |what they were made of|, and left", ["what they were made of"]],
  ["Roe said |whom the letter was from|.", ["whom the letter was from"]],
  ["Roe said |the dam would hold| on Monday", ["the dam would hold"]],
])("%s", (marked, kept) => {
  expect(stays(marked)).toEqual(kept)
})

test("what rules found is not touched, nor is all of a content taken", () => {
  expect(stays("Roe saw |plumes, which| rose", "reported/clause")).toEqual(["plumes, which"])
  expect(stays("Roe called |the| plan a fraud")).toEqual(["the"])
})

test.each([
  ["Ms Roe’s May 3", "Ms Roe’s"],
  ["Ms Roe's Tuesday", "Ms Roe's"],
  ["the mayor’s late October 2031", "the mayor’s"],
  ["the mayor’s spokesman", "the mayor’s spokesman"],
  ["Ms May", "Ms May"],
])("whose announcement it was: %s", (source, kept) => {
  const text = `${source} announcement that the dam would hold`
  const content: [number, number] = [text.indexOf("that"), text.length]
  const found = {
    content: [content],
    cue: [],
    source: [[0, source.length] as const],
    confidence: 0.5,
    rule: "tagger",
  }
  expect(withoutLooseEnds(text, found).source.map((span) => text.slice(...span))).toEqual([kept])
})
