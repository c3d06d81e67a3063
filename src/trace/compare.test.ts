import fc from "fast-check"
import { expect, test } from "vitest"
import { clearPlaces, compareReadings, fillPlaces, isNear, newPairPlaces } from "./compare.js"
import { newLexicon, readPassage } from "./readings.js"

function compare(parentText: string, childText: string, others: readonly string[] = []) {
  const lexicon = newLexicon()
  const [parent, child] = [parentText, childText, ...others].map((text) =>
    readPassage({ text }, [[0, text.length]], lexicon),
  )
  if (!parent || !child) throw new Error("two passages are compared")
  const places = newPairPlaces(lexicon, 1000, 2 + others.length)
  fillPlaces(places, parent)
  const comparison = compareReadings(parent, child, places, lexicon)
  clearPlaces(places, parent)
  expect(places.first.every((place) => place === -1)).toBe(true)
  const shown = comparison.changes.map(({ kind, parent: above, child: below }) => {
    const words = (of: typeof parent, [from, to]: readonly [number, number]) =>
      Array.from(of.words.subarray(from, to), (word) => lexicon.spellings[word]).join(" ")
    return `${kind}: ${words(parent, above)} > ${words(child, below)}`
  })
  return { ...comparison, shown }
}

const WHOLE = "We will not leave the river, unless the dam is closed for good."

test.each([
  ["the same", WHOLE, []],
  ["another house's marks", "We will not leave the river – unless the dam is closed for good!", []],
  ["a cut", "We will leave the river, unless the dam is closed for good.", ["cut: not > "]],
  ["a cut end", "We will not leave the river.", ["cut: unless the dam is closed for good > "]],
  [
    "an addition",
    "We will not ever leave the river, unless the dam is closed for good.",
    ["addition:  > ever"],
  ],
  [
    "another word",
    "We will not leave the valley, unless the dam is closed for good.",
    ["substitution: river > valley"],
  ],
  ["a slip", "We will not laeve the river, unless the dam is closed for good.", ["spelling: leave > laeve"]],
  [
    "two words beside each other",
    "We will not leave our valley, unless the dam is closed for good.",
    ["substitution: the > our", "substitution: river > valley"],
  ],
  [
    "one word between",
    "We will not leave a river, since the dam is closed for good.",
    ["substitution: the > a", "substitution: unless > since"],
  ],
])("%s", (_, child, changes) => expect(compare(WHOLE, child).shown).toEqual(changes))

test("houses' spellings are one word", () => {
  expect(compare("We honour the organisers’ labour.", "We honor the organizers' labor.").shown).toEqual([])
})

test("marks show the way", () => {
  expect(compare(WHOLE, "We will not leave […] for good.")).toMatchObject({
    markedCuts: 1,
    filledEllipses: 0,
  })
  expect(compare("We will not leave … for good.", WHOLE)).toMatchObject({ markedCuts: 0, filledEllipses: 1 })
  expect(compare(WHOLE, WHOLE.replace("river", "river [the Ombre]"))).toMatchObject({ bracketsAdded: 2 })
  expect(compare(WHOLE.replace("river", "river [the Ombre]"), WHOLE)).toMatchObject({ bracketsDropped: 2 })
  expect(compare("One two three.\n\nFour five six.", "One two three. Four five six.").breaksMoved).toBe(1)
})

test("moved words are neither cut nor added", () => {
  const moved = compare(
    "One two three four. Five six seven eight.",
    "Five six seven eight. One two three four.",
  )
  expect(moved.moved).toBe(1)
  expect(moved.kept).toBe(8)
})

test("readings that few share are counted", () => {
  const common = "We will not leave the river at all"
  const rare = "We will not leave the stream at all"
  expect(compare(rare, rare, [common, common, common]).sharedRare).toBe(2)
  expect(compare(common, rare, [rare, common, common]).sharedRare).toBe(0)
})

test.each([
  ["leave", "laeve", true],
  ["leave", "leve", true],
  ["leave", "leavve", true],
  ["leave", "weave", true],
  ["leave", "lever", false],
  ["not", "now", false],
])("%s and %s near: %s", (one, other, near) => expect(isNear(one, other)).toBe(near))

test("a passage changes nothing of itself; kept words are no more than either has", () => {
  const text = fc
    .array(fc.constantFrom("river", "dam", "will", "we", "the", "a"), { maxLength: 30 })
    .map((all) => all.join(" "))
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(compare(one, one).changes).toEqual([])
      const { kept } = compare(one, other)
      expect(kept).toBeLessThanOrEqual(other.split(" ").length)
    }),
  )
})
