import type { Range } from "./align.js"
import type { PassagePair } from "./chains.js"
import { Components } from "./components.js"

/** Two ranges of an article are one place when they share half of the shorter, and neither is but a crumb of the other. */
const SHARED_OF_SHORTER = 0.5
const LEAST_OF_LONGER = 0.25

function isSamePlace(one: Range, other: Range): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from)
  const shorter = Math.min(one.to - one.from, other.to - other.from)
  const longer = Math.max(one.to - one.from, other.to - other.from)
  return shared >= SHARED_OF_SHORTER * shorter && shorter >= LEAST_OF_LONGER * longer
}

/**
 * Pairs of passages gathered to sets that pass on the same words. A set grows around the place that most pairs meet in:
 * what is paired with it belongs to it, and what is paired with its members more than with anything else. So a passage
 * that runs on into other words, or a phrase in common, does not tie two sets together.
 *
 * @returns the ranges of each set; several of one article may overlap
 */
export function passageSets(pairs: readonly PassagePair[]): Range[][] {
  const ranges = pairs.flatMap(({ one, other }) => [one, other])
  const placeOf = placesOf(ranges)
  const rangesAt = new Map<number, Range[]>()
  const near = new Map<number, Set<number>>()
  ranges.forEach((range, index) => {
    const place = placeOf[index] ?? 0
    const beside = placeOf[index ^ 1] ?? 0
    const sofar = rangesAt.get(place)
    if (sofar) sofar.push(range)
    else rangesAt.set(place, [range])
    near.set(place, (near.get(place) ?? new Set<number>()).add(beside))
  })
  return grownSets(near).map((set) => set.flatMap((place) => rangesAt.get(place) ?? []))
}

/** The number of the place of every range: ranges of one article that overlap enough, one with the next. */
function placesOf(ranges: readonly Range[]): Uint32Array {
  const places = new Components(ranges.length)
  const order = Uint32Array.from(ranges.keys()).sort((a, b) => startOf(ranges[a]) - startOf(ranges[b]))
  let open: number[] = []
  for (const index of order) {
    const range = ranges[index]
    if (!range) continue
    open = open.filter((before) => (ranges[before]?.to ?? 0) > range.from)
    for (const before of open) {
      const earlier = ranges[before]
      if (earlier && isSamePlace(earlier, range)) places.join(before, index)
    }
    // Of ranges that are alike one is enough to meet the next.
    if (!open.some((before) => isEqual(ranges[before], range))) open.push(index)
  }
  return Uint32Array.from(ranges.keys(), (index) => places.find(index))
}

const startOf = (range: Range | undefined): number => range?.from ?? 0

const isEqual = (one: Range | undefined, other: Range): boolean =>
  one?.from === other.from && one.to === other.to

/** Sets of places, each around the place with most neighbours among those that are left. */
function grownSets(near: ReadonlyMap<number, ReadonlySet<number>>): number[][] {
  const byNeighbours = [...near.keys()].sort((a, b) => sizeAt(near, b) - sizeAt(near, a) || a - b)
  const taken = new Set<number>()
  const sets: number[][] = []
  for (const centre of byNeighbours) {
    if (taken.has(centre)) continue
    const set = grown(centre, near, taken)
    for (const place of set) taken.add(place)
    if (set.length > 1) sets.push(set)
  }
  return sets
}

const sizeAt = (near: ReadonlyMap<number, ReadonlySet<number>>, place: number): number =>
  near.get(place)?.size ?? 0

function grown(
  centre: number,
  near: ReadonlyMap<number, ReadonlySet<number>>,
  taken: ReadonlySet<number>,
): number[] {
  const set = new Set([centre])
  const isFree = (place: number) => !taken.has(place) && !set.has(place)
  for (const place of near.get(centre) ?? []) if (isFree(place)) set.add(place)
  for (const member of [...set])
    for (const place of near.get(member) ?? [])
      if (isFree(place) && isMostlyIn(place, near, set)) set.add(place)
  return [...set]
}

/** Are at least half of the place's neighbours in the set? */
function isMostlyIn(
  place: number,
  near: ReadonlyMap<number, ReadonlySet<number>>,
  set: ReadonlySet<number>,
): boolean {
  let inside = 0
  for (const beside of near.get(place) ?? []) if (set.has(beside)) inside++
  return 2 * inside >= sizeAt(near, place)
}
