import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { plugins } from "@citation-js/core"
import "@citation-js/plugin-bibtex"
import "@citation-js/plugin-ris"
import { Ajv } from "ajv"
import { parseAtomFeed } from "feedsmith"
import { parquetReadObjects } from "hyparquet"
import jsonld from "jsonld"
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm"
import { describe, expect, test } from "vitest"
import { exportFormats } from "../../src/export/index.js"
import { openStore } from "../../src/store/index.js"
import { matchPosition, matchQuote } from "../../src/text/index.js"
import { HOSTILE_WORDS, hostileStore } from "../fixtures/hostile-pile.js"
import { articles, pileStore, statements } from "../fixtures/pile.js"
import { exportedBytes, exportedText } from "./exported.js"
import { hasPython, python, schemas } from "./foreign.js"

const store = pileStore()
const LETTER = "s-letter"

const exported = (format: string, selection = "all", from = store) => exportedText(from, format, selection)

describe("schema.org JSON-LD", () => {
  test("says of a claim where it appeared first, of a page what it is based on", async () => {
    const { "@graph": things } = JSON.parse(await exported("json-ld", LETTER))
    const claim = things.find((thing: { "@type": string }) => thing["@type"] === "Claim")
    expect(claim).toMatchObject({ author: { "@type": "Person", name: "Ada Roe" }, appearance: { length: 8 } })
    expect(claim.firstAppearance).toEqual({ "@id": "https://harbour-post.example/post" })
    const courier = things.find((thing: { "@id": string }) => thing["@id"].includes("ellery-courier"))
    expect(courier).toMatchObject({
      "@type": "NewsArticle",
      isBasedOn: [{ "@id": "https://harbour-post.example/post" }],
    })
  })

  test("is read by a JSON-LD processor, with nothing lost", async () => {
    const documentLoader = async (documentUrl: string) => ({
      documentUrl,
      document: { "@context": { "@vocab": "https://schema.org/" } },
    })
    const file = JSON.parse(await exported("json-ld"))
    const expanded = await jsonld.expand(file, { documentLoader })
    expect(expanded).toHaveLength(file["@graph"].length)
    const ids = file["@graph"].map((thing: { "@id": string }) => thing["@id"])
    expect(new Set(ids).size).toBe(ids.length)
    for (const thing of expanded)
      expect(thing["@type"]?.[0]).toMatch(/^https:\/\/schema\.org\/(Claim|Quotation|NewsArticle)$/)
  })
})

describe("W3C Web Annotation", () => {
  test("every selector finds its words again, signs beyond the first plane too", async () => {
    const other = openStore(":memory:")
    const [post] = articles
    if (!post) throw new Error("no article")
    const shifted = post.quotations.map((one) => ({
      ...one,
      content: one.content.map(([s, e]) => [s + 4, e + 4] as const),
    }))
    other.putArticles([{ ...post, text: `😀😀${post.text}`, quotations: shifted }])
    const { first } = JSON.parse(await exported("web-annotation", "all", other))
    expect(first.items).toHaveLength(2)
    for (const [at, { target }] of first.items.entries())
      for (const [part, { selector }] of target.entries()) {
        const span = shifted[at]?.content[part]
        expect(matchQuote(`😀😀${post.text}`, selector[0])).toEqual(span)
        expect(matchPosition(`😀😀${post.text}`, selector[1])).toEqual(span)
      }
  })

  test.skipIf(!existsSync(schemas))("is read by a JSON-LD processor with the W3C's context", async () => {
    const context = JSON.parse(readFileSync(join(schemas, "anno.jsonld"), "utf8"))
    const documentLoader = async (documentUrl: string) => ({ documentUrl, document: context })
    const [collection] = await jsonld.expand(JSON.parse(await exported("web-annotation")), { documentLoader })
    expect(
      JSON.stringify(collection).match(/"http:\/\/www\.w3\.org\/ns\/oa#TextQuoteSelector"/g),
    ).toHaveLength(10)
    expect(JSON.stringify(collection).match(/"http:\/\/www\.w3\.org\/ns\/oa#hasSource"/g)).toHaveLength(10)
  })
})

