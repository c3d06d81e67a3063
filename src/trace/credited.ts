import type { Credit } from "./credits.js"
import type { Page, Pile } from "./pile.js"

/** Whom a page says it has the statement from: not itself, and not those it merely names. */
export const creditsOfOthers = ({ credits, index }: Page): Credit[] =>
  credits.filter(({ role, pages }) => role !== "named" && !pages.has(index))

/** The carriers not in the pile that a page says it has the statement from; not those it merely names. */
export const outsideCredits = ({ credits }: Page): Credit[] =>
  credits.filter(({ role, pages, key }) => role !== "named" && pages.size === 0 && key !== "")

/** A carrier that pages credit and the pile does not hold. */
export interface CreditedCarrier {
  readonly key: string
  /** The name as most pages write it. */
  readonly name: string
  readonly pages: readonly Page[]
}

/** The carriers not in the pile that some of `pages` credit, the most credited first. */
export function creditedCarriers(
  pages: readonly Page[],
  isCounted: (credit: Credit) => boolean = () => true,
): CreditedCarrier[] {
  const carriers = new Map<string, { names: string[]; pages: Set<Page> }>()
  for (const page of pages)
    for (const credit of outsideCredits(page).filter(isCounted)) {
      const known = carriers.get(credit.key) ?? { names: [], pages: new Set<Page>() }
      known.names.push(credit.name)
      carriers.set(credit.key, { names: known.names, pages: known.pages.add(page) })
    }
  return [...carriers]
    .map(([key, { names, pages: by }]) => ({ key, name: mostFrequent(names), pages: [...by] }))
    .sort((one, other) => other.pages.length - one.pages.length || (one.key < other.key ? -1 : 1))
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]?.[0] ?? ""
}

/** Fewer pages may all have copied one mistake. */
const ENOUGH_PAGES = 2

/** The origin not in the pile that most pages name, where several name it and no page claims the statement. */
export function originOutside({ pages }: Pile): CreditedCarrier | undefined {
  const [most] = creditedCarriers(pages, ({ role }) => role === "origin")
  return most && most.pages.length >= ENOUGH_PAGES ? most : undefined
}

/** Does the page say that it had the statement itself? */
export const claimsStatement = ({ credits, index }: Page): boolean =>
  credits.some(({ role, pages }) => role === "origin" && pages.has(index))

/**
 * Do two pages each say, in other words, that they carry one carrier's text that the pile does not hold, and the first
 * does not name or link the second?
 */
export function sharesCarrier(page: Page, other: Page): boolean {
  const carried = (one: Page) => outsideCredits(one).filter(({ role, chain }) => role === "carrier" && !chain)
  const isNamed =
    page.linked.has(other.index) ||
    page.credits.some(({ role, pages }) => role !== "named" && pages.has(other.index))
  if (isNamed) return false
  const theirs = carried(other)
  return carried(page).some(
    ({ key, sentence }) =>
      theirs.some((one) => one.key === key) &&
      !theirs.some((one) => one.key === key && one.sentence === sentence),
  )
}
