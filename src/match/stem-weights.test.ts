import { expect, test } from "vitest"
import { readStemTable, shippedStemTable, weightOfStem, writeStemTable } from "./stem-weights.js"
import { stemOf } from "./stems.js"

const told = (word: string) => weightOfStem(stemOf(word), shippedStemTable())

test.each([
  ["the", "president", "ledger"],
  ["der", "Regierung", "Kranich"],
  ["les", "gouvernement", "grue"],
  ["не", "года", "журавль"],
  ["的", "国", "鹤"],
])(
  "a page's small words tell less than its topic, and that less than a rare word: %s, %s, %s",
  (...words) => {
    const weights = words.map(told)
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
    expect(new Set(weights).size).toBe(3)
  },
)

test("a table that was written is read back, by steps of a sixteenth", () => {
  const table = readStemTable(writeStemTable(new Map(Object.entries({ crane: 4.5, the: 0, quay: 3.26 }))))
  expect(["crane", "the", "quay"].map((stem) => weightOfStem(stem, table))).toEqual([4.5, 0, 3.25])
})

test.each([
  ["ab", 2.5],
  ["abc", 4],
  ["unheardof", 5],
  ["鷺", 2.5],
  ["ヴ", 0.75],
])("what no page had: %s", (stem, weight) => {
  expect(weightOfStem(stem, readStemTable(writeStemTable(new Map())))).toBe(weight)
})
