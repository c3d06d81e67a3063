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
    ["a.ndjson", "--submit", "connect", "--master", "yarn"],
    "--submit connect needs --master sc://HOST:PORT, not yarn",
  ],
  [
    ["a.ndjson", "--submit", "spark-submit", "--master", "sc://spark.example"],
    "a master of sc:// goes with --submit connect",
  ],
  [
    ["a.ndjson", "--master", "sc://spark.example/pages"],
    "sc://spark.example/pages: no address of Spark Connect",
  ],
])("%j is refused", async (args, reason) => {
  const { status, stderr } = await spark(...args)
  expect(stderr).toContain(reason)
  expect(status).toBe(2)
})

test("what would be sent to a Spark Connect server is printed, but for the token", async () => {
  const master = "sc://spark.example:443/;token=secret"
  const { status, stdout } = await spark("/pile", "--submit", "print", "--master", master, "--conf", "a.b=c")
  const folder = /quotetrail-[0-9a-f-]{36}/.exec(stdout)?.[0]
  const [plan = "", archive] = ["plan.sql", "worker.tar"].map((name) => join(home, "plan", name))
  expect(stdout).toBe(`in one session of sc://spark.example:443:
  set a.b=c
  send ${archive} as archives/worker.tar#${folder}
  run ${plan}, statement by statement
`)
  expect(readFileSync(plan, "utf8")).toContain(`USING 'node */${folder}/worker.mjs quote'`)
  expect(status).toBe(0)
})

test("where no Spark Connect server is, that is said, without the token", async () => {
  const { status, stderr } = await spark("/pile", "--master", "sc://127.0.0.1:1/;user_id=roe;x-key=secret")
  expect(stderr).toBe(
    "quotetrail: sc://127.0.0.1:1: no answer of a Spark Connect server: nobody answers at this address\n",
  )
  expect(status).toBe(1)
})
