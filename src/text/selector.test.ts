import fc from "fast-check"
import { expect, test } from "vitest"
import { describePosition, describeQuote, matchPosition, matchQuote } from "./selector.js"

const textWithSpan = fc.string({ unit: "grapheme", maxLength: 60 }).chain((text) => {
  const ends = [0]
  for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length)
  const boundary = fc.constantFrom(...ends)
  return fc.tuple(fc.constant(text), boundary, boundary)
})

test("a position found again is the position described, in any Unicode", () => {
  fc.assert(
    fc.property(textWithSpan, ([text, a, b]) => {
      const span = [Math.min(a, b), Math.max(a, b)] as const
      expect(matchPosition(text, describePosition(text, span))).toEqual(span)
    }),
  )
})

test("positions count code points", () => {
  expect(describePosition("😀a", [2, 3])).toMatchObject({ start: 1, end: 2 })
  expect(matchPosition("ab", { type: "TextPositionSelector", start: 1, end: 5 })).toBeUndefined()
})

test("a quote that stands twice is told apart by its surroundings, and not guessed at", () => {
  const text = "He won. They said he won. Nobody won."
  const second: [number, number] = [text.lastIndexOf("won"), text.lastIndexOf("won") + 3]
  expect(matchQuote(text, describeQuote(text, second))).toEqual(second)
  expect(
    matchQuote("won won", { type: "TextQuoteSelector", exact: "won", prefix: "", suffix: "" }),
  ).toBeUndefined()
  expect(matchQuote("lost", describeQuote(text, second))).toBeUndefined()
})
