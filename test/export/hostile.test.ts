import { plugins } from "@citation-js/core"
import "@citation-js/plugin-bibtex"
import "@citation-js/plugin-ris"
import { parse } from "csv-parse/sync"
import { parseAtomFeed } from "feedsmith"
import { XmlDocument } from "libxml2-wasm"
import { describe, expect, test } from "vitest"
import { exportFormats } from "../../src/export/index.js"
import { HOSTILE_WORDS, hostileStore } from "../fixtures/hostile-pile.js"
import { exportedText } from "./exported.js"

const named = (pattern: RegExp) => exportFormats.map(({ name }) => name).filter((name) => pattern.test(name))

const isAddress = (text: string | undefined) =>
  text !== undefined && /^(https?|urn):/.test(text) && URL.canParse(text)

describe.each(HOSTILE_WORDS)("%s in every field", (_, words) => {
  const store = hostileStore(words)
  const exported = (format: string) => exportedText(store, format, "s-hostile")

  test.each(named(/^(tei|openstemmata|graphml|gexf|svg|atom)$/))("%s is XML", async (format) => {
    const text = await exported(format)
    expect(() => XmlDocument.fromString(text)).not.toThrow()
  })

  test.each(named(/json|ndjson|articles|web-annotation|prov|collatex/))(
    "%s is JSON without halves of surrogate pairs",
    async (format) => {
      const text = await exported(format)
      const records = /ndjson|articles/.test(format) ? text.trim().split("\n") : [text]
      for (const record of records)
        expect(JSON.stringify(JSON.parse(record))).not.toMatch(/(?<!\\)(\\\\)*\\ud[89a-f]/)
    },
  )

  test.each(named(/^csv/))("%s has as many cells a row as columns, and none that runs", async (format) => {
    const rows: string[][] = parse(await exported(format), { bom: true })
    expect(rows.length).toBeGreaterThan(1)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@]|^[\t\r\n]/u)
  })

  test("references are as many as pages, with dates and addresses that are some", async () => {
    const items = JSON.parse(await exported("csl-json"))
    expect(items).toHaveLength(7)
    for (const { author = [], issued, URL: url } of items) {
      for (const name of author) expect((name.literal ?? name.family).trim()).not.toBe("")
      if (issued) expect(issued["date-parts"]).toEqual([[2031, 5, 3]])
      if (url) expect(isAddress(url)).toBe(true)
    }
    for (const [format, type] of [
      ["ris", "@ris/file"],
      ["bibtex", "@bibtex/text"],
    ] as const) {
      const text = await exported(format)
      expect(plugins.input.chain(text, { forceType: type, generateGraph: false })).toHaveLength(7)
      expect(text).not.toContain("undefined")
    }
    // BibTeX counts braces even after a backslash.
    for (const entry of (await exported("bibtex")).split("\n\n"))
      expect(entry.split("{").length).toBe(entry.split("}").length)
  })

  test("addresses are of the web, or names of ours", async () => {
    const feed = parseAtomFeed(await exported("atom"))
    for (const { id, links = [] } of feed.entries ?? [])
      for (const address of [id, ...links.map(({ href }) => href)]) expect(isAddress(address)).toBe(true)
    // Of all the odd dates one is a time, and means the same in every zone.
    const updated = feed.entries?.map((entry) => entry.updated).sort()
    expect(updated).toEqual([...Array(6).fill("1970-01-01T00:00:00.000Z"), "2031-05-03T09:30:00.000Z"])
    const { "@graph": things } = JSON.parse(await exported("json-ld"))
    for (const thing of things) {
      expect(isAddress(thing["@id"])).toBe(true)
      if ("url" in thing) expect(isAddress(thing.url)).toBe(true)
      if ("datePublished" in thing) expect(thing.datePublished).toMatch(/^2031-05-03/)
      if ("inLanguage" in thing) expect(thing.inLanguage).toMatch(/^(zh-Hant-TW|english)$/)
    }
  })

  test("a trail in lines keeps every carrier", async () => {
    const newick = await exported("newick")
    expect(newick.trim().split("\n")).toHaveLength(1)
    expect(newick.match(/:(0|1)\.\d{3}/g)).toHaveLength(9)
    const dot = await exported("dot")
    expect(dot.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u)
    expect(dot.match(/^ {2}n\d+ \[/gm)).toHaveLength(10)
    const { wasDerivedFrom } = JSON.parse(await exported("prov"))
    expect(Object.keys(wasDerivedFrom)).toHaveLength(7)
  })
})
