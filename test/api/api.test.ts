import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { createApi, serve } from "../../src/api/index.js"
import type { ArticleCard, Page } from "../../src/api/types.js"
import { openStore } from "../../src/store/index.js"
import { jsonOf } from "../answers.js"
import { emptyFolder } from "../command.js"
import { pileStore } from "../fixtures/pile.js"

const webRoot = emptyFolder()
mkdirSync(join(webRoot, "assets"))
writeFileSync(join(webRoot, "index.html"), "<title>reader</title>")
writeFileSync(join(webRoot, "assets", "index-1.js"), "export {}")

const store = pileStore()
const api = createApi({ store, webRoot })

async function get<Answer = unknown>(path: string) {
  const response = await api.request(path)
  return { status: response.status, body: await jsonOf<Answer>(response), headers: response.headers }
}

test.each([
  ["/api/summary", { counts: { articles: 9, shared: 1 }, leftOut: [{ input: "pages/empty.html" }] }],
  ["/api/statements", { total: 3, items: [{ id: "s-letter", witnesses: 8, first: { id: "post" } }, {}, {}] }],
  ["/api/statements?min_witnesses=2", { total: 1 }],
  ["/api/statements?person=p-brandt", { total: 1, items: [{ id: "s-money" }] }],
  ["/api/statements?outlet=the%20harbour%20post", { total: 2 }],
  ["/api/statements?from=2031-05-07&to=2031-05-07", { total: 1, items: [{ id: "s-letter" }] }],
  ["/api/statements?q=money", { total: 1 }],
  ["/api/statements?language=en", { total: 3 }],
  [
    "/api/statements/s-letter",
    { statement: { id: "s-letter" }, articles: { length: 8 }, passages: { length: 5 } },
  ],
  [
    "/api/articles",
    { total: 9, items: [{ id: "hostile" }, { id: "marfa" }, {}, {}, {}, {}, {}, {}, { id: "mirror" }] },
  ],
  ["/api/articles?outlet=Radio+Tern", { total: 1 }],
  ["/api/articles/post", { article: { id: "post" }, outlet: "Harbour Post", statements: { length: 2 } }],
  ["/api/people", { total: 3, items: [{ id: "p-roe" }, {}, {}] }],
  ["/api/people?q=brandt", { total: 1 }],
  ["/api/people/p-roe", { person: { name: "Ada Roe" }, statements: { total: 1 }, quotations: { total: 8 } }],
  ["/api/outlets", { total: 10 }],
  ["/api/outlets/Northwire", { outlet: { articles: 0, takenBy: { length: 2 } } }],
  ["/api/search?q=harbour", { q: "harbour", statements: { total: 1 }, people: { total: 0 } }],
  ["/api/search?q=roe&kind=people", { people: { total: 1, items: [{ id: "p-roe" }] } }],
])("%s", async (path, expected) => {
  const { status, body } = await get(path)
  expect(body).toMatchObject(expected)
  expect(status).toBe(200)
})

test("lists are paged by an opaque token", async () => {
  const list = (query: string) => get<Page<ArticleCard>>(`/api/articles?${query}`)
  const first = await list("limit=6")
  expect(first.body.items).toHaveLength(6)
  const second = await list(`limit=6&next=${first.body.next}`)
  expect(second.body.items).toHaveLength(3)
  expect(second.body.next).toBeUndefined()
})

