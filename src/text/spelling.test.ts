import fc from "fast-check"
import { expect, test } from "vitest"
import { alignLetters, letterFeatures, letterModel, operationName, rarityOf } from "./letter-operations.js"
import { sameSpelling } from "./spelling.js"

const equal = Object.fromEntries([..."^$abcdhiks"].map((letter) => [`${letter}:${letter}`, -2]))
const model = letterModel({
  operations: { ...equal, "c:k": -4, "c:sh": -4, ":h": -4 },
  trigrams: { "^^a": 2, "^ab": 2, ab$: 2, "^^b": 1 },
})

test.each([
  ["cadi", "kadi", "^:^ c:k a:a d:d i:i $:$"],
  ["cada", "shada", "^:^ c:sh a:a d:d a:a $:$"],
  ["saba", "sabah", "^:^ s:s a:a b:b a:a :h $:$"],
  ["ab", "ab", "^:^ a:a b:b $:$"],
  ["", "h", "^:^ :h $:$"],
])("the letters of %s as those of %s", (one, other, expected) => {
  const { operations } = alignLetters(one, other, model)
  expect(operations.map(([x, y]) => operationName(x, y)).join(" ")).toBe(expected)
  expect(alignLetters(other, one, model).operations).toEqual(operations)
})

test("a change that was learnt is likelier than one that was not", () => {
  const likelihood = (one: string, other: string) => alignLetters(one, other, model).likelihood
  expect(likelihood("cadi", "kadi")).toBeGreaterThan(likelihood("cadi", "badi"))
  expect(likelihood("cadi", "çadi")).toBeGreaterThan(-Infinity)
})

test("letters that seldom follow each other are rare", () => {
  expect(rarityOf("ab", model)).toBeGreaterThan(rarityOf("ba", model))
  expect(Number.isFinite(rarityOf("ø", model))).toBe(true)
})

test("a change is named with the letters beside it", () => {
  expect(letterFeatures("cadi", "kadi", model)).toEqual(
    expect.arrayContaining(["= c:k", "< ^ c:k", "> c:k a", "just c:k", "changes 1"]),
  )
})

test.each([
  ["qasim", "kassem", true],
  ["mohammed", "muhamad", true],
  ["shaul", "saul", true],
  ["marina", "martina", false],
  ["dan", "jan", false],
])("%s and %s are one name: %s", (one, other, expected) =>
  expect(sameSpelling(one, other) >= 0.5).toBe(expected),
)

test("spellings are compared alike both ways, whatever they are", () => {
  const word = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const same = sameSpelling(one, other)
      expect(same).toBeGreaterThanOrEqual(0)
      expect(same).toBeLessThanOrEqual(1)
      expect(sameSpelling(other, one)).toBe(same)
    }),
    { numRuns: 100 },
  )
})
