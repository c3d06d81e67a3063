import { expect, test } from "vitest"
import { readCapture } from "./read-capture.js"

const read = (html: string | Uint8Array, mediaType = "text/html") =>
  readCapture({ sha256: "0".repeat(64), mediaType, path: "hostile.html" }, Buffer.from(html))

const PROSE = `<p>${"The dam at Norwall has held through the night, said the mayor. ".repeat(4)}</p>`
const head = "<html><head><title>Dam holds</title></head><body><article><h1>Dam holds</h1>"

/** Each must end fast, with the prose in its text or with a reason; the time limit of a test is the judge. */
const PAGES: Record<string, string> = {
  "100,000 nested elements": `${head}${PROSE}${"<div>".repeat(100_000)}deep`,
  "5,000 unclosed formatting tags": `${head}${PROSE}${"<b><i><font>".repeat(1700)}${PROSE}`,
  "tables in tables": `${head}${"<table><tr><td>".repeat(300)}${PROSE}`,
  "40,000 line breaks": `${head}${PROSE}${"a b c<br>".repeat(40_000)}`,
  "40,000 spans": `${head}${PROSE}${"<span>a</span>".repeat(40_000)}`,
  "a million non-breaking spaces": `${head}<p>${"\u00a0".repeat(1_000_000)}</p>${PROSE}`,
  "half a million opening brackets": `${PROSE}${"< ".repeat(500_000)}`,
  "an attribute of ten megabytes": `${head}<p title="${"x".repeat(10_000_000)}">${PROSE}`,
  "scripts that never close": `${head}${PROSE}${"<script>".repeat(50_000)}`,
  "comments that never close": `${head}${PROSE}${"<!--".repeat(50_000)}`,
  "JSON-LD that nests for ever": `<script type="application/ld+json">${'{"@graph":['.repeat(10_000)}${"]}".repeat(10_000)}</script>${PROSE}`,
  "a title of bars": `<title>${" | ".repeat(50_000)}</title>${PROSE}`,
  "a byline without end": `${head}<span class="byline">${"By A and ".repeat(50_000)}</span>${PROSE}`,
  "a paragraph of brackets": `${head}${PROSE}<p>${"(".repeat(500_000)}</p>`,
  "NULs and surrogates": `${head}\0${PROSE}&#xD800;&#0;\0`,
  "bad addresses": `${head}${PROSE}${'<a href="http://[bad">x</a><a href="javascript:1">y</a>'.repeat(500)}`,
}

test.each(Object.entries(PAGES))("%s", { timeout: 10_000 }, (_, html) => {
  const { text, notes = [] } = read(html)
  expect(text).toContain("The dam at Norwall has held through the night")
  expect(text).not.toContain("\0")
  expect(notes.every(({ rule }) => rule.startsWith("read/"))).toBe(true)
})

test.each([
  [
    "binary with an .html name",
    Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 32)),
    "not text",
  ],
  ["nothing", "", "empty"],
  ["white space", " \n\t ", "nothing but white space"],
])("%s has its reason", (_, bytes, reason) => expect(() => read(bytes)).toThrow(`hostile.html: ${reason}`))

test("an unknown media type has its reason", () => {
  expect(() => read("x", "image/png")).toThrow("hostile.html: no reader for image/png")
})

test("a page that shows nothing is an article without text, with a note", () => {
  expect(read("<html><script>render()</script>")).toMatchObject({
    text: "",
    notes: [{ rule: "read/no-text" }],
  })
})

test("plain text is unchanged, marks and all", () => {
  const text = "“Yes,”\r\n\r\n she said.  \n"
  expect(read(text, "text/plain").text).toBe(text)
})
