import { existsSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.js"
import { emptyFolder, quotetrail, root } from "../command.js"
import { madeArticles, recordsIn, sparkEnv, sparkHome, startCluster } from "./kit.js"

const home = emptyFolder()
const pages = join(root, "examples", "pages")
const made = join(home, "made.ndjson")
const sorted = (text: string) => text.split("\n").filter(Boolean).sort()

/** Runs `quotetrail spark` into a folder of the test's. */
const spark = (
  name: string,
  inputs: readonly string[],
  partitions: number,
  args: readonly string[],
  interruptWhen = () => false,
) =>
  quotetrail(
    [
      ...["spark", ...inputs, "--out", join(home, name), "--plan", join(home, `${name}-plan`)],
      ...["--partitions", `${partitions}`, ...args],
    ],
    { env: sparkEnv, interruptWhen },
  )

describe.skipIf(!sparkHome && !process.env.CI)("on Apache Spark", { timeout: 600_000 }, () => {
  let embedded: string[] = []
  beforeAll(async () => {
    const articles = madeArticles(400)
    const [again] = articles
    // A line that is none, and an article that comes once more, otherwise.
    const lines = [...articles, { ...again, text: again?.text.replace("rained", "snowed") }]
    writeFileSync(made, [...lines.map((article) => JSON.stringify(article)), "{"].join("\n"))
    embedded = sorted((await quotetrail(["trace", pages, made, "--json"])).stdout)
  })

  test("the statements and trails are those of the embedded run, and so is the store they fill", async () => {
    const { status, stderr } = await spark("two", [pages, made], 2, ["--master", "local[2]"])
    expect(stderr).toContain("not a line of JSON: {")
    expect(status).toBe(3)
    expect(embedded.length).toBeGreaterThan(140)
    expect(recordsIn(join(home, "two", "statements"))).toEqual(embedded)
    const [whole, loaded] = [join(home, "whole.db"), join(home, "loaded.db")]
    await quotetrail(["trace", pages, made, "--db", whole])
    const { stdout } = await quotetrail(["add", "--from", join(home, "two"), "--db", loaded])
    expect(stdout).toContain("432 pages")
    expect(contentOf(loaded)).toEqual(contentOf(whole))
  })

  test("a worker that prints rubbish fails the run, and says where", async () => {
    const rubbish = join(home, "rubbish.mjs")
    writeFileSync(rubbish, 'process.stdin.resume().on("end", () => console.log("Hello, world."))\n')
    const { status, stderr } = await spark("rubbish", [made], 1, [
      ...["--master", "local[2]", "--node", `node ${rubbish}`],
    ])
    expect(status).toBe(1)
    expect(stderr).toContain("MALFORMED_RECORD_IN_PARSING")
  })

  test("seven parts on a cluster that loses a worker give the same", async () => {
    const cluster = await startCluster()
    try {
      const args = ["--master", cluster.master, "--conf", "spark.executor.memory=512m"]
      const inputs = [pages, made].map((path) => pathToFileURL(path).href)
      const [first] = cluster.workers
      const killWhileQuoting = () => {
        if (isChecked("seven", "read_files") && !first?.killed) first?.kill("SIGKILL")
        return false
      }
      const { status, stderr } = await spark("seven", inputs, 7, args, killWhileQuoting)
      expect(first?.killed).toBe(true)
      expect(stderr).toContain("traced: ")
      expect(status).toBe(3)
      expect(recordsIn(join(home, "seven", "statements"))).toEqual(embedded)
    } finally {
      cluster.stop()
    }
  })
})

/** Is a step's output there, and checked? */
function isChecked(name: string, step: string): boolean {
  const work = join(home, name, "work")
  return (
    existsSync(work) &&
    readdirSync(work).some((run) => existsSync(join(work, run, "checked", step, "_SUCCESS")))
  )
}

/** Everything that a store holds, whatever way it came there. */
function contentOf(path: string): string[] {
  const store = openStore(path, { readonly: true })
  const said = [...store.eachStatement(), ...store.articles(), ...store.people({}, { limit: 100 }).items]
  store.close()
  return said.map((record) => JSON.stringify(record)).sort()
}
