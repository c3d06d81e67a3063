import { join } from "node:path"
import { Client } from "@modelcontextprotocol/sdk/client/index.js"
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js"
import { afterAll, beforeAll, expect, test } from "vitest"
import { answerLine } from "../../src/mcp/index.js"
import { emptyFolder, root } from "../command.js"
import { pileStore } from "../fixtures/pile.js"

const store = pileStore()
const db = join(emptyFolder(), "pile.db")
const client = new Client({ name: "test", version: "1" })
beforeAll(async () => {
  pileStore(db).close()
  const command = {
    command: process.execPath,
    args: [join(root, "bin", "quotetrail.mjs"), "mcp", "--db", db],
  }
  await client.connect(new StdioClientTransport(command))
})
afterAll(() => client.close())

const call = async (name: string, given: Record<string, unknown>) => {
  const { content, isError } = await client.callTool({ name, arguments: given })
  const [first] = Array.isArray(content) ? content : []
  return { isError, text: String(first?.text) }
}

test("a client finds a statement, opens its trail, and quotes it with provenance", async () => {
  expect(client.getServerVersion()).toMatchObject({ name: "quotetrail" })
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    "find_statements",
    "open_trail",
    "quote_with_provenance",
    "find_people",
    "search",
  ])
  const found = JSON.parse((await call("find_statements", { words: "harbour", min_witnesses: 2 })).text)
  expect(found).toMatchObject({ total: 1, items: [{ id: "s-letter", first: { outlet: "Harbour Post" } }] })
  const { statement } = JSON.parse((await call("open_trail", { statement: "s-letter" })).text)
  expect(statement.trail.edges).toHaveLength(10)
  const quote = JSON.parse((await call("quote_with_provenance", { statement: "s-letter" })).text)
  expect(quote).toMatchObject({
    speaker: "Ada Roe",
    said: "2031-05-02",
    firstSeen: { outlet: "Harbour Post", confidence: 0.94 },
    witnesses: 8,
    copies: { length: 8 },
  })
  expect(quote.copies.find(({ article }: { article: string }) => article === "courier")).toMatchObject({
    outlet: "Ellery Courier",
    relation: ["abridged"],
    takenFrom: { name: "Harbour Post", action: "reported", confidence: 0.97, why: { length: 2 } },
  })
  expect(JSON.parse((await call("find_people", { name: "brandt" })).text).items).toMatchObject([
    { id: "p-brandt" },
  ])
  expect(JSON.parse((await call("search", { words: "pilots" })).text).total).toBeGreaterThan(0)
})

test("what goes wrong in a tool is said, and nothing breaks", async () => {
  expect(await call("open_trail", { statement: "none" })).toMatchObject({
    isError: true,
    text: "statement none: not in this store",
  })
  for (const given of [{ limit: 1000 }, { from: "yesterday" }, { speaker: "Ada Roe" }])
    expect(await call("find_statements", given)).toMatchObject({ isError: true })
  await expect(client.callTool({ name: "delete_everything" })).rejects.toThrow("no such tool")
})

const noRequest = (id: string) => `{"jsonrpc":"2.0","id":${id},"error":{"code":-32600,`
const pong = (id: number) => `{"jsonrpc":"2.0","id":${id},"result":{}}`

test.each([
  ["not JSON", '{"jsonrpc":"2.0","id":null,"error":{"code":-32700,'],
  ['{"jsonrpc":"2.0","id":1,"method":"pi', '{"jsonrpc":"2.0","id":null,"error":{"code":-32700,'],
  ["null", noRequest("null")],
  ["[]", noRequest("null")],
  ['{"jsonrpc":"2.0","id":{},"method":"ping"}', noRequest("null")],
  ['{"jsonrpc":"1.0","id":7,"method":"ping"}', noRequest("7")],
  ['{"jsonrpc":"2.0","id":"a","method":"ping","params":[1]}', noRequest('"a"')],
  ['{"jsonrpc":"2.0","id":1,"method":"resources/list"}', '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,'],
  ['{"jsonrpc":"2.0","id":1,"method":"ping"}', pong(1)],
  ['[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","id":2,"method":"ping"}]', `[${pong(1)},`],
  ['{"jsonrpc":"2.0","method":"notifications/initialized"}', undefined],
  ['[{"jsonrpc":"2.0","method":"notifications/initialized"}]', undefined],
  ['{"jsonrpc":"2.0","id":1,"result":{}}', undefined],
  ['{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}', undefined],
])("%s", (line, expected) => {
  expect(answerLine(store, line, "1")?.slice(0, expected?.length)).toBe(expected)
})
