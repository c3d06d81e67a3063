import fc from "fast-check"
import { expect, test } from "vitest"
import { BREAKS } from "./letters.js"
import { WordScanner } from "./scan.js"

const scanned = (text: string) => {
  const { count, starts, ends } = new WordScanner().scan(text)
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
}
const hashes = (text: string) => [...new WordScanner().scan(text).hashes]

test.each([
  ["marks and dashes", "“We — the 12,” he said.", ["We", "the", "12", "he", "said"]],
  ["apostrophes", "Roe’s dogs don't bark", ["Roe’s", "dogs", "don't", "bark"]],
  ["a hyphen at a line's end", "the commit-\ntee met", ["the", "commit-\ntee", "met"]],
  ["a hyphen within", "well-known", ["well", "known"]],
  ["signs without spaces", "他说yes", ["他", "说", "yes"]],
  ["nothing", "", []],
  ["marks alone", "“…”", []],
])("words: %s", (_, text, expected) => expect(scanned(text)).toEqual(expected))

test.each([
  ["case and accents", "CAFÉ", "cafe"],
  ["apostrophes of any kind", "don’t", "dont"],
  ["soft hyphens", "com\u00admittee", "committee"],
  ["hyphens at a line's end", "commit-\ntee", "committee"],
])("the same word: %s", (_, one, other) => expect(hashes(one)).toEqual(hashes(other)))

test("breaks are as strong as the strongest sign between two words", () => {
  const { breaks } = new WordScanner().scan("One two, three. Four\n\nfive")
  expect([...breaks]).toEqual([
    BREAKS.paragraph,
    BREAKS.none,
    BREAKS.clause,
    BREAKS.sentence,
    BREAKS.paragraph,
  ])
})

test("words lie in the text, in order, and none is empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { count, starts, ends } = new WordScanner().scan(text)
      let before = 0
      for (let at = 0; at < count; at++) {
        expect(starts[at]).toBeGreaterThanOrEqual(before)
        expect(ends[at]).toBeGreaterThan(starts[at] ?? 0)
        before = ends[at] ?? 0
      }
      expect(before).toBeLessThanOrEqual(text.length)
    }),
  )
})
