import type { Change, Stretch } from "./compare.js"
import type { Page, Pile } from "./pile.js"

/** A further page that a stretch of the child's words came from. */
export interface SecondSource {
  readonly page: Page
  /** Words of the child that its parent lacks and this page has, as indices into its readings. */
  readonly stretch: Stretch
}

/** Shorter stretches may be put in by anyone who knows the text. */
const SHORTEST_LOAN = 12
/** How much of the stretch's word pairs the second source must have. */
const COVERED = 0.95

/**
 * The page from which a child took a whole run of words that its parent lacks; nothing where no page has
 * them, or where that page could have given all the rest too.
 *
 * @param likelihood how probable it is, by itself, that the child took from a page
 */
export function secondSource(
  pile: Pile,
  parent: Page,
  child: Page,
  changes: readonly Change[],
  isPossible: (page: Page) => boolean,
  likelihood: (page: Page) => number,
): SecondSource | undefined {
  const loans = changes.filter(
    ({ child: [from, to], parent: above }) => to - from - (above[1] - above[0]) >= SHORTEST_LOAN,
  )
  const longest = loans.reduce<Change | undefined>(
    (best, one) => (best && lengthOf(best) >= lengthOf(one) ? best : one),
    undefined,
  )
  if (!longest) return undefined
  const from = pairsOf(parent)
  const own = child.readings.pairs.filter((pair) => from.has(pair))
  const lenders = pile.pages.filter(
    (page) => page !== parent && page !== child && isPossible(page) && lends(page, child, longest.child, own),
  )
  const best = lenders.reduce<Page | undefined>(
    (first, page) => (first && likelihood(first) >= likelihood(page) ? first : page),
    undefined,
  )
  return best && { page: best, stretch: longest.child }
}

const lengthOf = ({ child: [from, to] }: Change): number => to - from

const pairsOf = ({ readings }: Page): Set<number> => new Set(readings.pairs)

/** Has the page the stretch, and does it lack enough of what the child has from its parent? */
function lends(page: Page, child: Page, [from, to]: Stretch, own: Int32Array): boolean {
  const pairs = pairsOf(page)
  const stretch = child.readings.pairs.subarray(from, to - 1)
  const has = stretch.reduce((count, pair) => count + (pairs.has(pair) ? 1 : 0), 0)
  const lacks = own.reduce((count, pair) => count + (pairs.has(pair) ? 0 : 1), 0)
  return has >= COVERED * stretch.length && lacks >= SHORTEST_LOAN
}
