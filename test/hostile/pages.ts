import { HEAD, type HostileCase, PROSE, page, SENTENCE } from "./cases.js"

const MB = 1024 * 1024
/** Bytes that look like chance and are the same each time. */
const noise = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256))

/** Pages that hang, drown or confuse parsers. */
export const HOSTILE_PAGES: readonly HostileCase[] = [
  page("100,000 nested elements", () => `${HEAD}${PROSE}${"<div>".repeat(100_000)}deep`),
  page("5,000 unclosed formatting tags", () => `${HEAD}${PROSE}${"<b><i><font>".repeat(1700)}${PROSE}`),
  page("50 MB of text", () => `${HEAD}${PROSE.repeat((50 * MB) / PROSE.length)}`, /^larger than 16 MB$/),
  page(
    "50 MB in one attribute",
    () => `${HEAD}<p title="${"x".repeat(50 * MB)}">${PROSE}`,
    /^larger than 16 MB$/,
  ),
  page("15 MB of text", () => `${HEAD}${PROSE.repeat((15 * MB) / PROSE.length)}`),
  page("15 MB in one attribute", () => `${HEAD}<p title="${"x".repeat(15 * MB)}">${PROSE}`),
  page("15 MB without a space", () => `${HEAD}${PROSE}<p>${"x".repeat(15 * MB)}</p>`),
  page(
    "a million attributes",
    () => `${HEAD}${PROSE}<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(" ")}>x</p>`,
  ),
  page(
    "15,000 elements 150 deep",
    () => `${HEAD}${PROSE}${"<div>".repeat(150)}${"<p>a, b</p>".repeat(15_000)}`,
  ),
  page("tables in tables", () => `${HEAD}${"<table><tr><td>".repeat(300)}${PROSE}`),
  page("links and tables nested wrongly", () => `${HEAD}${PROSE}${"<table><a>".repeat(3000)}`),
  page("100,000 links", () => `${HEAD}${PROSE}${'<a href="/a">b</a> '.repeat(100_000)}`),
  page("19,000 links side by side", () => `${HEAD}${PROSE}${'<a href="/a">b</a> '.repeat(19_000)}`),
  page(
    "an element of 40,000 names",
    () =>
      `${HEAD}<div class="${Array.from({ length: 40_000 }, (_, at) => `a${at}`).join(" ")}">${PROSE}</div>`,
  ),
  page("100,000 line breaks", () => `${HEAD}${PROSE}${"a b c<br>".repeat(100_000)}`),
  page(
    "100,000 metas",
    () => `${'<meta property="article:tag" content="dam">'.repeat(100_000)}${HEAD}${PROSE}`,
  ),
  page("half a million opening brackets", () => `${HEAD}${PROSE}${"< ".repeat(500_000)}`),
  page("scripts that never close", () => `${HEAD}${PROSE}${"<script>".repeat(50_000)}`),
  page("comments that never close", () => `${HEAD}${PROSE}${"<!--".repeat(50_000)}`),
  page("drawings in drawings", () => `${HEAD}${PROSE}${"<svg><foreignObject>".repeat(20_000)}`),
  page("templates in templates", () => `${HEAD}${PROSE}${"<template>".repeat(20_000)}`),
  page(
    "JSON-LD that nests for ever",
    () =>
      `<script type="application/ld+json">${'{"@graph":['.repeat(100_000)}${"]}".repeat(100_000)}</script>${HEAD}${PROSE}`,
  ),
  page(
    "10 MB of JSON-LD",
    () =>
      `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"x"},'.repeat(250_000)}{}]</script>${HEAD}${PROSE}`,
  ),
  page("a title of bars", () => `<title>${" | ".repeat(500_000)}</title>${HEAD}${PROSE}`),
  page(
    "a byline without end",
    () => `${HEAD}<span class="byline">${"By A and ".repeat(200_000)}</span>${PROSE}`,
  ),
  page("a date without end", () => `${HEAD}<time>${"1 May 2031 ".repeat(200_000)}</time>${PROSE}`),
  page("a paragraph of brackets", () => `${HEAD}${PROSE}<p>${"(".repeat(1_000_000)}</p>`),
  page("a paragraph of quotation marks", () => `${HEAD}${PROSE}<p>${"“".repeat(1_000_000)}</p>`),
  page("a paragraph of marks upon one letter", () => `${HEAD}${PROSE}<p>a${"\u0301".repeat(1_000_000)}</p>`),
  page("a megabyte of signs nobody sees", () => `${HEAD}${PROSE}<p>x${"\ufe0f".repeat(500_000)}</p>`),
  page("entities without end", () => `${HEAD}${PROSE}<p>${"&amp;".repeat(1_000_000)}</p>`),
  page("NULs everywhere", () => `${HEAD}${PROSE}`.replace(/ /g, " \0\0"), /^not text$/),
  page("NULs here and there", () => `${HEAD}${PROSE}<p>a\0b</p>\0`),
  page("lone surrogates", () => `${HEAD}${PROSE}<p>${"&#xD800;&#xDFFF;&#0;".repeat(10_000)}</p>`),
  page("UTF-16 of lone surrogates", () =>
    Buffer.from(`\ufeff${HEAD}${PROSE}<p>${`\ud800${"x ".repeat(100)}`.repeat(1000)}</p>`, "utf16le"),
  ),
  page("an encoding that is none", () => `<meta charset="x-no-such">${HEAD}${PROSE}`),
  page(
    "an encoding that is not even named",
    () => `<meta http-equiv="Content-Type" content="text/html; charset">${HEAD}${PROSE}`,
  ),
  page("an encoding that eats everything", () => `<meta charset="iso-2022-kr">${HEAD}${PROSE}`),
  page("UTF-16 that is none", () => `<meta charset="utf-16le">${HEAD}${PROSE}`),
  page(
    "addresses that are none",
    () => `${HEAD}${PROSE}${'<a href="http://[bad">x</a><a href="javascript:1">y</a>'.repeat(5000)}`,
  ),
  page("binary with an html name", () => noise(MB), /^not text$/),
  page(
    "a picture with an html name",
    () => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), noise(100_000)]),
    /^not text$/,
  ),
  page("nothing", () => "", /^empty$/),
  page("white space", () => " \n".repeat(MB), /^nothing but white space$/),
  page(
    "external entities in XHTML",
    () => `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>${HEAD}<p>&x;</p>${PROSE}`,
  ),
  {
    name: "15 MB of plain text",
    file: "long.txt",
    content: () => `${SENTENCE}\n\n`.repeat((15 * MB) / 66),
    outcome: "read",
  },
  {
    name: "50 MB of plain text",
    file: "longer.txt",
    content: () => `${SENTENCE}\n\n`.repeat((50 * MB) / 66),
    outcome: /^larger than 16 MB$/,
  },
]
