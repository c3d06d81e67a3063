import { expect, test } from "vitest"
import { wordQuery } from "./words.js"

test.each([
  ["ada roe", ['"ada"', '"roe"*']],
  ['said "to the sea" ', ['"said"', '"to the sea"']],
  ["“to the sea", ['"to"', '"the"', '"sea"*']],
  ["AND OR NOT near(", ['"AND"', '"OR"', '"NOT"', '"near"']],
  ["it's", [`"it's"*`]],
  ["ada r", ['"ada"', '"r"']],
])("%j is looked up as %j", (typed, words) => expect(wordQuery(typed)).toEqual({ words, signs: [] }))

test.each(["", "  ", "!!!", '"""', "*", "-"])("%j asks for nothing", (typed) =>
  expect(wordQuery(typed)).toBeUndefined(),
)

test.each([
  ["港口日报", ['"港口 口日 日报"'], []],
  ["港", ['"港"*'], []],
  ["港口 harbour", ['"港口"'], ['"harbour"*']],
  ["“2031年” ท่า", ['"20 03 31 1年"', '"ท่ ่า"'], []],
])("in scripts without spaces %j is looked up by pairs of signs", (typed, signs, words) =>
  expect(wordQuery(typed)).toEqual({ words, signs }),
)
