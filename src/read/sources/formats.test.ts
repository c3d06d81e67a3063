import { expect, test } from "vitest"
import { answer, load, read, site, TestFolder } from "../loading.test.kit.js"

const folder = new TestFolder()
const PAGE =
  "<html><head><title>Dam holds</title></head><body><p>The dam at Norwall has held.</p></body></html>"

test.each([
  ["commas", "pile.csv", "ID,Title,Text,Date\n1,Dam holds,“It held.”,2031-05-03\n"],
  ["semicolons", "semi.csv", "id;headline;content;published\n1;Dam holds;“It held.”;2031-05-03\n"],
  ["tabs", "pile.tsv", "id\ttitle\tbody\tdate\n1\tDam holds\t“It held.”\t2031-05-03\n"],
  ["a byte order mark", "bom.csv", "\ufeffid,title,text,date\r\n1,Dam holds,“It held.”,2031-05-03\r\n"],
])("a table with %s", async (_, name, content) => {
  expect(await read(folder.put(name, content))).toMatchObject({
    id: "1",
    title: "Dam holds",
    text: "“It held.”",
    published: { value: "2031-05-03", from: "given" },
  })
})

test("a table in windows-1252 keeps its curly quotes", async () => {
  const table = Buffer.from("id,text\n1,\x93It held\x94 said Roe of Zw\xf6lfheim.\n", "latin1")
  expect((await read(folder.put("old.csv", table))).text).toBe("“It held” said Roe of Zwölfheim.")
})

test("cells keep line breaks, quotes and empty rows; a row without an id gets one from its content", async () => {
  const path = folder.put("cells.csv", 'text,url\n"One ""two""\n\nthree",https://post.example/a\n\n,\n')
  const all = await load([path])
  expect(all).toMatchObject([
    { kind: "record", row: { id: expect.stringMatching(/^a-/), text: 'One "two"\n\nthree' } },
    {},
  ])
  expect(await load([path])).toEqual(all)
})

test("a table that says nothing of a text is left out", async () => {
  expect(folder.told(await load([folder.put("sums.csv", "a,b\n1,2\n")]))).toEqual([
    "left out /sums.csv: a table without a column url or text",
  ])
})

const web = () =>
  site({
    "https://post.example/a": () => answer(200, PAGE),
    "https://post.example/b": () => answer(200, PAGE.replace("held", "burst")),
    "https://post.example/map.xml": () => answer(200, MAP, { "content-type": "application/xml" }),
    "https://post.example/index.xml": () =>
      answer(
        200,
        "<sitemapindex><sitemap><loc>https://post.example/map.xml</loc></sitemap><sitemap><loc>https://post.example/index.xml</loc></sitemap></sitemapindex>",
        { "content-type": "text/xml" },
      ),
  })

/** A news sitemap, with a picture whose `loc` is no page. */
const MAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="x">
<url><loc> https://post.example/a </loc><news:news><news:title>Dam</news:title></news:news><image:image><image:loc>https://post.example/a.png</image:loc></image:image></url>
<url><loc>https://post.example/b</loc></url><url><loc>https://post.example/a</loc></url></urlset>`
const BOTH = ["text/html https://post.example/a", "text/html https://post.example/b"]

test.each([
  ["a list of addresses", "list.urls", "# mine\nhttps://post.example/a\n\nhttps://post.example/b\n"],
  ["a text of nothing but addresses", "list.txt", "https://post.example/a\nhttps://post.example/b"],
  ["a table of addresses", "urls.csv", "url\nhttps://post.example/a\nhttps://post.example/b\n"],
  [
    "NDJSON of addresses",
    "urls.ndjson",
    '{"url":"https://post.example/a"}\n{"url":"https://post.example/b"}\n',
  ],
  ["a news sitemap", "map.xml", MAP],
])("%s is fetched", async (_, name, content) => {
  expect(folder.told(await load([folder.put(name, content)], web()))).toEqual(BOTH)
})

