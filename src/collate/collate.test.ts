import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { CollatedStatement, Relation, Statement, Witness } from "../model.js"
import { alignAdditions } from "./additions.js"
import { alignedRows, collateStatement, rejoin } from "./index.js"
import { tokenise } from "./tokens.js"

const witness = (id: string, text: string, relation: readonly Relation[] = []): Witness => ({
  id,
  article: `article-${id}`,
  content: [[0, text.length]],
  text,
  relation,
})

const statement = (text: string, ...copies: readonly string[]): Statement => ({
  id: "s",
  text,
  witnesses: [text, ...copies].map((copy, index) => witness(`w${index}`, copy)),
})

/** Every reading as `kind: statement's words > witness's words`. */
const marked = ({ text, apparatus }: CollatedStatement): string[] =>
  apparatus.flatMap(({ at, readings }) =>
    readings.map((reading) => `${reading.kind}: ${text.slice(...at)} > ${reading.text}`),
  )

const LETTER = "We will not sign the accord, unless the dam is closed. Our valley has waited forty years."

describe("one witness", () => {
  test.each<[string, string, string[], Relation[]]>([
    ["verbatim", LETTER, [], ["verbatim"]],
    [
      "other typography",
      "“We will not sign the accord, unless the dam is closed. Our valley has waited forty years",
      [],
      ["verbatim"],
    ],
    ["negation lost", LETTER.replace("not ", ""), ["omission: not > "], ["abridged"]],
    [
      "a word changed",
      LETTER.replace("closed", "finished"),
      ["substitution: closed > finished"],
      ["altered"],
    ],
    ["a word put in", LETTER.replace("valley", "whole valley"), ["addition:  > whole"], ["extended"]],
    [
      "an editor's word",
      LETTER.replace("valley", "valley [of the Arda]"),
      ["interpolation:  > [of the Arda]"],
      ["interpolated"],
    ],
    ["an editor's letter", LETTER.replace("Our", "[o]ur"), [], ["verbatim"]],
    [
      "a clause behind an ellipsis",
      LETTER.replace(", unless the dam is closed", " …"),
      ["omission: , unless the dam is closed > …"],
      ["abridged"],
    ],
    [
      "cut at the end",
      "We will not sign the accord.",
      ["omission: , unless the dam is closed. Our valley has waited forty years > "],
      ["abridged"],
    ],
    [
      "a sentence not quoted",
      "Our valley has waited forty years.",
      ["omission: We will not sign the accord, unless the dam is closed. > "],
      ["verbatim"],
    ],
    ["interrupted", LETTER.replace("accord, ", "accord, … "), [], ["verbatim"]],
    ["another mark", LETTER.replace("accord,", "accord –"), ["punctuation: , > –"], ["verbatim"]],
    [
      "a style",
      LETTER.replace("will not", "won't").replace("forty", "forty"),
      ["spelling: will not > won't"],
      ["verbatim"],
    ],
    ["a misspelling", LETTER.replace("accord", "acord"), ["spelling: accord > acord"], ["verbatim"]],
    [
      "sentences exchanged",
      "Our valley has waited forty years. We will not sign the accord, unless the dam is closed.",
      [
        "transposition:  > Our valley has waited forty years.",
        "transposition: Our valley has waited forty years. > ",
      ],
      ["altered"],
    ],
    [
      "in the page's own words",
      "She refused her signature while water still ran.",
      [`substitution: ${LETTER} > She refused her signature while water still ran.`],
      ["paraphrased"],
    ],
  ])("%s", (_, copy, readings, relation) => {
    const collated = collateStatement(statement(LETTER, copy))
    expect(marked(collated)).toEqual(readings)
    expect(collated.witnesses.map((found) => found.relation)).toEqual([["verbatim"], relation])
  })
})

test("agreeing readings are one, whatever their typography", () => {
  const [entry] = collateStatement(
    statement("They go now.", "They run now.", "They RUN now.", "They walk now."),
  ).apparatus
  expect(entry?.readings).toEqual([
    { text: "RUN", witnesses: ["w1", "w2"], kind: "substitution" },
    { text: "walk", witnesses: ["w3"], kind: "substitution" },
  ])
})

test("a translated witness keeps its mark and has no readings", () => {
  const translated = {
    ...statement(LETTER),
    witnesses: [witness("t", "Wir unterschreiben nicht.", ["translated"])],
  }
  const collated = collateStatement(translated)
  expect(collated.witnesses[0]?.relation).toEqual(["translated"])
  expect(collated.apparatus).toEqual([])
})

