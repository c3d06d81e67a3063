import fc from "fast-check"
import { expect, test } from "vitest"
import { collateStatement } from "../../src/collate/index.js"
import { matchStatements } from "../../src/match/index.js"
import type { Article, CollatedStatement, QuotedArticle, TracedStatement, Trail } from "../../src/model.js"
import { traceStatement } from "../../src/trace/index.js"
import { trailMarginals } from "../../src/trace/marginals.js"
import { weighPile } from "../../src/trace/odds.js"
import { readPile } from "../../src/trace/pile.js"
import { learntWeights } from "../../src/trace/weights.js"
import { type CopiedPages, copiedPages, MANNERS } from "../fixtures/copied-pages.js"

/** Piles of every size and manner. */
const piles = fc
  .record({
    seed: fc.nat(10_000),
    pages: fc.integer({ min: 1, max: 12 }),
    credit: fc.constantFrom(0, 0.5, 1),
    dated: fc.constantFrom(0, 0.7, 1),
    verbatim: fc.constantFrom(0.2, 0.8),
  })
  .map(({ seed, ...manners }) => copiedPages(seed, { ...MANNERS, ...manners }))

const traced = ({ statement, articles }: Pick<CopiedPages, "statement" | "articles">): Trail =>
  traceStatement(statement, articles).trail

/** The nodes right above one. */
const above = ({ edges }: Trail, id: string): string[] =>
  edges.filter(({ to }) => to === id).map(({ from }) => from)

/** All nodes above one, itself only where it is above itself. */
function allAbove(trail: Trail, id: string): Set<string> {
  const seen = new Set<string>()
  const left = above(trail, id)
  for (let at = left.pop(); at !== undefined; at = left.pop())
    if (!seen.has(at)) {
      seen.add(at)
      left.push(...above(trail, at))
    }
  return seen
}

test("the order of pages does not matter", () => {
  const shuffled = piles.chain((pile) =>
    fc.tuple(
      fc.constant(pile),
      fc.shuffledSubarray([...pile.statement.witnesses], { minLength: pile.statement.witnesses.length }),
      fc.shuffledSubarray([...pile.articles], { minLength: pile.articles.size }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([pile, witnesses, articles]) => {
      const other = { statement: { ...pile.statement, witnesses }, articles: new Map(articles) }
      expect(traced(other)).toEqual(traced(pile))
    }),
    { numRuns: 20 },
  )
})

/** The pages as the stages take them, each with the letter for its one quotation. */
const quoted = ({ statement, articles }: CopiedPages): QuotedArticle[] =>
  statement.witnesses.flatMap(({ article: id, content, text }) => {
    const article = articles.get(id)
    const quotation = {
      id: `q-${id}`,
      kind: "direct",
      content,
      cue: [],
      source: [],
      text,
      confidence: 1,
    } as const
    return article ? [{ ...article, quotations: [quotation], transmissions: [] }] : []
  })

/** From articles to trails, as the commands do it. */
function allTrails(articles: readonly QuotedArticle[]): TracedStatement[] {
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]))
  return matchStatements(articles).map((statement) => traceStatement(collateStatement(statement), byId))
}

const UNRELATED =
  "Our choir has sung in this barn since the flood and the roof has never let a drop through until tonight."

test("adding an unrelated page changes nothing", () => {
  const page = (text: string, date?: string): QuotedArticle => ({
    id: "unrelated",
    publisher: "Hollow Bay Gazette",
    text,
    quotations: [
      {
        id: "q-unrelated",
        kind: "direct",
        content: [[text.indexOf(UNRELATED), text.indexOf(UNRELATED) + UNRELATED.length]],
        cue: [],
        source: [],
        text: UNRELATED,
        confidence: 1,
      },
    ],
    transmissions: [],
    ...(date ? { published: { value: date, precision: "day", from: "given" } } : {}),
  })
  const unrelated = fc.constantFrom(
    page(UNRELATED),
    page(
      `The Aldermoor Courier reported first.\n\n${UNRELATED}\n\nSource: Brackwater Courier.`,
      "2031-05-01",
    ),
  )
  fc.assert(
    fc.property(piles, unrelated, (pile, other) => {
      const [own, more] = [quoted(pile), [other, ...quoted(pile)]]
      const trails = allTrails(more).filter(({ witnesses }) => witnesses[0]?.article !== "unrelated")
      expect(trails).toEqual(allTrails(own))
    }),
    { numRuns: 15 },
  )
})

