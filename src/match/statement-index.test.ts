import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Quotation, QuotedArticle, Statement } from "../model.js"
import { openStatementIndex, type StatementOptions } from "./statement-index.js"
import { matchStatements } from "./statements.js"

const SAID = [
  "The old ferry at Sallow Point will sail on Thursday whatever the harbour board decides",
  "The old ferry at Sallow Point will sail on Friday",
  "Nobody on the quarry committee has ever counted the lorries in Mill Lane before breakfast",
  "Nobody has counted the lorries in Mill Lane",
  "The harbour board decides on Thursday what the quarry committee may do in Mill Lane",
  "We will see",
]
const SPEAKERS = ["Ada Roe", "Roe", "Ben Tarn", "Ada Shchukaryova", "Ada Schtschukarjowa"]
const DAYS = ["2031-05-01", "2031-05-09", "2031-06-03", "2031-07-20"]

interface Said {
  readonly words: readonly number[]
  readonly speaker: number
  readonly isQuoted: boolean
}

/** A page on which some of {@link SAID} is quoted, cut or not, or stands without marks. */
function page(id: string, day: number, language: string, said: readonly Said[]): QuotedArticle {
  let text = ""
  const quotations: Quotation[] = []
  for (const { words, speaker, isQuoted } of said) {
    const content = words.map((at) => SAID[at]).join(". ")
    const start = text.length + 1
    text += `${isQuoted ? "“" : " "}${content}${isQuoted ? "”" : "."} `
    const name = SPEAKERS[speaker] ?? ""
    if (isQuoted)
      quotations.push({
        id: `q-${id}-${quotations.length}`,
        kind: "direct",
        content: [[start, start + content.length]],
        cue: [],
        source: [],
        text: content,
        ...(name && { speaker: { name, as: name, kind: "person" } }),
        confidence: 0.8,
      })
  }
  const value = DAYS[day]
  return {
    id,
    text,
    language,
    publisher: `Post ${id.slice(-1)}`,
    ...(value && { published: { value, precision: "day", from: "given" } }),
    quotations,
    transmissions:
      language === "de" && day % 2 === 0
        ? [{ start: 0, end: 1, action: "translated", outlet: `Post ${id.slice(-1) === "1" ? 1 : 2}` }]
        : [],
  }
}

const index = (list: readonly unknown[], more = 0) => fc.integer({ min: 0, max: list.length - 1 + more })

/** Piles with near copies, parts, repeats on other days, other languages and running text. */
const piles = fc
  .array(
    fc.record({
      day: index(DAYS, 1),
      language: fc.constantFrom("en", "en", "en", "de"),
      said: fc.array(
        fc.record({
          words: fc.array(index(SAID), { minLength: 1, maxLength: 2 }),
          speaker: index(SPEAKERS, 1),
          isQuoted: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((pages) => pages.map(({ day, language, said }, at) => page(`page-${at}`, day, language, said)))

/** Everything an index has said by the end, one addition after the other. */
function grown(batches: readonly (readonly QuotedArticle[])[], options?: StatementOptions): Statement[] {
  const opened = openStatementIndex(options)
  const statements = new Map<string, Statement>()
  for (const batch of batches) {
    const { put, remove } = opened.add(batch)
    for (const id of remove) expect(statements.delete(id)).toBe(true)
    for (const statement of put) statements.set(statement.id, statement)
  }
  return [...statements.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Splits a list where its mark says so. */
const batched = (pages: readonly QuotedArticle[], ends: readonly boolean[]): QuotedArticle[][] =>
  pages.reduce<QuotedArticle[][]>(
    (batches, one, at) => {
      if (ends[at]) batches.push([])
      batches.at(-1)?.push(one)
      return batches
    },
    [[]],
  )

const orders = piles.chain((pages) =>
  fc.record({
    pages: fc.constant(pages),
    shuffled: fc.shuffledSubarray(pages, { minLength: pages.length }),
    ends: fc.array(fc.boolean(), { minLength: pages.length, maxLength: pages.length }),
  }),
)

describe("added in any order and any batches, a pile is the same as matched at once", () => {
  test.each<[string, StatementOptions]>([
    ["as shipped", {}],
    ["keys that soon lead nowhere", { echoes: { mostUses: 3 } }],
    ["few nearest", { echoes: { nearest: 1, mostUses: 6 } }],
  ])("%s", (_, options) => {
    fc.assert(
      fc.property(orders, ({ pages, shuffled, ends }) => {
        expect(grown(batched(shuffled, ends), options)).toEqual(matchStatements(pages, options))
      }),
      { numRuns: 25 },
    )
  })
})

test("a page that has nothing to do with the others changes nothing of theirs", () => {
  const opened = openStatementIndex()
  opened.add([0, 1, 2].map((at) => page(`page-${at}`, 0, "en", [{ words: [0], speaker: 0, isQuoted: true }])))
  const { put, remove } = opened.add([
    { ...page("other", 0, "en", [{ words: [2], speaker: 2, isQuoted: true }]), id: "other" },
  ])
  expect(put.map(({ witnesses }) => witnesses.map(({ article }) => article))).toEqual([["other"]])
  expect(remove).toEqual([])
})

test("an article that is there already is left as it is", () => {
  const opened = openStatementIndex()
  const one = page("page-0", 0, "en", [{ words: [0], speaker: 0, isQuoted: true }])
  expect(opened.add([one, one]).put).toHaveLength(1)
  expect(opened.has("page-0")).toBe(true)
  expect(opened.add([one])).toEqual({ put: [], remove: [] })
})

test("one page again and again costs little each time", () => {
  const opened = openStatementIndex()
  const copies = Array.from({ length: 1_000 }, (_, at) =>
    page(`page-${at}`, at % 2, "en", [{ words: [0], speaker: 0, isQuoted: true }]),
  )
  expect(opened.add(copies).put.map(({ witnesses }) => witnesses.length)).toEqual([1_000])
  const [grown] = opened.add([
    { ...page("once-more", 0, "en", [{ words: [0], speaker: 0, isQuoted: true }]) },
  ]).put
  expect(grown?.witnesses).toHaveLength(1_001)
})
