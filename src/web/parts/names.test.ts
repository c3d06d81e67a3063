import { expect, test } from "vitest"
import { languageName } from "../words.js"
import { relationName } from "./names.js"

test.each([
  ["translated", true, "ru", "in Russian"],
  ["translated", false, "ru", "translated"],
  ["translated", true, undefined, "translated"],
  ["altered", true, "ru", "altered"],
] as const)("%s, had from the speaker: %s, %s: %s", (relation, isHeard, language, name) => {
  expect(relationName(relation, isHeard, language)).toBe(name)
})

test.each([
  ["ru", "Russian"],
  ["zh-hant", "Traditional Chinese"],
  ["no language", "no language"],
  ["", ""],
])("the language %s is called %s", (code, name) => expect(languageName(code)).toBe(name))
