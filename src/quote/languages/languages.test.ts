import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { markedByRules, plainOf } from "../marking.test.kit.js"
import { LANGUAGES } from "./index.js"

/**
 * Made-up news about made-up people, a file a language, a line a form: content, verb, source in tags; `¶` parts
 * paragraphs. A line after `!` is one that nobody can read yet.
 */
const FOLDER = new URL("./cases/", import.meta.url)

const rows = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(new URL(file, FOLDER), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({
      language: file.replace(".txt", ""),
      isKnown: !line.startsWith("!"),
      marked: line.replace(/^!\s*/u, "").replaceAll("¶", "\n\n"),
    })),
)

test.each(rows.filter(({ isKnown }) => isKnown))("$language: $marked", ({ language, marked }) => {
  expect(markedByRules(plainOf(marked), language)).toBe(marked)
})

test.each(rows.filter(({ isKnown }) => !isKnown))("not yet: $language: $marked", ({ language, marked }) => {
  expect(markedByRules(plainOf(marked), language)).not.toBe(marked)
})

test("every language has a page of cases", () => {
  const pages = [...LANGUAGES.keys()].map((code) => rows.filter(({ language }) => language === code).length)
  expect(Math.min(...pages)).toBeGreaterThanOrEqual(10)
})

test("a language nobody taught gives its marked passages, without a speaker", () => {
  expect(markedByRules("Roe o že “Miluj domovinu svojo vedno.” Tako.", "sl")).toBe(
    "Roe o že <c>“Miluj domovinu svojo vedno.”</c> Tako.",
  )
})
