import { expect, test } from "vitest"
import { createApi, serve } from "../../src/api/index.js"
import { pileStore } from "../fixtures/pile.js"

const store = pileStore()
const api = createApi({ store })
const decision = JSON.stringify({ kind: "merge", people: ["p-roe", "p-none"] })
const change = (headers: Record<string, string>) =>
  api.request("http://127.0.0.1:4317/api/decisions", { method: "POST", headers, body: decision })

test.each([
  ["another site's page", { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }, 403],
  ["a page of another port", { "Sec-Fetch-Site": "same-site", Origin: "http://127.0.0.1:8080" }, 403],
  ["a page without an origin", { Origin: "null" }, 403],
  ["an old browser on another site", { Origin: "http://evil.example" }, 403],
  ["the reader", { "Sec-Fetch-Site": "same-origin", Origin: "http://127.0.0.1:4317" }, 404],
  ["a program", {}, 404],
])("a change from %s", async (_, headers, status) => {
  expect((await change(headers)).status).toBe(status)
})

test("reading is not asked where it comes from, and gives nothing to other sites' scripts", async () => {
  const answer = await api.request("/api/summary", { headers: { Origin: "https://evil.example" } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull()
  expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin")
})

const guarded = createApi({ store, token: "s3cret", hosts: "any" })

test.each([
  ["nothing", "/api/summary", {}, 401],
  ["a wrong token", "/api/summary", { Authorization: "Bearer guess" }, 401],
  ["a wrong one in the address", "/?token=guess", {}, 401],
  ["the token", "/api/summary", { Authorization: "Bearer s3cret" }, 200],
  ["the cookie", "/api/summary", { Cookie: "quotetrail=s3cret" }, 200],
])("whoever brings %s", async (_, path, headers, status) => {
  const answer = await guarded.request(path, { headers })
  expect(answer.status).toBe(status)
  if (status === 401) expect(await answer.json()).toMatchObject({ code: "api/token", status })
})

test("the token in the address goes into a cookie that no script reads", async () => {
  const answer = await guarded.request("/statements?q=sea&token=s3cret")
  expect(answer.status).toBe(302)
  expect(answer.headers.get("Location")).toBe("/statements?q=sea")
  expect(answer.headers.get("Set-Cookie")).toMatch(/^quotetrail=s3cret;.*HttpOnly.*SameSite=Strict/)
})

test("only the loopback address goes without a token", async () => {
  const open = await serve({ store, host: "::1" }).catch(() => serve({ store }))
  expect(open.url).not.toContain("token")
  await open.close()
  const bound = await serve({ store, host: "0.0.0.0" })
  const token = new URL(bound.url).searchParams.get("token") ?? ""
  expect(token).toMatch(/^[\w-]{20,}$/)
  const own = new URL(bound.url)
  own.hostname = "127.0.0.1"
  own.search = ""
  expect((await fetch(`${own}api/summary`)).status).toBe(401)
  expect((await fetch(`${own}api/summary`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(
    200,
  )
  await bound.close()
})

test.each([
  ["a page", "text/html", 415],
  ["XML", "application/xml; charset=utf-8", 415],
  ["a form with files", "multipart/form-data; boundary=x", 415],
  ["JSON", "application/json", 404],
  ["what curl sends unless told otherwise", "application/x-www-form-urlencoded", 404],
])("%s as a decision", async (_, type, status) => {
  const answer = await change({ "Content-Type": type })
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([status, "application/problem+json"])
})

test("a request that is too large is refused, with its length told or not", async () => {
  const large = "[".repeat(5_000_000)
  const streamed = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(large))
      controller.close()
    },
  })
  for (const body of [large, streamed]) {
    const request = { method: "POST", body, duplex: "half" as const }
    const answer = await api.request("/api/decisions/import", request)
    expect(await answer.json()).toMatchObject({ status: 413, code: "api/too-large" })
  }
})
