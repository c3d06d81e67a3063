import { expect, test } from "vitest"
import type { Article, Quotation, Transmission } from "../model.js"
import { CarrierIndex } from "./carriers.js"
import { creditsIn } from "./credits.js"

const pile: Article[] = [
  { id: "courier", text: "", publisher: "The Marvell Courier", url: "https://marvell-courier.example/1" },
  { id: "wire", text: "", publisher: "Ostwire" },
]
const carriers = new CarrierIndex(pile)

const creditsOf = (text: string, transmissions: Transmission[] = []) =>
  creditsIn({ id: "x", text, transmissions }, [], [], carriers).map(({ name, role, pages, chain }) =>
    [name, role, [...pages].join(), chain].filter(Boolean).join(" / "),
  )

test.each([
  ["The letter was first published by the Marvell Courier.", ["Marvell Courier / origin / 0"]],
  ["Roe told Ostwire.", ["Ostwire / origin / 1"]],
  ["According to Ostwire, the letter was read aloud.", ["Ostwire / carrier / 1"]],
  ["(Ostwire)", ["Ostwire / carrier / 1"]],
  ["By Ostwire staff", ["Ostwire / named / 1"]],
  [
    "Ostwire reported, citing the Marvell Courier.",
    ["Ostwire / carrier / 1 / nearer", "Marvell Courier / origin / 0 / farther"],
  ],
  ["Nobody is credited.", []],
])("%s", (text, credits) => expect(creditsOf(text)).toEqual(credits))

test("a transmission names carriers that the pile does not hold", () => {
  const text = "As Velm Radio reported, citing the Marvell Courier, nobody left."
  const said: Transmission = {
    start: 3,
    end: 52,
    action: "reported",
    outlet: "Velm Radio",
    from: "Marvell Courier",
  }
  expect(creditsOf(text, [said])).toEqual(["Velm Radio / carrier / nearer", "Marvell Courier / carrier / 0"])
})

test("what stands inside the passage is not the page's own credit", () => {
  const text = "Roe wrote: “I told Ostwire so.”"
  expect(creditsIn({ id: "x", text }, [[12, 30]], [], carriers)).toEqual([])
})

test("a credit copied with the text reads the same", () => {
  const [one] = creditsIn({ id: "x", text: "Source: OSTWIRE." }, [], [], carriers)
  const [other] = creditsIn({ id: "y", text: "And more.\n\nsource –  Ostwire" }, [], [], carriers)
  expect(one?.sentence).toBe(other?.sentence)
})

test("a carrier named in text that travelled with the words is what that text speaks of", () => {
  const text = "Roe wrote: “The gates are shut.”\n\nA poll by Velm Radio found nobody in favour."
  const [start, end] = [text.indexOf("poll"), text.length]
  const transmissions: Transmission[] = [{ start, end, action: "published", outlet: "Velm Radio" }]
  const beyond = [text.indexOf("A poll"), text.length] as const
  const credits = (passage: readonly (readonly [number, number])[]) =>
    creditsIn({ id: "x", text, transmissions }, [[11, 32]], passage, carriers).map(({ name }) => name)
  expect(credits([])).toEqual(["Velm Radio"])
  expect(credits([[0, 32], beyond])).toEqual([])
  expect(credits([[0, text.length]])).toEqual(["Velm Radio"])
})

/** Roles of the credits of a page for the first of two quotations, by the names of their speakers. */
function rolesFor(
  text: string,
  speakers: readonly string[],
  transmissions: readonly Partial<Transmission>[],
) {
  const quotations = [...text.matchAll(/“[^”]*”/g)].map(({ 0: words, index }, at): Quotation => {
    const name = speakers[at] ?? ""
    return {
      id: `${at}`,
      kind: "direct",
      content: [[index, index + words.length]],
      cue: [],
      source: [],
      text: words,
      speaker: { name, as: name, kind: "person" },
      confidence: 1,
    }
  })
  const stated = transmissions.map((one): Transmission => {
    const start = text.indexOf(one.outlet ?? "")
    return { start, end: start + 4, action: "reported", outlet: "", ...one }
  })
  const article = { id: "x", publisher: "Fenholm Ledger", text, quotations, transmissions: stated }
  const said = quotations.slice(0, 1).flatMap(({ content }) => content)
  return creditsIn(article, said, [], carriers)
    .filter(({ role }) => role !== "named")
    .map(({ name }) => name)
}

