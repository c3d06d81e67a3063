import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { Validator } from "@seriousme/openapi-schema-validator"
import { expect, test } from "vitest"
import { createApi } from "../../src/api/index.js"
import type { Facets, Page, StatementCard } from "../../src/api/types.js"
import { jsonOf } from "../answers.js"
import { root } from "../command.js"
import { pileStore } from "../fixtures/pile.js"

const store = pileStore()
const api = createApi({ store })
const document = await jsonOf<{ openapi: string; paths: Record<string, object> }>(
  api.request("/api/openapi.json"),
)

test("the description is valid OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(document.openapi).toMatch(/^3\.1\./)
})

test("it describes every address, and no other", () => {
  const described = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const routes = new Set(
    api.routes
      .filter(
        ({ method, path }) =>
          method !== "ALL" && path.startsWith("/api/") && !/[*]$|\/$|\.(js|css|json)$/.test(path),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`),
  )
  const here = described.filter((one) => !one.includes("/api/add"))
  expect([...routes].sort()).toEqual(here.sort())
})

test("its schemas are those of the types", () => {
  execFileSync(process.execPath, [join(root, "scripts", "schemas.mjs"), "--check"], { stdio: "pipe" })
})

test("facets count statements, and each leaves its own filter out", async () => {
  const fresh = createApi({ store: pileStore() })
  const get = <Answer>(path: string) => jsonOf<Answer>(fresh.request(path))
  const all = await get<Facets>("/api/facets")
  expect(all).toMatchObject({ total: 3, counted: 3 })
  expect(all.outlet).toContainEqual({ value: "Harbour Post", label: "Harbour Post", count: 2 })
  expect(all.speaker).toContainEqual({ value: "p-roe", label: "Ada Roe", count: 1 })
  expect(all.relation).toContainEqual({ value: "translated", label: "translated", count: 1 })
  expect(all.year).toEqual([{ value: "2031", label: "2031", count: 3 }])
  const narrowed = await get<Facets>("/api/facets?occasion=an%20open%20letter")
  expect(narrowed).toMatchObject({ total: 1, speaker: [{ value: "p-roe" }], occasion: all.occasion })
  const list = await get<Page<StatementCard>>("/api/statements?relation=translated")
  expect(list).toMatchObject({ total: 1, items: [{ id: "s-letter" }] })
})

test("the page to try the API on loads nothing from elsewhere", async () => {
  const page = await api.request("/api/")
  expect(page.headers.get("Content-Security-Policy")).toContain("script-src 'self'")
  const html = await page.text()
  const asked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "")
  for (const address of asked) expect(address).toMatch(/^\/(?!\/)/)
  for (const address of asked.filter((one) => one.startsWith("/api")))
    expect((await api.request(address)).status).toBe(200)
  expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style=/)
})
