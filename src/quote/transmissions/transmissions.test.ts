import { expect, test } from "vitest"
import { findTransmissions } from "./transmissions.js"

const told = (text: string) =>
  findTransmissions({ id: "a", publisher: "Fenholm Post", text }, []).map(
    ({ start, end, action, outlet, from, original, extent }) =>
      [action, outlet, from && `from ${from}`, original && "first", extent, `[${text.slice(start, end)}]`]
        .filter(Boolean)
        .join(" "),
  )

/** A sentence, what it tells, and where two carriers are named, from whom. */
const CREDITS = `
(CROSSTALK) |
QUILLPORT, May 6, 2031 /WirePress/ -- Kestrel Foods left. | carried WirePress
In an interview with the newspaper Brask Voice, Roe agreed. | told Brask Voice
Roe told the Braskish broadcaster Velm TV that she agreed. | told Velm TV
MARLOW (Sept. 12, 2031 / Velm Dispatch) — The mayor left. | carried Velm Dispatch
Marlow (Ostwire). Der Hafen liegt still. | carried Ostwire
The rock may or may not visit us (OSTWIRE). | carried OSTWIRE
The barbed wire (Stacheldraht) stays. |
Roe told the Kestrel Lantern in an interview published on Friday that she agreed. | told Kestrel Lantern
In her interview with the Kestrel Lantern, Roe agreed. | told Kestrel Lantern
Reposted from the Marlow Examiner, where it appeared on Sunday. | reposted Marlow Examiner
The letter is taken from the Marlow Examiner of 4 May. | reposted Marlow Examiner
I found it on Kestrel Lantern, which reposted the whole of it. | reposted Kestrel Lantern
Kestrel Lantern printed the speech on the same evening. | published Kestrel Lantern
Courtesy of Kestrel Lantern. | reposted Kestrel Lantern
Reprinted with permission from Kestrel Lantern. | reposted Kestrel Lantern
As carried by the Marlow Examiner, the letter was longer. | reported Marlow Examiner
In remarks to Marlow Radio, Roe agreed. | told Marlow Radio
This article first appeared in Kestrel Lantern. | published Kestrel Lantern first
The statement first surfaced on marlow.example. | published marlow.example first
The Kestrel Lantern, which first published the letter, stands by it. | published Kestrel Lantern first
The Kestrel Lantern broke the story. | reported Kestrel Lantern first
Originally posted on Kestrel Lantern. | published Kestrel Lantern first
Velm TV was the first to broadcast the speech. | reported Velm TV first
Roe, speaking exclusively to Kestrel Lantern, agreed. | told Kestrel Lantern
Roe sat down with the Marlow Examiner. | told Marlow Examiner
Roe told Tom Vale of the Marlow Examiner. | told Marlow Examiner
Roe told the Marlow Examiner’s Tom Vale. | told Marlow Examiner
Roe gave an interview to Kestrel Lantern. | told Kestrel Lantern
Roe said on Velm TV that she would stay. | told Velm TV
As published on the Marlow Examiner's website, the text is shorter. | published Marlow Examiner
The interview was published in Kestrel Lantern on Friday. | published Kestrel Lantern
Roe's letter to the Marlow Examiner was published on Friday. | published Marlow Examiner
The speech was quoted by Kestrel Lantern. | reported Kestrel Lantern
Roe was quoted as saying by the Marlow Examiner. | reported Marlow Examiner
The Marlow Examiner carried the speech in full. | reported The Marlow Examiner whole
Velm TV said, citing Kestrel Lantern, that Roe left. | reported Velm TV from Kestrel Lantern
Citing the Marlow Examiner, Velm TV said Roe left. | reported Velm TV from Marlow Examiner
The letter, seen by Kestrel Lantern, runs to three pages. | obtained Kestrel Lantern
The letter was made available to Kestrel Lantern. | obtained Kestrel Lantern
English version by Kestrel Lantern. | translated Kestrel Lantern
Translation by Tomas Brennick. | translated Tomas Brennick
(Reporting by the Marlow Newswire) | carried Marlow Newswire
MARLOW (Velm Newswire) - The mayor left. | carried Velm Newswire
Distributed by Velm Newswire. | carried Velm Newswire
Roe posted the letter on her Facebook page. | published Facebook
Wie die Velmer Nachrichten berichten, geht Roe. | reported Velmer Nachrichten
Roe sagte im Interview mit der Velmer Zeitung, er gehe. | told Velmer Zeitung
Der Brief erschien zuerst im Velmer Tageblatt. | published Velmer Tageblatt first
Quelle: Velmer Nachrichten | carried Velmer Nachrichten
Selon le Journal de Velm, Roe part. | reported Journal de Velm
La lettre a été publiée par Velm Soir. | published Velm Soir
Según el Diario de Velm, Roe se va. | reported Diario de Velm
Roe lo dijo en una entrevista con Radio Velm. | told Radio Velm
Traducido por Velm Digital. | translated Velm Digital
The Marlow Examiner had Roe saying she would leave. | reported The Marlow Examiner
Fenholm Days had the mayor saying she would leave. | reported Fenholm Days
This is my own translation from the Polish. | translated Fenholm Post
Wir haben den Brief aus dem Polnischen übersetzt. | translated Fenholm Post
La lettre, traduction de la rédaction. | translated Fenholm Post
Roe leads the Marlow Grain Board. According to the board’s press release, all is well. | published Marlow Grain Board
According to the board’s press release, all is well. |
罗伊接受《山灯》杂志（The Hill Lantern）专访时说。 | told Hill Lantern
罗伊接受《山灯》杂志专访时说。 | told 山灯
据《山灯》报道，大桥关闭。 | reported 山灯
ヴェルム大学は、橋は安全だと発表した。 | published ヴェルム大学
山灯新聞によると、橋は閉鎖された。 | reported 山灯新聞
首相は、橋は安全だと発表した。 |
Marlow Examiner editor Tom Vale said the paper would appeal. |
Tom Vale of the Marlow Examiner asked the first question. |
Photo: Kestrel Lantern |
The Marlow Examiner endorsed Roe. |
Sign up for the Marlow Examiner newsletter. |
`
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((part) => part.trim()))

