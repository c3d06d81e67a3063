import { beforeEach, describe, expect, test } from "vitest"
import { createApi } from "../../src/api/index.js"
import type {
  ApiError,
  ArticleView,
  Decision,
  DecisionMade,
  Page,
  Person,
  PersonView,
  SearchView,
  SecondLookItem,
  StatementCard,
  StatementView,
  SummaryView,
} from "../../src/api/types.js"
import { collateStatement } from "../../src/collate/index.js"
import type { Statement } from "../../src/model.js"
import { openStore, type Store } from "../../src/store/index.js"
import { traceStatement } from "../../src/trace/index.js"
import { jsonOf } from "../answers.js"
import { pileStore } from "../fixtures/pile.js"

let store: Store
let api: ReturnType<typeof createApi>
beforeEach(() => {
  store = tracedPile()
  api = createApi({ store })
})

async function ask<Answer = unknown>(method: string, path: string, body?: unknown) {
  const response = await api.request(path, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await jsonOf<Answer>(response) }
}
const get = <Answer>(path: string) => jsonOf<Answer>(api.request(path))
const decide = async (body: object) => {
  const answer = await ask<DecisionMade>("POST", "/api/decisions", { by: "Mina", ...body })
  expect(answer).toMatchObject({ status: 201, body: { by: "Mina", id: expect.any(String) } })
  return answer.body
}
const letter = () => get<StatementView>("/api/statements/s-letter")
const courierPage = () => get<ArticleView>("/api/articles/courier")
const statements = (query = "") => get<Page<StatementCard>>(`/api/statements${query}`)
const decisions = (query = "") => get<Page<Decision>>(`/api/decisions${query}`)
const doubts = (query: string) => get<Page<SecondLookItem>>(`/api/second-look${query}`)
const courier = { article: "courier", quotation: "q-courier-letter" }

/** The pile with trails by the real stages, as its own are drawn by hand, and no two witnesses of one id. */
function tracedPile(): Store {
  const pile = pileStore()
  const articles = new Map([...pile.articles()].map((article) => [article.id, article]))
  const put = [...pile.eachStatement()].map(({ apparatus: _, trail: __, ...matched }) =>
    traceStatement(collateStatement({ ...matched, witnesses: ownIds(matched) }), articles),
  )
  pile.replaceStatements({ put, remove: [] })
  return pile
}

const ownIds = ({ id, witnesses }: Pick<Statement, "id" | "witnesses">) =>
  id === "s-letter" ? witnesses : witnesses.map((witness) => ({ ...witness, id: `${witness.id}-${id}` }))

/** Everything that the screens show. */
const everything = async () => ({
  statements: await Promise.all(
    (await statements()).items.map(({ id }) => get<StatementView>(`/api/statements/${id}`)),
  ),
  people: await get<Page<Person>>("/api/people"),
  article: await courierPage(),
  queue: await doubts(""),
})