test.each([
  ["somebody else's words", ["Roe", "Vale"], [{ outlet: "Ostwire", quotations: ["1"] }], []],
  ["the same speaker's", ["Roe", "Roe"], [{ outlet: "Ostwire", quotations: ["1"] }], ["Ostwire"]],
  ["these words", ["Roe", "Vale"], [{ outlet: "Ostwire", quotations: ["0"] }], ["Ostwire"]],
  ["nothing named", ["Roe", "Vale"], [{ outlet: "Ostwire" }], ["Ostwire"]],
  [
    "another text, where the page was told these words itself",
    ["Roe", "Vale"],
    [{ outlet: "Ostwire" }, { outlet: "Ledger", action: "told" as const, quotations: ["0"] }],
    ["Fenholm Ledger"],
  ],
])("a credit for %s", (_, speakers, transmissions, expected) => {
  const text = "“We go,” Roe told the Ledger.\n\n“We stay,” one says, as Ostwire has it."
  expect(rolesFor(text, speakers, transmissions)).toEqual(expected)
})

/** What is credited for the words `said`, on a page with quotations; each names its speaker and its source's words. */
function creditedFor(
  text: string,
  said: string,
  sources: readonly string[] = [],
  transmissions: Transmission[] = [],
) {
  const spanOf = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
  const quotations = sources.map((source, at): Quotation => {
    const content = [spanOf(said)]
    return {
      id: `q${at}`,
      kind: "direct",
      content,
      cue: [],
      source: [spanOf(source)],
      text: said,
      confidence: 1,
    }
  })
  return creditsIn({ id: "x", text, quotations, transmissions }, [spanOf(said)], [], carriers)
    .filter(({ role }) => role !== "named")
    .map(({ name, role }) => `${name} / ${role}`)
}

test.each([
  [
    "in the sentence of the words",
    "Ostwire had Roe saying, “I am tired.”",
    "I am tired.",
    [],
    ["Ostwire / carrier"],
  ],
  ["behind them", "“I am tired,” Roe told Ostwire.", "I am tired,", [], ["Ostwire / origin"]],
  [
    "not the speaker's own house",
    "“I am tired,” Roe of Ostwire told reporters.",
    "I am tired,",
    ["Roe of Ostwire"],
    [],
  ],
] as const)("credits %s", (_, text, said, sources, expected) =>
  expect(creditedFor(text, said, sources)).toEqual(expected),
)

test("where the words stand with a credit, one that stands with others is for those", () => {
  const [one, other] = ["I am tired.", "I shall rest."]
  const text = `According to Velm Radio she said: “${one}” As Ostwire reported, she added: “${other}”`
  const spanOf = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
  const quotations = [one, other].map((words, at): Quotation => {
    const content = [spanOf(words)]
    return { id: `q${at}`, kind: "direct", content, cue: [], source: [], text: words, confidence: 1 }
  })
  const [radio, wire] = [spanOf("According to Velm Radio"), spanOf("As Ostwire reported")]
  const transmissions: Transmission[] = [
    { start: radio[0], end: radio[1], action: "reported", outlet: "Velm Radio", quotations: ["q0"] },
    { start: wire[0], end: wire[1], action: "reported", outlet: "Ostwire", quotations: ["q1"] },
  ]
  const credited = (words: string) =>
    creditsIn({ id: "x", text, quotations, transmissions }, [spanOf(words)], [], carriers)
      .filter(({ role }) => role !== "named")
      .map(({ name }) => name)
  expect([credited(one), credited(other)]).toEqual([["Velm Radio"], ["Ostwire"]])
})
