import { expect, test } from "vitest"
import { matchStatements, StatementIndex } from "../match/index.js"
import type { QuotedArticle } from "../model.js"
import { openStore } from "../store/index.js"
import { StoredShelves } from "./kept-index.js"

const SAID = [
  "The old ferry at Sallow Point will sail on Thursday whatever the harbour board decides",
  "The old ferry at Sallow Point will sail on Thursday",
  "Nobody on the quarry committee has ever counted the lorries in Mill Lane before breakfast",
  "Nobody on the quarry committee has counted the lorries in Mill Lane",
]

const pages: readonly QuotedArticle[] = Array.from({ length: 12 }, (_, at) => {
  const said = SAID[at % SAID.length] ?? ""
  const text = `Page ${at} of the Post. “${said},” said Ada Roe on the pier. ${SAID[(at + 1) % SAID.length]}.`
  const start = text.indexOf("“") + 1
  return {
    id: `page-${(at * 5) % 12}`,
    text,
    language: at === 7 ? "de" : "en",
    published: { value: `2031-05-${10 + at}`, precision: "day", from: "given" },
    quotations: [
      {
        id: `q-${at}`,
        kind: "direct",
        content: [[start, start + said.length]],
        cue: [],
        source: [],
        text: said,
        speaker: { name: "Ada Roe", as: "Ada Roe", kind: "person" },
        confidence: 0.9,
      },
    ],
    transmissions: [],
  }
})

test.each([1, 5])(
  "an index in a store, opened again at every addition of %s, gives what one run gives",
  (size) => {
    const store = openStore(":memory:")
    const statements = new Map<string, unknown>()
    for (let at = 0; at < pages.length; at += size) {
      const shelves = new StoredShelves(store)
      const index = new StatementIndex(shelves, (id) => pages.find((page) => page.id === id))
      const changes = index.add(pages.slice(at, at + size))
      store.keepMatched(shelves.changes(), changes, at + size)
      for (const id of changes.remove) statements.delete(id)
      for (const statement of changes.put) statements.set(statement.id, statement)
    }
    store.close()
    const expected = matchStatements(pages)
    expect(expected.some(({ witnesses }) => witnesses.length > 1)).toBe(true)
    expect([...statements.keys()].sort().map((id) => statements.get(id))).toEqual(expected)
  },
)
