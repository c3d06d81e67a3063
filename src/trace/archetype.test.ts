import { expect, test } from "vitest"
import { hangings } from "./archetype.js"
import { tableOf } from "./reading-table.js"
import { branching } from "./stemma.js"
import { traceReadings } from "./trace-readings.js"

type Cells = readonly (string | number | null)[]
const times = (count: number, row: Cells): Cells[] => Array.from({ length: count }, () => row)
const aligned = (words: readonly Cells[], columns = ["A", "B", "C", "D"]) => ({
  id: "t",
  witnesses: columns.map((id) => ({ id })),
  aligned: { columns, words },
})

/** A has all words; B leaves some out, C and D further ones of B's; between them all read alike, so that places stand apart. */
const CUT_DOWN = [
  [6, ["a", 0, 0, 0]],
  [4, ["a", "a", 0, "a"]],
  [5, ["a", "a", "a", 0]],
].flatMap(([count, row]) =>
  times(count as number, row as Cells).flatMap((cells): Cells[] => [cells, ["a", "a", "a", "a"]]),
)

test("what is cut down more and more hangs from what is whole", () => {
  const table = tableOf(aligned(CUT_DOWN))
  const ways = hangings(table, branching(table))
  expect(ways.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1)
  const above = (witness: number) =>
    ways.find(({ stemma }) => stemma.root === witness)?.signs.omissions ?? Number.NaN
  expect(above(0)).toBeGreaterThan(above(1))
  expect(above(1)).toBeGreaterThan(above(2))
})

test.each([
  ["one witness", [["a"]], ["A"]],
  ["two that read alike", [["a", "a"]], ["A", "B"]],
  ["two that differ everywhere", [["a", "b"]], ["A", "B"]],
  ["three", [["a", "b", "b"]], ["A", "B", "C"]],
  ["no places", [], ["A", "B", "C", "D"]],
  ["one without any text", times(6, ["a", "b", "b", null]), ["A", "B", "C", "D"]],
  [
    "no two at one place",
    [
      ["a", null, null],
      [null, "a", null],
      [null, null, "a"],
    ],
    ["A", "B", "C"],
  ],
  [
    "forty readings at one place",
    [Array.from({ length: 80 }, (_, at) => `${at >> 1}`)],
    Array.from({ length: 80 }, (_, at) => `w${at}`),
  ],
] as const)("%s: every witness has one place, every probability is one", (_, words, columns) => {
  const { trail } = traceReadings(aligned(words, [...columns]))
  for (const id of columns) expect(trail.edges.filter(({ to }) => to === id)).toHaveLength(1)
  expect(trail.edges.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
})
