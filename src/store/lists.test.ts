import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Libsql from "libsql"
import { expect, test } from "vitest"
import type { Relation, TracedStatement } from "../model.js"
import { openStore } from "./open.js"
import type { StatementFilter } from "./statement-filter.js"
import type { Store } from "./store.js"
import { statementCards } from "./views.js"

const folder = mkdtempSync(join(tmpdir(), "quotetrail-lists-"))

const text = "“We sail,” said Roe."

const article = (id: string, publisher: string, day: string, language = "en") => ({
  id,
  publisher,
  language,
  published: { value: day, precision: "day" as const, from: "meta" as const },
  text,
  quotations: [],
  transmissions: [],
})

/** A statement that its first page has from the speaker, and the others from that page. */
function statement(
  id: string,
  articles: readonly string[],
  relation: Relation,
  facts: Partial<TracedStatement> = {},
): TracedStatement {
  const witnesses = articles.map((one, at) => ({
    id: `${id}-${one}`,
    article: one,
    content: [[1, 8] as const],
    text: "We sail",
    relation: [at === 0 ? "verbatim" : relation],
  }))
  return {
    id,
    text: `We sail ${id}`,
    witnesses,
    apparatus: [],
    trail: {
      nodes: [
        { id: "u", kind: "utterance" },
        ...witnesses.map((one) => ({
          id: one.id,
          kind: "witness" as const,
          article: one.article,
          witness: one.id,
        })),
      ],
      edges: witnesses.map(({ id: to }, at) => ({
        from: at === 0 ? "u" : (witnesses[0]?.id ?? ""),
        to,
        action: "carried",
        confidence: 0.6,
        evidence: [],
      })),
    },
    ...facts,
  }
}

function filled(): Store {
  const store = openStore(":memory:")
  store.putArticles([
    article("a", "Post", "2031-05-03"),
    article("b", "Courier", "2031-05-04"),
    article("c", "Anzeiger", "2032-01-01", "de"),
  ])
  store.replaceStatements({
    put: [
      statement("s1", ["a", "b", "c"], "abridged", { addressee: "Señor Roe", occasion: "speech" }),
      statement("s2", ["b", "a"], "altered", { occasion: "speech" }),
      statement("s3", ["c"], "verbatim", {
        speaker: { name: "Ada", as: "she", person: "p1", kind: "person" },
      }),
    ],
    remove: [],
  })
  return store
}

const cases: readonly (readonly [StatementFilter, string])[] = [
  [{}, "s1 s2 s3"],
  [{ outlet: "the POST" }, "s1 s2"],
  [{ first: "Post" }, "s1"],
  [{ first: "Courier", occasion: "speech" }, "s2"],
  [{ addressee: "senor roe" }, "s1"],
  [{ addressee: "nobody" }, ""],
  [{ relation: "abridged" }, "s1"],
  [{ relation: "verbatim", occasion: "speech" }, "s1 s2"],
  [{ language: "de" }, "s3"],
  [{ person: "p1" }, "s3"],
  [{ from: "2032" }, "s1 s3"],
  [{ from: "2032", outlet: "Post" }, ""],
  [{ to: "2031", occasion: "speech" }, "s1 s2"],
  [{ article: "b" }, "s1 s2"],
  [{ minWitnesses: 2 }, "s1 s2"],
  [{ q: "sail s2" }, "s2"],
  [{ q: "sail", relation: "altered" }, "s2"],
  [{ q: "sail", from: "2032", minWitnesses: 2 }, "s1"],
]

test.each(cases)("the filter %j lets %j through, and counts them", (filter, ids) => {
  const page = filled().statements(filter, { limit: 10 })
  expect(page.items.map(({ id }) => id).join(" ")).toBe(ids)
  expect(page.total).toBe(page.items.length)
})

test.each(cases)("page by page, the filter %j gives the same", (filter, ids) => {
  const store = filled()
  const found: string[] = []
  let after: string | undefined
  do {
    const page = statementCards(store, filter, { limit: 1, after })
    found.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(found.join(" ")).toBe(ids)
})

const values = (facets: readonly { value: string; count: number }[]) =>
  facets.map(({ value, count }) => `${value} ${count}`).join(", ")

test("what is counted as it comes is what there is, also when it changes and goes", () => {
  const store = filled()
  store.replaceStatements({ put: [statement("s2", ["a"], "verbatim")], remove: ["s3"] })
  store.putArticles([article("b", "Gazette", "2031-05-04")])
  expect(store.counts()).toMatchObject({ articles: 3, statements: 2, shared: 1, outlets: 3 })
  const { outlet, relation, year, speaker, occasion } = store.facets({})
  expect([outlet, relation, year, speaker, occasion].map(values)).toEqual([
    "Post 2, Anzeiger 1, Courier 1",
    "verbatim 2, abridged 1",
    "2031 2, 2032 1",
    "",
    "speech 1",
  ])
  expect(store.doubts({}, { limit: 50 }).total).toBe(store.doubts({}, { limit: 50 }).items.length)
})

test("a facet leaves its own filter out, and follows the others", () => {
  const { total, outlet, occasion } = filled().facets({ outlet: "Post", relation: "altered" })
  expect(total).toBe(1)
  expect(values(outlet)).toBe("Courier 1, Post 1")
  expect(values(occasion)).toBe("speech 1")
})

test.each<StatementFilter>([
  { article: "none" },
  { q: "nowhere" },
  { addressee: "nobody" },
  { language: "xx" },
])("no statement with %j has no facets", (filter) =>
  expect(filled().facets(filter)).toMatchObject({ total: 0, counted: 0, outlet: [], year: [] }),
)

test("a store of before lists were kept gets them when it is opened for writing", () => {
  const path = join(folder, "old.db")
  const database = new Libsql(path)
  for (const name of ["001-tables", "002-given", "003-decisions", "004-facets", "005-match-index"])
    database.exec(readFileSync(new URL(`./migrations/${name}.sql`, import.meta.url), "utf8"))
  database.exec("PRAGMA application_id = 0x5154524c; PRAGMA user_version = 5")
  const traced = JSON.stringify(statement("s1", ["a"], "verbatim", { addressee: "Roe" }))
  database.prepare("INSERT INTO outlets VALUES ('post', 'Post')").run()
  database
    .prepare("INSERT INTO articles VALUES (1, 'a', NULL, 'post', '2031-05-03', 'en', '', ?, ?)")
    .run(text, JSON.stringify({ ...article("a", "Post", "2031-05-03"), text: "" }))
  database
    .prepare("INSERT INTO statements VALUES (1, 's1', '', -2, '2031-05-03', 'en', NULL, '', 'We sail s1', ?)")
    .run(traced)
  database.prepare("INSERT INTO witnesses VALUES ('s1', 0, 's1-a', 'a', 'post', '2031-05-03', NULL, 1)").run()
  database.prepare("INSERT INTO carriers VALUES ('post', 's1')").run()
  database.prepare("INSERT INTO passings VALUES ('s1', 0, NULL, 'post', 's1-a')").run()
  database.close()
  const store = openStore(path)
  expect(statementCards(store, { addressee: "roe", first: "Post" }, { limit: 5 }).items).toMatchObject([
    { id: "s1", outlets: ["Post"], first: { id: "a" }, relations: { verbatim: 1 } },
  ])
  expect(store.counts()).toMatchObject({ articles: 1, statements: 1, shared: 0, outlets: 1 })
  expect(store.search("statements", "sa", { limit: 5 }).total).toBe(1)
  expect(store.outlet("Post")).toMatchObject({ articles: 1, statements: 1, firsts: 1 })
  store.close()
})
