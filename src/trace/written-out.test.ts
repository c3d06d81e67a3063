import fc from "fast-check"
import { expect, test } from "vitest"
import { writtenOut } from "./written-out.js"

const table = (columns: string, words: readonly (readonly (string | number | null)[])[]) =>
  writtenOut({ id: "t", witnesses: [], aligned: { columns: [...columns], words } })

test("the fullest witness gives the text, the table the apparatus", () => {
  const { text, witnesses, apparatus } = table("BA", [
    ["the", "the"],
    ["", "old"],
    ["", "grey"],
    ["dike", "dam"],
    ["in those years", ""],
    ["held", "held"],
  ])
  expect(text).toBe("the dike in those years held")
  expect(witnesses.map(({ id, relation }) => [id, ...relation])).toEqual([
    ["A", "altered"],
    ["B", "verbatim"],
  ])
  expect(
    apparatus.map(({ at, readings }) => [text.slice(...at), readings[0]?.kind, readings[0]?.text]),
  ).toEqual([
    ["", "addition", "old grey"],
    ["dike", "substitution", "dam"],
    ["in those years", "omission", ""],
  ])
})

test("numbers stand for words, no text for words left out", () => {
  const { text, apparatus } = table("AB", [
    [1, 2],
    [1, null],
    [3, null],
  ])
  expect(text).toBe("1.1 2.1 3.3")
  expect(apparatus).toEqual([
    { at: [0, 3], readings: [{ text: "1.2", witnesses: ["B"], kind: "substitution" }] },
    { at: [4, 11], readings: [{ text: "", witnesses: ["B"], kind: "omission" }] },
  ])
})

test("every witness can be read back from text and apparatus", () => {
  const word = fc.constantFrom("", "a", "b", "c d")
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 12 }), (rows) => {
      const { text, witnesses, apparatus } = table("ABC", rows)
      for (const { id, text: own } of witnesses) {
        const changes = apparatus.flatMap(({ at, readings }) =>
          readings
            .filter((reading) => reading.witnesses.includes(id))
            .map((reading) => ({ at, text: reading.text })),
        )
        let [back, from] = ["", 0]
        for (const change of changes) {
          back += ` ${text.slice(from, change.at[0])} ${change.text}`
          from = change.at[1]
        }
        expect(`${back} ${text.slice(from)}`.trim().replace(/ +/g, " ")).toBe(own)
      }
    }),
  )
})