test.each(CREDITS)("%s", (sentence = "", expected) => {
  const words = told(`Roe spoke.\n\n${sentence}`).map((line) => line.replace(/ \[.*$/, ""))
  expect(words.join("; ")).toBe(expected)
})

test.each([
  [
    "The letter was first published by the Torrmere Gazette.",
    ["published Torrmere Gazette first [first published by the Torrmere Gazette]"],
  ],
  ["Roe told the Torrmere Gazette.", ["told Torrmere Gazette [told the Torrmere Gazette]"]],
  [
    "Roe made the remarks in an interview with Velmora Today.",
    ["told Velmora Today [interview with Velmora Today]"],
  ],
  ["(NORTHWIRE)", ["carried NORTHWIRE [(NORTHWIRE)]"]],
  [
    "FENHOLM, May 3 (Brask News Agency) — The mayor left.",
    ["carried Brask News Agency [FENHOLM, May 3 (Brask News Agency) —]"],
  ],
  ["Source: Brask Newswire", ["carried Brask Newswire [Source: Brask Newswire]"]],
  [
    "Brask Voice reported, citing the Torrmere Gazette.",
    ["reported Brask Voice from Torrmere Gazette [Brask Voice reported, citing the Torrmere Gazette]"],
  ],
  [
    "The letter was translated by Velmora Online.",
    ["translated Velmora Online [translated by Velmora Online]"],
  ],
  ["This was reported by velmora.example.", ["reported velmora.example [was reported by velmora.example]"]],
  [
    "The full text was posted on the Brask Ledger website.",
    ["published Brask Ledger whole [posted on the Brask Ledger website]"],
  ],
  [
    "According to a transcript published by Brask Radio, Roe agreed.",
    ["published Brask Radio [published by Brask Radio]"],
  ],
  ["„Nein“, sagte Roe der Torrmer Zeitung.", ["told Torrmer Zeitung [sagte Roe der Torrmer Zeitung]"]],
  ["« Non », a déclaré Roe au Courrier, selon Le Figaro.", ["reported Le Figaro [selon Le Figaro]"]],
  ["Roe told me.", ["told Fenholm Post [told me]"]],
  ["Ada Roe is a columnist for the Torrmere Gazette.", []],
  ["Brask TV's Tom Vale will moderate the debate.", []],
  ["Follow him on Twitter.", []],
  ["She reads the Torrmere Gazette.", []],
])("%s", (text, expected) => expect(told(text)).toEqual(expected))

/** A title and the text under it: is the page its house's own release? */
test.each([
  ["Press release 7/2031: dam holds", "The dam holds.", true],
  ["Dam holds | News release", "The dam holds.", true],
  ["Pressemitteilung: Damm hält", "Der Damm hält.", true],
  ["Dam holds", "FOR IMMEDIATE RELEASE\n\nThe dam holds.", true],
  ["Dam holds", "Press release no. 7\n\nThe dam holds.", true],
  ["Ministry’s press release riddled with errors", "The ministry erred.", false],
  ["Dam holds", "The dam holds. A press release was sent.", false],
])("release: %s / %s", (title, text, isRelease) => {
  const found = findTransmissions({ id: "a", publisher: "Norwall Water", title, text }, [])
  expect(found.map(({ outlet, original }) => `${outlet} ${original}`)).toEqual(
    isRelease ? ["Norwall Water true"] : [],
  )
  expect(findTransmissions({ id: "a", title, text }, [])).toEqual([])
})

/** A credit under the article, and what it tells. */
test.each([
  ["© 2031 NORTHWIRE", ["carried NORTHWIRE"]],
  ["Copyright 2031 Northwire. All rights reserved.", ["carried Northwire"]],
  ["© Copyright 2031 Fenholm Post", []],
  ["Via Kestrel Lantern", ["reposted Kestrel Lantern"]],
  ["Originally published in the Marlow Examiner.", ["published Marlow Examiner first"]],
  ["First published on May 3, 2031 by Velm TV", ["published Velm TV first"]],
  ["This article was republished with permission from Kestrel Lantern.", ["reposted Kestrel Lantern"]],
  ["Source: Brask Newswire", ["carried Brask Newswire"]],
  ["(Northwire)", ["carried Northwire"]],
  ["Reporting by the Marlow Newswire; editing by Tom Vale", ["carried Marlow Newswire"]],
  ["(Reporting by Ada Roe; editing by Jan Moll)", []],
  ["Photo courtesy of Tom Vale", []],
])("credit: %s", (message, expected) => {
  const notes = [{ rule: "read/credit-line", severity: "info", message }] as const
  const found = findTransmissions({ id: "a", publisher: "Fenholm Post", text: "Roe left.", notes }, [])
  expect(
    found.map(({ action, outlet, original }) =>
      [action, outlet, original && "first"].filter(Boolean).join(" "),
    ),
  ).toEqual(expected)
  for (const { start, end, as } of found) expect([start, end, as]).toEqual([9, 9, message])
})