describe("each decision shows at once, and taken back leaves nothing behind", () => {
  const cases: [string, object, () => Promise<void>][] = [
    [
      "a speaker confirmed",
      { kind: "speaker", ...courier, verdict: "confirmed" },
      async () => {
        const { article, decisions } = await courierPage()
        expect(article.quotations[0]).toMatchObject({
          speaker: { name: "Ada Roe", person: "p-roe" },
          confidence: 1,
          decided: [{ kind: "speaker", verdict: "confirmed", by: "Mina" }],
        })
        expect(decisions).toMatchObject([{ was: "Ada Roe" }])
      },
    ],
    [
      "a speaker corrected, by the name of a known person",
      { kind: "speaker", ...courier, verdict: "corrected", value: { name: "Jonas Brandt" } },
      async () => {
        const { article } = await courierPage()
        expect(article.quotations[0]?.speaker).toEqual({
          name: "Jonas Brandt",
          as: "the minister",
          person: "p-brandt",
          kind: "person",
        })
        const { statement, decisions } = await letter()
        expect(statement).toMatchObject({ speaker: { name: "Jonas Brandt" }, decided: [{ by: "Mina" }] })
        expect(decisions).toHaveLength(1)
        expect((await get<PersonView>("/api/people/p-brandt")).quotations.total).toBe(2)
        expect((await get<SearchView>("/api/search?q=brandt&kind=quotations")).quotations?.total).toBe(2)
      },
    ],
    [
      "a speaker rejected",
      { kind: "speaker", ...courier, verdict: "rejected" },
      async () => {
        const { article } = await courierPage()
        expect(article.quotations[0]?.speaker).toBeUndefined()
        expect((await letter()).statement.speaker?.name).toBe("Ada Roe")
      },
    ],
    [
      "a span corrected",
      { kind: "span", ...courier, verdict: "corrected", value: [[1, 42]] },
      async () => {
        const { statement } = await letter()
        const witness = statement.witnesses.find((one) => one.article === "courier")
        expect(witness).toMatchObject({
          content: [[1, 42]],
          text: "We will keep the harbour open this winter",
        })
        expect(statement.trail.nodes.map((node) => node.witness)).toContain(witness?.id)
      },
    ],
    [
      "a span rejected",
      { kind: "span", ...courier, verdict: "rejected" },
      async () => {
        expect((await courierPage()).article.quotations).toEqual([])
        expect((await letter()).statement.witnesses).toHaveLength(7)
      },
    ],
    [
      "a match rejected",
      { kind: "match", statement: "s-letter", witness: "w-courier", verdict: "rejected" },
      async () => {
        const { items } = await statements("?article=courier")
        expect(items).toMatchObject([{ witnesses: 1, speaker: { name: "Ada Roe" } }])
        const { statement } = await get<StatementView>(`/api/statements/${items[0]?.id}`)
        expect(statement.witnesses[0]).toMatchObject({ decided: [{ kind: "match", verdict: "rejected" }] })
      },
    ],
    [
      "a match corrected",
      {
        kind: "match",
        statement: "s-script",
        witness: "w-hostile-s-script",
        verdict: "corrected",
        value: "s-letter",
      },
      async () => {
        expect((await letter()).statement.witnesses).toHaveLength(9)
        expect((await statements()).total).toBe(2)
      },
    ],
    [
      "an edge confirmed",
      { kind: "edge", statement: "s-letter", from: "n-post", to: "n-courier", verdict: "confirmed" },
      async () => {
        const { statement } = await letter()
        const edge = statement.trail.edges.find(({ to }) => to.includes("courier"))
        expect(edge).toMatchObject({ confidence: 0.99, decided: [{ kind: "edge", by: "Mina" }] })
      },
    ],
    [
      "people merged",
      { kind: "merge", people: ["p-roe", "p-brandt"] },
      async () => {
        const { person, quotations } = await get<PersonView>("/api/people/p-roe")
        expect(person).toMatchObject({
          name: "Ada Roe",
          quotations: 9,
          articles: 8,
          decided: [{ kind: "merge" }],
        })
        expect(quotations.total).toBe(9)
        expect((await get<StatementView>("/api/statements/s-money")).statement.speaker?.person).toBe("p-roe")
        expect(await get<ApiError>("/api/people/p-brandt")).toMatchObject({ status: 404 })
      },
    ],
  ]

  test.each(cases)("%s", async (_, body, holds) => {
    if ("from" in body) {
      const { trail } = (await letter()).statement
      const [edge] = trail.edges.filter(({ to }) => to === "w-courier")
      Object.assign(body, { from: edge?.from, to: edge?.to })
    }
    const before = await everything()
    const { id } = await decide(body)
    await holds()
    expect((await decisions()).items).toMatchObject([{ id }])
    const undone = await ask("DELETE", `/api/decisions/${id}?by=Jo`)
    expect(undone).toMatchObject({ status: 200, body: { id, undone: { by: "Jo", at: expect.any(String) } } })
    expect(await everything()).toEqual(before)
    expect((await decisions()).items).toEqual([])
    expect((await decisions("?undone=true")).total).toBe(1)
  })
})

test("of several decisions about one statement any can be taken back", async () => {
  const one = await decide({
    kind: "match",
    statement: "s-letter",
    witness: "w-courier",
    verdict: "rejected",
  })
  const two = await decide({ kind: "match", statement: "s-letter", witness: "w-blog", verdict: "rejected" })
  expect((await letter()).statement.witnesses).toHaveLength(6)
  await ask("DELETE", `/api/decisions/${one.id}`)
  expect((await letter()).statement.witnesses).toHaveLength(7)
  expect((await statements()).total).toBe(4)
  await ask("DELETE", `/api/decisions/${two.id}`)
  expect((await letter()).statement.witnesses).toHaveLength(8)
  expect((await statements()).total).toBe(3)
})

test("a person is split by names, and whole again", async () => {
  await ask("POST", "/api/decisions", { kind: "merge", people: ["p-roe", "p-brandt"] })
  const split = await decide({ kind: "split", person: "p-roe", names: ["Jonas Brandt"] })
  const brandts = () => get<Page<Person>>("/api/people?q=brandt")
  const { items } = await brandts()
  expect(items).toMatchObject([
    { name: "Jonas Brandt", quotations: 1, decided: [{ kind: "merge" }, { kind: "split" }] },
  ])
  await ask("DELETE", `/api/decisions/${split.id}`)
  expect((await brandts()).items).toMatchObject([{ id: "p-roe", quotations: 9 }])
})

