import { expect, test } from "vitest"
import { hangFrom, jointBetween, NOBODY, supportOf, tableOf, weightOfPlace, witnessAbove } from "./stemma.js"

test.each([
  [[1, 1, 1, 1], 0],
  [[1, 1, 1, 2], 1],
  [[1, 1, 2, 3], 1],
  [[1, 1, 1, 2, 2, 2], 2],
  [[1, null, null, 0], 1],
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
  expect(jointBetween(neighbours, [1, 2], 3)).toBe(3)
})

test("readings that all go one way support their stemma in every sample", () => {
  const words = Array.from({ length: 90 }, (_, place) => [1, place < 60 ? 2 : 1, place < 30 ? 2 : 1])
  const table = tableOf({ id: "t", witnesses: [], aligned: { columns: ["A", "C", "B"], words } })
  expect(table.ids).toEqual(["A", "B", "C"])
  const path = new Map([
    [0, [1]],
    [1, [0, 2]],
    [2, [1]],
  ])
  expect(supportOf(table, hangFrom(path, 0))).toEqual([1, 1, 1])
})
