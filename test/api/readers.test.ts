import { existsSync, statSync } from "node:fs"
import { afterAll, beforeAll, expect, test } from "vitest"
import type * as Api from "../../src/api/index.js"
import { openStore } from "../../src/store/index.js"
import { emptyFolder } from "../command.js"
import { pileStore } from "../fixtures/pile.js"

// Threads run what was built.
const { createApi, serve }: typeof Api = await import(
  new URL("../../dist/api/index.js", import.meta.url).href
)

const path = `${emptyFolder()}/pile.db`
pileStore(path).close()
const store = openStore(path)
let running: Api.Running
beforeAll(async () => {
  running = await serve({ store, threads: 2 })
})
afterAll(() => running.close())

const ask = (address: string, init?: RequestInit) => fetch(new URL(address, running.url), init)

test.each([
  "/api/statements?min_witnesses=2",
  "/api/statements/s-letter",
  "/api/statements/none",
  "/api/statements?colour=red",
  "/api/articles?limit=2",
  "/api/articles/post",
  "/api/people/p-roe",
  "/api/outlets/Northwire",
  "/api/search?q=harbour",
  "/api/facets?language=en",
  "/api/second-look",
  "/api/decisions",
])("threads answer %s as the server itself does", async (address) => {
  const [there, here] = [await ask(address), await createApi({ store }).request(address)]
  expect(there.status).toBe(here.status)
  expect(await there.text()).toBe(await here.text())
  for (const name of ["content-type", "etag", "cache-control", "content-security-policy"])
    expect(there.headers.get(name)).toBe(here.headers.get(name))
  const etag = there.headers.get("etag")
  if (etag) expect((await ask(address, { headers: { "If-None-Match": etag } })).status).toBe(304)
})

test("many may ask at once, and each gets the answer to his question", async () => {
  const limits = Array.from({ length: 40 }, (_, at) => 1 + (at % 9))
  const answers = await Promise.all(
    limits.map(async (limit, at) => (await ask(`/api/articles?limit=${limit}&at=${at}`)).json()),
  )
  expect(answers.every(({ status }) => status === 400)).toBe(true)
  const pages = await Promise.all(
    limits.map(async (limit) => (await ask(`/api/articles?limit=${limit}`)).json()),
  )
  expect(pages.map(({ items }) => items.length)).toEqual(limits)
})

test("what is decided is in the next answer", async () => {
  const body = JSON.stringify({
    kind: "speaker",
    article: "post",
    quotation: "q-post-letter",
    verdict: "rejected",
  })
  const speaker = async () => {
    const { article } = await (await ask("/api/articles/post")).json()
    return article.quotations.find(({ id }: { id: string }) => id === "q-post-letter").speaker
  }
  expect(await speaker()).toBeDefined()
  const { id } = await (await ask("/api/decisions", { method: "POST", body })).json()
  expect(await speaker()).toBeUndefined()
  await ask(`/api/decisions/${id}`, { method: "DELETE" })
  expect(await speaker()).toBeDefined()
})

test("where no thread can read, the server answers itself", async () => {
  const lone = await serve({ store: pileStore(), threads: 2 })
  const answer = await fetch(new URL("/api/people/p-roe", lone.url))
  expect(answer.status).toBe(200)
  await lone.close()
})

test("a closed server leaves the store whole in its one file", async () => {
  const own = `${emptyFolder()}/own.db`
  pileStore(own).close()
  const opened = openStore(own)
  const { url, close } = await serve({ store: opened, threads: 2 })
  await fetch(new URL("/api/people", url))
  await close()
  opened.close()
  const log = `${own}-wal`
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
})
