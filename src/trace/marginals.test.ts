import fc from "fast-check"
import { expect, test } from "vitest"
import { bestParents, TOP } from "./arborescence.js"
import { type Marginals, trailMarginals } from "./marginals.js"
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

const weightOf = (parents: readonly number[], pages: number, pair: Float64Array, top: Float64Array): number =>
  parents.reduce(
    (sum, parent, child) => sum + ((parent === TOP ? top[child] : pair[child * pages + parent]) ?? 0),
    0,
  )

const isLeft = (ruledOut: RuledOut, top: Top) => (parents: readonly number[]) =>
  parents.every((parent, child) =>
    parent === TOP ? !ruledOut.isTop(child, top) : !ruledOut.isPair(child, parent),
  )

/** The chance of every trail with the first page held and with it lost, counted one by one. */
function counted({ pages, pair, first, orphan, lost }: Odds, ruledOut = new RuledOut(pages)) {
  const trails = allTrails(pages)
  const hasOneTop = (parents: readonly number[]) => parents.filter((parent) => parent === TOP).length === 1
  const held = trails
    .filter(hasOneTop)
    .filter(isLeft(ruledOut, "first"))
    .map((parents) => ({ parents, chance: Math.exp(weightOf(parents, pages, pair, first)) }))
  const gone = trails.filter(isLeft(ruledOut, "orphan")).map((parents) => ({
    parents,
    chance: Math.exp(lost + weightOf(parents, pages, pair, orphan)),
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

const oddsOf = (pages: number, values: readonly number[]): Odds => ({
  pages,
  pair: Float64Array.from(values.slice(0, pages * pages)),
  first: Float64Array.from(values.slice(pages * pages, pages * pages + pages)),
  orphan: Float64Array.from(values.slice(pages * pages + pages, pages * pages + 2 * pages)),
  lost: values.at(-1) ?? 0,
})

const oddsUpTo = (most: number, pages: number) => {
  const length = pages * pages + 2 * pages + 1
  return fc
    .array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: length, maxLength: length })
    .map((values) => oddsOf(pages, values))
}

function expectCounted(odds: Odds, ruledOut?: RuledOut): void {
  const expected = counted(odds, ruledOut)
  const { both, firstLost } = trailMarginals(odds, ruledOut)
  expect(firstLost).toBeCloseTo(expected.firstLost, 8)
  for (let child = 0; child < odds.pages; child++)
    for (let parent = TOP; parent < odds.pages; parent++) {
      if (parent === child) continue
      const found = parent === TOP ? both.top[child] : both.pair[child * odds.pages + parent]
      expect(found).toBeCloseTo(expected.edge(child, parent), 8)
    }
}

const smallOdds = fc.integer({ min: 1, max: 4 }).chain((pages) => oddsUpTo(4, pages))

test("marginals are those of counting every trail", () => {
  fc.assert(fc.property(smallOdds, (odds) => expectCounted(odds)))
})

test("with edges ruled out they are those of counting the trails that are left", () => {
  const cells = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(smallOdds, cells, (odds, isOut) => {
      const ruledOut = new RuledOut(odds.pages)
      for (let child = 0; child < odds.pages; child++) {
        for (let parent = 0; parent < odds.pages; parent++)
          ruledOut.setPair(child, parent, isOut[child * 6 + parent] ?? false)
        ruledOut.setTop(child, "first", isOut[child * 6 + 4] ?? false)
        ruledOut.setTop(child, "orphan", isOut[child * 6 + 5] ?? false)
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
        const row = both.pair.subarray(child * 6, child * 6 + 6)
        expect(row.reduce((all, one) => all + one, both.top[child] ?? 0)).toBeCloseTo(1, 9)
      }
    }),
  )
})

const marginalsLike = ({ pages, pair, first }: Odds): Marginals => ({ pages, pair, top: first })

test("the best trail is the best of all trails", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((pages) => oddsUpTo(4, pages)),
      (odds) => {
        const best = bestParents(marginalsLike(odds))
        expect(best.every((_, page) => reachesTop(best, page))).toBe(true)
        const weight = (parents: readonly number[]) => weightOf(parents, odds.pages, odds.pair, odds.first)
        expect(weight(best)).toBeCloseTo(Math.max(...allTrails(odds.pages).map(weight)), 9)
      },
    ),
  )
})

test("large graphs have no cycle", () => {
  const random = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 900, maxLength: 900 })
  fc.assert(
    fc.property(random, (values) => {
      const best = bestParents({
        pages: 30,
        pair: Float64Array.from(values),
        top: new Float64Array(30).fill(-1),
      })
      expect(best.every((_, page) => reachesTop(best, page))).toBe(true)
    }),
  )
})
