import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Quotation, QuotedArticle, Statement } from "../model.js"
import { matchStatements } from "./statements.js"

interface Quoted {
  readonly speaker?: string
  readonly date?: string
  readonly language?: string
  readonly publisher?: string
  readonly transmissions?: QuotedArticle["transmissions"]
}

/** `«…»` in `marked` stands for a quotation in marks, `‹…›` for one without. */
function article(id: string, marked: string, { speaker, date, ...rest }: Quoted = {}): QuotedArticle {
  let text = ""
  const quotations: Quotation[] = []
  let start = 0
  for (const sign of marked) {
    if ("«‹".includes(sign)) start = text.length + (sign === "«" ? 1 : 0)
    if (sign === "«") text += "“"
    else if ("»›".includes(sign)) {
      const content = text.slice(start)
      quotations.push({
        id: `q-${id}-${quotations.length}`,
        kind: sign === "»" ? "direct" : "indirect",
        content: [[start, text.length]],
        cue: [],
        source: [],
        text: content,
        ...(speaker && { speaker: { name: speaker, as: speaker, kind: "person" } }),
        confidence: 0.8,
      })
      if (sign === "»") text += "”"
    } else if (sign !== "‹") text += sign
  }
  const published = date && ({ value: date, precision: "day", from: "given" } as const)
  return { id, text, ...(published && { published }), quotations, transmissions: [], ...rest }
}

const pagesOf = (statements: readonly Statement[]) =>
  statements
    .filter(({ witnesses }) => witnesses.length > 1)
    .map(({ witnesses }) => witnesses.map((witness) => witness.article).sort())
    .sort()

const ferry = "The old ferry at Sallow Point will sail on Thursday whatever the harbour board decides"
const quarry = "Nobody on the quarry committee has ever counted the lorries in Mill Lane"

describe("a quotation whose sentences travel apart", () => {
  const said = { speaker: "Ada Roe" }
  const texts = (articles: QuotedArticle[]) =>
    matchStatements(articles)
      .map(({ text, witnesses }) => `${witnesses.map(({ article }) => article).sort()}: ${text.slice(0, 12)}`)
      .sort()

  test("is a statement for each, with its own pages", () => {
    const whole = article("a", `«${ferry}. I am tired. ${quarry}.»`, said)
    const pages = [whole, article("b", `«${ferry}»`, said), article("c", `«${quarry}»`, said)]
    expect(texts(pages)).toEqual(["a,b: The old ferr", "a,c: Nobody on th"])
  })

  test("is one where two pages have them in one breath", () => {
    const whole = (id: string) => article(id, `«${ferry}. ${quarry}.»`, said)
    const pages = [
      whole("a"),
      whole("b"),
      article("c", `«${ferry}»`, said),
      article("d", `«${quarry}»`, said),
    ]
    expect(texts(pages)).toEqual(["a,b,c,d: The old ferr"])
  })

  test("is one where no page has but a part of it", () => {
    expect(texts([article("a", `«${ferry}. ${quarry}.»`, said), article("b", `«${ferry}»`, said)])).toEqual([
      "a,b: The old ferr",
    ])
  })
})

describe("one statement", () => {
  test.each<[string, QuotedArticle[]]>([
    ["the same words", [article("a", `«${ferry}»`), article("b", `Roe: «${ferry}»`)]],
    ["in capitals", [article("a", `«${ferry}»`), article("b", `«${ferry.toUpperCase()}»`)]],
    ["a word changed", [article("a", `«${ferry}»`), article("b", `«${ferry.replace("old", "last")}»`)]],
    ["a negation lost", [article("a", `«${ferry.replace("will", "will not")}»`), article("b", `«${ferry}»`)]],
    [
      "given to somebody else",
      [
        article("a", `«${ferry}»`, { speaker: "Ada Roe" }),
        article("b", `«${ferry}»`, { speaker: "Ben Tarn" }),
      ],
    ],
    [
      "part of a longer one",
      [
        article("a", `«Neighbours. ${ferry}. ${quarry}. I shall be on it.»`, { speaker: "Ada Roe" }),
        article("b", `«${ferry}»`, { speaker: "Ada Roe" }),
      ],
    ],
    [
      "without marks in the running text",
      [
        article("a", `«${ferry}», said Ada Roe.`, { speaker: "Ada Roe", date: "2031-05-01" }),
        article("b", `From the harbour.\n\n${ferry}.`, { date: "2031-05-02" }),
      ],
    ],
  ])("%s", (_, articles) => expect(pagesOf(matchStatements(articles))).toEqual([["a", "b"]]))

  test("two parts of one letter meet in the page that has it whole", () => {
    const articles = [
      article("a", `«Neighbours! ${ferry}. I am tired. ${quarry}. That is all. Good night.»`, {
        speaker: "Ada Roe",
      }),
      article("b", `«${ferry}»`, { speaker: "Ada Roe" }),
      article("c", `«${quarry}»`, { speaker: "Ada Roe" }),
    ]
    expect(pagesOf(matchStatements(articles))).toEqual([["a", "b", "c"]])
  })
})

