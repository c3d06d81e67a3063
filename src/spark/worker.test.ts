import { PassThrough, Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { describe, expect, test } from "vitest"
import { work } from "./worker.js"

/** What a worker answers, and says, to some rows. */
async function answers(stage: string, ...rows: readonly string[]) {
  const [out, complaints] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(out), text(complaints)])
  const lines = Readable.from(rows.map((row) => Buffer.from(`${row}\n`)))
  const status = await work([stage], { rows: lines, answers: out, complaints })
  out.end()
  complaints.end()
  const [written, complained] = await said
  return { status, lines: written.split("\n").filter(Boolean), complained }
}

/** What stands before the tab of an answer. */
const record = (line: string) => line.split("\t")[0]

const said = (id: string, words: string) => {
  const text = `“${words},” Ada Roe said.`
  return JSON.stringify({
    id,
    text,
    quotations: [
      {
        id: `q-${id}`,
        kind: "direct",
        content: [[1, words.length + 1]],
        cue: [],
        source: [],
        text: words,
        speaker: { name: "Ada Roe", as: "Ada Roe", kind: "person" },
        confidence: 0.9,
      },
    ],
    transmissions: [],
  })
}

const WORDS = "The old ferry will sail on Thursday whatever the harbour board decides about the winter"

describe("a worker", () => {
  test("ends with how many rows there were", async () => {
    const { status, lines } = await answers("quote", said("a", WORDS), said("b", WORDS))
    expect(status).toBe(0)
    expect(lines.map(record)).toEqual([said("a", WORDS), said("b", WORDS), '{"worker":{"read":2,"wrote":2}}'])
  })

  test.each([
    ["no JSON", "{", "not a line of JSON"],
    ["another record", '{"id":"x"}', "not an article"],
  ])("stops at the first row that is %s, and names it", async (_, row, reason) => {
    const { status, lines, complained } = await answers("quote", said("a", WORDS), row, said("b", WORDS))
    expect(status).toBe(1)
    expect(lines.map(record)).toEqual([said("a", WORDS)])
    expect(complained).toBe(`quotetrail worker: quote: row 2: ${reason}: ${row}\n`)
  })

  test("knows its stages", async () => {
    const { status, complained } = await answers("quotes")
    expect(status).toBe(2)
    expect(complained).toContain("known: read-lines, read-files, quote")
  })

  test("leaves out what is no article, with its place", async () => {
    const { lines } = await answers(
      "read-lines",
      "000000 pile 000000000000000 0000000000000000007\t{",
      '0 pile 2\t{"id":"a","text":"It rained."}',
      "0 pile 3\t",
    )
    expect(lines).toEqual([
      '{"input":"pile","reason":"not a line of JSON: {"}\t000000 pile 000000000000000 0000000000000000007 000000000',
      '{"id":"a","text":"It rained.","language":"en"}\t0 pile 2 000000000',
      '{"worker":{"read":3,"wrote":2}}',
    ])
  })

  test.each([
    ["a statement", { ...JSON.parse(said("a", WORDS)), witnesses: [] }],
    ["an aligned reading", { id: "a", witnesses: [{ id: "A" }], aligned: { columns: ["A"], words: [[1]] } }],
  ])("leaves out %s, and says where to give it", async (_, row) => {
    const { lines } = await answers("read-lines", `0 pile\t${JSON.stringify(row)}`)
    expect(JSON.parse(record(lines[0] ?? "") ?? "")).toEqual({
      input: "0 pile",
      reason: "statements and aligned readings are not taken on Spark; give them to `quotetrail trace`",
    })
  })

  test("reads the rows that Spark has made of its own results", async () => {
    const row = JSON.stringify({ id: "a", record: said("a", WORDS) })
    const { lines } = await answers("read-lines", `0 pile\t${row}`)
    expect(JSON.parse(record(lines[0] ?? "") ?? "")).toMatchObject(JSON.parse(said("a", WORDS)))
  })

  test("gives every statement its trail, whatever is grouped with it", async () => {
    const [page = ""] = (await answers("passages", said("a", WORDS))).lines
    const { id: article, passages } = JSON.parse(record(page) ?? "")
    const [{ id, place }] = passages
    const part = JSON.stringify({ first: { article, place, id }, at: 0, passages: [{ article, place }] })
    const { lines } = await answers(
      "statements",
      `k\t0\t${page.split("\t")[1]}\t${said("a", WORDS)}`,
      `k\t1\tg\t${part}`,
    )
    expect(lines).toHaveLength(2)
    const traced = await answers("trace", `k\t0\t${said("a", WORDS)}`, `k\t1\t${record(lines[0] ?? "")}`)
    expect(JSON.parse(traced.lines[0] ?? "").trail.nodes).toHaveLength(2)
  })

  test("tells people apart among those whom articles quote", async () => {
    const quoted = (await answers("quote", said("a", WORDS), said("b", WORDS))).lines.slice(0, 2)
    const bearers = quoted.map((line) => JSON.parse(line.split("\t")[1] ?? "")[0].bearer)
    const { lines } = await answers("people", ...bearers.map((bearer) => `roe\t${bearer}`))
    const [person, ...persons] = lines.slice(0, -1).map((line) => JSON.parse(line))
    expect(person).toMatchObject({ name: "Ada Roe", quotations: 2 })
    expect(persons).toEqual(["a", "b"].map((id) => ({ id, persons: { [`q-${id}`]: person.id } })))
  })

  test("makes no statement of an article that is not there", async () => {
    const first = { id: "p", article: "a", place: 0 }
    const part = JSON.stringify({ first, at: 0, passages: [first] })
    const { status, complained } = await answers("statements", `k\t1\tg\t${part}`)
    expect(status).toBe(1)
    expect(complained).toContain("no passage 0 of a")
  })
})
