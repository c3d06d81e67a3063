import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Libsql from "libsql"
import { expect, test } from "vitest"
import type { Person, QuotedArticle, TracedStatement } from "../model.js"
import { statementDigest } from "./digest.js"
import { openStore } from "./open.js"

const folder = mkdtempSync(join(tmpdir(), "quotetrail-"))

const text = "“We keep the harbour open,” said Ada Roe."

const article = (id: string, publisher: string, day?: string): QuotedArticle => ({
  id,
  title: `Harbour, says ${publisher}`,
  publisher,
  ...(day ? { published: { value: day, precision: "day", from: "meta" } } : {}),
  language: "en",
  text,
  quotations: [
    {
      id: `q-${id}`,
      kind: "direct",
      content: [[1, 25]],
      cue: [[28, 32]],
      source: [[33, 40]],
      text: "We keep the harbour open,",
      speaker: { name: "Ada Roe", as: "Ada Roe", kind: "person" },
      confidence: 0.9,
    },
  ],
  transmissions: [],
})

const statement = (id: string, ...articles: string[]): TracedStatement => ({
  id,
  text: "We keep the harbour open,",
  speaker: { name: "Ada Roe", as: "Ada Roe", kind: "person" },
  witnesses: articles.map((one) => ({
    id: `w-${one}`,
    article: one,
    content: [[1, 25]],
    quotation: `q-${one}`,
    text: "We keep the harbour open,",
    relation: ["verbatim"],
  })),
  apparatus: [],
  trail: {
    nodes: [
      { id: "u", kind: "utterance" },
      { id: "wire", kind: "credited", name: "Northwire" },
      ...articles.map((one) => ({
        id: `n-${one}`,
        kind: "witness" as const,
        article: one,
        witness: `w-${one}`,
      })),
    ],
    edges: [
      { from: "u", to: "wire", action: "said", confidence: 0.5, evidence: [] },
      ...articles.map((one) => ({
        from: "wire",
        to: `n-${one}`,
        action: "carried" as const,
        confidence: 0.8,
        evidence: [],
      })),
    ],
  },
})

const roe: Person = {
  id: "p-roe",
  name: "Ada Roe",
  names: [
    { text: "Ada Roe", count: 2 },
    { text: "Άντα Ρόου", count: 1 },
  ],
  roles: ["harbour minister"],
  articles: 2,
  quotations: 2,
}

function filled(path = ":memory:") {
  const store = openStore(path)
  store.putArticles([
    article("a", "The Harbour Post", "2031-05-03"),
    article("b", "Harbour Post", "2031-06-01"),
    article("c", "Ellery Courier"),
  ])
  store.putPeople(
    [roe],
    new Map([
      ["q-a", "p-roe"],
      ["q-b", "p-roe"],
    ]),
  )
  store.replaceStatements({ put: [statement("s-1", "a", "b"), statement("s-2", "c")], remove: [] })
  return store
}

const page = { limit: 10 }
const ids = (items: readonly { id: string }[]) => items.map((one) => one.id)

test("gives back what was put, the speaker with the person it was resolved to", () => {
  const store = filled()
  const [quotation] = store.article("a")?.quotations ?? []
  expect(quotation?.speaker?.person).toBe("p-roe")
  expect(store.article("c")).toEqual(article("c", "Ellery Courier"))
  expect(store.statement("s-1")?.speaker?.person).toBe("p-roe")
  expect(store.statement("s-2")).toEqual(statement("s-2", "c"))
  expect(store.person("p-roe")).toEqual(roe)
  expect(store.hasArticle("a")).toBe(true)
  expect(store.hasArticle("z")).toBe(false)
  expect(ids([...store.articles()])).toEqual(["a", "b", "c"])
})

test("a board's statement is nobody's who only said it too", () => {
  const store = filled()
  const speaker = { name: "Harbour Board", as: "The board", kind: "organisation" } as const
  store.replaceStatements({ put: [{ ...statement("s-1", "a", "b"), speaker }], remove: [] })
  expect(store.statement("s-1")?.speaker).toEqual(speaker)
})