describe("a letter that no page quotes in one piece", () => {
  const page = (id: string, between: string) =>
    article(id, `«${ferry}.»${between}«${quarry}.»`, { speaker: "Ada Roe" })

  test("is put together where its parts adjoin", () => {
    const articles = [
      page("a", " Roe went on: "),
      page("b", "\n\n"),
      page("d", " "),
      article("c", `«${quarry}»`),
    ]
    const [letter, ...others] = matchStatements(articles)
    expect(others).toEqual([])
    expect(letter?.text).toBe(`${ferry}. … ${quarry}.`)
    expect(letter?.witnesses.map((witness) => [witness.article, witness.content.length])).toEqual([
      ["a", 2],
      ["b", 2],
      ["d", 2],
      ["c", 1],
    ])
  })

  test("not where the pages tell something else between them", () => {
    const narration =
      " The harbour board met on Monday, and nobody would say what the engineers had written. "
    expect(matchStatements([page("a", narration), page("b", narration)])).toHaveLength(2)
  })

  test("nor where two pages alone have them together", () => {
    const articles = [page("a", " "), page("b", " "), article("c", `«${ferry}»`), article("d", `«${quarry}»`)]
    expect(matchStatements(articles)).toHaveLength(2)
  })
})

test("each witness says how it stands to the text", () => {
  const articles = [
    article("a", `«${ferry}. ${quarry}.»`, { speaker: "Ada Roe" }),
    article("b", `«${ferry.split(" ").slice(0, -2).join(" ")}»`, { speaker: "Ada Roe" }),
    article("c", `«${ferry}. ${quarry}.»`, { speaker: "Ada Roe" }),
  ]
  const [statement] = matchStatements(articles)
  expect(statement?.witnesses.map(({ article, relation }) => [article, ...relation])).toEqual([
    ["a", "verbatim"],
    ["c", "verbatim"],
    ["b", "abridged"],
  ])
})

describe("statements kept apart", () => {
  test.each<[string, QuotedArticle[]]>([
    ["other words", [article("a", `«${ferry}»`), article("b", `«${quarry}»`)]],
    [
      "a stock phrase in common",
      [
        article(
          "a",
          "«We take this matter very seriously. Two engineers from the port looked at the ferry in March»",
        ),
        article(
          "b",
          "«We take this matter very seriously. No lorry will pass through the village before the autumn»",
        ),
      ],
    ],
    ["one page that quotes it twice", [article("a", `«${ferry}» Later: «${ferry}»`)]],
    ["nothing quoted", [article("a", ferry), article("b", ferry)]],
  ])("%s", (_, articles) => {
    const pages = pagesOf(matchStatements(articles)).filter((ids) => new Set(ids).size > 1)
    expect(pages).toEqual([])
  })

  test("every quotation has a statement, also one that stands alone", () => {
    const [only] = matchStatements([article("a", `«${ferry}»`, { speaker: "Ada Roe" })])
    expect(only).toMatchObject({ text: ferry, speaker: { name: "Ada Roe" } })
    expect(only?.witnesses).toHaveLength(1)
  })
})

test("what nobody said makes no statement, and is a witness to one as running text is", () => {
  const { quotations, ...rest } = article("a", `Roe wants this: ‹${ferry}›.`, { speaker: "Ada Roe" })
  const wanted = { ...rest, quotations: quotations.map((one) => ({ ...one, unsaid: "plan" as const })) }
  expect(matchStatements([wanted])).toEqual([])
  expect(pagesOf(matchStatements([wanted, article("b", `«${ferry}»`)]))).toEqual([["a", "b"]])
})

test("a translation is linked by speaker, date and credit", () => {
  const articles = [
    article("en", `«${ferry}», said Ada Shchukaryova.`, {
      speaker: "Ada Shchukaryova",
      date: "2031-05-01",
      language: "en",
      publisher: "Sallow Post",
    }),
    article(
      "de",
      "«Die alte Fähre von Sallow Point fährt am Donnerstag, was immer der Hafenrat beschließt»",
      {
        speaker: "Ada Schtschukarjowa",
        date: "2031-05-02",
        language: "de",
        transmissions: [{ start: 0, end: 1, action: "translated", outlet: "Sallow Post" }],
      },
    ),
  ]
  const [statement, ...others] = matchStatements(articles)
  expect(others).toEqual([])
  expect(statement?.text).toBe(ferry)
  expect(statement?.witnesses.map(({ relation }) => relation)).toEqual([["verbatim"], ["translated"]])
})

test("one quotation on very many pages is one statement", () => {
  const articles = Array.from({ length: 900 }, (_, at) => article(`p${at}`, `Page ${at}. «${ferry}»`))
  expect(matchStatements(articles).map(({ witnesses }) => witnesses.length)).toEqual([900])
})

test.each([
  ["no pages", []],
  ["an empty page", [article("a", "")]],
  ["a page of one word", [article("a", "«No»")]],
])("ends well on %s", (_, articles) => {
  expect(matchStatements(articles)).toHaveLength(articles.flatMap(({ quotations }) => quotations).length)
})

test("the order of the pages changes nothing, and spans lie inside their texts", () => {
  const articles = [
    article("a", `«${ferry}. ${quarry}.»`, { speaker: "Ada Roe", date: "2031-05-01" }),
    article("b", `«${ferry}»`, { speaker: "Roe", date: "2031-05-02" }),
    article("c", `She said ‹that the ferry would sail on Thursday›.`, {
      speaker: "Ada Roe",
      date: "2031-05-02",
    }),
    article("d", `«${quarry}»`),
  ]
  const expected = matchStatements(articles)
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
      expect(matchStatements(shuffled)).toEqual(expected)
    }),
    { numRuns: 10 },
  )
  for (const { article: id, content } of expected.flatMap(({ witnesses }) => witnesses)) {
    const length = articles.find((own) => own.id === id)?.text.length ?? 0
    for (const [start, end] of content) expect(0 <= start && start < end && end <= length).toBe(true)
  }
})
