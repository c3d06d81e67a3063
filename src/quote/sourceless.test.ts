import { expect, test } from "vitest"
import type { Span } from "../model.js"
import { withSubject } from "./sourceless.js"

/** Pieces of `text`, each the first that is so written. */
const spans = (text: string, words: readonly string[]): Span[] =>
  words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length])

test.each([
  ["a name", "Velmora resisted such rules.", "resisted", ["such rules"], "Velmora"],
  [
    "a name with a title",
    "As Ms. Roe put it, rain is “free water.”",
    "put",
    ["rain is “free water.”"],
    "Ms. Roe",
  ],
  ["a pronoun", "The gate has a use: It refers to the flood.", "refers to", ["the flood"], "It"],
  ["a noun", "Her daughter likes to sing.", "likes", ["to sing"], "Her daughter"],
  [
    "a second verb",
    "Rain fell. Ada Roe left the hall and said it was over.",
    "said",
    ["it was over"],
    "Ada Roe",
  ],
  [
    "an aside",
    "Rain fell. Ada Roe, the mayor, left and said it was over.",
    "said",
    ["it was over"],
    "Ada Roe",
  ],
  [
    "its own content",
    "The bank’s head Ada Roe noted that it fell.",
    "noted",
    ["The bank’s head Ada Roe", "that it fell"],
    "The bank’s head Ada Roe",
  ],
  ["a participle", "It shows Tom Vale saying “Yes.”", "saying", ["“Yes.”"], "Tom Vale"],
  ["a deed", "Velmcheck did a check on Roe’s claim.", "did a check on", ["Roe’s claim"], ""],
  ["a passive", "Ada Roe was accused of fraud.", "was accused of", ["fraud"], ""],
  ["what seems", "Ada Roe seems to be tired.", "seems", ["to be tired"], ""],
  [
    "what a preposition governs",
    "A box in the cellar of Tom Vale read “medicine.”",
    "read",
    ["“medicine.”"],
    "",
  ],
  ["an opener", "After saying so, she left.", "saying", ["so"], ""],
  ["a noun for a verb", "The hopes of rain are gone.", "hopes of", ["rain"], ""],
])("the subject before a verb without a source: %s", (_, text, cue, content, source) => {
  const attribution = { content: spans(text, content), cue: spans(text, [cue]), source: [], confidence: 0.5 }
  const found = withSubject(text, { ...attribution, rule: "tagger" }).source
  expect(found.map(([start, end]) => text.slice(start, end)).join("")).toBe(source)
  expect(withSubject(text, { ...attribution, rule: "reported/that" }).source).toEqual([])
})
