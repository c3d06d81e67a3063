import { expect, test } from "vitest"
import { decodeBytes } from "./charset.js"

const latin = (text: string) => Buffer.from(text, "latin1")

test.each([
  ["byte order mark", Buffer.from("\ufeff“Ja”"), undefined, "“Ja”", "bom"],
  ["UTF-16 with a mark", Buffer.from("\ufeff“Ja”", "utf16le"), undefined, "“Ja”", "bom"],
  [
    "UTF-16 without a mark",
    Buffer.from("<p>The dam has held.</p>", "utf16le"),
    undefined,
    "<p>The dam has held.</p>",
    "detection",
  ],
  ["header", latin("\x93Yes\x94"), "windows-1252", "“Yes”", "header"],
  [
    "meta",
    latin('<meta charset="windows-1252">\x93Yes\x94'),
    undefined,
    '<meta charset="windows-1252">“Yes”',
    "meta",
  ],
  ["latin-1 means Windows", latin("\x93Yes\x94"), "iso-8859-1", "“Yes”", "header"],
  ["Greek ISO with curly quotes means Windows", latin("\x93\xc3\xe5\x94"), "iso-8859-7", "“Γε”", "header"],
  [
    "UTF-8 with a stale declaration",
    Buffer.from('<meta charset="iso-8859-1">“Ja”'),
    undefined,
    '<meta charset="iso-8859-1">“Ja”',
    "utf-8",
  ],
  ["nothing declared, nothing but curly quotes", latin("\x93a\x94"), undefined, "“a”", "default"],
  ["an unknown label is passed over", Buffer.from("“Ja”"), "x-no-such", "“Ja”", "utf-8"],
])("%s", (_, bytes, header, text, from) => {
  expect(decodeBytes(bytes, header)).toMatchObject({ text, from })
})

test("a UTF-8 page with a few bad bytes stays UTF-8, and says so", () => {
  const page = Buffer.concat([Buffer.from(`<meta charset="utf-8">${"“Ja”. ".repeat(300)}`), Buffer.of(0xff)])
  expect(decodeBytes(page)).toMatchObject({ charset: "utf-8", damaged: 1 })
})

test("a declaration without an encoding is none", () =>
  expect(
    decodeBytes(Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset"><p>Dam')),
  ).toMatchObject({
    charset: "utf-8",
    from: "utf-8",
  }))
