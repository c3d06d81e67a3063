import { expect, test } from "vitest"
import { blocksOf } from "./blocks.js"
import { cleanBlocks } from "./clean-blocks.js"
import { creditIn } from "./credit-line.js"
import { pageTree } from "./page-dom.js"
import { scanPage } from "./scan.js"

const blocks = (html: string) => blocksOf(pageTree(scanPage(html).lean).body)
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
  ["credit-line", `${body}<p>Originally published in the Marvell Courier.</p>`],
  ["credit-line", `<p>Quelle: dpa</p>${body}`],
])("%s is cut", (rule, html) => {
  const { kept, cut } = cleanBlocks(blocks(html), { titles: ["Dam holds"] })
  expect(cut.map((one) => one.rule)).toEqual([rule])
  expect(kept.length).toBe(blocks(html).length - 1)
})

test.each([
  ["end-mark", "<h3>Schreiben Sie einen Kommentar</h3>"],
  ["end-mark", "<h3>Les plus lus</h3>"],
  ["end-mark", "<h3>Lo más leído</h3>"],
  ["end-mark", "<h3>Yorumlar</h3>"],
  ["end-mark", "<h3>Об авторе</h3>"],
  ["end-mark", "<h3>أضف تعليقا</h3>"],
  ["end-mark", "<h3>関連記事</h3>"],
  ["notice", "<p>Votre adresse e-mail ne sera pas publiée.</p>"],
  ["notice", "<p>Melden Sie sich jetzt für unseren Newsletter an.</p>"],
  ["notice", "<p>Używamy plików cookie, aby ulepszać serwis.</p>"],
  ["related-line", '<p>Przeczytaj także: <a href="/b">Most runął w Marvell</a></p>'],
  ["related-line", '<p>اقرأ أيضا: <a href="/b">سقوط الجسر</a></p>'],
])("in other languages, %s: %s", (rule, html) => {
  expect(cleanBlocks(blocks(`${body}${html}`)).cut.map((one) => one.rule)).toEqual([rule])
})

test("after an end mark nothing follows", () => {
  const { kept, cut } = cleanBlocks(blocks(`${body}<h3>Most read</h3><p>${PROSE}</p>`))
  expect([kept.length, cut.length]).toEqual([3, 2])
})

test.each([
  "<p>About Norwall, nothing more is known.</p>",
  "<p>By Tuesday, all was well.</p>",
  "<blockquote><p>“Comments are free.”</p></blockquote>",
  "<p>Via Lactea is the name of the road over the pass, built for salt.</p>",
  "<p>First published in 1851, the book sold badly for years, and its author went to sea again.</p>",
  "<p>Sources: who told whom, and when, is what the inquiry will ask.</p>",
  "<p>Norwall Post contributed to this report.</p>",
])("%s stays", (html) => {
  expect(cleanBlocks(blocks(`${body}${html}`)).cut).toEqual([])
})

test("an element that holds the whole page is the article, whatever its name", () => {
  expect(cleanBlocks(blocks(`<div class="newsletter related">${body}</div>`)).cut).toEqual([])
})

test.each([
  [
    "between the last paragraphs",
    `${body}<p><a href="https://wire.example/a">Read more</a></p><p>LAST</p>`,
    true,
  ],
  [
    "before most of the text",
    `<p>LAST</p><p><a href="https://wire.example/a">Read more</a></p>${body}`,
    false,
  ],
  ["to the site itself", `${body}<p><a href="/a">Read more</a></p><p>LAST</p>`, false],
  [
    "that names another story",
    `${body}<p><a href="https://wire.example/a">Read more: Storm closes the coast road</a></p><p>LAST</p>`,
    false,
  ],
])("a link alone %s", (_, html, isCredit) => {
  const last =
    "Roe has held public office for twenty years, and the ministry did not wish to say more than that about it."
  const isElsewhere = (href: string) => href.startsWith("https:")
  const { cut } = cleanBlocks(blocks(html.replace("LAST", last)), { isElsewhere })
  expect(cut.some(({ rule }) => rule === "credit-line")).toBe(isCredit)
})

