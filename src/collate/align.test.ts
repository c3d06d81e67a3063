import fc from "fast-check"
import { expect, test } from "vitest"
import { alignWords } from "./align.js"

const wordsOf = (text: string): string[] => text.split(" ")
const matched = (one: string, other: string): string =>
  alignWords(wordsOf(one), wordsOf(other))
    .map(([i]) => wordsOf(one)[i])
    .join(" ")

test.each([
  ["we go now", "we now", "we now"],
  ["the dam will be closed", "the dam is closed", "the dam closed"],
  ["waters rise and one old mill falls", "prices sink and the new bank lends", ""],
  ["the dam the dam is closed", "the dam is closed", "the dam is closed"],
])("%s | %s", (one, other, expected) => expect(matched(one, other)).toBe(expected))

const sequence = fc.array(fc.constantFrom("a", "b", "the", "dams", "valley", "x"), { maxLength: 30 })

test("the alignment mirrors, rises and joins equal words only", () => {
  fc.assert(
    fc.property(sequence, sequence, (one, other) => {
      const matches = alignWords(one, other)
      expect(alignWords(other, one).map(([i, j]) => [j, i])).toEqual(matches)
      matches.forEach(([i, j], index) => {
        expect(one[i]).toBe(other[j])
        expect(i).toBeGreaterThan(matches[index - 1]?.[0] ?? -1)
        expect(j).toBeGreaterThan(matches[index - 1]?.[1] ?? -1)
      })
    }),
  )
})

test("long texts are aligned over anchors, and endless repetition still ends", () => {
  const long = Array.from({ length: 4000 }, (_, index) => `word${(index * 7919) % 1500}`)
  const cut = long.filter((_, index) => index % 50 !== 7)
  expect(alignWords(long, cut).length).toBe(cut.length)
  const same = Array.from({ length: 6000 }, (_, index) => (index % 2 ? "a" : "b"))
  expect(alignWords(same, ["c", ...same.slice(2), "c"]).length).toBeGreaterThan(5000)
})
