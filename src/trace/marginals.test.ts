import fc from "fast-check"
import { expect, test } from "vitest"
import { bestParents, TOP } from "./arborescence.js"
import { edgeMarginals } from "./marginals.js"
import type { Odds } from "./odds.js"

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

const weightOf = ({ pages, pair, top }: Odds, parents: readonly number[]): number =>
  parents.reduce(
    (sum, parent, child) => sum + ((parent === TOP ? top[child] : pair[child * pages + parent]) ?? 0),
    0,
  )

const someOdds = fc.integer({ min: 1, max: 4 }).chain((pages) =>
  fc
    .array(fc.double({ min: -4, max: 4, noNaN: true }), {
      minLength: pages * (pages + 1),
      maxLength: pages * (pages + 1),
    })
    .map(
      (values): Odds => ({
        pages,
        pair: Float64Array.from(values.slice(pages)),
        top: Float64Array.from(values.slice(0, pages)),
      }),
    ),
)

test("marginals are those of counting every trail", () => {
  fc.assert(
    fc.property(someOdds, (odds) => {
      const trails = allTrails(odds.pages)
      const chances = trails.map((parents) => Math.exp(weightOf(odds, parents)))
      const everything = chances.reduce((sum, chance) => sum + chance, 0)
      const { pair, top } = edgeMarginals(odds)
      for (let child = 0; child < odds.pages; child++)
        for (let parent = TOP; parent < odds.pages; parent++) {
          if (parent === child) continue
          const counted =
            trails.reduce(
              (sum, parents, at) => sum + (parents[child] === parent ? (chances[at] ?? 0) : 0),
              0,
            ) / everything
          expect(parent === TOP ? top[child] : pair[child * odds.pages + parent]).toBeCloseTo(counted, 8)
        }
    }),
  )
})

test("a page's marginals add up to one, however strong the odds", () => {
  const strong = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 30, maxLength: 30 })
  fc.assert(
    fc.property(strong, (values) => {
      const { pair, top } = edgeMarginals({
        pages: 5,
        pair: Float64Array.from(values.slice(5)),
        top: Float64Array.from(values.slice(0, 5)),
      })
      for (let child = 0; child < 5; child++) {
        const sum = pair.subarray(child * 5, child * 5 + 5).reduce((all, one) => all + one, top[child] ?? 0)
        expect(sum).toBeCloseTo(1, 9)
      }
    }),
  )
})

test("the best trail is the best of all trails", () => {
  fc.assert(
    fc.property(someOdds, (odds) => {
      const best = bestParents(odds)
      expect(best.every((_, page) => reachesTop(best, page))).toBe(true)
      const most = Math.max(...allTrails(odds.pages).map((parents) => weightOf(odds, parents)))
      expect(weightOf(odds, best)).toBeCloseTo(most, 9)
    }),
  )
})

test("large graphs have no cycle", () => {
  const random = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 30 * 31, maxLength: 30 * 31 })
  fc.assert(
    fc.property(random, (values) => {
      const best = bestParents({
        pages: 30,
        pair: Float64Array.from(values.slice(30)),
        top: new Float64Array(30).fill(-1),
      })
      expect(best.every((_, page) => reachesTop(best, page))).toBe(true)
    }),
  )
})