/** RFC 9457 */
const problem = (status: number) => ({
  type: expect.stringMatching(/^\/api\/#[a-z/-]+$/),
  title: expect.any(String),
  status,
  detail: expect.any(String),
  code: expect.stringMatching(/^[a-z/-]+$/),
})

test("every route answers wrong questions with an error of one shape", async () => {
  const routes = [...new Set(api.routes.filter((r) => r.method === "GET").map((r) => r.path))]
  const resources = routes.filter((path) => /^\/api\/[^.*]+$/.test(path))
  expect(resources.length).toBe(16)
  const wrong = resources.flatMap((path) => {
    const filled = path.replace(/:\w+/, "no-such")
    return [
      `${filled}?surprise=1`,
      `${filled}?limit=0`,
      ...(path.includes(":") ? [filled] : [`${filled}/a/b`]),
    ]
  })
  for (const path of wrong) {
    const { status, body } = await get(path)
    expect({ path, body }).toEqual({ path, body: problem(status) })
    expect([400, 404]).toContain(status)
  }
})

test("docs/api.md tells of every route", () => {
  const page = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8")
  const routes = api.routes.filter((r) => r.method === "GET" && !r.path.endsWith("*")).map((r) => r.path)
  const told = routes.filter((path) => path !== "/api" && !path.startsWith("/api/page"))
  for (const path of new Set(told)) expect(page).toContain(`\`${path}\``)
})

test.each([
  ["/api/statements?limit=x", 400, "limit: "],
  ["/api/statements?from=yesterday", 400, "from: want a date"],
  ["/api/statements?to=2031-13", 400, "to: want a date"],
  ["/api/statements?next=x", 400, "not a page token: x"],
  ["/api/statements?foo=1", 400, "foo"],
  ["/api/search?kind=everything", 400, "kind: "],
  ["/api/statements/none", 404, "statement none: not in this store"],
  ["/api/export/teii", 400, "unknown export format: teii"],
  ["/api/export/csv?statement=none", 404, "statement none: not in this store"],
  ["/api/nothing", 404, "/api/nothing: no such address"],
  ["/missing.js", 404, "/missing.js: no such address"],
])("%s is answered %i %s", async (path, status, error) => {
  const { body } = await get(path)
  expect(body).toMatchObject({ status, detail: expect.stringContaining(error) })
})

test("what goes wrong inside is not told outside", async () => {
  const broken = openStore(":memory:")
  broken.close()
  const response = await createApi({ store: broken }).request("/api/statements")
  expect(response.headers.get("Content-Type")).toBe("application/problem+json")
  expect(await response.json()).toEqual({
    type: "/api/#internal",
    title: "Internal Server Error",
    status: 500,
    detail: "something went wrong on the server",
    code: "internal",
  })
})

test("an answer that has not changed is not sent twice", async () => {
  const { headers } = await get("/api/statements")
  const again = await api.request("/api/statements", {
    headers: { "If-None-Match": headers.get("ETag") ?? "" },
  })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe("")
})

test("exports come as files to keep", async () => {
  const response = await api.request("/api/export/csv-witnesses?statement=s-letter")
  expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8")
  expect(response.headers.get("Content-Disposition")).toBe(
    'attachment; filename="quotetrail-csv-witnesses.csv"',
  )
  expect((await response.text()).trim().split("\r\n")).toHaveLength(9)
})

test("an export that has not changed is not sent twice", async () => {
  const address = "/api/export/atom?statement=s-letter"
  const mark = (await api.request(address)).headers.get("ETag") ?? ""
  expect(mark).toMatch(/^"[\w.-]+"$/)
  const again = await api.request(address, { headers: { "If-None-Match": mark } })
  expect([again.status, await again.text()]).toEqual([304, ""])
})

test("the reader is served under every address of its screens, with headers that keep strangers out", async () => {
  for (const path of ["/", "/statements/s-letter", "/people/p-roe?x=1"]) {
    const response = await api.request(path)
    expect(await response.text()).toBe("<title>reader</title>")
    const policy = response.headers.get("Content-Security-Policy") ?? ""
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).not.toContain("unsafe")
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff")
    expect(response.headers.get("Cache-Control")).toBe("no-cache")
  }
  const script = await api.request("/assets/index-1.js")
  expect(script.headers.get("Cache-Control")).toContain("immutable")
  expect((await api.request("/../package.json")).status).toBe(404)
  expect((await api.request("/assets/..%2f..%2fpackage.json")).status).toBe(404)
})

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is refused", async (method) => {
  const response = await api.request("/api/statements", { method })
  expect(await response.json()).toMatchObject({ code: "api/method", status: 405 })
  expect(response.headers.get("Allow")).toBe("GET, HEAD")
})

test.each([
  ["http://127.0.0.1:4317/api/summary", 200],
  ["http://[::1]:4317/api/summary", 200],
  ["http://rebound.example:4317/api/summary", 403],
  ["http://127.0.0.1.evil.example/", 403],
])("%s is answered %i", async (address, status) => expect((await api.request(address)).status).toBe(status))

test("serves on a free loopback port until it is closed, and says why it cannot", async () => {
  const { url, close } = await serve({ store, webRoot })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await (await fetch(`${url}api/summary`)).json()).toMatchObject({ counts: { articles: 9 } })
  const port = Number(new URL(url).port)
  await expect(serve({ store, webRoot, port })).rejects.toThrow(
    `127.0.0.1:${port}: cannot listen there: another program listens there`,
  )
  await close()
  await expect(fetch(url)).rejects.toThrow()
})
