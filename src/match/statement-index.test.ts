import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { QuotedArticle, Statement } from "../model.js"
import { madePage, madePiles } from "./made-pile.test.kit.js"
import { openStatementIndex, type StatementOptions } from "./statement-index.js"
import { matchStatements } from "./statements.js"

/** A page that quotes one sentence and nothing else. */
const quoting = (id: string, word = 0, day = 0): QuotedArticle =>
  madePage(id, { day, language: "en", said: [{ words: [word], speaker: word, isQuoted: true }] })

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

const orders = madePiles.chain((pages) =>
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
  opened.add([0, 1, 2].map((at) => quoting(`page-${at}`)))
  const { put, remove } = opened.add([quoting("other", 2)])
  expect(put.map(({ witnesses }) => witnesses.map(({ article }) => article))).toEqual([["other"]])
  expect(remove).toEqual([])
})

test("an article that is there already is left as it is", () => {
  const opened = openStatementIndex()
  const one = quoting("page-0")
  expect(opened.add([one, one]).put).toHaveLength(1)
  expect(opened.has("page-0")).toBe(true)
  expect(opened.add([one])).toEqual({ put: [], remove: [] })
})

test("one page again and again costs little each time", () => {
  const opened = openStatementIndex()
  const copies = Array.from({ length: 1_000 }, (_, at) => quoting(`page-${at}`, 0, at % 2))
  expect(opened.add(copies).put.map(({ witnesses }) => witnesses.length)).toEqual([1_000])
  const [grown] = opened.add([quoting("once-more")]).put
  expect(grown?.witnesses).toHaveLength(1_001)
})
