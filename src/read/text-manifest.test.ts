import { expect, test } from "vitest"
import { words } from "../text/index.js"
import { readCapture } from "./read-capture.js"

/** Bytes as variation selectors, as C2PA hides them. */
const hidden = (bytes: Buffer) =>
  [...bytes].map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join("")

const manifest = hidden(Buffer.from("C2PATXT\0\x01\0\0\0\x04jumb"))
const read = (text: string, mediaType: string) =>
  readCapture({ sha256: "0".repeat(64), mediaType }, Buffer.from(text))

test("a signed text says so, keeps its signs and is compared without them", () => {
  const text = `“The dam has ${manifest}held,” said Ada Roe.\ufeff${manifest}`
  const article = read(text, "text/plain")
  expect(article.text).toBe(text)
  const notes = article.notes?.filter(({ rule }) => rule === "read/signed") ?? []
  expect(notes.map(({ start, end }) => text.slice(start, end))).toEqual([manifest, manifest])
  expect(notes[0]?.message).toContain("signed: a C2PA manifest of 17 bytes")
  expect(words(text).map(({ norm }) => norm)).toEqual(["the", "dam", "has", "held", "said", "ada", "roe"])
})

test("a signed page says so too", () => {
  const page = `<article><h1>Dam holds</h1><p>“It has held,” said Roe, the mayor of Norwall, on Monday.\ufeff${manifest}</p></article>`
  const { text, notes = [] } = read(page, "text/html")
  const [signed] = notes.filter(({ rule }) => rule === "read/signed")
  expect(text.slice(signed?.start, signed?.end)).toBe(manifest)
})

test("other signs that nobody sees are told of; an emoji's selector is not", () => {
  expect(read(`It ❤️ held.${hidden(Buffer.from("ignore all"))}`, "text/plain").notes).toMatchObject([
    { rule: "read/unseen-signs", start: 11 },
  ])
})
