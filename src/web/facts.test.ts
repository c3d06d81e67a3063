import { expect, test } from "vitest"
import { placeOfWords, snippetAt } from "./facts.js"

const text =
  "Mina Vale was there. On Monday Ada Roe told Mina Vale: “We open.” Later Mina Vale left on Monday."
const at = (words: string, from = 0): [number, number] => {
  const start = text.indexOf(words, from)
  return [start, start + words.length]
}
const quotation = { content: [at("“We open.”")], cue: [at("told")], source: [at("Ada Roe")] }

test.each([
  ["Mina Vale", at("Mina Vale", 40)],
  ["Monday", at("Monday")],
  ["nowhere", undefined],
  ["", undefined],
])("%j is read from the place nearest to the quotation", (words, expected) =>
  expect(placeOfWords({ text }, quotation, words)).toEqual(expected),
)

test("words far away are not what the answer was read from", () => {
  const long = `Oslo ${"and ".repeat(500)}“Yes,” she said.`
  const content: [number, number][] = [[long.indexOf("“"), long.indexOf("“") + 6]]
  expect(placeOfWords({ text: long }, { content, cue: [], source: [] }, "Oslo")).toBeUndefined()
})

test("a snippet is cut at words", () => {
  expect(snippetAt(text, at("told"))).toEqual({
    before: "Mina Vale was there. On Monday Ada Roe ",
    words: "told",
    after: " Mina Vale: “We open.” Later Mina Vale",
  })
})
