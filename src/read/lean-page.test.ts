import fc from "fast-check"
import { expect, test } from "vitest"
import { pageTree } from "./page-dom.js"
import { scanPage } from "./scan.js"

test.each([
  ["<p>a < b &amp; c", "<p>a &lt; b &amp; c</p>"],
  ["<script>x</script><!-- y --><p>One<style>z</style>", "<p>One</p>"],
  ['<a href="/?a=1&amp;b=2" onclick=x"y>A</a>', '<a href="/?a=1&amp;b=2" onclick="x&quot;y">A</a>'],
  ["<img src=a.jpg><br>b</br>", '<img src="a.jpg"/><br/>b<br/>'],
  ["<o:p>Word</o:p>", "<o-p>Word</o-p>"],
  ["<p>One<html><body><p>Two", "<p>One<p>Two</p></p>"],
])("%s is written anew as %s", (html, expected) =>
  expect(scanPage(html).lean).toContain(`<body>${expected}</body>`),
)

test("head and body keep their own", () =>
  expect(scanPage('<html lang=de><head><title>A</title></head><body class="b">C').lean).toBe(
    '<html lang="de"><head><title>A</title></head><body class="b">C</body></html>',
  ))

const BITS = [
  "<p>",
  "</p>",
  "<head>",
  "</head>",
  "<body>",
  "<svg>",
  "</svg>",
  "<div",
  "<a href=",
  "'",
  '"',
  ">",
  "</",
  "<![CDATA[x",
  "]]>",
  "<b<i>",
  "<title>",
  "<br/>",
  "a & b",
]

test("what is written anew is well-formed, however broken the page", () => {
  // The parser of the tree prints what it finds wrong, and a library must not print.
  const { log } = console
  const printed: unknown[] = []
  console.log = (...words: unknown[]) => printed.push(...words)
  try {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BITS), { maxLength: 20 }), (bits) => {
        pageTree(scanPage(bits.join("")).lean)
        return printed.length === 0
      }),
    )
  } finally {
    console.log = log
  }
})
