import { expect, test } from "vitest"
import { bylineOf } from "./byline.js"
import { authorsIn } from "./byline-names.js"
import { decodeEntities } from "./entities.js"
import { articleData } from "./json-ld.js"
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
  expect(bylineOf({ scan: page, data: undefined, publisher: "Norwall Post" })).toEqual(["Ada Roe"])
  const bare = scanPage('<meta name="author" content="Norwall Post">')
  expect(bylineOf({ scan: bare, data: undefined, publisher: "Norwall Post" })).toEqual(["Norwall Post"])
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
  ["escaped twice", '<meta property="og:title" content="R&amp;oacute;e wins">', "Róe wins", undefined],
])("title: %s", (_, html, title, publisher) => {
  const scan = scanPage(html)
  const site = publisherOf(scan, undefined)
  expect(site).toBe(publisher)
  expect(titleOf(scan, undefined, site)).toBe(title)
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
