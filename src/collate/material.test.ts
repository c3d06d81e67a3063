import { expect, test } from "vitest"
import { isMaterial } from "./index.js"

test.each([
  ["not", "", "omission"],
  ["cannot", "can", "substitution"],
  ["must", "may", "substitution"],
  ["will", "may", "substitution"],
  ["400", "4,000", "substitution"],
  ["forty", "four", "substitution"],
  ["", "never", "addition"],
  ["nicht", "", "omission"],
  ["должны", "могут", "substitution"],
  [", unless the upper dam is opened before the spring", "…", "omission"],
  ["unless the upper dam is opened. We have said so twice.", "", "omission"],
  ["", "“", "punctuation"],
  ["’,", ",", "punctuation"],
] as const)("%j become %j changes the claim", (base, text, kind) => {
  expect(isMaterial({ text, kind }, base)).toBe(true)
})

test.each([
  ["big", "large", "substitution"],
  ["do not", "don't", "spelling"],
  [". We will", "and we’ll", "substitution"],
  ["never again", "not again", "substitution"],
  ["forty", "40", "spelling"],
  [",", "–", "punctuation"],
  ["„", "«", "punctuation"],
  ["Our valley has waited forty years and will not wait longer", "", "omission"],
  ["But we are patient. The river is not.", "", "omission"],
  ["", "and everyone in the hall knows it will not hold", "addition"],
] as const)("%j become %j does not", (base, text, kind) => {
  expect(isMaterial({ text, kind }, base)).toBe(false)
})
