import { expect, test } from "vitest"
import type { ApparatusEntry, Relation, Witness } from "../../api/types.js"
import { type Difference, differencesOf, sigla } from "./differences.js"
import { variantPlaces } from "./places.js"
import { collationTable } from "./table.js"

const text = "We keep the harbour open. Always, and for all."
const apparatus: ApparatusEntry[] = [
  { at: [0, 12], readings: [{ text: "", witnesses: ["short"], kind: "omission" }] },
  { at: [3, 7], readings: [{ text: "closed", witnesses: ["w"], kind: "substitution", material: true }] },
  { at: [19, 19], readings: [{ text: " [here]", witnesses: ["w", "v"], kind: "interpolation" }] },
  { at: [25, 46], readings: [{ text: "", witnesses: ["v"], kind: "omission" }] },
  { at: [32, 33], readings: [{ text: ";", witnesses: ["w"], kind: "punctuation" }] },
  { at: [38, 41], readings: [{ text: "", witnesses: ["w"], kind: "omission" }] },
]
const witness = (id: string, relation: readonly Relation[] = []): Witness => ({
  id,
  article: "a",
  content: [],
  text: "as it is",
  relation,
})
const witnesses = [
  witness("base"),
  witness("w"),
  witness("v"),
  witness("short"),
  witness("far", ["translated"]),
]
const table = collationTable({ text, apparatus, witnesses })

/** `[-only in the base-]`, `[+only in the copy+]`, `(not quoted)`, `!` material */
const shown = (parts: readonly Difference[] | undefined) =>
  parts
    ?.map(({ base, copy, kind, isMaterial, isOutside }) => {
      if (isOutside) return `(${base || copy})`
      if (!kind) return copy
      return `${base && `[-${base}-]`}${copy && `[+${copy}+]`}${isMaterial ? "!" : ""}`
    })
    .join("")

test.each([
  ["base", "w", "We [-keep-][+closed+]! the harbour[+ [here]+] open. Always[-,-][+;+] and [-for-] all."],
  ["base", "v", "We keep the harbour[+ [here]+] open.( Always, and for all.)"],
  ["base", "short", "(We keep the )harbour open. Always, and for all."],
  ["base", "base", text],
  ["w", "base", "We [-closed-][+keep+]! the harbour[- [here]-] open. Always[-;-][+,+] and [+for+] all."],
  ["v", "w", "We [-keep-][+closed+]! the harbour [here] open.( Always; and  all.)"],
])("beside %s, %s is shown as %s", (base, copy, expected) =>
  expect(shown(differencesOf(table, base, copy))).toBe(expected),
)

test("words that are gone one after another are one difference, over the space between them too", () => {
  const gone = (start: number, end: number) => ({
    at: [start, end] as [number, number],
    readings: [{ text: "", witnesses: ["x"], kind: "omission" as const }],
  })
  const spaced = collationTable({
    text,
    apparatus: [gone(3, 7), gone(8, 11), gone(12, 19)],
    witnesses: [witness("base"), witness("x")],
  })
  expect(shown(differencesOf(spaced, "base", "x"))).toBe("We [-keep the harbour-] open. Always, and for all.")
})

test("marks and capitals may be left aside", () => {
  expect(shown(differencesOf(table, "base", "w", { punctuation: false }))).toContain("Always; and")
})

test("a translation is not compared word for word", () => {
  expect(differencesOf(table, "base", "far")).toBeUndefined()
})

test("each row of the table is the copy's own text", () => {
  const row = (id: string) =>
    table.rows
      .get(id)
      ?.map((cell) => cell.text)
      .join("")
  expect(row("base")).toBe(text)
  expect(row("short")).toBe("harbour open. Always, and for all.")
})

test("a place tells how many copies differ and how many quote it", () => {
  const places = variantPlaces(table, "base")
  expect(places.map(({ base, differing, quoting }) => [base, differing, quoting])).toEqual([
    ["keep", 1, 3],
    ["", 2, 4],
    [",", 1, 3],
    ["for", 1, 3],
  ])
  expect(variantPlaces(table, "base", { punctuation: false })).toHaveLength(3)
})

test("a change over several places is told at the first", () => {
  const long: ApparatusEntry[] = [
    { at: [3, 24], readings: [{ text: "shut it", witnesses: ["x"], kind: "substitution" }] },
    { at: [12, 19], readings: [{ text: "port", witnesses: ["y"], kind: "substitution" }] },
  ]
  const both = collationTable({
    text,
    apparatus: long,
    witnesses: [witness("base"), witness("x"), witness("y")],
  })
  const told = (base: string) =>
    variantPlaces(both, base).map(({ base: own, readings, continued }) => ({
      own,
      readings: readings.map((reading) => [reading.text, reading.instead]),
      continued,
    }))
  expect(told("base")).toEqual([
    { own: "keep the ", readings: [["shut it", "keep the harbour open"]], continued: [] },
    { own: "harbour", readings: [["port", undefined]], continued: ["x"] },
    { own: " open", readings: [], continued: ["x"] },
  ])
  expect(told("x")).toEqual([
    {
      own: "shut it",
      readings: [
        ["keep the harbour open", undefined],
        ["keep the port open", undefined],
      ],
      continued: [],
    },
  ])
})

test("copies are named A to Z, then A2", () => {
  const names = sigla(Array.from({ length: 28 }, (_, place) => witness(`w${place}`)))
  expect([names.get("w0"), names.get("w25"), names.get("w26"), names.get("w27")]).toEqual([
    "A",
    "Z",
    "A2",
    "B2",
  ])
})