test.each([
  [{}, ["s-1", "s-2"]],
  [{ minWitnesses: 2 }, ["s-1"]],
  [{ person: "p-roe" }, ["s-1"]],
  [{ outlet: "the ELLERY courier" }, ["s-2"]],
  [{ outlet: "northwire" }, ["s-1", "s-2"]],
  [{ outlet: "northwire", from: "2031" }, []],
  [{ from: "2031-06" }, ["s-1"]],
  [{ to: "2031-05" }, ["s-1"]],
  [{ from: "2031-05-04", to: "2031-05-31" }, []],
  [{ outlet: "Harbour Post", to: "2031-05-03" }, ["s-1"]],
  [{ q: "harb roe" }, []],
  [{ q: "roe harb" }, ["s-1", "s-2"]],
  [{ q: "!!!" }, []],
  [{ language: "en", article: "c" }, ["s-2"]],
])("statements with %j are %j", (filter, expected) =>
  expect(ids(filled().statements(filter, page).items)).toEqual(expected),
)

test("of the same id twice in one call the last wins", () => {
  const store = openStore(":memory:")
  store.putArticles([article("a", "Post"), article("a", "Courier")])
  store.replaceStatements({ put: [statement("s", "a"), statement("s", "a", "b")], remove: ["s"] })
  expect(store.article("a")?.publisher).toBe("Courier")
  expect(store.statement("s")?.witnesses).toHaveLength(2)
})

test("lists come in pages that neither repeat nor lose a row", () => {
  const store = filled()
  const seen: string[] = []
  let after: string | undefined
  do {
    const { items, total, next } = store.statements({}, { limit: 1, after })
    expect(total).toBe(2)
    seen.push(...ids(items))
    after = next
  } while (after)
  expect(seen).toEqual(["s-1", "s-2"])
  expect(() => store.statements({}, { limit: 1, after: "x" })).toThrow("not a page token: x")
})

test("a statement put again is replaced, one removed is gone with all that hangs on it", () => {
  const store = filled()
  store.replaceStatements({ put: [statement("s-1", "a")], remove: ["s-2"] })
  expect(store.statement("s-1")?.witnesses).toHaveLength(1)
  expect(store.statement("s-2")).toBeUndefined()
  expect(store.outlet("Ellery Courier")).toMatchObject({ statements: 0, takesFrom: [] })
  expect([...store.statementIds()]).toEqual([["s-1", statementDigest(statement("s-1", "a"))]])
})

test("outlets: who takes from whom, also from a carrier that is only named", () => {
  const store = filled()
  expect(store.outlet("harbour post")).toEqual({
    name: "Harbour Post",
    articles: 2,
    statements: 1,
    firsts: 0,
    copies: 2,
    verbatim: 2,
    takesFrom: [{ name: "Northwire", statements: 1 }],
    takenBy: [],
  })
  expect(store.outlet("northwire")).toMatchObject({
    articles: 0,
    firsts: 2,
    takenBy: [
      { name: "Ellery Courier", statements: 1 },
      { name: "Harbour Post", statements: 1 },
    ],
  })
  expect(store.outlets(page).items.map((one) => one.name)).toEqual([
    "Northwire",
    "Harbour Post",
    "Ellery Courier",
  ])
  expect(store.outlet("nobody")).toBeUndefined()
})

test("a list shows the beginning of an endless title", () => {
  const store = openStore(":memory:")
  const endless = { ...article("a", "Post"), title: "x".repeat(100_000) }
  store.putArticles([endless])
  expect(store.article("a")).toEqual(endless)
  expect(store.articleCards({}, page).items[0]?.title).toHaveLength(500)
  expect(store.search("articles", "harbour", page).items[0]?.title).toHaveLength(500)
})

test("people and their quotations", () => {
  const store = filled()
  expect(ids(store.people({ q: "ρόου" }, page).items)).toEqual(["p-roe"])
  expect(ids(store.people({ q: "nobody" }, page).items)).toEqual([])
  expect(store.quotationsOf("p-roe", page).items.map((one) => one.article)).toEqual(["a", "b"])
})

