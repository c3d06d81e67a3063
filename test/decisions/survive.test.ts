import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { createApi } from "../../src/api/index.js"
import type { QuotedArticle } from "../../src/model.js"
import { openStore } from "../../src/store/index.js"
import { emptyFolder, quotetrail } from "../command.js"
import { quoting } from "../quoting.js"

const WORDS = "The old ferry will sail on Thursday whatever the harbour board decides about the timetable"

const saidOn = (id: string, speaker: string) =>
  quoting(id, { words: WORDS, speaker, rest: `Page ${id} says no more.`, confidence: 0.6 })

test("decisions count again after pages come in, and after everything is found anew", async () => {
  const home = emptyFolder()
  const db = join(home, "store.db")
  const file = (name: string, articles: readonly QuotedArticle[]) => {
    const path = join(home, name)
    writeFileSync(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(""))
    return path
  }
  const first = file("1.ndjson", [saidOn("a", "Ada Roe"), saidOn("b", "Ada Roe"), saidOn("c", "Jo Vane")])
  const second = file("2.ndjson", [saidOn("d", "Ada Roe"), saidOn("e", "Ada Roe")])
  await quotetrail(["trace", first, "--db", db])
  const store = openStore(db)
  const api = createApi({ store })
  const decide = async (body: object) => {
    const headers = { "Content-Type": "application/json" }
    const answer = await api.request("/api/decisions", {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(201)
  }
  const [whole] = [...store.eachStatement()]
  const witness = whole?.witnesses.find(({ article }) => article === "b")?.id
  await decide({ kind: "match", statement: whole?.id, witness, verdict: "rejected", by: "Mina" })
  await decide({
    kind: "speaker",
    article: "c",
    quotation: "q-c",
    verdict: "corrected",
    value: { name: "Ada Roe" },
  })
  store.close()

  const shape = (path: string) => {
    const held = openStore(path, { readonly: true })
    const statements = [...held.eachStatement()].map(({ witnesses }) =>
      witnesses
        .map(({ article }) => article)
        .sort()
        .join(""),
    )
    const speaker = held.article("c")?.quotations[0]?.speaker?.name
    held.close()
    return { statements, speaker }
  }
  expect(shape(db)).toEqual({ statements: ["ac", "b"], speaker: "Ada Roe" })
  await quotetrail(["add", second, "--db", db])
  expect(shape(db)).toEqual({ statements: ["acde", "b"], speaker: "Ada Roe" })

  const decisions = join(home, "decisions.ndjson")
  await quotetrail(["export", "decisions", "--db", db, "-o", decisions])
  const fresh = join(home, "fresh.db")
  await quotetrail(["trace", second, first, "--db", fresh])
  expect(shape(fresh).statements).toEqual(["abcde"])
  expect((await quotetrail(["decide", decisions, "--db", fresh])).stdout).toBe("2 of 2 decisions read in\n")
  expect(shape(fresh)).toEqual(shape(db))
})
