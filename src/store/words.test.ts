import { expect, test } from "vitest"
import { wordQuery } from "./words.js"

test.each([
  ["ada roe", '"ada" "roe"*'],
  ['said "to the sea" ', '"said" "to the sea"'],
  ["“to the sea", '"to" "the" "sea"*'],
  ["AND OR NOT near(", '"AND" "OR" "NOT" "near"'],
  ["it's", `"it's"*`],
  ["ada r", '"ada" "r"'],
])("%j is looked up as %s", (typed, match) => expect(wordQuery(typed)).toEqual({ by: "words", match }))

test.each(["", "  ", "!!!", '"""', "*", "-"])("%j asks for nothing", (typed) =>
  expect(wordQuery(typed)).toBeUndefined(),
)

test("scripts without spaces are looked up as part of the text, wildcards taken as signs", () =>
  expect(wordQuery("港口%_")).toEqual({ by: "part", like: "%港口\\%\\_%" }))
