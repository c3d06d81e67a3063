import { expect, test } from "vitest"
import { tableOf, weightOfPlace } from "./reading-table.js"
import { branching, supportOf } from "./stemma.js"
import { hangFrom, NOBODY, witnessAbove } from "./tree.js"

test.each([
  [[1, 1, 1, 1], 0],
  [[1, 1, 1, 2], 1],
  [[1, 1, 2, 3], 1],
  [[1, 1, 1, 2, 2, 2], 2],
  [[1, -1, -1, 0], 1],
])("a place %j weighs %d", (row, weight) => {
  expect(weightOfPlace(row)).toBe(weight)
})

test("lost copies are passed over on the way up", () => {
  const neighbours = new Map([
    [0, [3]],
    [3, [0, 1, 2]],
    [1, [3]],
    [2, [3]],
  ])
  const stemma = hangFrom(neighbours, 0)
  expect([0, 1, 2].map((witness) => witnessAbove(stemma, witness, 3))).toEqual([NOBODY, 0, 0])
})

/** A witness a column, a reading a place: `aab` is two that agree and one that does not, `-` nothing, `.` no text. */
const tradition = (columns: string, places: readonly string[]) => ({
  id: "t",
  witnesses: [...columns].map((id) => ({ id })),
  aligned: {
    columns: [...columns],
    words: places.map((place) => [...place].map((cell) => (cell === "." ? null : cell === "-" ? "" : cell))),
  },
})

const times = (count: number, place: string): string[] => Array.from({ length: count }, () => place)

test("readings that all go one way support their stemma in every sample", () => {
  const places = [...times(30, "abb"), ...times(30, "aba"), ...times(30, "aaa")]
  const table = tableOf(tradition("ACB", places))
  expect(table.ids).toEqual(["A", "B", "C"])
  const path = new Map([
    [0, [1]],
    [1, [0, 2]],
    [2, [1]],
  ])
  expect(supportOf(table, hangFrom(path, 0))).toEqual([1, 1, 1])
})

const named = (columns: string, places: readonly string[]): string[] => {
  const table = tableOf(tradition(columns, places))
  return [...branching(table)].flatMap(([node, beside]) =>
    beside
      .filter((other) => other > node)
      .map((other) => `${table.ids[node] ?? "*"}${table.ids[other] ?? "*"}`),
  )
}

test("what two families share parts them, what each scribe slipped in does not", () => {
  const slips = [..."ABCDEF"].flatMap((_, at) => times(6, [..."aaaaaa"].fill("x", at, at + 1).join("")))
  const branches = named("ABCDEF", [...times(5, "aaabbb"), ...slips])
  expect(branches.filter((branch) => branch === "**")).toHaveLength(1)
})

test("a witness torn in half stands where its half puts it", () => {
  const places = [...times(8, "aaab"), ...times(8, "aabb"), ...times(8, "ab.b"), ...times(8, "aa.b")]
  expect(named("ABCD", places)).toEqual(["AB", "BC", "CD"])
})

test("a copy that leaves out what the others have was not theirs", () => {
  const shared = [...times(6, "aabb"), ...times(3, "abbb")]
  const slips = named("ABCD", [...shared, ...times(2, "aaxa")])
  const gaps = named("ABCD", [...shared, ...times(2, "aa-a")])
  expect([slips.includes("CD"), gaps.includes("BD")]).toEqual([true, true])
})
