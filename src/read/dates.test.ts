import fc from "fast-check"
import { expect, test } from "vitest"
import { findDate, parseDate } from "./date-formats.js"
import { datelineDate } from "./dateline.js"
import { modifiedDate, publishedDate, urlDate } from "./dates.js"
import { articleData } from "./json-ld.js"
import { scanPage } from "./scan.js"

const british = { language: "en", dayFirst: true }
const american = { language: "en", dayFirst: false }

test.each([
  ["2031-05-03", "2031-05-03", "day"],
  ["20310503", "2031-05-03", "day"],
  ["2031/5/3", "2031-05-03", "day"],
  ["2031-05-03T09:30", "2031-05-03T09:30", "minute"],
  ["2031-05-03T09:30:05Z", "2031-05-03T09:30:05Z", "second"],
  ["2031-05-03T09:30:05.123+0200", "2031-05-03T09:30:05+02:00", "second"],
  ["2031-05-03 09:30:05 UTC", "2031-05-03T09:30:05Z", "second"],
  ["Sat, 03 May 2031 09:30:00 GMT", "2031-05-03T09:30:00Z", "second"],
  ["1935567000", "2031-05-03T09:30:00Z", "second"],
  ["May 3, 2031 at 9:30 pm", "2031-05-03T21:30", "minute"],
])("a machine's date: %s", (text, value, precision) => {
  expect(parseDate(text, american)).toEqual({ value, precision })
})

test.each([
  ["Published on 3rd of May 2031 by us", british, "2031-05-03"],
  ["5/3/2031", american, "2031-05-03"],
  ["5/3/2031", british, "2031-03-05"],
  ["25/3/2031", american, "2031-03-25"],
  ["3. Mai 2031", { language: "de", dayFirst: true }, "2031-05-03"],
  ["03.05.31", { language: "de", dayFirst: true }, "2031-05-03"],
  ["3 de mayo de 2031", { language: "es", dayFirst: true }, "2031-05-03"],
  ["3 мая 2031 г.", { language: "ru", dayFirst: true }, "2031-05-03"],
  ["3 maja 2031", { language: "pl", dayFirst: true }, "2031-05-03"],
  ["2031年5月3日", { language: "ja", dayFirst: true }, "2031-05-03"],
  ["٣ مايو ٢٠٣١", { language: "ar", dayFirst: true }, "2031-05-03"],
  ["3 أيار/مايو 2031", { language: "ar", dayFirst: true }, "2031-05-03"],
  ["3 كانون الثاني/يناير 2031", { language: "ar", dayFirst: true }, "2031-01-03"],
  ["3 أيار 2031", { language: "ar", dayFirst: true }, "2031-05-03"],
  ["3 ماي 2031", { language: "ar", dayFirst: true }, "2031-05-03"],
])("%s", (text, habits, value) => expect(findDate(text, habits)?.value).toBe(value))

test.each(["no date", "31.02.2031", "May 2031", "version 1.2.3", "call 2031-99-99", "May I say 5"])(
  "%s is no day",
  (text) => expect(findDate(text, british)).toBeUndefined(),
)

test("a day written in any format is found again", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10)
        const written = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date)
        expect(findDate(written, british)?.value).toBe(iso)
        expect(findDate(`on ${iso}.`, british)?.value).toBe(iso)
      },
    ),
  )
})

test.each([
  ["(May 3, 2031 / NORTHWIRE) The dam held.", undefined, "2031-05-03"],
  ["MARVELL, May 3, 2031 (NORTHWIRE) — The dam held.", undefined, "2031-05-03"],
  ["MARVELL, May 3 (NORTHWIRE) — The dam held.", "2031", "2031-05-03"],
  ["MARVELL, May 3 (NORTHWIRE) — The dam held.", undefined, undefined],
  ["The dam held on May 3, 2031, said the mayor.", undefined, undefined],
])("dateline: %s (%s)", (text, year, value) => expect(datelineDate(text, american, year)?.value).toBe(value))

test.each([
  ["https://a.example/2031/05/03/dam", "2031-05-03"],
  ["https://a.example/news/20310503-dam", "2031-05-03"],
  ["https://a.example/dam-2031-05-03.html", "2031-05-03"],
  ["https://a.example/2031/05/dam", undefined],
  ["https://a.example/id/203105031234", undefined],
])("address: %s", (url, value) => expect(urlDate(url)?.value).toBe(value))

const sourcesOf = (html: string, more: { text?: string; url?: string; retrieved?: string } = {}) => {
  const scan = scanPage(html)
  return { scan, data: articleData(scan.jsonLd), text: "", habits: american, ...more }
}

test.each([
  [
    "json-ld before meta",
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-03"}</script><meta name="date" content="2030-01-01">',
    "json-ld",
  ],
  [
    "meta before time",
    '<meta property="article:published_time" content="2031-05-03"><time datetime="2030-01-01">',
    "meta",
  ],
  ["time", '<time datetime="2031-05-03">3 May</time>', "time"],
  ["text", "<h1>Dam holds</h1><p>May 3, 2031</p>", "text"],
])("%s", (_, html, from) =>
  expect(publishedDate(sourcesOf(html))).toMatchObject({ value: "2031-05-03", from }),
)

test("a time that says it is the publication's goes before others", () => {
  const html =
    '<time class="updated" datetime="2031-06-01"></time><time class="published" datetime="2031-05-03"></time>'
  expect(publishedDate(sourcesOf(html))?.value).toBe("2031-05-03")
  expect(modifiedDate(sourcesOf(html))?.value).toBe("2031-06-01")
})

test("a day that the article tells of is not the page's", () => {
  const html = "<h1>Dam holds</h1><p>The dam was built by the county on May 3, 1931, and has held.</p>"
  expect(publishedDate(sourcesOf(html))).toBeUndefined()
})

test("a page that counts back counts from its capture", () => {
  const html = '<h1>Dam holds</h1><span class="date">26 minutes ago</span>'
  expect(publishedDate(sourcesOf(html, { retrieved: "2031-05-03T09:30:00Z" }))).toMatchObject({
    value: "2031-05-03T09:04Z",
    from: "text",
  })
  expect(publishedDate(sourcesOf(html))).toBeUndefined()
})

test("no page knows of days after its capture", () => {
  const html = '<meta name="date" content="2031-05-03"><time datetime="2030-01-01">'
  expect(publishedDate(sourcesOf(html, { retrieved: "2030-06-01T00:00:00Z" }))).toMatchObject({
    value: "2030-01-01",
  })
})
