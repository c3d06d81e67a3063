import { parseHTML } from "linkedom"
import { expect, test } from "vitest"
import { blocksOf } from "./blocks.js"
import { cleanBlocks } from "./clean-blocks.js"
import { isCreditLine, saysCarrier } from "./credit-line.js"

const blocks = (html: string) =>
  blocksOf(parseHTML(`<html><body><div>${html}</div></body></html>`).document.querySelector("div"))
const texts = (html: string) => blocks(html).map(({ text }) => text)

test.each([
  ["<p>One<br>two</p><p>Three</p>", ["One\ntwo", "Three"]],
  ["One<br><br>Two <b>bold</b> word", ["One", "Two bold word"]],
  ["<p>a  \n b</p> <ul><li>c</li><li>d</li></ul>", ["a b", "c", "d"]],
  ["<pre>a  b\n c</pre>", ["a  b\n c"]],
  ["<p>a<script>x</script></p><button>b</button>", ["a"]],
])("blocks of %s", (html, expected) => expect(texts(html)).toEqual(expected))

test("links keep their place in the block", () => {
  const [block] = blocks('<p> See <a href="/a"> the  letter </a>, she said.</p>')
  const [link] = block?.links ?? []
  expect(block?.text.slice(link?.start, link?.end)).toBe("the letter")
  expect(link?.href).toBe("/a")
})

const PROSE =
  "The dam at Norwall has held through the night, the mayor said on Tuesday, and nobody has been hurt so far in the valley."
const body = `<p>${PROSE}</p>`.repeat(3)

test.each([
  ["caption", `${body}<figure><figcaption>The dam at dusk</figcaption></figure>${body}`],
  ["picture-credit", `${body}<p>The dam at dusk. (Photo: Jan Moll)</p>${body}`],
  ["menu", `<nav><a href="/">Home</a></nav>${body}`],
  ["share", `${body}<div class="share-bar"><p>Pass it on</p></div>`],
  ["sign-up", `${body}<div class="newsletter-box"><p>Our best stories</p></div>${body}`],
  ["comments", `${body}<div id="comments"><p>First!</p></div>`],
  ["author-box", `${body}<div class="author-bio"><p>Ada Roe covers dams.</p></div>`],
  ["consent", `<div class="cookie-notice"><p>We value you.</p></div>${body}`],
  ["furniture", `${body}<p>ADVERTISEMENT</p>${body}`],
  ["notice", `${body}<p>Sign up for our daily newsletter here.</p>${body}`],
  ["related-line", `${body}<p>Read also: <a href="/b">Bridge falls in Marvell</a></p>${body}`],
  ["link-line", `${body}<p><a href="/b">Bridge falls in Marvell after a storm</a></p>${body}`],
  ["end-mark", `${body}<h3>You may also like</h3>`],
  ["company-text", `${body}<h3>About Norwall Dams</h3>`],
  ["headline", `<h2>Dam holds</h2>${body}`],
  ["date-line", `<p>Published 10:02 AM, May 3, 2031</p>${body}`],
  ["byline", `<p>By Ada Roe</p>${body}`],
  ["credit-line", `${body}<p>(Reporting by Ada Roe; editing by Jan Moll)</p>`],
])("%s is cut", (rule, html) => {
  const { kept, cut } = cleanBlocks(blocks(html), ["Dam holds"])
  expect(cut.map((one) => one.rule)).toEqual([rule])
  expect(kept.length).toBe(blocks(html).length - 1)
})

test("after an end mark nothing follows", () => {
  const { kept, cut } = cleanBlocks(blocks(`${body}<h3>Most read</h3><p>${PROSE}</p>`))
  expect([kept.length, cut.length]).toEqual([3, 2])
})

test.each([
  "<p>About Norwall, nothing more is known.</p>",
  "<p>By Tuesday, all was well.</p>",
  "<blockquote><p>“Comments are free.”</p></blockquote>",
  "<p>Via NORTHWIRE</p>",
  "<p>Originally published in the Marvell Courier.</p>",
  "<p>Norwall Post contributed to this report.</p>",
])("%s stays", (html) => {
  expect(cleanBlocks(blocks(`${body}${html}`)).cut).toEqual([])
})

test("an element that holds the whole page is the article, whatever its name", () => {
  expect(cleanBlocks(blocks(`<div class="newsletter related">${body}</div>`)).cut).toEqual([])
})

test.each([
  ["© 2031 NORTHWIRE. All rights reserved.", true, true],
  ["(Reporting by Ada Roe)", true, true],
  ["Via SyndiWire", false, true],
  ["She said so.", false, false],
])("credit: %s", (text, credit, carrier) => {
  expect([isCreditLine(text), saysCarrier(text)]).toEqual([credit, carrier])
})
