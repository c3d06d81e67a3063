import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import type { AlignedReadings, QuotedArticle, Statement } from "../../src/model.js"
import { openStore } from "../../src/store/index.js"
import { emptyFolder, quotetrail } from "../command.js"
import { quoting } from "../quoting.js"

const saidOn = (id: string, words: string, speaker: string, rest: string) =>
  quoting(id, { words, speaker, rest, confidence: 0.9 })

const FERRY =
  "The old ferry will sail on Thursday whatever the harbour board decides about the winter timetable"
const QUARRY =
  "Nobody on the committee has ever counted the lorries that come down Mill Lane before breakfast"

/** Three heaps of pages; both statements are passed on in every one. */
const heaps: readonly (readonly QuotedArticle[])[] = [
  [
    saidOn("post-1", FERRY, "Ada Roe", "Rain fell on the pier."),
    saidOn("bell-1", QUARRY, "Tom Vane", "A bus stood still."),
  ],
  [
    saidOn("bell-2", FERRY, "Roe", "The board meets in March."),
    saidOn("post-2", QUARRY.slice(0, 60), "Vane", "So it goes."),
  ],
  [
    saidOn("dawn-3", FERRY.slice(8), "Ada Roe", "Nobody else spoke."),
    saidOn("dawn-4", QUARRY, "Mr Vane", "The lane is narrow."),
  ],
]

const home = emptyFolder()
const heapFile = (heap: number) => join(home, `heap-${heap}.ndjson`)
const linesOf = (records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join("\n")

beforeAll(() => {
  for (const [at, heap] of heaps.entries()) writeFileSync(heapFile(at), linesOf(heap))
})

/** Fills a store with one command after the other, and gives all that it then says. */
async function storeOf(name: string, ...steps: readonly (readonly string[])[]): Promise<string[]> {
  const db = join(home, `${name}.db`)
  for (const [at, inputs] of steps.entries()) {
    const { status, stderr } = await quotetrail([at ? "add" : "trace", ...inputs, "--db", db])
    expect(stderr).toBe("")
    expect(status).toBe(0)
  }
  const store = openStore(db, { readonly: true })
  const said = [...store.eachStatement(), ...store.articles(), ...store.people({}, { limit: 100 }).items]
  store.close()
  return said.map((record) => JSON.stringify(record)).toSorted()
}

describe("a store grown in any order is the one filled at once", () => {
  test("articles", { timeout: 120_000 }, async () => {
    const whole = await storeOf(
      "whole",
      heaps.map((_, at) => heapFile(at)),
    )
    expect(whole.filter((line) => line.includes('"trail"'))).toHaveLength(2)
    for (const order of ["210", "102"])
      expect(await storeOf(order, ...[...order].map((at) => [heapFile(Number(at))]))).toEqual(whole)
  })

  test("statements and aligned readings that were given", { timeout: 120_000 }, async () => {
    const statement: Statement = {
      id: "ferry",
      text: FERRY,
      witnesses: [
        { id: "w1", article: "post-1", content: [[1, FERRY.length + 1]], text: FERRY, relation: [] },
      ],
    }
    const readings: AlignedReadings = {
      id: "harbour",
      witnesses: ["A", "B"].map((id) => ({ id })),
      aligned: {
        columns: ["A", "B"],
        words: [
          ["the", "the"],
          ["old", "new"],
          ["port", "port"],
        ],
      },
    }
    const given = join(home, "given.ndjson")
    writeFileSync(given, linesOf([statement, readings]))
    const whole = await storeOf("given-whole", [heapFile(0), given, heapFile(1)])
    expect(whole.filter((line) => line.includes('"trail"'))).toHaveLength(2)
    expect(await storeOf("given-first", [given, heapFile(0)], [heapFile(1)])).toEqual(whole)
    expect(await storeOf("given-last", [heapFile(1)], [heapFile(0)], [given])).toEqual(whole)
  })
})
