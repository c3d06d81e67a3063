import { join } from "node:path"
import { Client } from "@modelcontextprotocol/sdk/client/index.js"
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js"
import { afterAll, beforeAll, expect, test } from "vitest"
import { answerLine } from "../../src/mcp/index.js"
import { emptyFolder, root } from "../command.js"
import { pileStore } from "../fixtures/pile.js"

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
    copies: { length: 8 },
  })
  expect(JSON.parse((await call("find_people", { name: "brandt" })).text).items).toMatchObject([
    { id: "p-brandt" },
  ])
  expect(JSON.parse((await call("search", { words: "pilots" })).text).total).toBeGreaterThan(0)
})

test("what goes wrong in a tool is said, and nothing breaks", async () => {
  expect(await call("open_trail", { statement: "none" })).toMatchObject({
    isError: true,
    text: expect.stringContaining("statement none: not in this store"),
  })
  expect(await call("find_statements", { limit: 1000 })).toMatchObject({ isError: true })
  await expect(client.callTool({ name: "delete_everything" })).rejects.toThrow("no such tool")
})

test.each([
  ["not JSON", '{"error":{"code":-32700'],
  ['{"jsonrpc":"2.0","id":1,"method":"resources/list"}', '{"code":-32601'],
  ['{"jsonrpc":"2.0","id":1,"method":"ping"}', '"result":{}'],
  ['{"jsonrpc":"2.0","method":"notifications/initialized"}', ""],
])("%s", (line, expected) => {
  expect((answerLine(pileStore(), line, "1") ?? "").replace('"jsonrpc":"2.0","id":null,', "")).toContain(
    expected,
  )
})
