import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readVocabulary, wordsWithPieces } from "./pieces.js"
import { readModelFile } from "./session.js"
import { WINDOW, windowsOf } from "./windows.js"

interface Case {
  readonly text: string
  /** start, end, pieces, case, mark, paragraph */
  readonly words: readonly (readonly [number, number, number[], number, number, number])[]
  readonly windows: readonly number[]
}

/** Written by `training/quote/fixtures.py` with the tokeniser of the training. */
const cases: readonly Case[] = JSON.parse(readFileSync(new URL("pieces.cases.json", import.meta.url), "utf8"))
const cut = wordsWithPieces(readVocabulary(readModelFile("vocab.txt")))

test.each(cases)("cuts as the training does: $text", ({ text, words, windows }) => {
  const found = cut(text)
  expect(found.map((w) => [w.start, w.end, w.pieces, w.case, w.mark, w.paragraph])).toEqual(words)
  expect(windowsOf(found).map((window) => window.pieces.length)).toEqual(windows)
})

test("cuts any string into words in order, within windows", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const words = cut(text)
      const ends = words.flatMap(({ start, end }) => [start, end])
      expect(ends).toEqual([...ends].sort((one, other) => one - other))
      expect(ends.every((end) => end <= text.length)).toBe(true)
      const windows = windowsOf(words)
      expect(windows.reduce((sum, { first }) => sum + first.length, 0)).toBe(words.length)
      expect(windows.every(({ pieces }) => pieces.length <= WINDOW)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test("cuts a megabyte without a space", () => {
  expect(cut("a".repeat(1_000_000))).toMatchObject([{ start: 0, end: 1_000_000, pieces: [100] }])
})

test("reads around marks gone wild, however many", () => {
  const text = `Ada ${'"'.repeat(3_000_000)} Roe`
  expect(cut(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Ada", "Roe"])
})

test("cuts lone surrogates away", () => {
  expect(cut("a\ud800b \udc00").map(({ start, end }) => [start, end])).toEqual([[0, 3]])
})
