import fc from "fast-check"
import { expect, test } from "vitest"
import { bestParents, TOP } from "./arborescence.js"
import { allEdges, Edges } from "./edges.js"
import { type Marginals, probabilityOf, trailMarginals } from "./marginals.js"
import type { Odds } from "./odds.js"
import { RuledOut, type Top } from "./ruled-out.js"

/** Every way to give each page a parent (or the top) with no page above itself. */
function allTrails(pages: number): number[][] {
  const choices = Array.from({ length: pages }, (_, page) =>
    [TOP, ...Array.from({ length: pages }, (_, at) => at)].filter((at) => at !== page),
  )
  const all = choices.reduce<number[][]>(
    (trails, parents) => trails.flatMap((trail) => parents.map((parent) => [...trail, parent])),
    [[]],
  )
  return all.filter((parents) => parents.every((_, page) => reachesTop(parents, page)))
}

function reachesTop(parents: readonly number[], page: number): boolean {
  let at = page
  for (let steps = 0; steps <= parents.length; steps++) {
    if (at === TOP) return true
    at = parents[at] ?? TOP
  }
  return false
}

/** A trail over an edge that is not weighed has no chance. */
const weightOf = (parents: readonly number[], { edges, pair, top }: Marginals): number =>
  parents.reduce(
    (sum, parent, child) =>
      sum + ((parent === TOP ? top[child] : pair[edges.at(child, parent)]) ?? Number.NEGATIVE_INFINITY),
    0,
  )

const isLeft = (ruledOut: RuledOut, top: Top) => (parents: readonly number[]) =>
  parents.every((parent, child) =>
    parent === TOP ? !ruledOut.isTop(child, top) : !ruledOut.isPair(child, parent),
  )

/** The chance of every trail with the first page held and with it lost, counted one by one. */
function counted({ edges, pair, first, orphan, lost }: Odds, ruledOut = new RuledOut(edges.pages)) {
  const { pages } = edges
  const trails = allTrails(pages)
  const hasOneTop = (parents: readonly number[]) => parents.filter((parent) => parent === TOP).length === 1
  const held = trails
    .filter(hasOneTop)
    .filter(isLeft(ruledOut, "first"))
    .map((parents) => ({ parents, chance: Math.exp(weightOf(parents, { edges, pair, top: first })) }))
  const gone = trails.filter(isLeft(ruledOut, "orphan")).map((parents) => ({
    parents,
    chance: Math.exp(lost + weightOf(parents, { edges, pair, top: orphan })),
  }))
  const sum = (ways: readonly { chance: number }[]) => ways.reduce((all, { chance }) => all + chance, 0)
  const everything = sum(held) + sum(gone)
  return {
    isPossible: held.length + gone.length > 0,
    firstLost: sum(gone) / everything,
    edge: (child: number, parent: number) =>
      sum([...held, ...gone].filter(({ parents }) => parents[child] === parent)) / everything,
  }
}

/** @param isWeighed by child and parent; the first page is always weighed */
const oddsOf = (
  pages: number,
  values: readonly number[],
  isWeighed: (child: number, parent: number) => boolean,
): Odds => {
  const edges = new Edges(
    Array.from({ length: pages }, (_, child) =>
      Array.from({ length: pages }, (_, parent) => parent).filter(
        (parent) => parent !== child && (parent === 0 || isWeighed(child, parent)),
      ),
    ),
  )
  const dense = values.slice(0, pages * pages)
  return {
    edges,
    pair: Float64Array.from(
      edges.parents,
      (parent, edge) => dense[edges.childOf(edge) * pages + parent] ?? 0,
    ),
    first: Float64Array.from(values.slice(pages * pages, pages * pages + pages)),
    orphan: Float64Array.from(values.slice(pages * pages + pages, pages * pages + 2 * pages)),
    lost: values.at(-1) ?? 0,
  }
}

const oddsUpTo = (most: number, pages: number, isInFull: fc.Arbitrary<boolean> = fc.constant(true)) => {
  const length = pages * pages + 2 * pages + 1
  return fc
    .record({
      values: fc.array(fc.double({ min: -most, max: most, noNaN: true }), {
        minLength: length,
        maxLength: length,
      }),
      weighed: fc.array(isInFull, { minLength: pages * pages, maxLength: pages * pages }),
    })
    .map(({ values, weighed }) =>
      oddsOf(pages, values, (child, parent) => weighed[child * pages + parent] ?? true),
    )
}

