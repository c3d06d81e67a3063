import { Ajv2020 } from "ajv/dist/2020.js"
import { beforeAll, describe, expect, test } from "vitest"
import { Adding, createApi } from "../../src/api/index.js"
import schemas from "../../src/api/schemas.json" with { type: "json" }
import { pileStore } from "../fixtures/pile.js"

const store = pileStore()
const adding = new Adding(store.path, async (_, inputs, report) => {
  report({ type: "page", input: inputs[0] ?? "", article: "post", quotations: 1 })
  report({ type: "done", counts: store.counts(), secondLook: 0 })
})
const api = createApi({ store, adding })
const document = await (await api.request("/api/openapi.json")).json()

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}

interface Route {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** All that the description of the API names. */
const routes: readonly Route[] = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
)
const named = ({ method, path }: Route) => `${method} ${path}`
const cases = (some: readonly Route[]) => some.map((route) => [named(route), route] as const)

/** Something that is there, for each place of an address. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "/api/statements/{id}": "s-letter",
  "/api/articles/{id}": "post",
  "/api/articles/{id}/original": "post",
  "/api/people/{id}": "p-roe",
  "/api/outlets/{name}": "Northwire",
  "/api/export/{format}": "csv",
}
let run = ""
const example = (path: string) => path.replace(/\{\w+\}/, EXAMPLES[path] ?? run)

/** A value that each parameter takes. */
const VALUES: Readonly<Record<string, string>> = {
  limit: "1",
  row: "1",
  q: "harbour",
  kind: "match",
  from: "2031",
  to: "2032-05",
  min_witnesses: "1",
  language: "en",
  relation: "verbatim",
  decided: "true",
  undone: "true",
}

const get = (address: string, headers: Record<string, string> = {}) => api.request(address, { headers })
const change = (method: string, address: string, body?: string, headers: Record<string, string> = {}) =>
  api.request(address, { method, headers, ...(body !== undefined && { body }) })
const decide = (quotation: string, article: string) =>
  change(
    "POST",
    "/api/decisions",
    JSON.stringify({ kind: "speaker", article, quotation, verdict: "confirmed" }),
  )

beforeAll(async () => {
  await decide("q-post-letter", "post")
  await decide("q-blog-letter", "blog")
  const begun = await change("POST", "/api/add", JSON.stringify({ inputs: ["https://post.example/one"] }))
  run = (await begun.json()).run
})

/** Strict: a field that no type has is an error here, though clients are told to take it. */
const ajv = new Ajv2020({ strict: false })
ajv.addSchema({ $id: "all", components: { schemas } })
const answers: Readonly<Record<string, object>> = schemas.Answers.properties

function problemsOf(address: string, value: unknown) {
  const schema = JSON.parse(
    JSON.stringify(answers[address] ?? {}).replaceAll("#/components", "all#/components"),
  )
  const validate = ajv.compile(schema)
  return validate(value) ? [] : validate.errors
}
const typed = ({ method, path }: Route) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`

async function expectProblem(answer: Response, status: number) {
  expect(answer.status).toBe(status)
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json")
  const problem = await answer.json()
  expect(problem).toMatchObject({ status, type: `/api/#${problem.code}` })
  expect(problemsOf("error", problem)).toEqual([])
}

const reading = routes.filter(({ method }) => method === "GET")
const changing = routes.filter(({ method }) => method !== "GET")
const json = reading.filter((route) => typed(route) in answers)
const parametersOf = ({ operation }: Route) =>
  (operation.parameters ?? []).filter((one) => one.in === "query").map(({ name }) => name)

test("there is something to go through", () => {
  expect(reading.length).toBeGreaterThan(15)
  expect(changing.length).toBeGreaterThan(5)
  expect(json.length).toBeGreaterThan(14)
})

