import { expect, test } from "vitest"
import { joinSpans } from "../../text/index.js"
import { readModelFile } from "./session.js"
import { openTagger } from "./tagger.js"

const { tag } = await openTagger()

const told = async (text: string) =>
  (await tag({ text })).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => joinSpans(text, spans)).join(" / "),
  )

test.each([
  ["Mayor Ada Roe said the old bridge was safe.", ["Mayor Ada Roe / said / the old bridge was safe"]],
  ["“The old bridge is safe,” said Ada Roe.", ["Ada Roe / said / “The old bridge is safe,”"]],
  [
    '"We checked every bolt," Roe told reporters on Monday. "Nothing was loose."',
    ['Roe / told / "We checked every bolt," … "Nothing was loose."'],
  ],
  [
    "According to the harbour office, nobody was hurt.",
    ["the harbour office / According to / nobody was hurt"],
  ],
])("attributions of %j", async (text, expected) => expect(await told(text)).toEqual(expected))

test.each([
  ["nothing", ""],
  ["white space", " \n\n "],
  ["lone surrogates", "\ud800 said \udc00 “a"],
  ["marks alone", '"'.repeat(5000)],
  ["one long word", "x".repeat(1_000_000)],
  ["controls", "\u0000\u202e said \u0007"],
])("reads %s without failing", async (_, text) => {
  for (const { content } of await tag({ text }))
    for (const [start, end] of content) expect(text.slice(start, end)).not.toBe("")
})

test("is as sure as a probability can be", async () => {
  const [found] = await tag({ text: "“We will win,” said Ada Roe on Monday." })
  expect(found?.confidence).toBeGreaterThan(0.5)
  expect(found?.confidence).toBeLessThanOrEqual(1)
})

test("a model file that is not there is an error of the world", () => {
  expect(() => readModelFile("nothing.json")).toThrow(
    "English tagger: models/quote/nothing.json cannot be read",
  )
})

test("says the same twice", async () => {
  const text = "Ada Roe said the bridge was safe. Ben Oak doubted that it was."
  expect(await tag({ text })).toEqual(await tag({ text }))
})
