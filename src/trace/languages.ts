import { TOP_RULES } from "./evidence.js"
import { KINDS, type WeighedPile, weightsByKind, withRelative } from "./odds.js"
import type { Page, Pile } from "./pile.js"
import type { WeightTable } from "./weights.js"

const CREDIT = KINDS.indexOf("credit")
const READING = KINDS.indexOf("reading")
const CONTAINMENT = KINDS.indexOf("containment")

/** What the words of a copy come to that was written anew, in log-odds; a translation's count as that, whatever they are. */
const WRITTEN_ANEW = 1
/** That a page says it translated the words is taken as seriously as a credit: nine to one that it did. */
const OWN_TRANSLATION = 2.2

const languageOf = ({ article }: Pick<Page, "article">): string | undefined => article.language?.slice(0, 2)

/** By language how many pages are in it; those whose language is not known count as nothing's. */
export function countLanguages(pages: readonly Pick<Page, "article">[]): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  for (const page of pages) counts.set(languageOf(page), (counts.get(languageOf(page)) ?? 0) + 1)
  return counts
}

/** Are both pages' languages known, and two? */
export const isForeign = (one: Page, other: Page): boolean => {
  const [own, others] = [languageOf(one), languageOf(other)]
  return own !== undefined && others !== undefined && own !== others
}

/** Does the page say that it translated the words itself? */
const isOwnTranslation = ({ article: { publisher, transmissions = [] } }: Page): boolean =>
  publisher !== undefined &&
  transmissions.some(({ action, outlet }) => action === "translated" && outlet === publisher)

/** Is a pile written in more than one language? */
export const areSeveral = ({ languages }: Pile): boolean =>
  [...languages.keys()].filter((language) => language !== undefined).length > 1

/** The evidence for an edge, by kind, with what words cannot tell between languages put aside. */
export function withoutForeignWords(pile: Pile, sums: Float64Array, parent: Page, child: Page): Float64Array {
  if (!areSeveral(pile)) return sums
  const told = isOwnTranslation(child) ? OWN_TRANSLATION : 0
  const all = Float64Array.from(sums)
  all[CREDIT] = (all[CREDIT] ?? 0) + (isForeign(parent, child) ? told : -told)
  if (!isForeign(parent, child)) return all
  all[READING] = WRITTEN_ANEW
  all[CONTAINMENT] = 0
  return all
}

/** Weights by kind, with all that words tell put under readings: between two languages it is one thing. */
export function wordsInOne(weights: Float64Array): Float64Array {
  const all = Float64Array.from(weights)
  all[READING] = (all[READING] ?? 0) + (all[CONTAINMENT] ?? 0)
  all[CONTAINMENT] = 0
  return all
}

/**
 * The odds of a pile in several languages, whose kinds of evidence were kept: words are not compared across them, and a page that says it translated is no
 * copy of one in its own language.
 */
export function betweenLanguages(pile: Pile, weighed: WeighedPile, weights: WeightTable): WeighedPile {
  const { pages } = pile
  const { edges, kinds } = weighed
  if (!kinds || !areSeveral(pile)) return weighed
  const pair = Float64Array.from(weighed.pair)
  for (const child of pages)
    for (let edge = edges.from(child.index); edge < edges.to(child.index); edge++) {
      const parent = pages[edges.parents[edge] ?? 0]
      if (!parent) continue
      const own = kinds.subarray(edge * KINDS.length, (edge + 1) * KINDS.length)
      const sums = withRelative(weighed, weights, { pile, parent, child }, own)
      pair[edge] = withoutForeignWords(pile, sums, parent, child).reduce((all, one) => all + one, 0)
    }
  const first = usualWhereAlone(pile, weighed.first, weights.first, weighed.usualFirst)
  const orphan = usualWhereAlone(pile, weighed.orphan, weights.orphan, weighed.usualOrphan)
  return { ...weighed, pair, first, orphan }
}

/** Odds of a page at the top; the words of one that is alone in its language count as the usual page's. */
function usualWhereAlone(
  pile: Pile,
  odds: Float64Array,
  weights: readonly Float64Array[],
  usual: Float64Array,
): Float64Array {
  const { languages } = pile
  const isAlone = (page: Page) =>
    pile.pages.length === 1 || (languages.get(languageOf(page)) === 1 && !languages.has(undefined))
  return odds.map((value, at) => {
    const page = pile.pages[at]
    if (!page || !isAlone(page)) return value
    const sums = weightsByKind(TOP_RULES, weights, { pile, page })
    return [READING, CONTAINMENT].reduce((sum, kind) => sum - (sums[kind] ?? 0) + (usual[kind] ?? 0), value)
  })
}