test("a verbatim duplicate dated later hangs beside or below its twin", () => {
  const withTwin = piles.chain((pile) => fc.tuple(fc.constant(pile), fc.nat(pile.articles.size - 1)))
  fc.assert(
    fc.property(withTwin, ([pile, at]) => {
      const twin = pile.statement.witnesses[at]
      const article = twin && pile.articles.get(twin.article)
      if (!twin || !article?.published) return
      const trail = traced(duplicated(pile, twin.id, article))
      const twins = pile.statement.witnesses.filter(({ text }) => text === twin.text).map(({ id }) => id)
      const around = [...twins, ...twins.flatMap((id) => above(trail, id))]
      expect(above(trail, "w-copy").some((id) => around.includes(id))).toBe(true)
      expect(allAbove(trail, twin.id)).not.toContain("w-copy")
    }),
    { numRuns: 40 },
  )
})

/** The pile with another house's copy of one page, printed a month later. */
function duplicated({ statement, articles }: CopiedPages, witness: string, of: Article) {
  const copy: Article = {
    ...of,
    id: "copy",
    url: "https://copy.example/letter",
    publisher: "Hollow Bay Gazette",
    published: { value: "2031-06-20T08:00Z", precision: "minute", from: "given" },
  }
  const known = statement.witnesses.find(({ id }) => id === witness)
  const more: CollatedStatement["witnesses"] = known ? [{ ...known, id: "w-copy", article: "copy" }] : []
  return {
    statement: { ...statement, witnesses: [...statement.witnesses, ...more] },
    articles: new Map([...articles, ["copy", copy]]),
  }
}

test("copies that nothing tells apart stay beside each other", () => {
  const silent = { ...MANNERS, credit: 0, link: 0, context: 0, verbatim: 1 }
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 3, max: 9 }), (seed, pages) => {
      const { statement, articles } = copiedPages(seed, { ...silent, pages, dated: 0 })
      const [first] = [...articles.values()]
      if (!first) return
      const dated: Article = {
        ...first,
        published: { value: "2031-05-02T08:00Z", precision: "minute", from: "given" },
      }
      const trail = traced({ statement, articles: new Map([...articles, [first.id, dated]]) })
      const parents = new Set(statement.witnesses.flatMap(({ id }) => above(trail, id)))
      expect(parents.size).toBeLessThanOrEqual(2)
    }),
    { numRuns: 20 },
  )
})

test("every page's marginals add up to one", () => {
  fc.assert(
    fc.property(piles, ({ statement, articles }) => {
      const { both } = trailMarginals(weighPile(readPile(statement, articles), learntWeights()))
      for (let child = 0; child < both.edges.pages; child++) {
        const row = both.edges.row(both.pair, child)
        expect(row.reduce((sum, one) => sum + one, both.top[child] ?? 0)).toBeCloseTo(1, 9)
      }
    }),
    { numRuns: 40 },
  )
})

test("no witness is its own ancestor, and each comes from the utterance", () => {
  fc.assert(
    fc.property(piles, (pile) => {
      const trail = traced(pile)
      const utterance = trail.nodes.find(({ kind }) => kind === "utterance")?.id
      for (const { id } of trail.nodes.filter((node) => node.id !== utterance)) {
        expect(allAbove(trail, id)).not.toContain(id)
        expect(allAbove(trail, id)).toContain(utterance)
      }
    }),
    { numRuns: 40 },
  )
})

test("a statement with one witness leads from the utterance over its credited carriers to the witness", () => {
  const carrier = fc.constantFrom("Velm Radio", "NORTHWIRE", "The Tarn Dispatch")
  fc.assert(
    fc.property(fc.nat(100), fc.option(carrier, { nil: undefined }), (seed, outlet) => {
      const { statement, articles } = copiedPages(seed, { ...MANNERS, pages: 1 })
      const [article] = [...articles.values()]
      if (!article) return
      const credit = `\n\nSource: ${outlet}.`
      const start = article.text.length + 2
      const transmission = { start, end: start + credit.length - 2, action: "carried", outlet } as const
      const crediting = outlet
        ? { ...article, text: article.text + credit, transmissions: [{ ...transmission, outlet }] }
        : article
      const trail = traced({ statement, articles: new Map([[article.id, crediting]]) })
      const way = [...allAbove(trail, "w-page-0")].map((id) => trail.nodes.find((node) => node.id === id))
      expect(way.map((node) => node?.name ?? node?.kind)).toEqual(
        outlet ? [outlet, "utterance"] : ["utterance"],
      )
    }),
    { numRuns: 20 },
  )
})
