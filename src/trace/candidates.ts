import type { Page, Pile } from "./pile.js"

/** Up to so many pages every page is weighed as the source of every other. */
const WEIGHED_IN_FULL = 250
/** In a larger pile, how many sources are weighed for each page, besides those it credits or links to. */
const MOST_SOURCES = 100
/** A reading that more pages have tells little, and would cost the square of their number. */
const MOST_CARRIERS = 200

/**
 * For every page the pages to weigh it as a source of. In a large pile these are, for each child, the pages
 * that share the most of its rarer readings, earlier pages first where as many are shared.
 *
 * @param inFull pages to weigh every other as a source of
 * @returns by parent the children to weigh
 */
export function plausibleChildren(
  pile: Pile,
  inFull: (page: number) => boolean = () => false,
): (readonly Page[])[] {
  const { pages } = pile
  if (pages.length <= WEIGHED_IN_FULL) return pages.map(() => pages)
  const children = pages.map((): Page[] => [])
  const carriers = carriersOfPairs(pile)
  for (const child of pages)
    for (const parent of inFull(child.index) ? pages.keys() : plausibleParents(pile, child, carriers))
      children[parent]?.push(child)
  return children
}

/** By word pair the pages that have it; none for pairs that too many have. */
function carriersOfPairs({ pages, lexicon }: Pile): number[][] {
  const carriers = lexicon.frequency.map((): number[] => [])
  for (const { index, readings } of pages)
    for (const pair of new Set(readings.pairs))
      if ((lexicon.frequency[pair] ?? 0) <= MOST_CARRIERS) carriers[pair]?.push(index)
  return carriers
}

function plausibleParents({ pages, earlier }: Pile, child: Page, carriers: readonly number[][]): Set<number> {
  const shared = new Float64Array(pages.length)
  for (const pair of child.readings.pairs)
    for (const page of carriers[pair] ?? []) shared[page] = (shared[page] ?? 0) + 1
  const ranked = pages
    .map(({ index }) => index)
    .filter((index) => index !== child.index)
    .sort(
      (one, other) =>
        (shared[other] ?? 0) - (shared[one] ?? 0) ||
        (earlier[one] ?? 0) - (earlier[other] ?? 0) ||
        one - other,
    )
  const named = child.credits.flatMap((credit) => (credit.pages.length <= MOST_SOURCES ? credit.pages : []))
  return new Set([...ranked.slice(0, MOST_SOURCES), ...named, ...child.linked])
}
