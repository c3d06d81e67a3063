import { describe, expect, test } from "vitest"
import type { QuotedArticle } from "../../src/model.js"
import { resolvePeople } from "../../src/people/index.js"
import { pairFigures, readGroups } from "./groups.js"

/** An article in which one person speaks. */
const article = (name: string): QuotedArticle => ({
  id: name,
  text: "x",
  transmissions: [],
  quotations: [
    {
      id: name,
      kind: "direct",
      content: [[0, 1]],
      cue: [],
      source: [],
      text: "x",
      speaker: { name, as: name, kind: "person" },
      confidence: 1,
    },
  ],
})

describe("people of the made-up table", () => {
  const groups = readGroups("people.txt")
  const { personOf } = resolvePeople(groups.flatMap(({ names }) => names.map(article)))
  const same = (one: string, other: string): boolean => personOf.get(one) === personOf.get(other)

  test("are many, and no name stands twice", () => {
    const names = groups.flatMap((group) => group.names)
    expect(groups.length).toBeGreaterThanOrEqual(300)
    expect(new Set(names).size).toBe(names.length)
  })

  test("are one under all their names, and apart from namesakes", () => {
    const { f1, precision, wrong } = pairFigures(groups, same)
    expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.95)
    expect(f1, wrong.join("\n")).toBeGreaterThanOrEqual(0.94)
  })
})