test("what match saw in the marks stays: a report in the page's words, with a fragment quoted", () => {
  const text = "the valley had “waited forty years”"
  const given = { ...statement(LETTER), witnesses: [witness("w", text, ["abridged", "paraphrased"])] }
  expect(collateStatement(given).witnesses[0]?.relation).toEqual(["abridged", "paraphrased"])
})

test("a clause behind an ellipsis is shown in full from the fuller witness", () => {
  const collated = collateStatement(statement(LETTER, "We will not sign the accord … Our valley has waited."))
  const hidden = collated.apparatus.find(({ readings }) => readings.some(({ text }) => text === "…"))
  expect(LETTER.slice(...(hidden?.at ?? [0, 0]))).toBe(", unless the dam is closed.")
})

test("rows are cut so that agreement in a part shows", () => {
  const collated = collateStatement(
    statement(
      "the big red house stood alone there",
      "the large blue house stood alone there",
      "the large red house stood alone",
      "stood alone there",
    ),
  )
  expect(alignedRows(collated).map(({ cells }) => cells)).toEqual([
    ["big", "large", "large", null],
    ["red", "blue", "red", null],
  ])
})

test.each([
  [
    ["", "very big", "very large"],
    [
      ["", "very", "very"],
      ["", "big", "large"],
    ],
  ],
  [["", "whole", null, "whole"], [["", "whole", null, "whole"]]],
  [
    ["whole", "whole wide", ""],
    [
      ["whole", "whole", ""],
      ["", "wide", ""],
    ],
  ],
  [["red", "blue"], [["red", "blue"]]],
])("additions %j side by side", (cells, rows) => expect(alignAdditions(cells)).toEqual(rows))

const word = fc.constantFrom(
  "the",
  "dam",
  "we",
  "not",
  "will",
  "valley",
  "Arda",
  "forty",
  "水",
  "sign",
  "years",
)
const mark = fc.constantFrom(" ", " ", " ", ", ", ". ", " … ", " “", "” ", " – ", " [", "] ")
const text = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.flat().join("").trim())
const texts = fc.tuple(text, fc.array(text, { maxLength: 5 }))

/** A text and a copy of it with a few words cut, changed or moved. */
const copied = fc
  .tuple(
    fc.array(word, { minLength: 8, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(39), fc.nat(2), word), { maxLength: 5 }),
  )
  .map(([words, changes]) => {
    const copy = [...words]
    for (const [at, kind, put] of changes) copy.splice(at, kind === 0 ? 0 : 1, ...(kind === 1 ? [] : [put]))
    return [words.join(" "), copy.join(" ")] as const
  })

const wordsOf = (from: string): string[] =>
  tokenise(from)
    .tokens.filter(({ kind }) => kind === "word")
    .map(({ form }) => form)

test("a witness's readings put into the statement's text give the witness's words", () => {
  fc.assert(
    fc.property(texts, ([base, copies]) => {
      const collated = collateStatement(statement(base, ...copies))
      for (const { id, text: own } of collated.witnesses)
        expect(wordsOf(rejoin(collated, id))).toEqual(wordsOf(own))
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(copied, ([base, copy]) => {
      expect(wordsOf(rejoin(collateStatement(statement(base, copy)), "w1"))).toEqual(wordsOf(copy))
    }),
    { numRuns: 300 },
  )
})

test("the order of witnesses changes nothing", () => {
  fc.assert(
    fc.property(texts, fc.nat(), ([base, copies], seed) => {
      const given = statement(base, ...copies)
      const turn = seed % given.witnesses.length
      const turned = {
        ...given,
        witnesses: [...given.witnesses.slice(turn), ...given.witnesses.slice(0, turn)],
      }
      expect(collateStatement(turned).apparatus).toEqual(collateStatement(given).apparatus)
    }),
  )
})

describe("what changes the claim", () => {
  const collated = collateStatement({
    ...statement(
      LETTER,
      LETTER.replace("not ", ""),
      LETTER.replace("forty", "fourteen"),
      LETTER.replace("valley", "vale"),
    ),
  })

  test("is flagged on the reading and on its witness", () => {
    const flagged = collated.apparatus.flatMap(({ readings }) => readings).filter(({ material }) => material)
    expect(flagged.map(({ text, witnesses }) => [text, ...witnesses])).toEqual([
      ["", "w1"],
      ["fourteen", "w2"],
    ])
    expect(collated.witnesses.map(({ material }) => material ?? false)).toEqual([false, true, true, false])
  })

  test("is not flagged on who retells, and comes out the same when collated again", () => {
    const retold = {
      ...collated,
      witnesses: collated.witnesses.map((one) => ({ ...one, relation: ["paraphrased" as const] })),
    }
    expect(collateStatement(retold).witnesses.some(({ material }) => material)).toBe(false)
    expect(collateStatement(collated)).toEqual(collated)
  })
})
