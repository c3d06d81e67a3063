import { expect, test } from "vitest"
import { hasEndlessWord, withNamesCut } from "./endless.js"
import { readCapture } from "./read-capture.js"
import { recordFrom } from "./record.js"

const HUGE = "x".repeat(10_000_000)
const WORDS = "“We open the dam,” said Ada Roe on Monday, and nobody in Port Ellery was asked before."
const page = (html: string) =>
  readCapture({ sha256: "0".repeat(64), mediaType: "text/html" }, new TextEncoder().encode(html))

test.each([
  [HUGE, true],
  [`${WORDS} ${HUGE}`, true],
  ["word ".repeat(2_000_000), false],
  ["x".repeat(200_000), false],
])("an endless word is seen (case %#)", (text, is) => expect(hasEndlessWord(text)).toBe(is))

test("a title of 10 MB is cut, and is no text of the page", () => {
  const { title, text, notes } = page(`<title>${HUGE}</title><p>${WORDS}</p>`)
  expect([title?.length, text]).toEqual([5000, WORDS])
  expect(notes?.map(({ rule }) => rule)).toContain("read/endless-name")
})

test("a record's names are cut too, whole signs left whole", () => {
  const row = {
    id: "a",
    text: WORDS,
    title: `x${"😀".repeat(5000)}`,
    publisher: HUGE,
    byline: ["Mina", HUGE],
  }
  const given = recordFrom(row, "pile:1")
  if (given.kind !== "article") throw new Error("no article")
  const { title, publisher, byline, notes } = given.article
  expect([title?.length, publisher?.length, byline?.map(({ length }) => length)]).toEqual([
    4999,
    5000,
    [4, 5000],
  ])
  expect(notes).toHaveLength(3)
})

test("a text with an endless word is refused with the reason", () => {
  expect(() => recordFrom({ id: "a", text: HUGE }, "pile:1")).toThrow(
    "pile:1: text: a word of more than 100000 letters",
  )
  const plain = () =>
    readCapture({ sha256: "0", mediaType: "text/plain", path: "a.txt" }, new TextEncoder().encode(HUGE))
  expect(plain).toThrow("a.txt: a word of more than 100000 letters")
})

test("what is short stays as it is", () => {
  const article = { title: "Dam opens", text: WORDS }
  expect(withNamesCut(article)).toBe(article)
})