test("sitemaps at addresses: an index is followed, never in circles", async () => {
  const { fetch, asked } = web()
  expect(folder.told(await load(["https://post.example/index.xml"], { fetch }))).toEqual(BOTH)
  expect(asked.filter((url) => url.endsWith("index.xml"))).toHaveLength(2)
})

test("a folder sets off no requests: lists in it are named and left out", async () => {
  const { fetch, asked } = web()
  const path = folder.put("pile/list.urls", "https://post.example/a\nhttps://post.example/b")
  folder.put("pile/map.xml", MAP)
  const all = await load([path.replace(/.list\.urls$/, "")], { fetch })
  expect(folder.told(all)).toEqual([
    "left out /pile/list.urls: a list of addresses: name the file itself to have them fetched",
    "left out /pile/map.xml: a list of addresses: name the file itself to have them fetched",
  ])
  expect(asked).toEqual([])
})

test("NDJSON rows: a text needs no id, html is a page, what is neither has its reason", async () => {
  const rows = [
    { text: "It held." },
    { html: PAGE, url: "https://post.example/a" },
    { url: "ftp://post.example" },
  ]
  const path = folder.put("rows.ndjson", rows.map((row) => JSON.stringify(row)).join("\n"))
  expect(folder.told(await load([path]))).toEqual([
    "record /rows.ndjson:1",
    "text/html https://post.example/a",
    "left out /rows.ndjson:3: not an address: ftp://post.example",
  ])
})

const AGENCY = {
  title: "Dam holds",
  byline: ["Ada Roe"],
  publisher: "Northwire",
  language: "en",
  published: { value: "2031-05-03T09:30:00+02:00" },
}

test.each([
  [
    "1.x",
    {
      uri: "https://northwire.example/1",
      type: "text",
      versioncreated: "2031-05-03T09:30:00+02:00",
      headline: "Dam holds",
      byline: "Ada Roe",
      language: "en",
      infosource: [{ name: "Northwire" }],
      body_text: "wrong",
      body_xhtml: "<p>“It held,” said the mayor.</p><p>Rain fell on Norwall all night.</p>",
    },
  ],
  [
    "3.x",
    {
      uri: "https://northwire.example/1",
      versionCreated: "2031-05-03T09:30:00+02:00",
      headlines: [{ role: "main", value: "Dam holds" }],
      by: "Ada Roe",
      language: "en",
      copyrightHolder: "Northwire",
      bodies: [
        {
          role: "main",
          contentType: "text/plain",
          value: "“It held,” said the mayor.\n\nRain fell on Norwall all night.",
        },
      ],
    },
  ],
])("ninjs %s", async (version, item) => {
  const article = await read(folder.put(`item-${version}.json`, JSON.stringify(item)))
  expect(article).toMatchObject({ ...AGENCY, url: "https://northwire.example/1" })
  expect(article.text).toBe("“It held,” said the mayor.\n\nRain fell on Norwall all night.")
})

const ITEM = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:northwire.example,2031:1" standard="NewsML-G2">
<itemMeta><provider literal="Northwire"/><versionCreated>2031-05-03T09:30:00+02:00</versionCreated><title>slug</title></itemMeta>
<contentMeta><by>By Ada Roe</by><headline>Dam holds</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>“It held,” said the mayor of Norwall on Saturday.</p><p>Rain fell on the town all night, and the river rose.</p></body></html></inlineXML></contentSet></newsItem>`

test("NewsML-G2: an item, and a message with two", async () => {
  expect(await read(folder.put("item.xml", ITEM))).toMatchObject({
    ...AGENCY,
    text: "“It held,” said the mayor of Norwall on Saturday.\n\nRain fell on the town all night, and the river rose.",
  })
  const bare = ITEM.replace(/<inlineXML.*<\/inlineXML>/s, "").replace("Dam holds", "Dam bursts")
  const message = folder.put("message.xml", `<newsMessage><itemSet>${ITEM}${bare}</itemSet></newsMessage>`)
  expect(folder.told(await load([message]))).toEqual([
    "application/feed+json /message.xml",
    "left out /message.xml (Dam bursts): the news item has no text",
  ])
})