describe("the second look", () => {
  test("the least certain first, paged, what is decided left out", async () => {
    const all = await doubts("?limit=200")
    const sure = all.items.map(({ confidence }) => confidence)
    expect(sure).toEqual(sure.toSorted((a = 1, b = 1) => a - b))
    expect(new Set(all.items.map(({ kind }) => kind))).toEqual(new Set(["speaker", "match", "edge"]))
    const edge = all.items.find(({ kind }) => kind === "edge")
    expect(edge).toMatchObject({
      kind: "edge",
      question: expect.any(String),
      edge: { number: expect.any(Number) },
    })
    const pages: SecondLookItem[] = []
    for (let next: string | undefined = ""; next !== undefined; ) {
      const page: Page<SecondLookItem> = await doubts(`?limit=3${next && `&next=${next}`}`)
      pages.push(...page.items)
      next = page.next
    }
    expect(pages).toEqual(all.items)
    const match = all.items.find(({ kind }) => kind === "match")
    await decide({ key: match?.key, verdict: "confirmed" })
    const after = await doubts("?kind=match&limit=200")
    expect(after.items.map(({ key }) => key)).not.toContain(match?.key)
    const decided = await doubts("?decided=true")
    expect(decided.items).toMatchObject([
      { kind: "match", decision: { by: "Mina" }, witness: { id: match?.witness?.id } },
    ])
  })

  test.each(["speaker", "match", "edge"])("a %s is decided by its key", async (kind) => {
    const [item] = (await doubts(`?kind=${kind}`)).items
    expect(item?.kind).toBe(kind)
    for (const { value } of item?.alternatives.slice(0, 1) ?? []) {
      const { id } = await decide({ key: item?.key, verdict: "corrected", value })
      await ask("DELETE", `/api/decisions/${id}`)
    }
    await decide({ key: item?.key, verdict: "confirmed", note: "I was there" })
    expect((await decisions()).items).toMatchObject([{ kind, note: "I was there" }])
  })

  test("the summary says how many want one, and what can be done here", async () => {
    const { secondLook, canDecide, canAdd } = await get<SummaryView>("/api/summary")
    expect({ canDecide, canAdd }).toEqual({ canDecide: true, canAdd: false })
    expect(secondLook).toBeGreaterThan(0)
  })
})

test.each([
  [{}, 400, ""],
  [{ kind: "mood", verdict: "confirmed" }, 400, "kind"],
  [{ kind: "speaker", article: "none", quotation: "q", verdict: "confirmed" }, 404, "article none"],
  [{ kind: "speaker", article: "courier", quotation: "q", verdict: "confirmed" }, 404, "quotation q"],
  [{ kind: "speaker", ...courier, verdict: "corrected" }, 400, "value: "],
  [{ kind: "speaker", ...courier, verdict: "perhaps" }, 400, "verdict: "],
  [{ kind: "speaker", ...courier, verdict: "rejected", mood: "bad" }, 400, "mood"],
  [{ kind: "span", ...courier, verdict: "corrected", value: [[9, 2]] }, 400, "value: "],
  [{ kind: "span", ...courier, verdict: "corrected", value: [[1, 99999]] }, 400, "value: "],
  [{ kind: "match", statement: "s-letter", witness: "w-none", verdict: "rejected" }, 404, "witness w-none"],
  [{ kind: "edge", statement: "s-letter", from: "n-post", to: "n-wire9", verdict: "rejected" }, 404, "node"],
  [
    { kind: "edge", statement: "s-letter", from: "w-blog", to: "w-post", verdict: "rejected" },
    404,
    "edge from",
  ],
  [{ kind: "merge", people: ["p-roe", "p-roe"] }, 400, "people: "],
  [{ kind: "split", person: "p-brandt", names: ["Jonas Brandt"] }, 400, "names: "],
  [{ key: "nonsense", verdict: "confirmed" }, 400, "not a page token"],
])("%j is answered %i %s", async (body, status, detail) => {
  expect(await ask("POST", "/api/decisions", body)).toMatchObject({
    status,
    body: { status, detail: expect.stringContaining(detail) },
  })
  expect((await decisions()).total).toBe(0)
})

test("decisions are read into another store, once, and count there", async () => {
  await decide({ kind: "match", statement: "s-letter", witness: "w-courier", verdict: "rejected" })
  await decide({
    kind: "speaker",
    article: "blog",
    quotation: "q-blog-letter",
    verdict: "rejected",
    note: "a fake",
  })
  const text = await (await api.request("/api/export/decisions")).text()
  const other = tracedPile()
  const otherApi = createApi({ store: other })
  const send = async (body: string) =>
    (await otherApi.request("/api/decisions/import", { method: "POST", body })).json()
  expect(await send(text)).toEqual({ imported: 2, unmatched: [] })
  expect(await send(text)).toEqual({ imported: 0, unmatched: [] })
  expect([...other.eachStatement()]).toEqual([...store.eachStatement()])
  expect([...other.articles()]).toEqual([...store.articles()])
  const empty = createApi({ store: openStore(":memory:") })
  const none = await empty.request("/api/decisions/import", { method: "POST", body: text })
  expect(await none.json()).toMatchObject({ imported: 2, unmatched: { length: 2 } })
  const wrong = await otherApi.request("/api/decisions/import", {
    method: "POST",
    body: '{"kind":"speaker"}',
  })
  expect(wrong.status).toBe(400)
})