describe("every address that answers with JSON", () => {
  test.each(cases(json))("%s: as its schema says", async (_, route) => {
    const answer = await get(example(route.path))
    expect(answer.status).toBe(200)
    expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/)
    expect(Object.keys(route.operation.responses[200]?.content ?? {})).toEqual(["application/json"])
    expect(problemsOf(typed(route), await answer.json())).toEqual([])
  })

  test.each(cases(json))("%s: not sent again to whoever has it", async (_, { path }) => {
    const first = await get(example(path))
    const etag = first.headers.get("ETag") ?? ""
    expect(etag).toMatch(/^(W\/)?".+"$/)
    for (const mark of [etag, `"other", ${etag}`, `W/${etag}`]) {
      const again = await get(example(path), { "If-None-Match": mark })
      expect([again.status, await again.text()]).toEqual([304, ""])
      expect(again.headers.get("ETag")).toBe(etag)
    }
    expect((await get(example(path), { "If-None-Match": '"other"' })).status).toBe(200)
  })

  test.each(cases(json))("%s: the twin of a screen's address", async (_, { path }) => {
    const twin = await get(`${example(path).replace("/api", "")}.json`)
    expect(await twin.json()).toEqual(await (await get(example(path))).json())
  })

  test.each(cases(json))("%s: takes every parameter that it names", async (_, route) => {
    for (const name of parametersOf(route).filter((one) => one !== "next")) {
      const value = route.path === "/api/search" && name === "kind" ? "articles" : (VALUES[name] ?? "s-1")
      const answer = await get(`${example(route.path)}?${name}=${value}`)
      expect([name, answer.status]).toEqual([name, 200])
      expect(problemsOf(typed(route), await answer.json())).toEqual([])
    }
  })
})

describe("every address", () => {
  test.each(cases(reading))("%s: refuses a parameter that it does not know", async (_, { path }) =>
    expectProblem(await get(`${example(path)}?colour=red`), 400),
  )

  test.each(cases(reading.filter(({ path }) => path.includes("{"))))(
    "%s: says what is not there",
    async (_, { path }) =>
      expectProblem(await get(path.replace(/\{\w+\}/, "none")), path.includes("format") ? 400 : 404),
  )

  test.each(cases(reading))("%s: takes no other method", async (_, { path }) => {
    const answer = await change("PATCH", example(path), "{}")
    expect(answer.headers.get("Allow")).toMatch(/^GET, HEAD/)
    await expectProblem(answer, 405)
  })

  test.each(cases(json))("%s: HEAD has its headers and no body", async (_, { path }) => {
    const [head, whole] = [await change("HEAD", example(path)), await get(example(path))]
    expect([head.status, await head.text()]).toEqual([whole.status, ""])
    expect(head.headers.get("ETag")).toBe(whole.headers.get("ETag"))
  })
})

/** Where a list is, and what to ask so that it is long. */
const LISTS: Readonly<Record<string, readonly [field: string, query: string]>> = {
  "/api/people/{id}": ["quotations", ""],
  "/api/search": ["articles", "q=harbour&kind=articles&"],
}

interface List {
  readonly items: readonly unknown[]
  readonly total: number
  readonly next?: string
}

async function listAt({ path }: Route, query: string): Promise<List> {
  const [field, asked] = LISTS[path] ?? ["", ""]
  const answer = await (await get(`${example(path)}?${asked}${query}`)).json()
  return field === "" ? answer : answer[field]
}

const lists = json.filter((route) => parametersOf(route).includes("next"))

