import { describe, expect, test } from "vitest"
import type {
  Decision,
  EdgeDecision,
  KnownStep,
  MatchDecision,
  Person,
  Quotation,
  QuotedArticle,
  Statement,
} from "../model.js"
import { decideArticle, decidePeople, decideStatements, knownSteps, witnessIdOf } from "./index.js"

const facts = { verdict: "confirmed", by: "Mina", at: "2031-06-01T10:00:00Z" } as const
const TEXT = "“We will not sail,” she said. “Nor swim.”"

const quotation = (id: string, more: Partial<Quotation> = {}): Quotation => ({
  id,
  kind: "direct",
  content: [[1, 17]],
  cue: [],
  source: [],
  text: "We will not sail",
  speaker: { name: "Ada Roe", as: "she", kind: "person" },
  confidence: 0.5,
  ...more,
})

const article: QuotedArticle = {
  id: "a",
  text: TEXT,
  quotations: [quotation("q"), quotation("inner", { content: [[9, 17]], text: "not sail", within: "q" })],
  transmissions: [{ start: 0, end: 1, action: "reported", outlet: "Post", quotations: ["q"] }],
}

const aboutSpeaker = (more: Partial<Decision> = {}): Decision =>
  ({
    ...facts,
    id: "d1",
    kind: "speaker",
    article: "a",
    quotation: "q",
    content: [[1, 17]],
    ...more,
  }) as Decision
const aboutSpan = (more: Partial<Decision> = {}): Decision =>
  ({
    ...facts,
    id: "d2",
    kind: "span",
    article: "a",
    quotation: "q",
    content: [[1, 17]],
    ...more,
  }) as Decision

describe("quotations", () => {
  test.each([
    ["confirmed", aboutSpeaker(), { confidence: 1, speaker: { name: "Ada Roe" } }],
    [
      "corrected",
      aboutSpeaker({ verdict: "corrected", value: { name: "Jo Brandt" } }),
      { confidence: 1, speaker: { name: "Jo Brandt", as: "she", kind: "person" } },
    ],
    ["rejected", aboutSpeaker({ verdict: "rejected" }), { confidence: 0.5 }],
    [
      "found again by its words",
      aboutSpeaker({ quotation: "another version's", verdict: "corrected", value: { name: "Jo" } }),
      { speaker: { name: "Jo" } },
    ],
  ])("a speaker %s", (_, decision, expected) => {
    const [decided, inner] = decideArticle(article, [decision]).quotations
    expect(decided).toMatchObject({ id: "q", ...expected, decided: [{ by: "Mina", decision: "d1" }] })
    expect(decided?.speaker === undefined).toBe(decision.verdict === "rejected")
    expect(inner).toBe(article.quotations[1])
  })

  test("a span set right gives the words there", () => {
    const value = [
      [1, 17],
      [31, 39],
    ] as const
    const [decided] = decideArticle(article, [aboutSpan({ verdict: "corrected", value })]).quotations
    expect(decided).toMatchObject({ id: "q", content: value, text: "We will not sail … Nor swim" })
  })

  test("what is no quotation goes, and nothing points at it any more", () => {
    const decided = decideArticle(article, [aboutSpan({ verdict: "rejected" })])
    expect(decided.quotations).toEqual([{ ...article.quotations[1], within: undefined }])
    expect(decided.transmissions[0]?.quotations).toEqual([])
  })

  test("the last word counts, and none that was taken back", () => {
    const first = aboutSpeaker({ verdict: "corrected", value: { name: "Jo" } })
    const second = aboutSpeaker({ id: "d3", at: "2031-06-02T10:00:00Z", verdict: "rejected" })
    expect(decideArticle(article, [second, first]).quotations[0]?.speaker).toBeUndefined()
    const undone = { ...second, undone: { by: "Mina", at: "2031-06-03T10:00:00Z" } }
    expect(decideArticle(article, [undone, first]).quotations[0]?.speaker?.name).toBe("Jo")
    expect(decideArticle(article, [undone])).toBe(article)
  })
})

const witness = (id: string, text = "We will not sail today", more = {}): Statement["witnesses"][number] => ({
  id: `w-${id}`,
  article: id,
  content: [[1, 9]],
  quotation: `q-${id}`,
  text,
  relation: ["verbatim"],
  ...more,
})
const letter: Statement = {
  id: "s-1",
  text: "We will not sail today",
  witnesses: ["a", "b", "c"].map((id) => witness(id)),
}
const lone: Statement = { id: "s-2", text: "No", witnesses: [witness("z", "No")] }
const aboutMatch = (more: Partial<MatchDecision> = {}): MatchDecision => ({
  ...facts,
  id: "m1",
  kind: "match",
  statement: "s-1",
  witness: "w-c",
  among: ["w-a", "w-b"],
  ...more,
})
const shape = (statements: readonly Statement[]) =>
  statements.map(({ witnesses }) => witnesses.map(({ id }) => id).join(" "))
