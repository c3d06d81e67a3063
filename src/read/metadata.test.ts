import { expect, test } from "vitest"
import { bylineOf } from "./byline.js"
import { authorsIn } from "./byline-names.js"
import { carriersOf } from "./carriers.js"
import { decodeEntities } from "./entities.js"
import { articleData } from "./json-ld.js"
import { readPage } from "./page-article.js"
import { publisherOf } from "./publisher.js"
import { scanPage } from "./scan.js"
import { titleOf } from "./title.js"

test.each([
  ["By Ada Roe", ["Ada Roe"]],
  ["By Ada Roe and Jan Moll", ["Ada Roe", "Jan Moll"]],
  ["BY ADA ROE, JAN MOLL & T. BRENNICK", ["ADA ROE", "JAN MOLL", "T. BRENNICK"]],
  ["Ada Roe, Staff Writer", ["Ada Roe"]],
  ["Ada Roe | Norwall Post", ["Ada Roe"]],
  ["Von Ada Roe", ["Ada Roe"]],
  ["Text: Ada Roe", ["Ada Roe"]],
  ["Par Ada Roe et Jan Moll", ["Ada Roe", "Jan Moll"]],
  ["View all posts by Ada Roe", ["Ada Roe"]],
  ["Ada Roe, 3 May 2031", ["Ada Roe"]],
  ["Roe, Ada", ["Roe, Ada"]],
  ["Di Biase", ["Di Biase"]],
  ["admin", []],
  ["By Staff", []],
  ["https://norwall.example/ada", []],
])("authors in %s", (byline, names) => expect(authorsIn(byline)).toEqual(names))

test("the publisher is an author only where nobody else is named", () => {
  const page = scanPage('<meta name="author" content="Norwall Post"><a rel="author">Ada Roe</a>')
  const site = { names: ["Norwall Post"] }
  expect(bylineOf({ scan: page, data: undefined, site })).toEqual({ value: ["Ada Roe"], from: "marked" })
  const bare = scanPage('<meta name="author" content="Norwall Post">')
  expect(bylineOf({ scan: bare, data: undefined, site })).toEqual({ value: ["Norwall Post"], from: "meta" })
})

test.each([
  [
    "Dam holds | Norwall Post",
    "<title>Dam holds | Norwall Post</title><h1>Dam holds</h1>",
    "Dam holds",
    "Norwall Post",
  ],
  [
    "site first",
    '<meta property="og:site_name" content="Norwall Post"><title>Norwall Post - Dam holds</title>',
    "Dam holds",
    "Norwall Post",
  ],
  [
    "dash in the headline",
    '<meta property="og:site_name" content="NP"><title>Dam holds - for now - NP</title>',
    "Dam holds - for now",
    "NP",
  ],
  [
    "heading agrees",
    "<title>Dam on the Ild holds, at last</title><h1>Dam on the Ild holds</h1>",
    "Dam on the Ild holds",
    undefined,
  ],
  [
    "two separators",
    "<title>Dam holds | - Norwall Post</title><h1>Dam holds</h1>",
    "Dam holds",
    "Norwall Post",
  ],
  [
    "a masthead before a colon",
    "<title>NORWALL EVENING POST: Dam holds: for now</title><b>NORWALL EVENING POST</b><h2>Dam holds: for now</h2>",
    "Dam holds: for now",
    "Norwall Evening Post",
  ],
  [
    "a topic before a colon",
    "<title>NORWALL: Dam holds</title><b>Norwall Post</b><h2>Dam holds</h2>",
    "NORWALL: Dam holds",
    undefined,
  ],
  ["escaped twice", '<meta property="og:title" content="R&amp;oacute;e wins">', "Róe wins", undefined],
])("title: %s", (_, html, title, publisher) => {
  const scan = scanPage(html)
  const site = publisherOf({ scan, data: undefined })?.value
  expect(site).toBe(publisher)
  expect(titleOf(scan, undefined, site)?.value).toBe(title)
})

const URL_HERE = "https://www.norwallpost.example/2031/05/03/dam"

test.each([
  ["the platform", '{"@type":"Article","publisher":{"name":"Blogmaker"}}', "meta", "Norwall Post"],
  ["an agency", '{"@type":"Article","publisher":{"name":"Associated Press"}}', "meta", "Norwall Post"],
  ["the owner", '{"@type":"Article","publisher":{"name":"Norwall Post Group"}}', "meta", "Norwall Post"],
  ["itself", '{"@type":"Article","publisher":{"name":"The Norwall Post"}}', "json-ld", "The Norwall Post"],
])("a page that calls %s its publisher", (_, json, from, value) => {
  const scan = scanPage('<meta property="og:site_name" content="Norwall Post - News from the valley">')
  expect(publisherOf({ scan, data: articleData([json]), url: URL_HERE })).toEqual({ value, from })
})

test("small print names the publisher where nothing else does", () => {
  const scan = scanPage("<h1>Dam holds</h1><footer>© 2029–2031 Norwall Press. All rights reserved.</footer>")
  expect(publisherOf({ scan, data: undefined })).toEqual({ value: "Norwall Press", from: "copyright" })
})

