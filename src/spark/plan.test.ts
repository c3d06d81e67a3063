import { describe, expect, test } from "vitest"
import { placeFor } from "./inputs.js"
import { type PlannedStep, type PlanOptions, planOf } from "./plan.js"
import { literal } from "./sql.js"

const asked: PlanOptions = {
  inputs: ["hdfs://pile/a.ndjson"],
  out: "s3a://kept/traced/",
  master: "yarn",
  partitions: 7,
  version: "1",
}

const namesOf = (steps: readonly PlannedStep[]) => steps.map(({ name }) => name)

describe("a plan", () => {
  test("says each step's command, and checks its rows", () => {
    const { sql, steps } = planOf(asked)
    expect(namesOf(steps).filter((step) => !/_\d+$/.test(step))).toEqual([
      ...["read_lines", "quoted", "names", "met", "alike", "kin", "sets", "people", "named"],
      ...[
        "marked",
        "twins",
        "blocks",
        "keys",
        "lists",
        "near",
        "pairs",
        "likely",
        "linked",
        "hanging",
        "parts",
        "neighbours",
        "assembled",
        "wholes",
      ],
      ...["stated", "leading_names", "one_speaker", "asked", "first_translations", "links", "translations"],
      ...["restated", "traced"],
    ])
    expect(sql).toContain("USING 'node worker/worker.mjs quote' AS (record STRING, speakers STRING)")
    for (const step of ["read_lines", "quoted", "marked", "traced"])
      expect(sql).toContain(`quotetrail ${step}: rows were lost`)
    expect(sql).toContain("quotetrail linked: rows are not settled")
  })

  test("is a list of statements, and one text of them", () => {
    const { statements, sql } = planOf(asked)
    expect(sql).toBe(`${statements.join(";\n\n")};\n`)
    expect(statements.filter((one) => one.trimEnd().endsWith(";"))).toEqual([])
  })

  test("leaves out steps whose output is there, but reads it", () => {
    const { sql, work } = planOf({ ...asked, finished: new Set(["quoted"]) })
    expect(sql).not.toContain("worker.mjs quote")
    expect(sql).toContain(`record STRING, speakers STRING) USING parquet OPTIONS (path '${work}/quoted')`)
  })

  test("leaves out statements with few witnesses", () =>
    expect(planOf({ ...asked, minWitnesses: 2 }).sql).toContain("WHERE size(witnesses) >= 2"))

  test("keeps what was made of other inputs, or otherwise, elsewhere", () => {
    const works = [
      asked,
      { ...asked, minConfidence: 0.5 },
      { ...asked, version: "2" },
      { ...asked, inputs: ["b"] },
    ]
    expect(new Set(works.map((options) => planOf(options).work)).size).toBe(works.length)
    expect(planOf({ ...asked, partitions: 2 }).work).toBe(planOf(asked).work)
  })

  test("reads rows and files side by side", () =>
    expect(
      namesOf(planOf({ ...asked, inputs: ["a.jsonl.gz", "b.parquet", "pages/"] }).steps).slice(0, 2),
    ).toEqual(["read_files", "read_lines"]))
})

test.each([
  ["https://post.example/a.html", "addresses are not fetched on Spark; read them first"],
  ["-", "standard input is not read on Spark"],
])("%s is refused", (input, reason) =>
  expect(() => planOf({ ...asked, inputs: ["a.ndjson", input] })).toThrow(`${input}: ${reason}`),
)

test.each([
  ["pages", "local[2]", `file://${process.cwd()}/pages`],
  ["hdfs://pile", "local[2]", "hdfs://pile"],
  ["/pile", "yarn", "/pile"],
])("%s on %s is %s", (path, master, place) => expect(placeFor(path, master)).toBe(place))

test("a literal holds quotation marks and backslashes", () =>
  expect(literal("Roe's \\")).toBe("'Roe\\'s \\\\'"))