describe("every list", () => {
  test.each(cases(lists))("%s: page by page the same, once each", async (_, route) => {
    const whole = await listAt(route, "limit=200")
    expect(whole.items.length).toBeGreaterThan(1)
    expect(whole.total).toBe(whole.items.length)
    expect(whole.next).toBeUndefined()
    const found: unknown[] = []
    let next: string | undefined
    do {
      const page = await listAt(route, `limit=1${next === undefined ? "" : `&next=${next}`}`)
      expect(page.total).toBe(whole.total)
      found.push(...page.items)
      next = page.next
      expect(next ?? "opaque").toMatch(/^[\w-]+$/)
    } while (next !== undefined)
    expect(found).toEqual(whole.items)
  })

  test.each(cases(lists))("%s: from any row on the same, in one request", async (_, route) => {
    const whole = await listAt(route, "limit=200")
    for (let row = 1; row <= whole.total + 1; row += 1) {
      const page = await listAt(route, `limit=2&row=${row}`)
      expect(page.items).toEqual(whole.items.slice(row - 1, row + 1))
      expect(page.total).toBe(whole.total)
      if (page.next === undefined) expect(row + 1).toBeGreaterThanOrEqual(whole.total)
      else
        expect((await listAt(route, `limit=200&next=${page.next}`)).items).toEqual(whole.items.slice(row + 1))
    }
  })

  test.each(cases(lists))("%s: refuses a row that there cannot be, and two beginnings", async (_, route) => {
    const [, asked = ""] = LISTS[route.path] ?? []
    const token = (await listAt(route, "limit=1")).next
    for (const from of ["row=0", "row=-5", "row=first", `row=2&next=${token}`])
      await expectProblem(await get(`${example(route.path)}?${asked}${from}`), 400)
  })

  test.each(cases(lists))("%s: refuses a token that it did not give", async (_, route) => {
    const [, asked = ""] = LISTS[route.path] ?? []
    for (const token of ["nonsense", "2", "W10", "bnVsbA"])
      await expectProblem(await get(`${example(route.path)}?${asked}next=${token}`), 400)
  })

  test.each(cases(lists))("%s: gives no more than it may", async (_, { path }) => {
    for (const limit of ["0", "201", "many", "-1"])
      await expectProblem(await get(`${example(path)}?limit=${limit}`), 400)
  })
})

describe("every change", () => {
  const withBody = changing.filter(({ operation }) => "requestBody" in operation)

  test.each(cases(withBody))("%s: says what it does not understand", async (_, { method, path }) => {
    for (const body of ["", "{", "[1]", '{"kind":"none"}'])
      if (!(path.endsWith("import") && body === ""))
        await expectProblem(await change(method, example(path), body), 400)
  })

  test.each(cases(changing))("%s: no page of another site may ask for it", async (_, { method, path }) =>
    expectProblem(await change(method, example(path), "{}", { Origin: "https://evil.example" }), 403),
  )

  test.each(cases(changing.filter(({ path }) => path.includes("{"))))(
    "%s: says what is not there",
    async (_, { method, path }) => expectProblem(await change(method, path.replace(/\{\w+\}/, "none")), 404),
  )

  test("each answers as its schema says", async () => {
    const made = await (await decide("q-post-letter", "post")).json()
    const file = await (await get("/api/export/decisions")).text()
    const requests: Readonly<Record<string, () => Response | Promise<Response>>> = {
      "POST /api/decisions": () => decide("q-blog-letter", "blog"),
      "POST /api/decisions/import": () => change("POST", "/api/decisions/import", file),
      "DELETE /api/decisions/:id": () => change("DELETE", `/api/decisions/${made.id}`),
      "POST /api/add": () => change("POST", "/api/add", JSON.stringify({ inputs: ["https://post.example"] })),
      "POST /api/add/examples": () => change("POST", "/api/add/examples"),
      "DELETE /api/add/:run": () => change("DELETE", `/api/add/${run}`),
    }
    expect(Object.keys(requests).sort()).toEqual(changing.map(typed).sort())
    for (const [address, request] of Object.entries(requests)) {
      const answer = await request()
      const route = changing.find((one) => typed(one) === address)
      expect([address, Object.keys(route?.operation.responses ?? {})]).toEqual([
        address,
        [String(answer.status), "default"],
      ])
      expect(problemsOf(address, await answer.json())).toEqual([])
    }
  })
})