describe("TEI P5", () => {
  const read = async (selection?: string) => XmlDocument.fromString(await exported("tei", selection))
  const tei = { tei: "http://www.tei-c.org/ns/1.0" }

  test("holds every reading of every witness", async () => {
    const document = await read(LETTER)
    const apps = document.find("//tei:app", tei)
    expect(apps).toHaveLength(3)
    const wits = document.find("//tei:witness/@xml:id", tei).map((one) => `#${one.content}`)
    expect(wits).toHaveLength(8)
    // Translations have no readings: each of the six other witnesses stands once at each place.
    for (const [at] of apps.entries()) {
      const named = document
        .find(`(//tei:app)[${at + 1}]/*/@wit`, tei)
        .flatMap((one) => one.content.split(" "))
      expect(new Set(named).size).toBe(named.length)
      expect(named).toHaveLength(6)
      for (const name of named) expect(wits).toContain(name)
    }
  })

  test.skipIf(!existsSync(schemas))("is valid against tei_all, one statement and all", async () => {
    const schema = gunzipSync(readFileSync(join(schemas, "tei_all.rng.gz"))).toString("utf8")
    const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(schema))
    for (const selection of ["all", ...statements.map(({ id }) => id)])
      validator.validate(await read(selection))
    for (const [, words] of HOSTILE_WORDS)
      validator.validate(XmlDocument.fromString(await exported("tei", "all", hostileStore(words))))
    const broken = XmlDocument.fromString(
      (await exported("tei", LETTER)).replace("<listWit>", "<listWit><nonsense/>"),
    )
    expect(() => validator.validate(broken)).toThrow()
  })
})

