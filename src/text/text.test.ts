import { expect, test } from "vitest"
import { paragraphs, sentences, words } from "./index.js"
import { firstAfter, hull, joinSpans, trimSpan } from "./spans.js"

const slices = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end))

test.each([
  ["Mr. Roe left. He waved.", ["Mr. Roe left.", "He waved."]],
  ["J. K. Adler spoke. Nobody heard.", ["J. K. Adler spoke.", "Nobody heard."]],
  ["One.\n\nTwo", ["One.", "Two"]],
  ["", []],
])("sentences of %j", (text, expected) => expect(slices(text, sentences(text))).toEqual(expected))

test.each([
  ["a\nb\n\n c \n\n\nd", ["a\nb", "c", "d"]],
  ["\n\n", []],
])("paragraphs of %j", (text, expected) => expect(slices(text, paragraphs(text))).toEqual(expected))

test.each(["x-", "", "en_GB", "\ud800"])(
  "the language %j, which no standard knows, still has sentences",
  (language) => {
    expect(sentences("One. Two.", language)).toHaveLength(2)
  },
)

test("words fold case, accents and apostrophes, and part Han signs", () => {
  expect(words("Café’s ÉTÉ 他说").map((w) => w.norm)).toEqual(["cafe's", "ete", "他", "说"])
})

test("spans", () => {
  expect(trimSpan(" a ", [0, 3])).toEqual([1, 2])
  expect(trimSpan("   ", [0, 3])).toEqual([0, 0])
  expect(
    hull([
      [4, 6],
      [1, 2],
    ]),
  ).toEqual([1, 6])
  expect(() => hull([])).toThrow("hull of no spans")
  const spans = [
    [0, 2],
    [4, 6],
  ] as const
  expect([0, 1, 2, 5, 6].map((place) => firstAfter(spans, place))).toEqual([0, 0, 1, 1, 2])
  expect(
    joinSpans("a, b, c", [
      [0, 1],
      [6, 7],
    ]),
  ).toBe("a … c")
})
