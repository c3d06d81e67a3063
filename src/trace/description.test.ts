import { expect, test } from "vitest"
import { clearPlaces, compareReadings, fillPlaces, newPairPlaces } from "./compare.js"
import { bitsOf } from "./description.js"
import { newLexicon, readPassage } from "./readings.js"

function compared([parent, child]: readonly [string, string], others: readonly string[] = []) {
  const lexicon = newLexicon()
  const passages = [parent, child, ...others].map((text) =>
    readPassage({ text }, [[0, text.length]], lexicon),
  )
  const [above, below] = passages
  if (!above || !below) throw new Error("no passages")
  const places = newPairPlaces(lexicon, 100, passages.length)
  fillPlaces(places, above)
  const comparison = compareReadings(above, below, places, lexicon)
  clearPlaces(places, above)
  return comparison
}

const SAILS = "the ferry sails at dawn from velm harbour"

test.each([
  ["a verbatim copy", SAILS, 0],
  ["one word of its own", SAILS.replace("ferry", "steamer"), 5],
  ["a word left out", SAILS.replace("at dawn ", ""), 2],
  ["three words put in", SAILS.replace("dawn", "dawn and at dusk"), 9],
])("%s takes so many bits", (_, copy, bits) => {
  expect(bitsOf(compared([SAILS, copy]))).toBe(bits)
})

test("to come by oneself on words that others have takes more bits than words of one's own", () => {
  const copy = SAILS.replace("ferry", "steamer")
  expect(bitsOf(compared([SAILS, copy], [copy]))).toBe(15)
})
