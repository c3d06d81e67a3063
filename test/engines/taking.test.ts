import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { matchStatements } from "../../src/match/index.js"
import { withPeople } from "../../src/run/people.js"
import { trace } from "../../src/run/worker.js"
import { openStore } from "../../src/store/index.js"
import { emptyFolder, quotetrail } from "../command.js"
import { quoting } from "../quoting.js"

const FERRY = "The old ferry will sail on Thursday whatever the harbour board decides about the winter"

const article = (id: string, words: string) =>
  quoting(id, { words, speaker: "Ada Roe", rest: "Rain fell on the pier.", confidence: 0.9 })

const pile = [
  article("post-1", FERRY),
  article("bell-2", FERRY.slice(0, 60)),
  article("dawn-3", "So it goes."),
]
const home = emptyFolder()
const made = join(home, "made")
const given = join(home, "pile.ndjson")

/** Writes records as Spark does: in parts, with a mark that the folder is whole. */
function put(name: string, records: readonly unknown[]): void {
  const folder = join(made, name)
  mkdirSync(folder, { recursive: true })
  for (const [at, record] of records.entries())
    writeFileSync(join(folder, `part-0000${at}.txt`), `${JSON.stringify(record)}\n`)
  writeFileSync(join(folder, "_SUCCESS"), "")
}

/** Everything that a store holds, by id. */
function contentOf(db: string): object[] {
  const store = openStore(db, { readonly: true })
  const said = [...store.eachStatement(), ...store.articles(), ...store.people({}, { limit: 100 }).items]
  store.close()
  return said.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

beforeAll(async () => {
  writeFileSync(given, pile.map((record) => JSON.stringify(record)).join("\n"))
  const { articles, people } = withPeople(pile)
  const statements = [...matchStatements(articles)]
  put("articles", articles)
  put("people", people)
  put("statements", await trace({ statements, articles }))
  put("left-out", [{ input: "lost.ndjson", reason: "not a line of JSON" }])
})

describe("what was made elsewhere", () => {
  test("fills an empty store as a run here does", async () => {
    const [here, taken] = [join(home, "here.db"), join(home, "taken.db")]
    await quotetrail(["trace", given, "--db", here])
    const { status, stderr } = await quotetrail(["add", "--from", made, "--db", taken])
    expect(stderr).toBe("left out lost.ndjson: not a line of JSON\n")
    expect(status).toBe(3)
    expect(contentOf(taken)).toEqual(contentOf(here))
  })

  test("comes into a store that holds something, as its pages would", async () => {
    const [whole, grown] = [join(home, "whole.db"), join(home, "grown.db")]
    const more = join(home, "more.ndjson")
    writeFileSync(more, JSON.stringify(article("echo-4", FERRY.slice(8))))
    await quotetrail(["trace", more, given, "--db", whole])
    await quotetrail(["trace", more, "--db", grown])
    expect((await quotetrail(["add", "--from", made, "--db", grown])).status).toBe(0)
    expect(contentOf(grown)).toEqual(contentOf(whole))
  })

  test.each([
    ["a folder without results", ["add", "--from", home], 1, "not there, or not whole"],
    ["nothing", ["add"], 2, "either inputs, or --from FOLDER"],
    ["both", ["add", given, "--from", made], 2, "either inputs, or --from FOLDER"],
  ])("%s cannot be added", async (_, args, status, reason) => {
    const ended = await quotetrail([...args, "--db", join(home, "none.db")])
    expect(ended.stderr).toContain(reason)
    expect(ended.status).toBe(status)
  })
})
