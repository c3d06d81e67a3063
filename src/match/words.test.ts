import { describe, expect, test } from "vitest"
import { alignedWeight, heaviestRun } from "./common-words.js"
import { markedWords } from "./marked.js"
import { lastNameSound, soundOf } from "./names.js"
import { weightIn } from "./pile.js"
import { weigh } from "./rarity.js"
import { WordScanner } from "./scan.js"
import { stemOf } from "./stems.js"

test.each([
  ["denied", "denies"],
  ["Houses", "house"],
  ["voting", "voted"],
  ["Roe’s", "Roes"],
  ["carelessness", "careless"],
  ["inconsistency", "inconsistent"],
  ["discrimination", "discriminated"],
  ["dropped", "dropping"],
  ["lost", "lose"],
  ["three", "3"],
  ["commit-\ntee", "committee"],
  ["govern\u00ADment", "government"],
])("kindred words share a stem: %s, %s", (one, other) => expect(stemOf(one)).toBe(stemOf(other)))

test.each([
  ["Щукарёв", "Schtschukarjow"],
  ["Chtchoukariov", "Shchukaryov"],
  ["Wassiljew", "Vassilyev"],
])("one name in two spellings: %s, %s", (one, other) => expect(soundOf(one)).toBe(soundOf(other)))

test.each([
  ["Jane Roe", "roe"],
  ["the minister", undefined],
  ["", undefined],
])("the last name of %j", (name, expected) => expect(lastNameSound(name)).toBe(expected))

test.each([
  ["He “will not” go", "0110"],
  ['"Yes," he said, "we will"', "10011"],
  ["“never closed\n\nnext", "110"],
  ["Roe: ‘No’s no’ comment on the Mills' dam", "01100000"],
])("words in marks: %j", (text, expected) => {
  const { starts } = new WordScanner().scan(text)
  expect(markedWords(text, starts).join("")).toBe(expected)
})

const weightsOf = (words: readonly number[]) => {
  const pile = {
    words: Uint32Array.from(words),
    starts: Uint32Array.of(0, words.length),
    traits: new Uint8Array(words.length),
  }
  weigh(pile)
  return [...pile.traits].map(weightIn)
}

describe("rarity", () => {
  test("a rare word tells more than a common one", () => {
    const weights = weightsOf([1, 1, 1, 2])
    expect(weights[3]).toBeGreaterThan(weights[0] ?? 0)
  })

  test("a passage copied many times still tells", () => {
    const passage = Array.from({ length: 12 }, (_, at) => 1000 + at)
    const pages = Array.from({ length: 200 }, (_, page) => [
      ...passage,
      9_000_000 + page * 2,
      9_000_001 + page * 2,
    ])
    const weights = weightsOf(pages.flat())
    expect(weights[6]).toBeGreaterThan(20)
  })
})

test("a run is in one piece, an alignment bridges what stands between", () => {
  const weights = Float32Array.of(0, 5, 5, 5, 5, 5)
  const one = Uint32Array.of(1, 2, 3, 4)
  const other = Uint32Array.of(1, 2, 5, 3, 4)
  expect(heaviestRun(one, other, weights)).toBe(10)
  expect(alignedWeight(one, other, weights)).toBeCloseTo(19.3)
  expect(alignedWeight(other, one, weights)).toBeCloseTo(19.3)
})
