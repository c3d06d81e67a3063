import { allEdges, Edges } from "./edges.js"
import type { Page, Pile } from "./pile.js"

/** Up to so many pages every page is weighed as the source of every other. */
const WEIGHED_IN_FULL = 250
/** In a larger pile, how many sources are weighed for each page, besides those it credits or links to. */
const MOST_SOURCES = 100
/** A reading that more pages have tells little, and would cost the square of their number. */
const MOST_CARRIERS = 200
/** So many pages are weighed as the source of every other: over them a trail from one first page reaches all. */
const FIRST_PAGES = 3

/** Pages to weigh as the sources of one, whatever its words say; nothing where nobody knows any. */
export type SourcesKnown = (page: number) => Iterable<number> | undefined

/**
 * For every page the pages to weigh it as a copy of. In a large pile these are the pages that share the most of its rarer
 * readings, earlier pages first where as many are shared; those that it names or links to; and the likeliest first ones.
 *
 * @param first by page the log-odds of its being the first
 */
export function plausibleEdges(
  pile: Pile,
  first: Float64Array,
  sourcesKnown: SourcesKnown = () => undefined,
): Edges {
  const { pages } = pile
  if (pages.length <= WEIGHED_IN_FULL) return allEdges(pages.length)
  const known = new Map(pages.map(({ index }) => [index, sourcesKnown(index)]))
  const told = [...known.keys()].filter((page) => known.get(page))
  const firsts = likeliestFirst(first, (page) => !known.get(page))
  const nearest = new NearestPages(pile)
  return new Edges(
    pages.map((page) => {
      const sources = new Set([
        ...nearest.of(page),
        ...pagesNamedBy(page),
        ...firsts,
        ...(known.get(page.index) ?? []),
        // What is known may leave those no source but one another.
        ...(firsts.includes(page.index) ? told : []),
      ])
      sources.delete(page.index)
      return [...sources].sort((one, other) => one - other)
    }),
  )
}

/** The likeliest first pages, as far as there are any among those of which nothing is known. */
function likeliestFirst(first: Float64Array, isUnknown: (page: number) => boolean): number[] {
  const all = [...first.keys()]
  const unknown = all.filter(isUnknown)
  return (unknown.length > 0 ? unknown : all)
    .sort((one, other) => (first[other] ?? 0) - (first[one] ?? 0) || one - other)
    .slice(0, FIRST_PAGES)
}

/** A name that very many pages go by says as good as nothing about any of them. */
const pagesNamedBy = ({ credits, linked }: Page): number[] => [
  ...credits.flatMap(({ pages }) => (pages.size <= MOST_SOURCES ? [...pages] : [])),
  ...linked,
]

/** Finds the pages that share the most of a page's rarer readings; nothing is done for pages that share none. */
class NearestPages {
  /** By word pair the pages that have it; none for pairs that too many have. */
  readonly #carriers: readonly number[][]
  /** Earlier pages first, and the place of each page in that. */
  readonly #inOrder: readonly number[]
  readonly #place: Int32Array
  /** By page: how many readings it shares with the one at hand. */
  readonly #shared: Int32Array

  constructor({ pages, lexicon, earlier }: Pile) {
    this.#carriers = lexicon.frequency.map((): number[] => [])
    for (const { index, readings } of pages)
      for (const pair of new Set(readings.pairs))
        if ((lexicon.frequency[pair] ?? 0) <= MOST_CARRIERS) this.#carriers[pair]?.push(index)
    this.#inOrder = [...pages.keys()].sort(
      (one, other) => (earlier[one] ?? 0) - (earlier[other] ?? 0) || one - other,
    )
    this.#place = new Int32Array(pages.length)
    for (const [place, page] of this.#inOrder.entries()) this.#place[page] = place
    this.#shared = new Int32Array(pages.length)
  }

  of({ index, readings }: Page): number[] {
    const found: number[] = []
    for (const pair of readings.pairs)
      for (const page of this.#carriers[pair] ?? []) {
        if (this.#shared[page] === 0 && page !== index) found.push(page)
        this.#shared[page] = (this.#shared[page] ?? 0) + 1
      }
    const near = this.#withMost(found).slice(0, MOST_SOURCES)
    for (const page of found) this.#shared[page] = 0
    this.#shared[index] = 0
    const isNear = new Set(near)
    for (let place = 0; near.length < MOST_SOURCES && place < this.#inOrder.length; place++) {
      const page = this.#inOrder[place] ?? 0
      if (page !== index && !isNear.has(page)) near.push(page)
    }
    return near
  }

  /** Those that share the most first; the many that share too little to be among the nearest are not sorted. */
  #withMost(found: readonly number[]): number[] {
    const shared = (page: number) => this.#shared[page] ?? 0
    const counts: number[] = []
    for (const page of found) counts[shared(page)] = (counts[shared(page)] ?? 0) + 1
    let least = counts.length
    for (let enough = 0; least > 0 && enough < MOST_SOURCES; ) enough += counts[--least] ?? 0
    return found
      .filter((page) => shared(page) >= least)
      .sort(
        (one, other) => shared(other) - shared(one) || (this.#place[one] ?? 0) - (this.#place[other] ?? 0),
      )
  }
}
