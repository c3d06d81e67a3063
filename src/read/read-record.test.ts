import fc from "fast-check"
import { expect, test } from "vitest"
import { readRecord } from "./read-record.js"

const text = "“Yes,” said Ada Roe."

test("an article needs an id and a text, and keeps the text to the last character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      expect(readRecord({ id: "a", text: any }, "x:1")).toMatchObject({
        kind: "article",
        article: { id: "a", text: any },
      })
    }),
  )
})

test.each([
  ["2031-05-03", "2031-05-03", "day"],
  ["2031-05", "2031-05", "month"],
  ["2031", "2031", "year"],
  ["2031-05-03T09:30:00Z", "2031-05-03T09:30:00Z", "second"],
])("the date %s is read as given", (date, value, precision) => {
  const given = readRecord({ id: "a", text, date, publisher: "Norwall Post" }, "x:1")
  expect(given).toMatchObject({
    article: { publisher: "Norwall Post", published: { value, precision, from: "given" } },
  })
})

test("a date that cannot be read is a note", () => {
  expect(readRecord({ id: "a", text, date: "soon" }, "x:1")).toMatchObject({
    article: { notes: [{ rule: "read/date" }] },
  })
})

test("the language is found, null is nothing, one author is a list", () => {
  const row = {
    id: 7,
    text: "Der Damm hat gehalten, sagte die Ministerin am Abend.",
    byline: "Ada Roe",
    url: null,
    other: 1,
  }
  expect(readRecord(row, "x:1")).toEqual({
    kind: "article",
    article: { id: "7", text: row.text, byline: ["Ada Roe"], language: "de" },
  })
})

const quotation = {
  id: "q",
  kind: "direct",
  content: [[1, 5]],
  cue: [[7, 11]],
  source: [[12, 19]],
  text: "Yes,",
  said: { value: "2031-W18", precision: "week", as: "last week" },
  confidence: 0.9,
}

test("quotations are kept as they are", () => {
  expect(readRecord({ id: "a", text, quotations: [quotation], transmissions: [] }, "x:1")).toMatchObject({
    article: { quotations: [quotation], transmissions: [] },
  })
})

test("a row with witnesses is a statement; a lone span is a list of one", () => {
  const row = { id: "s", text: "Yes,", witnesses: [{ id: "w", article: "a", content: [1, 5] }] }
  expect(readRecord(row, "x:1")).toEqual({
    kind: "statement",
    statement: {
      id: "s",
      text: "Yes,",
      witnesses: [{ id: "w", article: "a", content: [[1, 5]], text: "", relation: [] }],
    },
  })
})

test("aligned readings, and those of CollateX", () => {
  const aligned = {
    id: "t",
    witnesses: [{ id: "A" }, { id: "B" }],
    aligned: {
      columns: ["A", "B"],
      words: [
        [1, 0],
        [2, null],
      ],
    },
  }
  expect(readRecord(aligned, "x:1")).toEqual({ kind: "aligned", aligned })
  const collatex = {
    witnesses: ["A", "B"],
    table: [
      [[{ t: "The ", n: "the" }], null],
      [[{ t: "dam" }], [{ t: "dike" }]],
    ],
  }
  expect(readRecord(collatex, "x:1")).toMatchObject({
    kind: "aligned",
    aligned: {
      aligned: {
        words: [
          ["the", ""],
          ["dam", "dike"],
        ],
      },
    },
  })
})

const TWO_PLACES = [
  ["the", ""],
  ["dam", "dike"],
  ["held", "held"],
]

test.each([
  ["bare words", { table: TWO_PLACES }],
  ["lists of bare words", { table: TWO_PLACES.map((row) => row.map((word) => (word ? [word] : []))) }],
  [
    "a row a witness, as Python writes it",
    {
      table: [
        ["the", "dam", "held"],
        [null, [{ t: "dike " }], ["held"]],
      ],
    },
  ],
])("CollateX's table with %s", (_, table) => {
  const read = readRecord({ witnesses: ["MS 1", "MS 2"], ...table }, "x:1")
  expect(read).toMatchObject({ aligned: { aligned: { columns: ["MS 1", "MS 2"], words: TWO_PLACES } } })
})

test("a witness in CollateX's table that has nothing for a dozen places at its end breaks off", () => {
  const table = Array.from({ length: 20 }, (_, place) => [
    "a",
    place < 6 ? "a" : null,
    place === 9 ? null : "a",
  ])
  const read = readRecord({ id: "t", root: "A", witnesses: ["A", "B", "C"], table }, "x:1")
  expect(read).toMatchObject({ aligned: { id: "t", root: "A" } })
  if (read.kind !== "aligned") throw new Error("no readings")
  expect(read.aligned.aligned.words.map((row) => row.slice(1))).toEqual(
    table.map((_, place) => [place < 6 ? "a" : null, place === 9 ? "" : "a"]),
  )
})

test.each([
  [7, "x:1: not an object"],
  [{ id: "a" }, "x:1: text: missing"],
  [{ id: "a\u0000b", text: "" }, "x:1: id: a control character stands in it"],
  [{ id: "a", text: 7 }, "x:1: text: Invalid input: expected string, received number"],
  [{ id: "a", text, quotations: [{ ...quotation, kind: "loud" }] }, "x:1: quotations.0.kind: "],
  [
    { id: "a", text, quotations: [{ ...quotation, content: [[1, 99]] }] },
    "x:1: the span [1,99] lies outside",
  ],
  [{ id: "s", text, witnesses: [{ id: "w" }] }, "x:1: witnesses.0.article: "],
  [
    { id: "t", witnesses: [], aligned: { columns: ["A"], words: [[1, 2]] } },
    "x:1: aligned.words.0: 1 cells expected",
  ],
  [
    { id: "t", witnesses: [], aligned: { columns: ["A", "A"], words: [] } },
    "x:1: aligned.columns: A stands twice",
  ],
  [{ id: "t", witnesses: [], aligned: { columns: [], words: [] } }, "x:1: aligned.columns: no witnesses"],
  [
    { id: "t", root: "Z", witnesses: [], aligned: { columns: ["A"], words: [[1]] } },
    "the root Z is none of them",
  ],
  [{ witnesses: ["A", "B"], table: [["a"], ["b", "c"]] }, "x:1: table.0: 2 cells expected"],
  [{ witnesses: ["A", "A"], table: [] }, "x:1: witnesses: A stands twice"],
])("%j is refused by name", (row, message) => expect(() => readRecord(row, "x:1")).toThrow(message))