/** Carriers as `outlet: words`, the words from the text in brackets. */
function carriers(text: string, html = "", canonical?: string): string[] {
  const scan = scanPage(`<h1>Dam holds</h1>${html}<p>${text}</p>`)
  const site = { names: ["Norwall Post"], url: URL_HERE }
  const data = articleData(scan.jsonLd)
  const found = carriersOf({ scan, data, text, site, ...(canonical && { canonical }) })
  return found.map(({ outlet, start, end, as }) => `${outlet}: ${as ?? `[${text.slice(start, end)}]`}`)
}

test.each([
  ["NORWALL, May 3 (NORTHWIRE) — The dam has held.", ["NORTHWIRE: [NORTHWIRE]"]],
  ["Berlin (dpa/nor) - Der Damm hat gehalten.", ["dpa: [dpa]"]],
  ["CHICAGO (Vale Now) — The dam has held.", ["Vale Now: [Vale Now]"]],
  ["The dam (built 1931) — the oldest of all — has held.", []],
  ["NORWALL (Norwall Post) — The dam has held.", []],
  ["The dam has held, he said. — AFP", ["AFP: [AFP]"]],
  ["Der Damm hat gehalten, hieß es. (NP mit dpa)", ["dpa: [dpa]"]],
  [
    "La presa aguantó. (Con información de AFP, EFE y Reuters)",
    ["AFP: [AFP]", "EFE: [EFE]", "Reuters: [Reuters]"],
  ],
  ["The dam has held, says the water board (VWB).", []],
  ["The dam has held. (END)", []],
])("carriers in %s", (text, expected) => expect(carriers(text)).toEqual(expected))

test.each([
  [
    '<p class="byline">By Ada Roe, The Associated Press</p>',
    ["The Associated Press: By Ada Roe, The Associated Press"],
  ],
  ['<p class="byline">Af Ritzau</p>', ["Ritzau: Af Ritzau"]],
  ["<p>By Kestrel Press Agency staff</p>", ["Kestrel Press Agency: By Kestrel Press Agency staff"]],
  ['<p class="byline">Von Petra Trend, Norwall</p>', []],
  ["<p>Fonte: Rádio Ildo</p>", ["Rádio Ildo: Fonte: Rádio Ildo"]],
  ['<meta name="source" content="Reuters">', ["Reuters: Reuters"]],
  ['<meta name="source" content="Norwall Post">', []],
])("carriers beside the text: %s", (html, expected) =>
  expect(carriers("The dam above Norwall has held through the night, the mayor said.", html)).toEqual(
    expected,
  ),
)

test.each([
  ["https://kestrel.example/a", ["kestrel.example: https://kestrel.example/a"]],
  ["https://m.norwallpost.example/a", []],
  ["https://kestrel.example/", []],
])("carriers by the canonical address %s", (canonical, expected) =>
  expect(carriers("The dam has held.", "", canonical)).toEqual(expected),
)

test("an agency is no author", () => {
  const scan = scanPage('<h1>Dam holds</h1><p class="byline">By Ada Roe, The Associated Press</p>')
  expect(bylineOf({ scan, data: undefined, site: { names: [] } })?.value).toEqual(["Ada Roe"])
  const bare = scanPage('<meta name="author" content="Associated Press"><h1>Dam holds</h1>')
  expect(bylineOf({ scan: bare, data: undefined, site: { names: [] } })).toBeUndefined()
})

test("JSON-LD: graphs, references, lists, comments and broken scripts", () => {
  const graph = {
    "@graph": [
      { "@type": "WebPage", name: "Page", datePublished: "2030-01-01" },
      {
        "@type": ["NewsArticle"],
        headline: "Dam holds",
        author: [{ "@id": "#a" }, "Jan Moll"],
        publisher: { name: "Norwall Post" },
      },
      { "@type": "Person", "@id": "#a", name: "Ada Roe" },
    ],
  }
  const data = articleData(["{broken", `<!-- ${JSON.stringify(graph)} -->`])
  expect(data).toMatchObject({
    headline: "Dam holds",
    authors: ["Ada Roe", "Jan Moll"],
    publisher: "Norwall Post",
    published: "2030-01-01",
  })
  expect(articleData(['{"@type": "Organization"}'])).toBeUndefined()
})

test("entities", () => expect(decodeEntities("a &lt;b&gt; &amp; &oacute;")).toBe("a <b> & ó"))

test("a page's words decide where they clearly are of another language than it says", () => {
  const german =
    "Der Damm oberhalb der Stadt hat die ganze Nacht gehalten, sagte der Bürgermeister am Dienstag. "
  const read = (lang: string) =>
    readPage(`<html lang="${lang}"><body><p>${german.repeat(4)}</p>`, { sha256: "", mediaType: "text/html" })
  expect(read("de")).toMatchObject({ language: "de", from: { language: "lang" } })
  expect(read("en")).toMatchObject({ language: "de", from: { language: "text" } })
  expect(read("en").notes?.map(({ rule }) => rule)).toContain("read/language")
  expect(read("de").notes).toBeUndefined()
})