/** A credit as `rule: action outlet`; `[…]` is a link to another site. */
const credit = (line: string): string | undefined => {
  const text = line.replace(/[[\]]/g, "")
  const links = [...line.matchAll(/\[([^\]]*)\]/g)].map(() => ({
    start: 0,
    end: 0,
    href: "https://wire.example/a",
  }))
  const found = creditIn({ text, links }, () => true)
  return (
    found &&
    `${found.rule}: ${[found.action, found.outlet, found.original && "first"].filter(Boolean).join(" ")}`
  )
}

test.each([
  ["© 2031 NORTHWIRE. All rights reserved.", "copyright: carried NORTHWIRE"],
  ["Copyright 2031 by Marlow Press, Inc.", "copyright: carried Marlow Press"],
  ["All rights reserved.", "copyright: "],
  ["(Reporting by Ada Roe)", "staff: "],
  ["([The Wire])", "house: carried Wire"],
  ["([Ada Roe])", undefined],
  ["Kestrel Press Agency reported.", "agency: carried Kestrel Press Agency"],
  ["Originally published in the Marlow Examiner.", "first: published Marlow Examiner first"],
  ["This article first appeared on May 3, 2031 in Marlow Examiner", "first: published Marlow Examiner first"],
  ["First published on May 3, 2031 / 8:16 AM", undefined],
  ["First Published on 3 May 2031 by Marlow Examiner", "first: published Marlow Examiner first"],
  [
    "This story was originally published by [Kestrel] and is republished here.",
    "first: published Kestrel first",
  ],
  ["Dieser Beitrag ist zuerst in der Kestrelzeitung erschienen.", "first: published Kestrelzeitung first"],
  ["Zuerst erschienen bei Kestrel Online.", "first: published Kestrel Online first"],
  ["Cet article a été initialement publié sur Le Relais.", "first: published Relais first"],
  ["Este artículo fue publicado originalmente en El Faro de Oria", "first: published Faro de Oria first"],
  ["Publicado originalmente em Diário de Velm", "first: published Diário de Velm first"],
  ["Articolo pubblicato originariamente su Il Molo", "first: published Molo first"],
  ["Dit artikel verscheen eerder in De Haven.", "first: published Haven first"],
  ["Tekst ukazał się pierwotnie w Kurierze Velmskim.", "first: published Kurierze Velmskim first"],
  ["Впервые опубликовано в Горном вестнике", "first: published Горном вестнике first"],
  ["Republished with permission from Kestrel Lantern.", "taken: reposted Kestrel Lantern"],
  ["Mit freundlicher Genehmigung der Kestrelzeitung", "taken: reposted Kestrelzeitung"],
  ["Via SyndiWire", "via: reposted SyndiWire"],
  ["Source: Brask Newswire", "source: carried Brask Newswire"],
  ["Quelle: dpa", "source: carried dpa"],
  ["Источник: Велм ТВ", "source: carried Велм ТВ"],
  ["المصدر: وكالة النخيل", "source: carried وكالة النخيل"],
  ["来源：维尔姆日报", "source: carried 维尔姆日报"],
  ["[Read the original at Kestrel Lantern]", "original: reposted Kestrel Lantern"],
  ["[Full text here]", "original: reposted wire.example"],
  ["[Zum Originalartikel]", "original: reposted wire.example"],
  ["[Lire l’article original]", "original: reposted wire.example"],
  ["[Read more]", "onward: reposted wire.example"],
  ["Read more", undefined],
  ["[https://wire.example/a]", "address: cited wire.example"],
  ["She said so.", undefined],
  ["Original: Roe said.", undefined],
  ["Read the original at Kestrel Lantern", undefined],
  ["Via the tunnel they reached the valley.", undefined],
])("credit: %s", (line, expected) => expect(credit(line)).toBe(expected))
