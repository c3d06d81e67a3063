import { expect, test } from "vitest"
import { findRetold } from "./retold.js"

const read = (words: string, rule = "tagger") =>
  findRetold(words, [{ content: [[0, words.length]], cue: [], source: [], confidence: 1, rule }]).map(
    ({ source, cue, content }) =>
      [source, cue, content].map(([span]) => span && words.slice(...span)).join(" | "),
  )

test.each([
  ["that Ada Roe had told him the bridge was unsafe", "Ada Roe | had told him | the bridge was unsafe"],
  ["Roe said that it would rain", "Roe | said | that it would rain"],
  ["the mayor, Ivo Lund, said the bridge would close", "the mayor, Ivo Lund | said | the bridge would close"],
  ["that Lund, the mayor, has promised to stay put", "Lund, the mayor | has promised | to stay put"],
  ["that Roe told Tom Vale it would rain", "Roe | told Tom Vale | it would rain"],
])("what another is said to have said: %s", (words, expected) => expect(read(words)).toEqual([expected]))

test.each(["that it rained", "that Ada Roe would stay", "Roe said so", "Roe, she said, would stay"])(
  "nothing retold: %s",
  (words) => expect(read(words)).toEqual([]),
)

test("the rules find their own", () => expect(read("Roe said it would rain", "reported/that")).toEqual([]))
