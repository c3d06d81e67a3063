import { expect, test } from "vitest"
import type { Article, CollatedStatement } from "../model.js"
import { plausibleEdges } from "./candidates.js"
import type { Comparison } from "./compare.js"
import { sharedContext } from "./context.js"
import { allEdges, type Edges } from "./edges.js"
import { lostGroups } from "./lost.js"
import { type Page, type Pile, readPile } from "./pile.js"
import { Lenders, secondSource } from "./second-source.js"

/** A pile of bare passages, one an article, named `0`, `1`, … in their order. */
function pileOf(passages: readonly string[]): Pile {
  const name = (at: number) => `${at}`.padStart(4, "0")
  const articles = passages.map((text, at): Article => ({ id: name(at), text }))
  const witnesses = articles.map(({ id, text }) => ({
    id,
    article: id,
    content: [[0, text.length]] as const,
    text,
    relation: [],
  }))
  const statement: CollatedStatement = { id: "s", text: passages[0] ?? "", witnesses, apparatus: [] }
  return readPile(statement, new Map(articles.map((article) => [article.id, article])))
}

function pageAt({ pages }: Pile, at: number): Page {
  const page = pages[at]
  if (!page) throw new Error(`no page ${at}`)
  return page
}

function comparisonOf(pile: Pile, parent: Page, child: Page): Comparison {
  const found: Comparison[] = []
  pile.compareAll(parent, [child], (_, comparison) => found.push(comparison))
  if (!found[0]) throw new Error("nothing was compared")
  return found[0]
}

const FIRST =
  "The ferry will sail on Monday although the harbour master of Velm has warned of ice beyond the second light."

test("pages that share changes their source lacks had them from a lost page", () => {
  const shared = FIRST.replace("Monday", "Tuesday").replace("warned of ice", "spoken of drifting floes")
  const pile = pileOf([FIRST, shared, shared.replace("ferry", "boat"), FIRST.replace("second", "third")])
  const source = pageAt(pile, 0)
  const groups = lostGroups(pile, pile.pages.slice(1), (child) => comparisonOf(pile, source, child).changes)
  expect(groups.map(({ members }) => members.map(({ index }) => index))).toEqual([[1, 2]])
  expect(groups[0]?.gain).toBeGreaterThan(0)
})

test("changes that pages made each for itself imply no lost page", () => {
  const pile = pileOf([FIRST, FIRST.replace("Monday", "Friday"), FIRST.replace("ice", "fog")])
  const source = pageAt(pile, 0)
  expect(lostGroups(pile, pile.pages.slice(1), (child) => comparisonOf(pile, source, child).changes)).toEqual(
    [],
  )
})

const SECOND =
  "Nobody in the council had asked the fishermen what they would lose by it and nobody means to ask them now."

test.each([
  ["a run that the source lacks", `${FIRST} ${SECOND}`, false],
  [
    "a run given twice",
    `${FIRST} The ferry will sail on Monday although the harbour master warned of fog.`,
    true,
  ],
])("%s came from a second page", (_, words, isRepeated) => {
  const other = isRepeated
    ? "The ferry will sail on Monday although the harbour master warned of fog."
    : SECOND
  const pile = pileOf([FIRST, words, other])
  const [parent, child, lender] = [pageAt(pile, 0), pageAt(pile, 1), pageAt(pile, 2)]
  const lenders = new Lenders(pile)
  const found = secondSource(
    lenders,
    allEdges(3),
    parent,
    child,
    comparisonOf(pile, parent, child),
    () => true,
    () => 0.1,
  )
  expect(found).toMatchObject({ page: lender, isRepeated })
  expect(
    secondSource(
      lenders,
      allEdges(3),
      parent,
      child,
      comparisonOf(pile, parent, child),
      () => false,
      () => 0.1,
    ),
  ).toBeUndefined()
})

test("sentences around the passage that few pages have count as shared", () => {
  const around = (lead: string): Article => ({ id: lead, text: `${lead}\n\n${FIRST}` })
  const lead = "It was a grey morning in the old harbour of Velm."
  const articles = [
    around(lead),
    around(lead),
    around("Another lead that nobody else has written so far."),
    around("No."),
  ]
  const passages = articles.map(({ text }) => [[text.indexOf(FIRST), text.length]] as const)
  const context = sharedContext(articles, passages)
  expect([context.words(0, 1), context.words(1, 0), context.words(0, 2), context.words(2, 3)]).toEqual([
    11, 11, 0, 0,
  ])
  expect(context.share(0, 1)).toBe(1)
})

test("in a large pile the nearest pages are weighed", () => {
  const family = (of: string, at: number) =>
    `${of} the ${of} ferry of ${of} sails on day ${at % 7} from ${of} harbour`
  const pile = pileOf(Array.from({ length: 300 }, (_, at) => family(at < 150 ? "Velm" : "Torr", at)))
  const first = new Float64Array(300)
  first[299] = 1
  const sourcesOf = (edges: Edges, child: number) => [
    ...edges.parents.subarray(edges.from(child), edges.to(child)),
  ]
  const sources = sourcesOf(plausibleEdges(pile, first), 7)
  expect(sources.filter((parent) => parent < 150).length).toBe(100)
  expect(sources.filter((parent) => parent >= 150)).toEqual([299])
  const edges = plausibleEdges(pile, first, (page) => (page === 7 ? pile.pages.keys() : undefined))
  expect(sourcesOf(edges, 7).length).toBe(299)
  expect(sourcesOf(edges, 299)).toContain(7)
  expect(plausibleEdges(pileOf([FIRST, SECOND]), Float64Array.of(0, 0)).count).toBe(2)
})