describe("graphs", () => {
  const nodes = statements.flatMap(({ id, trail }) => trail.nodes.map((node) => `${id}:${node.id}`)).sort()
  const edges = statements.flatMap(({ trail }) => trail.edges)

  test.skipIf(!hasPython())("GraphML and GEXF are read back whole by networkx", async () => {
    for (const format of ["graphml", "gexf"]) {
      const graph = python(
        `import sys, json, io, networkx as nx
g = nx.read_${format}(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps({"nodes": dict(g.nodes(data=True)), "edges": [[a, b, d] for a, b, d in g.edges(data=True)]}))`,
        await exported(format),
      )
      expect({ format, nodes: Object.keys(graph.nodes).sort() }).toEqual({ format, nodes })
      expect(graph.edges).toHaveLength(edges.length)
      const courier = graph.edges.find(
        ([from, to]: string[]) => from === "s-letter:n-post" && to === "s-letter:n-courier",
      )
      expect(courier[2]).toMatchObject({ action: "reported", confidence: 0.97, credited: true })
      expect(courier[2].evidence).toContain("credit: names the Harbour Post")
      const post = graph.nodes["s-letter:n-post"]
      expect(post).toMatchObject({
        label: "Harbour Post",
        role: "witness",
        date: "2031-05-03",
        url: "https://harbour-post.example/post",
        relation: "verbatim",
      })
      expect(graph.nodes["s-script:n-hostile"].title).toContain("<script>alert('title')</script>")
    }
  })

  test.skipIf(!hasPython())("Newick is read by a tree library, and says what it leaves out", async () => {
    const names = python(
      `import sys, json, newick
t = newick.loads(sys.stdin.read().strip())
print(json.dumps([[n.unquoted_name for n in tree.walk()] for tree in t]))`,
      await exported("newick"),
    )
    expect(names.map((tree: string[]) => tree.length)).toEqual(
      statements.map(({ trail }) => trail.nodes.length),
    )
    expect(names[0]).toContain("Harbour Post")
  })

  test("Newick warns where a trail is no tree", () => {
    const other = pileStore()
    const [letter] = statements
    if (!letter) throw new Error("no statement")
    const second = {
      from: "n-blog",
      to: "n-mirror",
      action: "carried",
      confidence: 0.2,
      evidence: [],
    } as const
    const trail = { ...letter.trail, edges: [...letter.trail.edges, second] }
    other.replaceStatements({ put: [{ ...letter, trail }], remove: [] })
    const newick = exportFormats.find(({ name }) => name === "newick")
    expect(newick?.warnings?.(other, "all")).toEqual(["s-letter: no tree: left out 1 further source"])
    expect(newick?.warnings?.(store, "all")).toEqual([])
  })

  test("GraphViz draws grey what is not extant and dashed what is a further source", async () => {
    const dot = await exported("dot", LETTER)
    expect(dot).toContain('[label="Northwire", color="grey", fontcolor="grey40"]')
    expect(dot.match(/ -> /g)).toHaveLength(10)
    expect(dot.match(/^digraph "s-letter" \{$/m)).not.toBeNull()
  })

  test.skipIf(!hasPython())("PROV-JSON is read by the prov library", async () => {
    const prov = python(
      `import sys, json
from prov.model import ProvDocument, ProvDerivation, ProvAttribution
d = ProvDocument.deserialize(content=sys.stdin.read(), format="json")
der = list(d.get_records(ProvDerivation))
print(json.dumps({"derivations": len(der), "attributions": len(list(d.get_records(ProvAttribution))), "valid": d.is_document(), "types": sorted({str(t) for r in der for t in r.get_asserted_types()})}))`,
      await exported("prov"),
    )
    expect(prov).toEqual({
      derivations: edges.length,
      attributions: expect.any(Number),
      valid: true,
      types: ["prov:Quotation"],
    })
    expect(prov.attributions).toBeGreaterThan(9)
  })
})

test("CollateX tables give every witness its words back", async () => {
  const [letter] = statements
  const { witnesses, table } = JSON.parse(await exported("collatex", LETTER))
  const collated = letter?.witnesses.filter(({ relation }) => !relation.includes("translated")) ?? []
  expect(witnesses).toHaveLength(collated.length)
  for (const [column, { text, article }] of collated.entries()) {
    const words = table.map((row: { t: string }[][]) => row[column]?.map(({ t }) => t).join("")).join("")
    // The blog reads "and the crews": the pile's apparatus is drawn by hand, one blank apart.
    expect({ article, words: words.replace(/\s+/g, " ").trim() }).toEqual({ article, words: text.trim() })
  }
})

describe("references", () => {
  const titles = articles.map(({ title }) => title).sort()

  test("RIS and BibTeX are read back by citation-js", async () => {
    for (const [format, type] of [
      ["ris", "@ris/file"],
      ["bibtex", "@bibtex/text"],
    ] as const) {
      const items = plugins.input.chain(await exported(format), { forceType: type, generateGraph: false })
      expect({
        format,
        titles: items.map(({ title }) => title.replace(/<\/?span[^>]*>/g, "")).sort(),
      }).toEqual({ format, titles })
      const post = items.find(({ title }) => title.includes("letter to the pilots"))
      // RIS calls who writes for a newspaper its reporter.
      expect(post?.author ?? post?.reporter).toEqual(
        format === "ris" ? "Sorrel, Mina" : [{ family: "Sorrel", given: "Mina" }],
      )
      expect(post?.issued?.["date-parts"]).toEqual(format === "ris" ? [[2031]] : [[2031, 5, 3]])
    }
  })

  test.skipIf(!existsSync(schemas))("CSL-JSON is valid", async () => {
    const schema = JSON.parse(readFileSync(join(schemas, "csl-data.json"), "utf8"))
    const items = JSON.parse(await exported("csl-json"))
    const { $schema: _, ...draft } = schema
    const validate = new Ajv({ strict: false }).compile(draft)
    expect([validate(items), validate.errors]).toEqual([true, null])
    expect(items.map((item: { title: string }) => item.title).sort()).toEqual(titles)
    expect(validate([{ type: "nonsense" }])).toBe(false)
  })
})

test("Parquet holds a row a copy, as the table of copies does", async () => {
  const file = await exportedBytes(store, "parquet")
  const rows = await parquetReadObjects({
    file: new Uint8Array(file).buffer,
  })
  expect(rows).toHaveLength(10)
  expect(rows[0]).toMatchObject({
    statement: LETTER,
    speaker: "Ada Roe",
    witnesses: 8,
    outlet: "Harbour Post",
    published: "2031-05-03",
    relation: "verbatim",
  })
  expect(rows.find((row) => row.article === "mirror")?.published).toBeNull()
})

describe.skipIf(!existsSync(schemas))("OpenStemmata", () => {
  const rng = () => gunzipSync(readFileSync(join(schemas, "openstemmata.rng.gz"))).toString("utf8")

  test("its schema takes every stemma, and would not take another", async () => {
    const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(rng()))
    const stemmata = [
      ...statements.map(({ id }) => exported("openstemmata", id)),
      ...HOSTILE_WORDS.map(([, words]) => exported("openstemmata", "s-hostile", hostileStore(words))),
    ]
    for (const stemma of await Promise.all(stemmata))
      expect(() => validator.validate(XmlDocument.fromString(stemma))).not.toThrow()
    const other = (await exported("openstemmata", LETTER)).replace('type="directed"', 'type="a b"')
    expect(() => validator.validate(XmlDocument.fromString(other))).toThrow()
  })

  test("an arc a step, further sources as contamination", async () => {
    const tei = await exported("openstemmata", LETTER)
    const [letter] = statements
    const document = XmlDocument.fromString(tei)
    const names = { tei: "http://www.tei-c.org/ns/1.0" }
    expect(document.find("//tei:arc", names)).toHaveLength(letter?.trail.edges.length ?? 0)
    expect(document.find("//tei:node", names)).toHaveLength(letter?.trail.nodes.length ?? 0)
    const { nodes = [], edges = [] } = letter?.trail ?? {}
    const [first, second] = nodes.filter(({ kind }) => kind === "witness")
    const other = openStore(":memory:")
    other.putArticles(articles)
    if (!letter || !first || !second) throw new Error("no letter")
    const further = {
      from: second.id,
      to: first.id,
      action: "carried",
      confidence: 0.1,
      evidence: [],
    } as const
    other.replaceStatements({
      put: [{ ...letter, trail: { nodes, edges: [...edges, further] } }],
      remove: [],
    })
    const contaminated = await exported("openstemmata", LETTER, other)
    expect(contaminated.match(/os:type="contamination"/g)).toHaveLength(1)
    expect(tei).not.toContain("contamination")
  })
})

