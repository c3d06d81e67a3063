import fc from "fast-check"
import { expect, test } from "vitest"
import { drawIn, joinNeighbours } from "./joining.js"

test("three leaves hang from one joint", () => {
  const branches = joinNeighbours([
    [0, 2, 4],
    [2, 0, 4],
    [4, 4, 0],
  ])
  expect(new Map(branches.map(({ one, other, length }) => [Math.min(one, other), length]))).toEqual(
    new Map([
      [0, 1],
      [1, 1],
      [2, 3],
    ]),
  )
})

/** Distances along a path `0 – 1 – 2 – …`, each step so long. */
const alongPath = (steps: readonly number[]) => {
  const places = [0, ...steps].map((_, at) => steps.slice(0, at).reduce((sum, step) => sum + step, 0))
  return places.map((one) => places.map((other) => Math.abs(one - other)))
}

test("copies that others were made from stand where they part", () => {
  const neighbours = drawIn(joinNeighbours(alongPath([3, 2, 4])), 4)
  expect([...neighbours].map(([node, beside]) => [node, [...beside].sort()]).sort()).toEqual([
    [0, [1]],
    [1, [0, 2]],
    [2, [1, 3]],
    [3, [2]],
  ])
})

test("copies of a lost one keep it between them", () => {
  const apart = [0, 1, 2, 3].map((one) => [0, 1, 2, 3].map((other) => (one === other ? 0 : 10)))
  const neighbours = drawIn(joinNeighbours(apart), 4)
  const joints = [...neighbours].filter(([node]) => node >= 4)
  expect(joints.map(([, beside]) => [...beside].sort())).toEqual([[0, 1, 2, 3]])
})

test("whatever the distances, every leaf is reached once", () => {
  const tables = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(fc.array(fc.nat(50), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  fc.assert(
    fc.property(tables, (rows) => {
      const distances = rows.map((row, one) =>
        row.map((_, other) => rows[Math.min(one, other)]?.[Math.max(one, other)] ?? 0),
      )
      const neighbours = drawIn(joinNeighbours(distances), rows.length)
      const reached = new Set([0])
      for (const node of reached) for (const beside of neighbours.get(node) ?? []) reached.add(beside)
      expect(rows.every((_, leaf) => reached.has(leaf))).toBe(true)
      const ends = [...neighbours.values()].reduce((sum, beside) => sum + beside.length, 0)
      expect(ends).toBe(2 * (reached.size - 1))
    }),
  )
})
