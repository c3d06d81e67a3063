import type { Comparison, Stretch } from "./compare.js"
import type { Edges } from "./edges.js"
import type { Page, Pile } from "./pile.js"

/** A further page that a stretch of the child's words came from. */
export interface SecondSource {
  readonly page: Page
  /** Words of the child that its parent lacks or the child gives twice, as indices into its readings. */
  readonly stretch: Stretch
  readonly isRepeated: boolean
}

/** Shorter stretches may be put in by anyone who knows the text. */
const SHORTEST_LOAN = 12
/** A sentence may come back by itself; so many words in a row are given twice because they came twice. */
const SHORTEST_REPEAT = 8
/** How much of the stretch's word pairs the second source must have. */
const COVERED = 0.9

/**
 * The page from which a child took a run of words that its parent lacks, or that it has a second time;
 * nothing where no page has them.
 *
 * @param isPossible whether a page may stand above the child besides its parent
 * @param likelihood how probable it is, by itself, that the child took from a page
 */
export function secondSource(
  lenders: Lenders,
  edges: Edges,
  parent: Page,
  child: Page,
  comparison: Comparison,
  isPossible: (page: Page) => boolean,
  likelihood: (page: Page) => number,
): SecondSource | undefined {
  const isRepeated = lengthOf(comparison.repeated) >= SHORTEST_REPEAT
  const stretch = isRepeated ? comparison.repeated : longestLoan(comparison)
  if (!stretch) return undefined
  const best = lenders
    .of(child, stretch, edges)
    .filter((page) => page !== parent && page !== child)
    .map((page) => ({ page, covered: coverage(page, child, stretch), likelihood: likelihood(page) }))
    .filter(({ covered }) => covered >= COVERED)
    .sort((one, other) => other.covered - one.covered || other.likelihood - one.likelihood)
    .find(({ page }) => isPossible(page))
  return best && { page: best.page, stretch, isRepeated }
}

/** Words that more pages have tell nobody from whom: then only the child's supposed sources are asked. */
const MOST_LENDERS = 250

/** The pages that may have lent a stretch of words. */
export class Lenders {
  readonly #pages: readonly Page[]
  /** By word pair the pages that have it; gathered when a page first has a stretch that its parent lacks. */
  #havers: readonly (readonly Page[])[] | undefined

  constructor({ pages }: Pick<Pile, "pages">) {
    this.#pages = pages
  }

  /** In the order of the pile; those that lack more of the words than a lender may are mostly left out. */
  of(child: Page, [from, to]: Stretch, edges: Edges): Page[] {
    this.#havers ??= haversOfPairs(this.#pages)
    const havers = this.#havers
    const wanted = [...child.readings.pairs.subarray(from, to - 1)].map((pair) => havers[pair] ?? [])
    // One of any so many a lender has: the rarest tell the most.
    const enough = Math.floor(wanted.length * (1 - COVERED) + ROUNDING) + 1
    const rarest = wanted.sort((one, other) => one.length - other.length).slice(0, enough)
    const found = rarest.some(({ length }) => length > MOST_LENDERS) ? undefined : new Set(rarest.flat())
    if (found && found.size <= MOST_LENDERS) return [...found].sort((one, other) => one.index - other.index)
    const sources = edges.parents.subarray(edges.from(child.index), edges.to(child.index))
    return [...sources].flatMap((source) => this.#pages[source] ?? [])
  }
}

const ROUNDING = 1e-9

function haversOfPairs(pages: readonly Page[]): Page[][] {
  const havers: Page[][] = []
  for (const page of pages)
    for (const pair of new Set(page.readings.pairs)) {
      havers[pair] ??= []
      havers[pair].push(page)
    }
  return havers
}

const lengthOf = ([from, to]: Stretch): number => to - from

function longestLoan({ changes }: Comparison): Stretch | undefined {
  const loans = changes
    .filter(({ child, parent }) => lengthOf(child) - lengthOf(parent) >= SHORTEST_LOAN)
    .map(({ child }) => child)
  return loans.sort((one, other) => lengthOf(other) - lengthOf(one))[0]
}

/** The share of the stretch's word pairs that the page has. */
function coverage(page: Page, child: Page, [from, to]: Stretch): number {
  const pairs = new Set(page.readings.pairs)
  const wanted = child.readings.pairs.subarray(from, to - 1)
  return wanted.reduce((count, pair) => count + (pairs.has(pair) ? 1 : 0), 0) / wanted.length
}
