import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { emptyFolder, quotetrail } from "../command.js"

const home = emptyFolder()
const spark = (...args: string[]) =>
  quotetrail(["spark", ...args, "--out", join(home, "out"), "--plan", join(home, "plan")])

test("the plan is written, and the command that runs it is printed, where there is no Spark", async () => {
  const args = ["s3a://news/", "--input", "parquet", "--master", "yarn", "--conf", "spark.executor.memory=4g"]
  const { status, stdout } = await spark(...args, "--submit", "print")
  expect(status).toBe(0)
  const [plan, archive] = ["plan.sql", "worker.tar"].map((name) => join(home, "plan", name))
  expect(stdout).toBe(
    `spark-sql --master yarn --archives '${archive}#worker' --conf spark.sql.catalogImplementation=in-memory --conf spark.executor.memory=4g -f ${plan}\n`,
  )
  expect(existsSync(archive ?? "")).toBe(true)
  expect(readFileSync(plan ?? "", "utf8")).toContain("USING parquet OPTIONS (path 's3a://news/')")
})

test.each([
  [
    ["https://post.example/a.html"],
    "https://post.example/a.html: addresses are not fetched on Spark; read them first",
  ],
  [["-"], "-: standard input is not read on Spark; give files or folders"],
  [
    ["a.ndjson", "--submit", "connect"],
    "argument 'connect' is invalid. spark-sql of Spark 4.3 takes no --remote",
  ],
])("%j is refused", async (args, reason) => {
  const { status, stderr } = await spark(...args)
  expect(stderr).toContain(reason)
  expect(status).toBe(2)
})
