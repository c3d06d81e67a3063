import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { exportFormats } from "../../src/export/index.js"
import { openStore } from "../../src/store/index.js"
import { articles, pileStore, statements } from "../fixtures/pile.js"
import { exportedText } from "./exported.js"

const store = pileStore()

const exported = (format: string, selection = "all", from = store) => exportedText(from, format, selection)

const lines = (text: string) => text.trim().split("\n")

/** Cells of a simple CSV: the fixture has line breaks in no cell. */
const cells = (row = "") => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2])

test("ndjson gives back the statements, articles the articles", async () => {
  expect(lines(await exported("ndjson")).map((line) => JSON.parse(line))).toEqual(statements)
  const given = lines(await exported("articles")).map((line) => JSON.parse(line))
  expect(given).toEqual([...articles].sort((a, b) => (a.id < b.id ? -1 : 1)))
})

test("what a store exports makes the same store again", async () => {
  const copy = openStore(":memory:")
  copy.putArticles(lines(await exported("articles")).map((line) => JSON.parse(line)))
  copy.replaceStatements({ put: lines(await exported("ndjson")).map((line) => JSON.parse(line)), remove: [] })
  expect(await exported("ndjson", "all", copy)).toBe(await exported("ndjson"))
  expect(await exported("csv-edges", "all", copy)).toBe(await exported("csv-edges"))
})

test.each([
  ["csv", 3, 1],
  ["csv-witnesses", 10, 8],
  ["csv-readings", 4, 4],
  ["csv-edges", 12, 10],
  ["csv-quotations", 10, 9],
])(
  "%s has a line a record, as many cells as columns: %i of all, %i of one statement",
  async (format, all, one) => {
    const [head, ...rows] = (await exported(format)).replace(/\r\n$/, "").split("\r\n")
    expect(head?.startsWith("\uFEFF")).toBe(true)
    expect(rows).toHaveLength(all)
    for (const row of rows) expect(cells(row)).toHaveLength(cells(head).length)
    expect((await exported(format, "s-letter")).replace(/\r\n$/, "").split("\r\n")).toHaveLength(one + 1)
  },
)

test("the data dictionary has the columns of each table, and no others", async () => {
  const page = readFileSync(new URL("../../docs/exports.md", import.meta.url), "utf8")
  const told = new Map(
    [...page.matchAll(/^\*\*(csv[a-z-]*)\*\* – ((?:.+\n)+)/gm)].map(([, name = "", text = ""]) => [
      name,
      [...text.matchAll(/`(\w+)`/g)].map(([, column]) => column).sort(),
    ]),
  )
  const formats = exportFormats.filter(({ name }) => name.startsWith("csv"))
  expect([...told.keys()]).toEqual(formats.map(({ name }) => name))
  for (const { name } of formats) {
    const [head = ""] = (await exported(name)).slice(1).split("\r\n")
    expect([name, ...(told.get(name) ?? [])]).toEqual([name, ...head.split(",").sort()])
  }
})

test("a cell from a page does not run as a formula", async () => {
  const hostile = openStore(":memory:")
  const [article] = articles
  if (!article) throw new Error("no article")
  hostile.putArticles([{ ...article, title: '=HYPERLINK("http://x.example","a")', publisher: "@x" }])
  const text = await exported("csv-quotations", "all", hostile)
  expect(text).toContain(`"'=HYPERLINK(""http://x.example"",""a"")"`)
  expect(text).toContain(",'@x,")
})

test("unknown formats and statements are named", async () => {
  await expect(exported("teii")).rejects.toThrow(/^unknown export format: teii \(known: report, csv, /)
  for (const { name } of exportFormats.filter((one) => one.name !== "report"))
    await expect(exported(name, "s-none")).rejects.toThrow("statement s-none: not in this store")
})

test.skipIf(!existsSync("dist/web/assets"))(
  "a report is one file that names no other and holds no live markup",
  async () => {
    const html = await exported("report")
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/)
    const json = /id="quotetrail-data">(.*?)<\/script>/s.exec(html)?.[1] ?? ""
    expect(json).not.toContain("<")
    const data = JSON.parse(json)
    expect(data.statements).toHaveLength(3)
    expect(data.articles).toHaveLength(9)
    expect(data.people.map((one: { id: string }) => one.id)).toEqual(["p-brandt", "p-quill", "p-roe"])
    expect(data.outlets.map((one: { name: string }) => one.name)).toContain("Northwire")
  },
)
