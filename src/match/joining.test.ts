import { expect, test } from "vitest"
import { statementSets } from "./joining.js"

/** Probabilities as `"0-1": 0.9`; pairs that are not named have none. */
const setsOf = (count: number, probabilities: Readonly<Record<string, number>>) => {
  const pairs = Object.keys(probabilities).map((key): [number, number] => {
    const [one = 0, other = 0] = key.split("-").map(Number)
    return [one, other]
  })
  const probability = (one: number, other: number) =>
    probabilities[`${Math.min(one, other)}-${Math.max(one, other)}`] ?? 0
  return statementSets(count, pairs, (index) => -index, probability, { leads: 0.5, joins: 0.5, belongs: 0.2 })
    .map((set) => [...set].sort())
    .sort()
}

test.each<[string, number, Record<string, number>, number[][]]>([
  ["nothing joined", 2, { "0-1": 0.4 }, [[0], [1]]],
  ["two joined", 2, { "0-1": 0.6 }, [[0, 1]]],
  ["a chain whose ends both belong to the fullest", 3, { "0-1": 0.9, "1-2": 0.9, "0-2": 0.3 }, [[0, 1, 2]]],
  [
    "parts of the fullest that have nothing in common",
    4,
    { "0-1": 0.9, "0-2": 0.9, "0-3": 0.9, "1-2": 0, "2-3": 0, "1-3": 0 },
    [[0, 1, 2, 3]],
  ],
  ["a chain that ends in something else", 3, { "0-1": 0.9, "1-2": 0.9, "0-2": 0.1 }, [[0, 1], [2]]],
  [
    "two statements tied by a phrase",
    4,
    { "0-1": 0.9, "1-2": 0.6, "2-3": 0.9 },
    [
      [0, 1],
      [2, 3],
    ],
  ],
])("sets: %s", (_, count, probabilities, expected) => expect(setsOf(count, probabilities)).toEqual(expected))
