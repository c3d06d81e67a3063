import type { Between } from "./between.js"
import type { Credit } from "./credits.js"
import { type Carrier, type Known, type KnownOfPage, LOST } from "./known.js"
import type { Page, Pile } from "./pile.js"
import { countPile } from "./pile-counts.js"

/** The pile as if its pages credited the carriers that they are known to have the statement from, and no others. */
export function creditsAsKnown(pile: Pile, known: Known): Pile {
  const pages = pile.pages.map((page) =>
    known.isAbout(page.index) ? { ...page, credits: creditsOf(page, known.ofPage(page.index)) } : page,
  )
  return { ...pile, pages, ...countPile(pages) }
}

function creditsOf({ index, credits }: Page, { over, notOver }: KnownOfPage): Credit[] {
  const isWrong = ({ pages, key }: Credit) => pages.size === 0 && notOver.has(key)
  const right = credits.map((credit) => (isWrong(credit) ? { ...credit, role: "named" as const } : credit))
  if (!over?.name || right.some(({ key, role }) => key === over.key && role !== "named")) return right
  // No page copies what only somebody who has looked knows: its words are its own.
  const { key, name } = over
  return [
    ...right,
    { span: [0, 0], name, key, role: "carrier", pages: new Set(), sentence: `known of ${index}` },
  ]
}

/**
 * The carriers between some pages and what is above them as they are known: pages taken away from a carrier that they do not
 * have the statement from, and put below the one that they do.
 *
 * @param found the carriers as the pages' credits and readings tell them
 * @param isAbove whether the utterance is what is above
 */
export function carriersAsKnown(
  known: Known,
  children: readonly Page[],
  found: readonly Between[],
  isAbove: boolean,
): Between[] {
  const fitting = found
    .map((one) => ({ ...one, below: one.below.filter((page) => mayPass(known.ofPage(page.index), one)) }))
    .filter(({ kind, below }) => below.length > (kind === "lost" ? 1 : 0))
  const placed = new Set(fitting.flatMap(({ below }) => below))
  const needed = children.flatMap((page): Between[] => {
    const carrier = placed.has(page) ? undefined : carrierNeeded(known.ofPage(page.index), isAbove)
    return carrier ? [{ ...betweenOf(carrier), below: [page], evidence: [] }] : []
  })
  return joined([...fitting, ...needed]).flatMap((one) => byKnownAbove(one, known))
}

const keyOf = ({ carrier }: Between): string => carrier?.key ?? LOST.key

function mayPass({ over, notOver }: KnownOfPage, between: Between): boolean {
  if (over === undefined) return !notOver.has(keyOf(between))
  // A lost page may have got its name meanwhile.
  return over !== null && (over.key === LOST.key || over.key === keyOf(between))
}

function carrierNeeded({ over, isNotSaid }: KnownOfPage, isAbove: boolean): Carrier | undefined {
  return over ?? (isAbove && isNotSaid ? LOST : undefined)
}

const betweenOf = ({ key, name }: Carrier): Pick<Between, "kind" | "carrier"> =>
  name === undefined ? { kind: "lost" } : { kind: "credited", carrier: { key, name, pages: [] } }

/** Those of one name made one. */
function joined(all: readonly Between[]): Between[] {
  const byName = new Map<string | Between, Between>()
  for (const one of all) {
    const name = one.carrier?.key ?? one
    const same = byName.get(name)
    byName.set(name, same ? { ...same, below: [...same.below, ...one.below] } : one)
  }
  return [...byName.values()]
}

/** Parted by the carrier that the carrier itself is known to have the statement from; the pages that do not tell go with the first. */
function byKnownAbove(between: Between, known: Known): Between[] {
  const aboveOf = (page: Page) => {
    const { over, above } = known.ofPage(page.index)
    return over?.key === keyOf(between) ? above : undefined
  }
  const told = between.below.map(aboveOf).filter((above) => above !== undefined)
  const aboves = [...new Map(told.map((above) => [above?.key, above])).values()]
  if (aboves.length === 0) return [withoutWrongAbove(between, known)]
  const { from: _, evidence, ...rest } = between
  return aboves.map((above, at) => ({
    ...rest,
    below: between.below.filter((page) => {
      const own = aboveOf(page)
      return own === undefined ? at === 0 : own?.key === above?.key
    }),
    ...(above?.name !== undefined && { from: { key: above.key, name: above.name, pages: [] } }),
    evidence: at === 0 ? evidence : [],
  }))
}

function withoutWrongAbove(between: Between, known: Known): Between {
  const { from, ...rest } = between
  const isWrong = from && between.below.some((page) => known.ofPage(page.index).notAbove.has(from.key))
  return isWrong ? rest : between
}
