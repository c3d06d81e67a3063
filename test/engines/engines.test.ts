import { readdirSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.js"
import { emptyFolder, quotetrail, records, root } from "../command.js"

/** One corpus, run in every way there is: the statements and trails are the same to the last byte. */
const pages = join(root, "examples", "pages")
const trace = async (...args: string[]) => (await quotetrail(["trace", ...args, "--json"])).stdout

let embedded = ""
beforeAll(async () => {
  embedded = await trace(pages)
})

describe("the same statements and trails come from", () => {
  test("one thread", async () => expect(await trace(pages, "--threads", "1")).toBe(embedded))

  test("three threads", async () => expect(await trace(pages, "--threads", "3")).toBe(embedded))

  test("the pages in another order", async () => {
    const stories = readdirSync(pages).toReversed()
    expect(await trace(...stories.map((story) => join("examples", "pages", story)))).not.toBe("")
    const forwards = await trace(...stories.toReversed().map((story) => join("examples", "pages", story)))
    const backwards = await trace(...stories.map((story) => join("examples", "pages", story)))
    expect(backwards).toBe(forwards)
  })

  test("NDJSON filters, one process a stage", async () => {
    const read = await quotetrail(["read", pages, "--json"])
    const quoted = await quotetrail(["quote", "-", "--json"], { input: read.stdout })
    const matched = await quotetrail(["match", "-", "--json"], { input: quoted.stdout })
    const collated = await quotetrail(["collate", "-", "--json"], { input: matched.stdout })
    const traced = await quotetrail(["trace", "-", "--json"], { input: collated.stdout + quoted.stdout })
    expect(traced.stdout).toBe(embedded)
  })

  test("articles that come by once more", async () => {
    const first = await quotetrail(["quote", pages, "--json"])
    const again = await quotetrail(["quote", "-", "--json"], { input: first.stdout })
    expect(again.stderr).toBe("")
    expect(records(again)).toEqual(records(first))
  })

  test("a store, filled at once or story by story", async () => {
    const home = emptyFolder()
    const [whole, grown] = [join(home, "whole.db"), join(home, "grown.db")]
    await quotetrail(["trace", pages, "--db", whole])
    const [first = "", ...others] = readdirSync(pages)
    await quotetrail(["trace", join(pages, first), "--db", grown])
    for (const story of others) await quotetrail(["add", join(pages, story), "--db", grown])
    const lines = embedded.split("\n").filter(Boolean).toSorted()
    expect(statementsOf(whole)).toEqual(lines)
    expect(statementsOf(grown)).toEqual(lines)
  })
})

function statementsOf(path: string): string[] {
  const store = openStore(path, { readonly: true })
  const lines = [...store.eachStatement()].map((statement) => JSON.stringify(statement))
  store.close()
  return lines.toSorted()
}
