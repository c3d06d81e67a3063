import fc from "fast-check"
import { expect, test } from "vitest"
import { WordScanner } from "./scan.js"
import { stemOf } from "./stems.js"

const scanner = new WordScanner()

/** The words of a text, each with its identity and its stem. */
const wordsOf = (text: string) => {
  const { count, starts, ends, identities } = scanner.scan(text)
  return Array.from({ length: count }, (_, at) => ({
    identity: identities[at] ?? 0,
    stem: stemOf(text.slice(starts[at], ends[at])),
  }))
}

/** Identities that words with several stems have. */
function severalStems(texts: readonly string[]): string[] {
  const stems = new Map<number, string>()
  return texts.flatMap(wordsOf).flatMap(({ identity, stem }) => {
    const known = stems.get(identity) ?? stem
    stems.set(identity, known)
    return known === stem ? [] : `${known} is not ${stem}`
  })
}

test("no sign gives a word another stem than the words have that are read as the same", () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  expect(severalStems(units.flatMap((unit) => [unit, `ab${unit}cd`, `ab${unit}`]))).toEqual([])
})

/** Letters that are one to the scanner, that stand for several, or that it passes over. */
const LETTERS = [
  ..."aAáªfﬁﬂiΣσςΟ1½①⅓한국하ᄒ글ßŉĿǆǅʼ'’`´\u00ad\u0301\u200d\ufeff",
  "- ",
  "-\n",
  "\udc00",
  "Ⅷ",
]

test("what a word's stem is depends on nothing but what the word is read as", () => {
  const texts = fc.array(
    fc.array(fc.constantFrom(...LETTERS), { maxLength: 6 }).map((all) => all.join("")),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(texts, (all) => {
      expect(severalStems(all)).toEqual([])
    }),
  )
})

test.each([
  ["ﬁnals", "finals"],
  ["ﬁnals", "ﬁnal"],
  ["ΟΔΟΣ", "οδός"],
  ["서울에서", "서울에서".normalize("NFD")],
  ["Ǆep", "džep"],
])("%s and %s have one stem", (one, other) => expect(stemOf(one)).toBe(stemOf(other)))

test.each([
  ["한국", "하늘"],
  ["½", "1"],
  ["⑩", "1"],
])("%s and %s are two words", (one, other) =>
  expect(wordsOf(one)[0]?.identity).not.toBe(wordsOf(other)[0]?.identity),
)
