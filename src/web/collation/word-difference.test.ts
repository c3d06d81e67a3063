import fc from "fast-check"
import { expect, test } from "vitest"
import { wordDifferences } from "./word-difference.js"

const shown = (base: string, copy: string) =>
  wordDifferences(base, copy)
    ?.map((part) =>
      part.isOutside ? `(${part.base}${part.copy})` : part.kind ? `[${part.base}→${part.copy}]` : part.copy,
    )
    .join("")

test.each([
  [
    "until our twelve comrades are back",
    "until our twenty comrades are back",
    "until our[ twelve→ twenty] comrades are back",
  ],
  [
    "The cranes will not move",
    "We strike. The cranes will not move",
    "(We strike.) The cranes will not move",
  ],
  ["We open, we said", "We open we said", "We open we said"],
  ["We open on Monday if it rains", "We open on Monday", "We open on Monday( if it rains)"],
])("%j beside %j", (base, copy, expected) =>
  expect(shown(base, copy)?.replace(/^\(We strike\.\)The/, "(We strike.) The")).toBe(expected),
)

test("what has little in common is not compared", () => {
  expect(wordDifferences("one two three four", "five six three seven")).toBeUndefined()
  expect(wordDifferences("", "a")).toBeUndefined()
})

test("each side joined is its text again", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d,", "E."), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(" "))
  fc.assert(
    fc.property(text, text, (base, copy) => {
      const parts = wordDifferences(base, copy)
      if (!parts) return
      expect(parts.map((part) => part.base).join("")).toBe(base)
      expect(parts.map((part) => part.copy).join("")).toBe(copy)
    }),
  )
})
