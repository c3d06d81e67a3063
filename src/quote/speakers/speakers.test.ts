import { expect, test } from "vitest"
import type { Article, Span } from "../../model.js"
import type { Attribution } from "../attribution.js"
import { identify } from "./speakers.js"

/** Marked text: `<c>` content, `<v>` cue, `<s>` source; a number joins the pieces of one attribution: `<c2>`. */
function attributionsIn(marked: string): { text: string; attributions: Attribution[] } {
  const drafts = new Map<string, { content: Span[]; cue: Span[]; source: Span[] }>()
  const open = new Map<string, number>()
  let text = ""
  let at = 0
  for (const tag of marked.matchAll(/<(\/?)([cvs])(\d?)>/g)) {
    text += marked.slice(at, tag.index)
    at = tag.index + tag[0].length
    const [, closing, role = "", number = ""] = tag
    const draft = drafts.get(number) ?? { content: [], cue: [], source: [] }
    drafts.set(number, draft)
    if (!closing) open.set(role + number, text.length)
    else
      draft[role === "c" ? "content" : role === "v" ? "cue" : "source"].push([
        open.get(role + number) ?? 0,
        text.length,
      ])
  }
  text += marked.slice(at)
  return {
    text,
    attributions: [...drafts.values()].map((draft) => ({ ...draft, confidence: 1, rule: "test" })),
  }
}

const published = { value: "2031-05-07", precision: "day", from: "given" } as const

function quotationsOf(marked: string, more: Partial<Article> = {}) {
  const { text, attributions } = attributionsIn(marked)
  return identify({ id: "a", published, ...more, text }, attributions)
}

const speakers = (marked: string, more: Partial<Article> = {}) =>
  quotationsOf(marked, more).map(({ speaker }) => speaker && `${speaker.kind}: ${speaker.name}`)

test.each([
  ["a full name", "<c>“Yes,”</c> <v>said</v> <s>Ada Roe</s>.", ["person: Ada Roe"]],
  ["a title is no part of it", "<c>“Yes,”</c> <v>said</v> <s>Mayor Ada Roe</s>.", ["person: Ada Roe"]],
  [
    "an apposition is none",
    "<c>“Yes,”</c> <v>said</v> <s>Ada Roe, the mayor of Torrmere</s>.",
    ["person: Ada Roe"],
  ],
  ["last name after full name", "Ada Roe won. <c>“Yes,”</c> <v>said</v> <s>Roe</s>.", ["person: Ada Roe"]],
  [
    "full name afterwards",
    "<c>“Yes,”</c> <v>said</v> <s>Ms. Roe</s>. Later Ada Roe left.",
    ["person: Ada Roe"],
  ],
  ["initials", "Ada M. Roe won. <c>“Yes,”</c> <v>said</v> <s>Ms. Roe</s>.", ["person: Ada M. Roe"]],
  ["pronoun", "Ada Roe met Tom Vale. <c>“Yes,”</c> <s>she</s> <v>said</v>.", ["person: Ada Roe"]],
  [
    "pronoun of the other",
    "Ada Roe met Tom Vale. <c>“Yes,”</c> <s>he</s> <v>said</v>.",
    ["person: Tom Vale"],
  ],
  ["office", "Mayor Ada Roe won. <c>“Yes,”</c> <v>said</v> <s>the mayor</s>.", ["person: Ada Roe"]],
  [
    "office under another word",
    "Sen. Ada Roe won. <c>“Yes,”</c> <s>the senator</s> <v>said</v>.",
    ["person: Ada Roe"],
  ],
  [
    "a title as a name",
    "House Speaker Tom Vale won. <c>“Yes,”</c> <s>the Speaker</s> <v>said</v>.",
    ["person: Tom Vale"],
  ],
  [
    "a deputy by name",
    "<c>“Yes,”</c> <v>said</v> <s>the minister's deputy, Ada Roe</s>.",
    ["person: Ada Roe"],
  ],
  [
    "a possessive",
    "Tom Vale spoke. <s>Vale’s</s> <v>claim</v> <c>that “all is well”</c> is old.",
    ["person: Tom Vale"],
  ],
  ["relative", "Tom Vale, <s>who</s> <v>said</v> <c>he would stay</c>, left.", ["person: Tom Vale"]],
  ["unnamed", "<c>“Yes,”</c> <v>said</v> <s>a senior official</s>.", ["unnamed: senior official"]],
  [
    "a spokesman",
    "<c>“Yes,”</c> <v>said</v> <s>a spokesman for Ada Roe</s>.",
    ["unnamed: spokesman for Ada Roe"],
  ],
  ["experts", "<s>Experts on grain</s> <v>say</v> <c>it will rain</c>.", ["unnamed: Experts on grain"]],
  [
    "a campaign",
    "Ada Roe won. <s>The Roe campaign</s> <v>said</v> <c>it was glad</c>.",
    ["organisation: Roe campaign"],
  ],
  [
    "an organisation",
    "<s>The Torrmere Grain Board</s> <v>said</v> <c>it was glad</c>.",
    ["organisation: Torrmere Grain Board"],
  ],
  ["a document", "<s>The report</s> <v>says</v> <c>it will rain</c>.", ["document: report"]],
  [
    "a list",
    "<s>Ada Roe, Tom Vale and other mayors</s> <v>said</v> <c>it would rain</c>.",
    ["group: Ada Roe and Tom Vale"],
  ],
  [
    "an outlet is the carrier",
    "<s>The Gazette</s> <v>quoted</v> Ada Roe as saying <c>“yes”</c>.",
    ["person: Ada Roe"],
  ],
  ["kin of the author", "Tom Vale won. <c>“Yes,”</c> <s>my father</s> <v>said</v>.", ["unnamed: my father"]],
  [
    "no source, same paragraph",
    "<c1>“Yes,”</c1> <s1>Ada Roe</s1> <v1>said</v1>. <c2>“It rains.”</c2>",
    ["person: Ada Roe", "person: Ada Roe"],
  ],
  ["Chinese", "<s>李明</s><v>说</v>：<c>“好。”</c>", ["person: 李明"]],
])("speaker: %s", (_, marked, expected) => expect(speakers(marked)).toEqual(expected))

