import fc from "fast-check"
import { expect, test } from "vitest"
import { joinNeighbours } from "./joining.js"
import {
  binaryTree,
  type CodedPlace,
  changesByPlace,
  measured,
  neighboursOf,
  rearrange,
} from "./parsimony.js"
import { coded } from "./reading-table.js"

/** A place a word, a witness a letter: `aabb`. */
const placesOf = (rows: readonly string[]): CodedPlace[] =>
  rows.flatMap(
    (row) =>
      coded(
        [...row].map((cell) => (cell === "-" ? 0 : cell.charCodeAt(0))),
        1,
      ) ?? [],
  )

const evenly = (leaves: number) =>
  binaryTree(
    joinNeighbours(
      Array.from({ length: leaves }, (_, one) =>
        Array.from({ length: leaves }, (_, other) => Number(one !== other)),
      ),
    ),
  )

const total = (tree: Int32Array, places: readonly CodedPlace[]): number =>
  changesByPlace(tree, places).reduce((sum, changes) => sum + changes, 0)

test("witnesses that share readings come to lie together", () => {
  const places = placesOf(["abababab", "abababab", "aaaabbbb", "aaaaaabb"])
  const tree = rearrange(evenly(8), places, 12)
  expect(total(tree, places)).toBe(6)
})

test("a branch carries the changes that it must", () => {
  const places = placesOf(["aabb", "aabb", "a-a-"])
  const lengths = measured(rearrange(evenly(4), places, 12), places, 4).map(({ length }) => length)
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThanOrEqual(2)
  expect(Math.max(...lengths)).toBe(2)
})

test("moving branches never asks for more changes, and loses no witness", () => {
  const traditions = fc.integer({ min: 4, max: 9 }).chain((leaves) =>
    fc.tuple(
      fc.constant(leaves),
      fc.array(
        fc.string({ unit: fc.constantFrom("a", "b", "c", "-"), minLength: leaves, maxLength: leaves }),
        {
          maxLength: 12,
        },
      ),
    ),
  )
  fc.assert(
    fc.property(traditions, ([leaves, rows]) => {
      const places = placesOf(rows)
      const before = evenly(leaves)
      const after = rearrange(before, places, 12)
      expect(total(after, places)).toBeLessThanOrEqual(total(before, places))
      const reached = new Set([0])
      for (const node of reached) for (const next of neighboursOf(after, node)) reached.add(next)
      expect(reached.size).toBe(after.length / 3)
    }),
  )
})
