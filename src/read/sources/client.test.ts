import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { WARCParser } from "warcio"
import { Originals } from "../index.js"
import { answer, load, site, TestFolder } from "../loading.test.kit.js"
import { CaptureArchive } from "./capture-archive.js"

const folder = new TestFolder()
const PAGE =
  "<html><head><title>Dam holds</title></head><body><p>The dam at Norwall has held.</p></body></html>"
const DAM = "https://post.example/dam"

test("a busy server is asked again, later and later; one that stays busy is left out", async () => {
  let times = 0
  const { fetch } = site({
    [DAM]: () => (++times < 3 ? answer(503, "") : answer(200, PAGE)),
    "https://post.example/never": () => answer(429, "", { "retry-after": "1" }),
    "https://post.example/years": () => answer(503, "", { "retry-after": "99999999" }),
  })
  const [read] = await load([DAM], { fetch })
  expect(read).toMatchObject({ kind: "capture" })
  const began = performance.now()
  const all = await load(["https://post.example/never", "https://post.example/years"], { fetch })
  expect(folder.told(all)).toEqual([
    "left out https://post.example/never: the server answered 429",
    "left out https://post.example/years: the server answered 503",
  ])
  expect(performance.now() - began).toBeLessThan(5000)
})

test("a connection that breaks is tried again", async () => {
  let times = 0
  const fetch = async (url: string) => {
    if (url === DAM && ++times < 3)
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
      })
    return url === DAM ? answer(200, PAGE) : answer(404, "")
  }
  expect(await load([DAM], { fetch })).toMatchObject([{ kind: "capture" }])
  expect(times).toBe(3)
})

test("a site whose robots.txt fails is not fetched; one without is", async () => {
  const { fetch, asked } = site({
    "https://ill.example/robots.txt": () => answer(500, ""),
    "https://ill.example/a": () => answer(200, PAGE),
    "https://well.example/a": () => answer(200, PAGE),
  })
  const all = await load(["https://ill.example/a", "https://well.example/a"], { fetch })
  expect(folder.told(all)).toEqual([
    expect.stringContaining(
      "left out https://ill.example/a: https://ill.example/robots.txt: the server answered 500",
    ),
    "text/html https://well.example/a",
  ])
  expect(asked).not.toContain("https://ill.example/a")
})

test("what is fetched is kept as it came, once, and only what has changed is sent again", async () => {
  const archive = join(folder.path, "kept.warc.gz")
  let version = 1
  const { fetch, asked } = site({
    [DAM]: (headers) =>
      headers["if-none-match"] === `"${version}"`
        ? answer(304, "")
        : answer(200, `${PAGE}<!--${version}-->`, { etag: `"${version}"`, "content-encoding": "gzip" }),
  })
  const [first] = await load([DAM], { fetch, archive })
  const [second] = await load([DAM], { fetch, archive })
  expect(second).toEqual(first)
  expect(await typesIn(archive)).toEqual(["response 200", "revisit 304"])
  version = 2
  await load([DAM], { fetch, archive })
  expect(asked.filter((url) => url === DAM)).toHaveLength(3)
  if (first?.kind !== "capture") throw new Error("no capture")
  const original = await new Originals({ archive }).find(first.capture)
  expect(original).toMatchObject({ mediaType: "text/html", charset: "utf-8" })
  expect(Buffer.from(original?.bytes ?? []).toString()).toBe(`${PAGE}<!--1-->`)
  expect(folder.told(await load([archive]))).toEqual([`text/html ${DAM}`, `text/html ${DAM}`])
})

test("the way to a page is kept, too", async () => {
  const archive = join(folder.path, "way.warc.gz")
  const { fetch } = site({
    [DAM]: () => answer(302, "", { location: "/new" }),
    "https://post.example/new": () => answer(200, PAGE),
  })
  await load([DAM], { fetch, archive })
  expect(await typesIn(archive)).toEqual(["response 302", "response 200"])
  expect(folder.told(await load([archive]))).toEqual(["text/html https://post.example/new"])
  const { fetch: asked } = site({ [DAM]: (headers) => answer(headers["if-none-match"] ? 304 : 200, PAGE) })
  expect(await load([DAM], { fetch: asked, archive })).toMatchObject([{ kind: "capture" }])
})

/** What each record of an archive is, in their order. */
async function typesIn(archive: string): Promise<string[]> {
  const types: string[] = []
  for await (const record of WARCParser.iterRecords([readFileSync(archive)]))
    types.push(`${record.warcType} ${record.getResponseInfo()?.status}`)
  return types
}

test("a killed run's torn record is cut off, and other programs' files are left alone", async () => {
  const path = join(folder.path, "torn.warc.gz")
  const response = (url: string) => ({
    url,
    headers: [["content-type", "text/html"]] as const,
    bytes: Buffer.from(PAGE + url),
    retrieved: "2031-05-03T09:30:00Z",
  })
  const one = await CaptureArchive.open(path)
  await one.keep(response("https://post.example/1"))
  const { size } = statSync(path)
  await one.keep(response("https://post.example/2"))
  for (const cut of [1, 20, 100]) {
    truncateSync(path, size + cut)
    const again = await CaptureArchive.open(path)
    expect(again.latest("https://post.example/1")).toBeDefined()
    await again.keep(response("https://post.example/3"))
    const urls = []
    for await (const record of WARCParser.iterRecords([readFileSync(path)])) urls.push(record.warcTargetURI)
    expect(urls).toEqual(["https://post.example/1", "https://post.example/3"])
  }
  const mine = folder.put("mine.txt", "my notes")
  await expect(CaptureArchive.open(mine)).rejects.toThrow("not an archive")
  expect(readFileSync(mine, "utf8")).toBe("my notes")
})

test("an original is found in the file it came from, as long as that has not changed", async () => {
  const path = folder.put("page.html", PAGE)
  const [page] = await load([path])
  if (page?.kind !== "capture") throw new Error("no capture")
  const originals = new Originals()
  expect((await originals.find(page.capture))?.bytes).toEqual(Buffer.from(PAGE))
  appendFileSync(path, "changed")
  expect(await originals.find(page.capture)).toBeUndefined()
  writeFileSync(path, "")
  expect(await originals.find(page.capture)).toBeUndefined()
})