describe("pictures", () => {
  test("SVG names every carrier and holds nothing that runs or is loaded", async () => {
    const svg = await exported("svg", LETTER)
    const document = XmlDocument.fromString(svg)
    expect(document.find("//svg:circle", { svg: "http://www.w3.org/2000/svg" })).toHaveLength(11)
    for (const name of ["Harbour Post", "Northwire", "Saltmarsh Notes", "المرفأ"]) expect(svg).toContain(name)
    expect(svg).not.toMatch(/<script|href|<image|<foreignObject| on\w+=/)
    expect(await exported("svg", "s-script")).not.toMatch(/<script|<img/)
  })

  test("PNG is a picture with the same carriers as dots", async () => {
    const { createCanvas, loadImage } = await import("@napi-rs/canvas")
    const picture = await loadImage(await exportedBytes(store, "png", LETTER))
    expect(picture.width).toBeGreaterThan(1280)
    const context = createCanvas(picture.width, picture.height).getContext("2d")
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, picture.width, picture.height)
    const seen = new Set<string>()
    for (let at = 0; at < data.length; at += 4) seen.add([data[at], data[at + 1], data[at + 2]].join(" "))
    // White paper, blue witnesses, the black utterance, grey carriers that are not at hand.
    for (const colour of ["255 255 255", "31 78 121", "17 17 17", "154 154 154"])
      expect(seen).toContain(colour)
  })

  test("one picture shows one trail", async () => {
    for (const format of ["svg", "png", "openstemmata"])
      await expect(exported(format)).rejects.toThrow("name a statement")
  })
})

test("Atom tells of the copies, the newest first", async () => {
  const feed = parseAtomFeed(await exported("atom", LETTER))
  expect(feed.entries).toHaveLength(8)
  expect(feed.entries?.[0]).toMatchObject({ updated: expect.stringMatching(/^2031-05-07/) })
  expect(feed.updated).toMatch(/^2031-05-07/)
  expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(8)
})
