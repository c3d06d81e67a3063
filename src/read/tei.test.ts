import { expect, test } from "vitest"
import { alignedFromTei } from "./tei.js"

const WITNESSES = `<listWit><witness xml:id="A"/><listWit xml:id="beta"><witness xml:id="B"/><witness xml:id="C"/></listWit></listWit>`
const tei = (body: string, listed = WITNESSES): string =>
  `<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${listed}</teiHeader><text><body><p>\n${body}</p></body></text></TEI>`

test.each([
  [
    "each in one reading",
    '<app><lem wit="#A">dam</lem><rdg wit="#B #C">dike</rdg></app>',
    [["dam", "dike", "dike"]],
  ],
  ["whom nobody names has the lemma", '<app><lem>held</lem><rdg wit="#C"/></app>', [["held", "held", ""]]],
  [
    "a lemma with witnesses is theirs alone",
    '<app><lem wit="#A">held</lem><rdg wit="#C"/></app>',
    [["held", null, ""]],
  ],
  ["no lemma: nothing is known", '<app><rdg wit="#B">held</rdg></app>', [[null, "held", null]]],
  [
    "a place in a base text elsewhere",
    '<app from="#w7"><rdg wit="#B">held</rdg></app>',
    [["[base text]", "held", "[base text]"]],
  ],
  [
    "readings in groups",
    '<app><lem wit="#A">a</lem><rdgGrp><rdg wit="#B">b</rdg><rdg wit="#C">c</rdg></rdgGrp></app>',
    [["a", "b", "c"]],
  ],
  ["a family by its name", '<app><lem wit="#A">a</lem><rdg wit="#beta">b</rdg></app>', [["a", "b", "b"]]],
  [
    "pointers into another file, bare sigla",
    '<app><lem wit="w.xml#A">a</lem><rdg wit="B  C">b</rdg></app>',
    [["a", "b", "b"]],
  ],
  ["who has it, after it", "<app><lem>a</lem><rdg>b</rdg><wit>B, C</wit></app>", [["a", "b", "b"]]],
  [
    "what is said of a witness is no reading",
    '<app><lem>a<note>sic</note></lem><witDetail wit="#B">blotted</witDetail><rdg wit="#C">c</rdg></app>',
    [["a", "a", "c"]],
  ],
  [
    "a hole is no omission",
    '<app><lem>a</lem><rdg wit="#B"><gap reason="lost"/></rdg><rdg wit="#C" type="lac"/></app>',
    [["a", null, null]],
  ],
  [
    "struck out, and mended",
    '<app><lem>a</lem><rdg wit="#B"><del>x</del><add>y</add></rdg><rdg wit="#C"><choice><sic>teh</sic><corr>the</corr></choice></rdg></app>',
    [["a", "y", "teh"]],
  ],
  ["characters by their names", '<app><lem>a</lem><rdg wit="#B">&amp;c.</rdg></app>', [["a", "&c.", "a"]]],
])("%s", (_, body, words) => {
  expect(alignedFromTei(tei(body), "dam.xml").aligned).toEqual({ columns: ["A", "B", "C"], words })
})

test("a witness that breaks off has no text until it begins again", () => {
  const { words } = alignedFromTei(
    tei(
      [
        '<app><lem>a</lem><rdg wit="#C">c<lacunaStart/></rdg></app>',
        '<app><lem>b</lem><rdg wit="#A">x</rdg></app>',
        '<app><lem>d</lem><rdg wit="#C"><lacunaEnd/>e</rdg><rdg wit="#B"><witStart/>f</rdg></app>',
        '<app><lem>g</lem><rdg wit="#A">h<witEnd/></rdg></app>',
        '<app><lem>i</lem><rdg wit="#C">j</rdg></app>',
      ].join(""),
    ),
    "torn.xml",
  ).aligned
  expect(words).toEqual([
    ["a", null, "c"],
    ["x", null, null],
    ["d", "f", "e"],
    ["h", "g", "g"],
    [null, "i", "j"],
  ])
})

test("an apparatus within a reading is a place of its own, of those who have the reading", () => {
  const inner = '<app><lem>old</lem><rdg wit="#B">new</rdg></app>'
  const { words } = alignedFromTei(
    tei(`<app><lem>the ${inner} dam</lem><rdg wit="#C"/></app>`),
    "dam.xml",
  ).aligned
  expect(words).toEqual([
    ["the […] dam", "the […] dam", ""],
    ["old", "new", null],
  ])
})

test("witnesses that no list has come after those listed", () => {
  const { columns } = alignedFromTei(
    tei('<app><lem>a</lem><rdg wit="#Z #B">b</rdg></app>'),
    "dam.xml",
  ).aligned
  expect(columns).toEqual(["A", "B", "C", "Z"])
  const bare = alignedFromTei(tei('<app><lem wit="#K">a</lem><rdg wit="#B">b</rdg></app>', ""), "dam.xml")
  expect(bare.aligned.columns).toEqual(["B", "K"])
})

const LAUGHS = `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>`

test("entities that a document declares are neither expanded nor fetched", () => {
  const xml = tei('<app><lem>&b;</lem><rdg wit="#B">&x;</rdg></app>').replace("<TEI", `${LAUGHS}<TEI`)
  expect(alignedFromTei(xml, "laughs.xml").aligned.words).toEqual([["&b;", "&x;", "&b;"]])
})

test.each([
  ["<app><lem>a</lem>", "dam.xml:3: not well-formed XML: "],
  ["no apparatus", "dam.xml: TEI without an apparatus"],
  ["<app><lem>a</lem><rdg>b</rdg></app>", "dam.xml: TEI without an apparatus that names witnesses", ""],
])("%j is refused by name", (body, message, listed = WITNESSES) => {
  expect(() => alignedFromTei(tei(body, listed), "dam.xml")).toThrow(message)
})