test("search gives snippets with the hits marked", () => {
  const { items, total } = filled().search("articles", "HARBOUR op", page)
  expect(total).toBe(3)
  expect(items[0]?.snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(["harbour", "open"])
  expect(filled().search("people", "roe", page).items[0]).toMatchObject({ id: "p-roe", title: "Ada Roe" })
})

test("search in a script without spaces", () => {
  const store = openStore(":memory:")
  store.putArticles([{ ...article("zh", "港口日报"), text: "部长说：“港口保持开放。”" }])
  expect(store.search("articles", "保持", page).items[0]?.snippet).toContainEqual({ text: "保持", hit: true })
})

test.each(['"', "'", "*", "a*b", "NEAR(", "a AND", "^x", "-x", "col:x", "\0", "\uD800", "%", "港'\"%_\\"])(
  "searching for %j throws nothing",
  (typed) => {
    const store = filled()
    for (const kind of ["people", "statements", "quotations", "articles"] as const)
      expect(store.search(kind, typed, page).total).toBeGreaterThanOrEqual(0)
  },
)

test("runs: the newest reason counts, an input read since is no longer left out", () => {
  const store = filled()
  store.putRun({ inputs: ["pages"], leftOut: [{ input: "x.html", reason: "empty" }] })
  store.putRun({ inputs: ["pages"], leftOut: [{ input: "x.html", reason: "no text" }] })
  expect(store.leftOut()).toEqual([{ input: "x.html", reason: "no text" }])
  expect(store.counts()).toEqual({
    articles: 3,
    quotations: 3,
    people: 1,
    statements: 2,
    shared: 1,
    outlets: 2,
    leftOut: 1,
  })
  const capture = { sha256: "0", mediaType: "text/html", path: "x.html" }
  store.putArticles([{ ...article("x", "Post"), capture }])
  expect(store.leftOut()).toEqual([])
  expect([store.holdsCapture("0"), store.holdsCapture("1")]).toEqual([true, false])
  expect(store.runs()).toHaveLength(2)
})

test("a closed store is whole in its one file, opens again and can be opened for reading only", () => {
  const path = join(folder, "one.db")
  filled(path).close()
  const copy = join(folder, "copy.db")
  copyFileSync(path, copy)
  expect(openStore(copy).counts().articles).toBe(3)
  const reader = openStore(path, { readonly: true })
  expect(reader.counts().articles).toBe(3)
  expect(() => reader.putArticles([])).toThrow()
  reader.close()
  openStore(path).close()
})

test("a failing write leaves what was there", () => {
  const store = filled()
  const broken = { ...article("d", "Post"), id: "d", quotations: [{ ...article("d", "").quotations[0] }] }
  expect(() =>
    store.putArticles(JSON.parse(JSON.stringify([article("e", "Post"), { ...broken, text: null }]))),
  ).toThrow()
  expect(store.hasArticle("e")).toBe(false)
})

function change(path: string, sql: string) {
  const connection = new Libsql(path)
  connection.exec(sql)
  connection.close()
}

test("files that are no store are named and left alone", () => {
  const letter = join(folder, "letter.db")
  writeFileSync(letter, "Dear reader, this is a letter. ".repeat(200))
  expect(() => openStore(letter)).toThrow(`${letter}: not a Quotetrail store`)

  const other = join(folder, "other.db")
  change(other, "CREATE TABLE shopping (thing TEXT)")
  expect(() => openStore(other)).toThrow(`${other}: not a Quotetrail store`)
  const nowhere = join(folder, "none", "store.db")
  expect(() => openStore(nowhere)).toThrow(`${nowhere}: cannot be opened: no such folder`)

  const newer = join(folder, "newer.db")
  filled(newer).close()
  change(newer, "PRAGMA user_version = 99")
  expect(() => openStore(newer)).toThrow("made by a newer Quotetrail")

  const missing = join(folder, "missing.db")
  expect(() => openStore(missing, { readonly: true })).toThrow("no such store")
  expect(existsSync(missing)).toBe(false)
  expect(() => openStore(folder)).toThrow("is a folder, not a store")
  expect(() => openStore(join(folder, "no", "where.db"))).toThrow("where.db")
})