function expectCounted(odds: Odds, ruledOut?: RuledOut): void {
  const expected = counted(odds, ruledOut)
  const { both, firstLost } = trailMarginals(odds, ruledOut)
  expect(firstLost).toBeCloseTo(expected.firstLost, 8)
  for (let child = 0; child < odds.edges.pages; child++)
    for (let parent = TOP; parent < odds.edges.pages; parent++)
      if (parent !== child)
        expect(probabilityOf(both, child, parent)).toBeCloseTo(expected.edge(child, parent), 8)
}

const smallOdds = fc.integer({ min: 1, max: 4 }).chain((pages) => oddsUpTo(4, pages))
/** Where not every page is weighed as the source of every other. */
const smallOddsOfSome = fc.integer({ min: 1, max: 4 }).chain((pages) => oddsUpTo(4, pages, fc.boolean()))

test("marginals are those of counting every trail", () => {
  fc.assert(fc.property(fc.oneof(smallOdds, smallOddsOfSome), (odds) => expectCounted(odds)))
})

test("with edges ruled out they are those of counting the trails that are left", () => {
  const cells = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(smallOdds, cells, (odds, isOut) => {
      const { pages } = odds.edges
      const ruledOut = new RuledOut(pages)
      const isIn = (child: number, cell: number) => isOut[child * 6 + cell] ?? false
      for (let child = 0; child < pages; child++) {
        const all = [...isOut.slice(0, pages).keys()]
        const not = all.filter((parent) => isIn(child, parent))
        const tops = (["first", "orphan"] as const).filter((_, at) => isIn(child, 4 + at))
        const only = new Set(all.filter((parent) => !isIn(child, parent)))
        // Of a page that nothing is ruled out for, nothing is said; of some what is in, of others what is not.
        if (not.length + tops.length > 0)
          if (child % 2 === 0) ruledOut.bar(child, undefined, not, tops)
          else ruledOut.bar(child, only, [], tops)
      }
      expect(ruledOut.isPossible()).toBe(counted(odds, ruledOut).isPossible)
      if (ruledOut.isPossible()) expectCounted(odds, ruledOut)
      else expect(() => trailMarginals(odds, ruledOut)).toThrow(RangeError)
    }),
    { numRuns: 500 },
  )
})

test("a page's marginals add up to one, however strong the odds", () => {
  fc.assert(
    fc.property(oddsUpTo(500, 6), (odds) => {
      const { both } = trailMarginals(odds)
      for (let child = 0; child < 6; child++) {
        const row = both.edges.row(both.pair, child)
        expect(row.reduce((all, one) => all + one, both.top[child] ?? 0)).toBeCloseTo(1, 9)
      }
    }),
  )
})

test("the best trail is the best of all trails", () => {
  fc.assert(
    fc.property(fc.oneof(smallOdds, smallOddsOfSome), ({ edges, pair, first: top }) => {
      const best = bestParents({ edges, pair, top })
      expect(best.every((_, page) => reachesTop(best, page))).toBe(true)
      const weight = (parents: readonly number[]) => weightOf(parents, { edges, pair, top })
      expect(weight(best)).toBeCloseTo(Math.max(...allTrails(edges.pages).map(weight)), 9)
    }),
  )
})

test("of equally good trails too the best one is among the best", () => {
  const weights = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: length, maxLength: length })
  fc.assert(
    fc.property(weights(12), weights(4), (pair, top) => {
      const graph = { edges: allEdges(4), pair: Float64Array.from(pair), top: Float64Array.from(top) }
      const most = Math.max(...allTrails(4).map((parents) => weightOf(parents, graph)))
      expect(weightOf(bestParents(graph), graph)).toBe(most)
    }),
  )
})

test("large graphs have no cycle", () => {
  const random = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 870, maxLength: 870 })
  fc.assert(
    fc.property(random, (values) => {
      const best = bestParents({
        edges: allEdges(30),
        pair: Float64Array.from(values),
        top: new Float64Array(30).fill(-1),
      })
      expect(best.every((_, page) => reachesTop(best, page))).toBe(true)
    }),
  )
})