const speaking = (_: string, id: string) => quotation(id, { occasion: "letter" })

describe("matches", () => {
  test.each([
    ["confirmed stays", aboutMatch(), [letter, lone], ["w-a w-b w-c", "w-z"]],
    ["rejected stands alone", aboutMatch({ verdict: "rejected" }), [letter, lone], ["w-a w-b", "w-z", "w-c"]],
    ["moved", aboutMatch({ verdict: "corrected", value: ["w-z"] }), [letter, lone], ["w-a w-b", "w-z w-c"]],
    [
      "the fullest moved",
      aboutMatch({ witness: "w-a", among: ["w-b"], verdict: "rejected" }),
      [letter],
      ["w-b w-c", "w-a"],
    ],
    [
      "confirmed is brought back where matching parts it",
      aboutMatch({ witness: "w-z", among: ["w-b", "w-gone"] }),
      [letter, lone],
      ["w-a w-b w-c w-z"],
    ],
    [
      "rejected and apart already",
      aboutMatch({ witness: "w-z", verdict: "rejected" }),
      [letter, lone],
      ["w-a w-b w-c", "w-z"],
    ],
  ])("%s", (_, decision, statements, expected) => {
    const decided = decideStatements(statements, [decision], speaking)
    expect(shape(decided)).toEqual(expected)
    const moved = decided.flatMap(({ witnesses }) => witnesses).find(({ id }) => id === decision.witness)
    expect(moved?.decided).toMatchObject([{ decision: "m1" }])
    expect(new Set(decided.map(({ id }) => id)).size).toBe(decided.length)
    for (const { text, witnesses } of decided) expect(witnesses[0]?.text).toBe(text)
  })

  test("a statement of its own has the circumstances of its quotation", () => {
    const [, alone] = decideStatements([letter], [aboutMatch({ verdict: "rejected" })], speaking)
    expect(alone).toMatchObject({ speaker: { name: "Ada Roe" }, occasion: "letter" })
  })

  test("whoever is decided to speak in a witness speaks in the statement", () => {
    const decided = aboutSpeaker({
      article: "b",
      quotation: "q-b",
      verdict: "corrected",
      value: { name: "Jo" },
    })
    const articleB = { ...article, id: "b", quotations: [quotation("q-b")] }
    const [own] = decideArticle(articleB, [decided]).quotations
    const [statement] = decideStatements([letter], [decided], (_, id) => (id === "q-b" ? own : undefined))
    expect(statement).toMatchObject({ speaker: { name: "Jo" }, decided: [{ decision: "d1" }] })
  })

  test("a decision finds its witness under the id that a span set right has given it", () => {
    const old = witnessIdOf("c", [[1, 9]])
    const pile = { ...letter, witnesses: [witness("a"), { ...witness("c"), id: old }] }
    const span = aboutSpan({
      article: "c",
      quotation: "q-c",
      content: [[1, 9]],
      verdict: "corrected",
      value: [[1, 5]],
    })
    const short = quotation("q-c", { content: [[1, 5]], text: "We w" })
    const decided = decideStatements(
      [pile],
      [span, aboutMatch({ witness: old, among: ["w-a"], verdict: "rejected" })],
      (_, id) => (id === "q-c" ? short : undefined),
    )
    expect(shape(decided)).toEqual(["w-a", witnessIdOf("c", [[1, 5]])])
  })
})

const aboutEdge = (more: Partial<EdgeDecision> = {}): EdgeDecision => ({
  ...facts,
  id: "e1",
  kind: "edge",
  statement: "s-1",
  among: ["w-a"],
  from: "w-b",
  to: "w-c",
  ...more,
})
const page = (article: string) => ({ kind: "witness", article }) as const
const tern = { kind: "credited", name: "Tern" } as const
const pagesOf = { from: "b", to: ["c"] }

