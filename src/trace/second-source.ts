import type { Comparison, Stretch } from "./compare.js"
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
  { pages }: Pile,
  parent: Page,
  child: Page,
  comparison: Comparison,
  isPossible: (page: Page) => boolean,
  likelihood: (page: Page) => number,
): SecondSource | undefined {
  const isRepeated = lengthOf(comparison.repeated) >= SHORTEST_REPEAT
  const stretch = isRepeated ? comparison.repeated : longestLoan(comparison)
  if (!stretch) return undefined
  const lenders = pages
    .filter((page) => page !== parent && page !== child && isPossible(page))
    .map((page) => ({ page, covered: coverage(page, child, stretch), likelihood: likelihood(page) }))
    .filter(({ covered }) => covered >= COVERED)
    .sort((one, other) => other.covered - one.covered || other.likelihood - one.likelihood)
  const best = lenders[0]?.page
  return best && { page: best, stretch, isRepeated }
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