test("in an interview the questions are the publisher's, the answers the guest's", () => {
  const text =
    "An interview with mayor Ada Roe.\n\n<s1>Q</s1><v1>:</v1> <c1>Will it rain?</c1>\n\n<s2>A</s2><v2>:</v2> <c2>It will.</c2>"
  expect(speakers(text, { publisher: "Torrmere Gazette" })).toEqual([
    "organisation: Torrmere Gazette",
    "person: Ada Roe",
  ])
})

test("two take turns", () => {
  const text =
    "<c1>“Will it rain?”</c1> <v1>asked</v1> <s1>Tom Vale</s1>.\n\n<c2>“It will,”</c2> <v2>said</v2> <s2>Ada Roe</s2>.\n\n<c3>“When?”</c3>\n\n<c4>“Soon.”</c4>"
  expect(speakers(text)).toEqual([
    "person: Tom Vale",
    "person: Ada Roe",
    "person: Tom Vale",
    "person: Ada Roe",
  ])
})

test("a headline's capitals do not make names of verbs", () => {
  const text = "<s>Ada Roe Hammers Grain Chief</s><v>:</v> <c>‘Go Home Now’</c>\n\nAda Roe spoke on Tuesday."
  expect(speakers(text)).toEqual(["person: Ada Roe"])
})

test("circumstances carry over until the text moves on", () => {
  const quotations = quotationsOf(
    "<s1>Ada Roe</s1> <v1>told</v1> the Torrmere Gazette on Friday <c1>that she would stay</c1>.\n\n<c2>“I like it here,”</c2> <s2>she</s2> <v2>added</v2>.\n\n<c3>“We lost,”</c3> <s3>Roe</s3> <v3>said</v3> at a rally in Quillport on Monday.",
  )
  const around = quotations.map(({ outlet, occasion, place, said }) => ({
    outlet,
    occasion,
    place,
    said: said?.value,
  }))
  expect(around).toEqual([
    { outlet: "Torrmere Gazette", occasion: "interview", place: undefined, said: "2031-05-02" },
    { outlet: "Torrmere Gazette", occasion: "interview", place: undefined, said: "2031-05-02" },
    { outlet: undefined, occasion: "rally", place: "Quillport", said: "2031-05-05" },
  ])
})

test("what is thought or often said has no occasion", () => {
  const quotations = quotationsOf(
    "<s1>Ada Roe</s1> <v1>said</v1> at a rally <c1>that she would stay</c1>. <s2>She</s2> <v2>believes</v2> <c2>that she will win</c2>.",
  )
  expect(quotations.map((q) => q.occasion)).toEqual(["rally", undefined])
})

test("a quotation inside another says which", () => {
  const [outer, inner] = quotationsOf(
    "<s1>Ada Roe</s1> <v1>said</v1> <c1>that <s2>Tom Vale</s2> <v2>thought</v2> <c2>it would rain</c2></c1>.",
  )
  expect(inner?.within).toBe(outer?.id)
  expect(outer?.within).toBeUndefined()
})
