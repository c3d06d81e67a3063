import fc from "fast-check"
import { expect, test } from "vitest"
import type { Person, QuotedArticle, TracedStatement } from "../../src/model.js"
import { openStore } from "../../src/store/index.js"
import { jsonText } from "../../src/text/index.js"

/** Any text, with the signs that databases trip over. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("\0", "a\0b", "\uD800", "x\uDC00y", "'; DROP TABLE articles; --", "“„»«", ""),
)
const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const offset = fc.nat(1000)
const spans = fc.array(fc.tuple(offset, offset), { maxLength: 3 })

/** A record without the fields that are undefined, as the model asks. */
const record = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields).map((made): T => JSON.parse(JSON.stringify(made)))

/** What a store gives back: half a surrogate pair, which is no letter, comes out as U+FFFD. */
const kept = <T>(record: T): T => JSON.parse(jsonText(record))

const speaker = record({
  name: text,
  as: text,
  person: maybe(id),
  kind: fc.constantFrom("person", "organisation", "unnamed"),
})
const quotation = record({
  id,
  kind: fc.constantFrom("direct", "mixed", "indirect"),
  content: spans,
  cue: spans,
  source: spans,
  text,
  within: maybe(id),
  speaker: maybe(speaker),
  addressee: maybe(text),
  confidence: fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
})
const article: fc.Arbitrary<QuotedArticle> = record({
  id,
  title: maybe(text),
  publisher: maybe(text),
  language: maybe(fc.constantFrom("en", "de", "ar")),
  published: maybe(
    record({
      value: fc.constantFrom("2031", "2031-05-03"),
      precision: fc.constant("day"),
      from: fc.constant("meta"),
    }),
  ),
  text,
  quotations: fc.array(quotation, { maxLength: 3 }),
  transmissions: fc.constant([]),
  notes: maybe(
    fc.array(record({ rule: text, severity: fc.constant("info"), message: text }), { maxLength: 2 }),
  ),
}).map((made) => JSON.parse(JSON.stringify(made)))
const articles = fc.uniqueArray(article, { selector: (one) => one.id, maxLength: 4 })

const statement: fc.Arbitrary<TracedStatement> = record({
  id,
  text,
  speaker: maybe(speaker),
  witnesses: fc.array(
    record({ id, article: id, content: spans, text, relation: fc.constant(["verbatim"]) }),
    { minLength: 1, maxLength: 3 },
  ),
  apparatus: fc.constant([]),
  trail: record({
    nodes: fc.array(
      record({ id, kind: fc.constantFrom("utterance", "credited", "lost"), name: maybe(text) }),
    ),
    edges: fc.array(
      record({ from: id, to: id, action: fc.constant("carried"), confidence: fc.constant(0.5) }),
    ),
  }),
}).map((made) => JSON.parse(JSON.stringify(made)))

const person: fc.Arbitrary<Person> = record({
  id,
  name: text,
  names: fc.array(record({ text, count: offset })),
  roles: fc.array(text),
  articles: offset,
  quotations: offset,
})

const runs = { numRuns: 60 }

test("articles come out as they were put, one by one, streamed, and after putting them again", () => {
  fc.assert(
    fc.property(articles, (given) => {
      const store = openStore(":memory:")
      store.putArticles(given)
      store.putArticles(given.slice(0, 1))
      for (const one of given) expect(store.article(one.id)).toEqual(kept(one))
      const sorted = [...given].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect([...store.articles()]).toEqual(kept(sorted))
      store.close()
    }),
    runs,
  )
})

test("statements and people come out as they were put, in any order of putting", () => {
  const several = fc.uniqueArray(statement, { selector: (one) => one.id, maxLength: 4 })
  const people = fc.uniqueArray(person, { selector: (one) => one.id, maxLength: 4 })
  fc.assert(
    fc.property(several, people, (given, persons) => {
      const store = openStore(":memory:")
      const reverse = openStore(":memory:")
      store.putPeople(persons, new Map())
      store.replaceStatements({ put: given, remove: [] })
      for (const one of [...given].reverse()) reverse.replaceStatements({ put: [one], remove: [] })
      for (const one of given) expect(store.statement(one.id)).toEqual(kept(one))
      for (const one of persons) expect(store.person(one.id)).toEqual(kept(one))
      expect([...reverse.eachStatement()]).toEqual([...store.eachStatement()])
      store.close()
      reverse.close()
    }),
    runs,
  )
})

test("any string can be searched for", () => {
  fc.assert(
    fc.property(articles, text, (given, typed) => {
      const store = openStore(":memory:")
      store.putArticles(given)
      for (const kind of ["articles", "quotations", "people", "statements"] as const)
        expect(() => store.search(kind, typed, { limit: 3 })).not.toThrow()
      expect(() => store.statements({ q: typed, outlet: typed }, { limit: 3 })).not.toThrow()
      store.close()
    }),
    runs,
  )
})
