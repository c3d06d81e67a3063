import { readdirSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import type { Quotation, QuotedArticle, Span } from "../../src/model.js"
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
    const stories = readdirSync(pages).map((story) => join("examples", "pages", story))
    const forwards = await trace(...stories)
    expect(forwards).not.toBe("")
    expect(await trace(...stories.toReversed())).toBe(forwards)
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

  // Whom a page credits depends on whether both quotations are one person's.
  test("a store and a stream, of a page that calls its speaker two ways", async () => {
    const db = join(emptyFolder(), "two-ways.db")
    const input = JSON.stringify(twoWays())
    await quotetrail(["trace", "-", "--db", db], { input })
    const streamed = await quotetrail(["trace", "-", "--json"], { input })
    expect(streamed.stdout.split("\n").filter(Boolean).toSorted()).toEqual(statementsOf(db))
    expect(statementsOf(db).filter((line) => line.includes("Velm Radio"))).toHaveLength(2)
  })
})

/** A page with two quotations of one speaker, by two names, and a credit that stands with the second. */
function twoWays(): QuotedArticle {
  const text =
    "“The gates are shut,” said Roe. Velm Radio reported that Ada Roe said: “Nobody left the valley on that night.”"
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const quotation = (id: string, words: string, name: string): Quotation => ({
    id,
    kind: "direct",
    content: [at(`“${words}”`)],
    cue: [],
    source: [at(name)],
    text: words,
    speaker: { name, as: name, kind: "person" },
    confidence: 0.9,
  })
  const [start, end] = at("Velm Radio reported")
  return {
    id: "a-two-ways",
    text,
    publisher: "Norwall Post",
    language: "en",
    quotations: [
      quotation("q-1", "The gates are shut,", "Roe"),
      quotation("q-2", "Nobody left the valley on that night.", "Ada Roe"),
    ],
    transmissions: [{ start, end, action: "reported", outlet: "Velm Radio", quotations: ["q-2"] }],
  }
}

function statementsOf(path: string): string[] {
  const store = openStore(path, { readonly: true })
  const lines = [...store.eachStatement()].map((statement) => JSON.stringify(statement))
  store.close()
  return lines.toSorted()
}
