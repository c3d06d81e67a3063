import { expect, test } from "vitest"
import type { Attribution } from "./attribution.js"
import { withoutCarriers, withoutShell } from "./shells.js"

const attribution = (
  text: string,
  content: string,
  source: string,
  cue: string,
  rule = "tagger",
): Attribution => {
  const span = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
  return { content: [span(content)], source: [span(source)], cue: [span(cue)], confidence: 0.9, rule }
}

test.each([
  ["what Dr Roe said is this: “We go on.”", "Dr Roe", "said", "“We go on.”"],
  ["she also said: “We go on.”", "she", "said", "“We go on.”"],
  ["the bridge that Roe built is “safe”", "the Gazette", "reported", "the bridge that Roe built is “safe”"],
])("of %j %s is the source", (words, source, cue, content) => {
  const text = `As the Gazette reported, ${words} It rained.`
  const [start, end] = [text.indexOf("“"), text.indexOf("”") + 1]
  const found = withoutShell(text, attribution(text, words, "the Gazette", "reported"), [[start, end]])
  const said = [found.source, found.cue, found.content].map((spans) =>
    spans.map((span) => text.slice(...span)).join(),
  )
  expect(said).toEqual([source, cue, content])
})

test("a carrier does not say what a verb beside the marks gives to somebody else", () => {
  const text = "“We go on,” said Roe, the mayor, according to the Gazette."
  const tagged = attribution(text, "“We go on,” said", "the Gazette", "according to")
  const byRule = attribution(text, "“We go on,”", "Roe", "said", "reported/passage-after")
  expect(withoutCarriers(text, [tagged], [byRule])).toEqual([])
  expect(withoutCarriers(text, [tagged], [])).toEqual([tagged])
})
