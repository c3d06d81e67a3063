import { expect, test } from "vitest"
import { jsonText } from "./json-text.js"

test.each([
  ["a\uD83Db", '"a\uFFFDb"'],
  ["\uDE00\uD83D\uD83D", '"\uFFFD\uFFFD\uFFFD"'],
  ["😀", '"😀"'],
  ["\\ud83d", '"\\\\ud83d"'],
  ["\\\uD83D", '"\\\\\uFFFD"'],
  ["\0\n", '"\\u0000\\n"'],
])("%j is written %s", (text, json) => expect(jsonText(text)).toBe(json))

test("names of fields hold no half a pair either", () =>
  expect(jsonText({ "\uD83D": [1] }, 1)).toBe('{\n "\uFFFD": [\n  1\n ]\n}'))
