import fc from "fast-check"
import Database from "libsql"
import { expect, test } from "vitest"
import { componentSteps } from "./components.js"

type Edge = readonly [node: number, low: number]

/** The same for a database that takes no row apart, and raises no error. */
const plainSql = (query: string) =>
  query
    .replace(
      /SELECT stack\(2, (\w+), (\w+), (\w+), (\w+)\) AS \((\w+), (\w+)\) FROM (\w+)/g,
      "SELECT $1 AS $5, $2 AS $6 FROM $7 UNION ALL SELECT $3, $4 FROM $7",
    )
    .replace(/raise_error\('[^']*'\)/g, "NULL")

/** What the rounds make of some edges, by a database that knows nearly the same SQL; and how many nodes did not settle. */
function settled(edges: readonly Edge[], rounds: number) {
  const database = new Database(":memory:")
  database.exec("CREATE TABLE edges_given (node, low)")
  const insert = database.prepare("INSERT INTO edges_given VALUES (?, ?)")
  for (const edge of edges) insert.run(...edge)
  for (const { name, query } of componentSteps("linked", "SELECT node, low FROM edges_given", rounds))
    database.exec(`CREATE TABLE ${name} AS ${plainSql(query)}`)
  const rows: unknown[] = database.prepare("SELECT node, low FROM linked ORDER BY node").raw().all()
  database.close()
  return { rows, faults: rows.filter((row) => Array.isArray(row) && row.includes(null)).length }
}

/** The least node that each hangs together with. */
function componentsOf(edges: readonly Edge[]): [number, number][] {
  const lows = new Map(edges.flat().map((node) => [node, node]))
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const ends of edges) {
      const low = Math.min(...ends.map((end) => lows.get(end) ?? end))
      for (const end of ends) {
        isChanged ||= lows.get(end) !== low
        lows.set(end, low)
      }
    }
  }
  return [...lows].sort(([one], [other]) => one - other)
}

const pairs = (most: number) =>
  fc
    .array(fc.tuple(fc.nat(most), fc.nat(most)), { maxLength: 60 })
    .map((all) =>
      all.flatMap(([one, other]): Edge[] =>
        one === other ? [] : [[Math.max(one, other), Math.min(one, other)]],
      ),
    )

test("every node leads to the least that it hangs together with", () => {
  fc.assert(
    fc.property(pairs(60), (edges) => {
      expect(settled(edges, 7)).toEqual({ rows: componentsOf(edges), faults: 0 })
    }),
    { numRuns: 60 },
  )
})

/** A chain whose nodes are in no order. */
const chain = (length: number): Edge[] => {
  const at = (place: number) => (place * 7919) % length
  return Array.from({ length: length - 1 }, (_, place): Edge => {
    const ends = [at(place), at(place + 1)]
    return [Math.max(...ends), Math.min(...ends)]
  })
}

test("a long chain takes few rounds", () => expect(settled(chain(2_000), 12).faults).toBe(0))

test("where the rounds do not suffice, that is told", () =>
  expect(settled(chain(2_000), 2).faults).toBeGreaterThan(0))
