import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test, vi } from "vitest"
import { findSpark, finishedSteps } from "./submit.js"

afterEach(() => vi.unstubAllEnvs())

/** A home of Spark whose Hadoop sees one file, by the name that the name node gives it. */
function sparkThatSees(file: string): string {
  const home = mkdtempSync(join(tmpdir(), "quotetrail-"))
  mkdirSync(join(home, "bin"))
  const seen = `-rw-r--r--   3 roe news          0 2031-05-01 10:00 ${file}`
  writeFileSync(join(home, "bin", "spark-class"), `#!/bin/sh\necho '${seen}'\nexit 1\n`, { mode: 0o755 })
  return home
}

test("of steps on another file system, those are finished whose mark is there", () => {
  vi.stubEnv("SPARK_HOME", sparkThatSees("hdfs://node:8020/out/work/run-1/near/_SUCCESS"))
  const finished = finishedSteps([
    { name: "near", mark: "hdfs:///out/work/run-1/near/_SUCCESS" },
    { name: "stated", mark: "hdfs:///out/work/run-1/checked/stated/_SUCCESS" },
  ])
  expect([...finished]).toEqual(["near"])
})

test("of steps on this machine, too", () => {
  const home = mkdtempSync(join(tmpdir(), "quotetrail-"))
  mkdirSync(join(home, "near"))
  writeFileSync(join(home, "near", "_SUCCESS"), "")
  const finished = finishedSteps(
    ["near", "stated"].map((name) => ({ name, mark: `file://${home}/${name}/_SUCCESS` })),
  )
  expect([...finished]).toEqual(["near"])
})

test("where there is no Spark, that is said, with what can be done without", () => {
  vi.stubEnv("SPARK_HOME", "/nowhere")
  expect(() => findSpark("spark-sql")).toThrow("/nowhere/bin/spark-sql: not there; or give --submit print")
})
