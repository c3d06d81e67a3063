import { existsSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { parquetWriteBuffer } from "hyparquet-writer"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.js"
import { emptyFolder, quotetrail, root } from "../command.js"
import { startConnectServer } from "./connect-server.js"
import { parquetRecordsIn, recordsIn } from "./folders.js"
import {
  endGroup,
  endGroups,
  groups,
  madeArticles,
  sparkEnv,
  sparkHome,
  sparkSettings,
  startCluster,
} from "./kit.js"

const home = emptyFolder()
const pages = join(root, "examples", "pages")
const made = join(home, "made.ndjson")
const plain = join(home, "plain.ndjson")
const sorted = (text: string) => text.split("\n").filter(Boolean).sort()

/** Articles that are quoted already, one of which comes twice, otherwise; and others. */
const [again, ...others] = madeArticles(400)
const MADE = [again, ...others, { ...again, text: again?.text.replace("rained", "snowed") }]
const PLAIN = ["Thursday", "Friday"].map((day, at) => ({
  id: `plain-${at}`,
  publisher: "Sallow Post",
  date: `2031-05-0${at + 1}`,
  text: `“The old ferry at Sallow Point will sail on ${day} whatever the board decides,” said Ada Roe.`,
}))

const ndjson = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join("\n")

/** The same as Parquet: a column a field, or the record in one as `quotetrail spark` writes it. */
function parquet(name: string, rows: readonly Record<string, unknown>[]): string {
  const path = join(home, name)
  const columnData = Object.keys(rows[0] ?? {}).map((column) => ({
    name: column,
    data: rows.map((row) => row[column]),
  }))
  writeFileSync(path, Buffer.from(parquetWriteBuffer({ columnData })))
  return path
}

/** Runs `quotetrail spark` into a folder of the test's. */
const spark = (
  name: string,
  inputs: readonly string[],
  args: readonly string[],
  interruptWhen = () => false,
) =>
  quotetrail(
    [
      ...["spark", ...inputs, "--out", join(home, name), "--plan", join(home, `${name}-plan`), ...args],
      ...sparkSettings,
    ],
    { env: sparkEnv, interruptWhen, groups },
  )

/** What starts a worker that is none where it should trace. */
function rubbishTracer(): string {
  const path = join(home, "rubbish.mjs")
  writeFileSync(
    path,
    `import { join } from "node:path"
if (process.argv.includes("trace")) process.stdin.resume().on("end", () => console.log("Hello, world."))
else {
  process.argv.splice(1, process.argv.findIndex((one) => one.endsWith("worker.mjs")) - 1)
  await import(join(process.cwd(), process.argv[1]))
}
`,
  )
  return `node ${path}`
}

describe.skipIf(!sparkHome && !process.env.CI)("on Apache Spark", { timeout: 600_000 }, () => {
  let embedded: string[] = []
  beforeAll(async () => {
    // The last line is none.
    writeFileSync(made, `${ndjson(MADE)}\n{`)
    writeFileSync(plain, ndjson(PLAIN))
    embedded = sorted((await quotetrail(["trace", pages, made, plain, "--json"])).stdout)
    expect(embedded.length).toBeGreaterThan(130)
  })

  afterEach(endGroups)

  test("a worker that prints rubbish fails the run", async () => {
    const args = ["--partitions", "2", "--master", "local[2]", "--node", rubbishTracer()]
    const { status, stderr } = await spark("two", [pages, made, plain], args)
    expect(stderr).toContain("MALFORMED_RECORD_IN_PARSING")
    expect(status).toBe(1)
  })

  test("a Spark Connect server goes on behind what was kept, and says why a worker failed", async () => {
    const master = await startConnectServer()
    const ask = (...args: string[]) =>
      quotetrail(
        [
          ...["spark", pages, made, plain, "--out", join(home, "two"), "--plan", join(home, "connect-plan")],
          ...["--partitions", "2", "--submit", "connect", "--master", master, ...args],
        ],
        { env: { SPARK_HOME: "/nowhere" }, groups },
      )
    const failed = await ask("--node", rubbishTracer())
    expect(failed.stderr).toContain("MALFORMED_RECORD_IN_PARSING")
    expect(failed.status).toBe(1)
    const { status, stderr } = await ask()
    expect(stderr).toMatch(/stated: .* \(done before\)$/m)
    expect(stderr).toMatch(/traced: .* out$/m)
    expect(stderr).toContain("not a line of JSON: {")
    expect(status).toBe(3)
  })

  test("the statements and trails are those of the embedded run, and so is the store they fill", async () => {
    expect(recordsIn(join(home, "two", "statements"))).toEqual(embedded)
    const [whole, loaded] = [join(home, "whole.db"), join(home, "loaded.db")]
    await quotetrail(["trace", pages, made, plain, "--db", whole])
    const { stdout } = await quotetrail(["add", "--from", join(home, "two"), "--db", loaded])
    expect(stdout).toContain("434 pages")
    expect(contentOf(loaded)).toEqual(contentOf(whole))
  })

  test("seven parts of Parquet on a cluster that loses a worker give the same", async () => {
    const rows = [
      parquet(
        "made.parquet",
        MADE.map((article) => ({ id: article?.id, record: JSON.stringify(article) })),
      ),
      parquet("plain.parquet", PLAIN),
    ]
    const { master, workers } = await startCluster()
    const lost = workers.slice(0, 1)
    const killWhileQuoting = () => {
      if (isDone("seven", "read_files")) for (const worker of lost.splice(0)) endGroup(worker)
      return false
    }
    const { status, stderr } = await spark(
      "seven",
      [pages, ...rows].map((path) => pathToFileURL(path).href),
      [
        ...["--partitions", "7", "--format", "parquet", "--master", master],
        ...["--conf", "spark.executor.memory=512m"],
      ],
      killWhileQuoting,
    )
    expect(lost).toEqual([])
    expect(stderr).toContain("traced: ")
    expect(status).toBe(0)
    expect(await parquetRecordsIn(join(home, "seven", "statements"))).toEqual(embedded)
  })
})

/** Where the steps of the only run into a folder are kept; nowhere before it has begun. */
function workOf(name: string): string {
  const work = join(home, name, "work")
  return join(work, existsSync(work) ? (readdirSync(work)[0] ?? "") : "")
}

/** Is a step's output there, and checked? */
const isDone = (name: string, step: string): boolean =>
  existsSync(join(workOf(name), "checked", step, "_SUCCESS"))

/** Everything that a store holds, whatever way it came there. */
function contentOf(path: string): string[] {
  const store = openStore(path, { readonly: true })
  const said = [...store.eachStatement(), ...store.articles(), ...store.people({}, { limit: 100 }).items]
  store.close()
  return said.map((record) => JSON.stringify(record)).sort()
}
