import { describe, expect, test } from "vitest"
import { outletKey, sameOutlet } from "../../src/text/index.js"
import { pairFigures, readGroups } from "./groups.js"

/** What `trace` takes for one outlet; initials are less sure. */
const SURE = 0.85
const LIKELY = 0.7

describe("outlets of the made-up table", () => {
  const groups = readGroups("outlets.txt")

  test("are many", () => expect(groups.length).toBeGreaterThanOrEqual(100))

  test("are one under all their names, and apart from others", () => {
    const { f1, wrong } = pairFigures(groups, (a, b) => sameOutlet(a, b) >= LIKELY)
    expect(f1, wrong.join("\n")).toBeGreaterThanOrEqual(0.95)
  })

  test("are not taken for others where it must be sure", () => {
    const { precision, wrong } = pairFigures(groups, (a, b) => sameOutlet(a, b) >= SURE)
    expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.98)
  })

  test("keep one key under most of their names", () => {
    const { precision, f1, wrong } = pairFigures(groups, (a, b) => outletKey(a) === outletKey(b))
    expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.97)
    expect(f1).toBeGreaterThanOrEqual(0.85)
  })
})