describe("edges", () => {
  test.each<[string, EdgeDecision, Partial<KnownStep>[]]>([
    ["confirmed", aboutEdge(), [{ from: page("b"), pages: ["c"], isSo: true }]],
    ["rejected", aboutEdge({ verdict: "rejected" }), [{ from: page("b"), pages: ["c"], isSo: false }]],
    [
      "led from another page",
      aboutEdge({ verdict: "corrected", value: "w-a" }),
      [
        { from: page("b"), pages: ["c"], isSo: false },
        { from: page("a"), pages: ["c"], isSo: true },
      ],
    ],
    [
      "led from a carrier, which may have it from the page shown",
      aboutEdge({ verdict: "corrected", value: "credited Tern" }),
      [{ from: tern, pages: ["c"], isSo: true }],
    ],
    [
      "from the utterance",
      aboutEdge({ from: "utterance", verdict: "rejected" }),
      [{ from: { kind: "utterance" }, pages: ["c"], isSo: false }],
    ],
    [
      "into a carrier: of the pages below it",
      aboutEdge({ to: "credited Tern", pages: { from: "b", to: ["a", "c"] }, verdict: "rejected" }),
      [{ from: page("b"), over: tern, pages: ["a", "c"], isSo: false }],
    ],
    [
      "of pages whose witnesses go by other ids now",
      aboutEdge({ from: "w-gone", to: "w-gone-too", pages: pagesOf }),
      [{ from: page("b"), pages: ["c"], isSo: true }],
    ],
    [
      "of a page that is not here",
      aboutEdge({ from: "w-gone" }),
      [{ from: { kind: "witness" }, isSo: true }],
    ],
    ["of another statement", aboutEdge({ among: ["w-x"] }), []],
    ["taken back", aboutEdge({ undone: { by: "Mina", at: facts.at } }), []],
  ])("%s", (_, decision, expected) => {
    expect(knownSteps([decision])(letter)).toMatchObject(expected)
    expect(knownSteps([decision])(letter)).toHaveLength(expected.length)
  })

  test("steps come in the order of the decisions, with who and why", () => {
    const later = aboutEdge({ id: "e2", at: "2031-06-02T10:00:00Z", verdict: "rejected" })
    const steps = knownSteps([later, aboutEdge({ note: "she told me" })])(letter)
    expect(steps).toMatchObject([
      { note: "she told me", decided: { decision: "e1", verdict: "confirmed", by: "Mina" } },
      { decided: { decision: "e2", verdict: "rejected" } },
    ])
  })

  test("a decision finds its page under the id that a span set right has given the witness", () => {
    const old = witnessIdOf("c", [[1, 9]])
    const span = aboutSpan({ article: "c", content: [[1, 9]], verdict: "corrected", value: [[1, 5]] })
    const now = { ...letter, witnesses: [witness("b"), { ...witness("c"), id: witnessIdOf("c", [[1, 5]]) }] }
    expect(knownSteps([span, aboutEdge({ among: [old], to: old })])(now)).toMatchObject([
      { from: page("b"), pages: ["c"] },
    ])
  })
})

describe("people", () => {
  const person = (id: string, name: string): Person => ({
    id,
    name,
    names: [{ text: name, count: 2 }],
    roles: [name],
    articles: 2,
    quotations: 2,
  })
  const mentions = new Map([
    [
      "p1",
      [
        { quotation: "q1", article: "a", name: "Ada Roe" },
        { quotation: "q2", article: "b", name: "A. Row" },
      ],
    ],
    ["p2", [{ quotation: "q3", article: "b", name: "Ada Rowe" }]],
  ])
  const personOf = new Map([
    ["q1", "p1"],
    ["q2", "p1"],
    ["q3", "p2"],
  ])
  const pile = { people: [person("p1", "Ada Roe"), person("p2", "Ada Rowe")], personOf }
  const of = (id: string) => mentions.get(id) ?? []

  test("merged, the first stays", () => {
    const merge: Decision = {
      ...facts,
      id: "p",
      kind: "merge",
      people: ["p1", "p2"],
      anchors: [["q1"], ["q3", "q-gone"]],
    }
    const { people, personOf: now } = decidePeople(pile, [merge], of)
    expect(people).toMatchObject([
      {
        id: "p1",
        name: "Ada Roe",
        names: { length: 3 },
        articles: 2,
        quotations: 3,
        decided: [{ kind: "merge" }],
      },
    ])
    expect(now.get("q3")).toBe("p1")
  })

  test("split by name", () => {
    const split: Decision = {
      ...facts,
      id: "p",
      kind: "split",
      person: "p1",
      names: ["A. Row"],
      anchors: ["q1"],
    }
    const { people, personOf: now } = decidePeople(pile, [split], of)
    expect(people.map(({ name, quotations }) => [name, quotations])).toEqual([
      ["Ada Rowe", 2],
      ["A. Row", 1],
      ["Ada Roe", 1],
    ])
    expect(now.get("q2")).not.toBe("p1")
  })
})
