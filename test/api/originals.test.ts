import { rmSync, writeFileSync } from "node:fs"
import { afterAll, beforeAll, expect, test } from "vitest"
import type * as Api from "../../src/api/index.js"
import type { AddState, ArticleView, Decision, SecondLookItem } from "../../src/api/types.js"
import { openStore } from "../../src/store/index.js"
import { jsonOf } from "../answers.js"
import { emptyFolder } from "../command.js"

// Pages are brought in by threads, which run what was built.
const { serve }: typeof Api = await import(new URL("../../dist/api/index.js", import.meta.url).href)

const store = openStore(`${emptyFolder()}/pile.db`)
let running: Api.Running
beforeAll(async () => {
  running = await serve({ store })
})
afterAll(async () => {
  await running.close()
  store.close()
})

const ask = (address: string, init?: RequestInit) => fetch(new URL(address, running.url), init)

const PAGE = `<!doctype html><html lang="en"><head><title>The quay</title><script>alert(1)</script></head><body>
<article><h1>The quay stays</h1>
<p onclick="alert(2)">“The quay will stand as long as there is a boat to tie to it,” said Ada Roe, the harbour minister, on Monday.</p>
<p>The council of Ellery had asked her twice whether the old stones were to be sold. It will meet again in June.</p>
</article></body></html>`

/** Sends files as a browser does, and waits for the end of the run. */
async function add(files: Readonly<Record<string, string>>): Promise<AddState> {
  const form = new FormData()
  for (const [name, text] of Object.entries(files)) form.append("file", new File([text], name))
  const { run } = await jsonOf<{ run: string }>(ask("/api/add", { method: "POST", body: form }))
  await (await ask(`/api/add/${run}/events`)).text()
  return jsonOf(ask(`/api/add/${run}`))
}

test("what is sent is kept as it came, and shown beside its article without what runs", async () => {
  const state = await add({ "news/quay.html": PAGE, "empty.html": "" })
  expect(state).toMatchObject({ state: "done", pages: [{ title: "The quay" }], leftOut: [{}] })
  const [page] = state.pages
  const address = `/api/articles/${page?.article}`
  const { article } = await jsonOf<ArticleView>(ask(address))
  expect(article.capture).toMatchObject({ mediaType: "text/html", path: expect.stringContaining("-pages/") })
  expect(await jsonOf(ask(`${address}/original?held=`))).toEqual({ held: true })

  const original = await ask(`${address}/original`)
  expect(original.headers.get("Content-Security-Policy")).toContain("sandbox; default-src 'none'")
  const html = await original.text()
  expect(html).toContain("<mark>The quay will stand as long as there is a boat to tie to it</mark>")
  expect(html).not.toMatch(/script|onclick|alert/)
  const mark = original.headers.get("ETag") ?? ""
  expect((await ask(`${address}/original`, { headers: { "If-None-Match": mark } })).status).toBe(304)

  const path = article.capture?.path ?? ""
  writeFileSync(path, PAGE.replace("boat", "ship"))
  expect(await jsonOf(ask(`${address}/original?held=`))).toEqual({ held: false })
  rmSync(path)
  expect((await ask(`${address}/original`)).status).toBe(404)
})

test("a decision is signed wherever its answer is shown", async () => {
  const [page] = store.articles()
  const about = { kind: "speaker", article: page?.id, quotation: page?.quotations[0]?.id }
  const decide = (by?: string) => {
    const body = JSON.stringify({ ...about, verdict: "confirmed", ...(by && { by }) })
    return jsonOf<Decision>(ask("/api/decisions", { method: "POST", body }))
  }
  expect(await decide()).toMatchObject({ by: "reader" })
  expect(await decide("Mina Orr")).toMatchObject({ by: "Mina Orr" })
  const { article } = await jsonOf<ArticleView>(ask(`/api/articles/${about.article}`))
  expect(article.quotations[0]?.decided?.at(-1)).toMatchObject({ by: "Mina Orr", verdict: "confirmed" })
  const { items } = await jsonOf<{ items: SecondLookItem[] }>(ask("/api/second-look?decided=true"))
  expect(items[0]?.decision).toMatchObject({ by: "Mina Orr" })
})
