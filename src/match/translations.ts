import { Components } from "./components.js"
import { type Side, speakerKeys } from "./side.js"
import { byPlace } from "./utterances.js"

/** Of sides that are translations, what they translate. */
export type Originals = ReadonlyMap<Side, Side>

/**
 * Which statements pass on another one in another language: `[translated, original]`. Words cannot
 * tell, so it takes the same speaker, a near date and together enough of: a carrier named, numbers, names, no other
 * statement to choose, pages of which one is known to translate the other; at last the order in which a page that names
 * its source has several. Conservative: most translations of a large pile are not found.
 *
 * @param sides in any order; with each all that share a speaker or a page with it
 */
export function translatedSides(sides: readonly Side[]): Originals {
  const parts = partsOf(bySpeaker(sides))
  const links = linksOf(parts.flatMap((groups) => [...foundAlone(groups)]))
  return new Map(parts.flatMap((groups) => [...foundWith(groups, links)]))
}

/** Those that tell by themselves which statement of their speaker they translate: what the links between pages are made of. */
export const translatedAlone = (sides: readonly Side[]): Originals => foundAlone(bySpeaker(sides))

/** {@link translatedSides} of speakers that share a name, or are linked by such, where the links between all pages are known. */
export const translatedWith = (sides: readonly Side[], links: Links): Originals =>
  foundWith(bySpeaker(sides), links)

function foundAlone(groups: readonly Side[][]): Map<Side, Side> {
  const found = new Map<Side, Side>()
  for (const group of groups) findAlone(group, found)
  return found
}

function foundWith(groups: readonly Side[][], links: Links): Map<Side, Side> {
  const found = foundAlone(groups)
  for (const group of groups) findAlone(group, found, links)
  for (const group of groups) findInOrder(group, found)
  return found
}

/** Groups that have no side in common, nor with others that lead from one to the next, are judged by themselves. */
function partsOf(groups: readonly Side[][]): Side[][][] {
  const joined = new Components(groups.length)
  const groupOf = new Map<Side, number>()
  groups.forEach((group, at) => {
    for (const side of group) joined.join(at, groupOf.get(side) ?? at)
    for (const side of group) groupOf.set(side, at)
  })
  const parts = new Map<number, Side[][]>()
  groups.forEach((group, at) => {
    const root = joined.find(at)
    const part = parts.get(root)
    if (part) part.push(group)
    else parts.set(root, [group])
  })
  return [...parts.values()]
}

const inContentOrder = (one: Side, other: Side): number =>
  byPlace(one.fullest, other.fullest) ||
  (one.fullest.content[0]?.[0] ?? 0) - (other.fullest.content[0]?.[0] ?? 0)

/** Sides that one speaker may have said, by either of the sounds of a name; those in one language alone are left out. */
function bySpeaker(sides: readonly Side[]): Side[][] {
  const groups = new Map<string, Side[]>()
  for (const side of [...sides].sort(inContentOrder))
    for (const key of speakerKeys(side)) {
      const group = groups.get(key)
      if (group) group.push(side)
      else groups.set(key, [side])
    }
  return [...groups]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .flatMap(([key, group]) => (mayHoldTranslations(key, group) ? [group] : []))
}

/** Does a speaker's key lead to statements in several languages, or to one that a page says it has translated? */
export function mayHoldTranslations(
  key: string,
  sides: readonly Pick<Side, "language" | "isSyllabic" | "isOwnTranslation">[],
): boolean {
  const isParted = new Set(sides.map(({ language }) => language)).size > 1
  const isTold = /^(?:fine|beside)/.test(key) || sides.some(({ isSyllabic }) => isSyllabic)
  return (isParted && isTold) || sides.some(({ isOwnTranslation }) => isOwnTranslation)
}

/** The home language is that of the side most pages carry, or the first of them that is no translation; sides of others look for their original there. */
function homeOf(sides: readonly Side[]): string | undefined {
  const [most] = [...sides].sort(
    (a, b) =>
      b.members - a.members ||
      Number(a.isOwnTranslation) - Number(b.isOwnTranslation) ||
      firstDay(a) - firstDay(b) ||
      b.length - a.length ||
      inContentOrder(a, b),
  )
  return most?.language
}

/** A side without a date comes after all others. */
const firstDay = ({ days }: Side): number => Math.min(Number.MAX_SAFE_INTEGER, ...days)

/** Pages of which one translates another elsewhere: see {@link linkBetween}. */
export type Links = ReadonlySet<string>

/** `linkBetween("translating article", "original article")` */
export const linkBetween = (one: string, other: string): string => `${one} ${other}`

function linksOf(found: readonly (readonly [side: Side, original: Side])[]): Links {
  const links = new Set<string>()
  for (const [side, original] of found)
    for (const one of side.places.keys())
      for (const other of original.places.keys()) links.add(linkBetween(one, other))
  return links
}

function findAlone(sides: readonly Side[], found: Map<Side, Side>, links?: Links): void {
  const home = homeOf(sides)
  for (const side of sides) {
    const isOther = side.language !== home || (links !== undefined && side.isOwnTranslation)
    if (!isOther || found.has(side)) continue
    const near = sides.filter((original) => original.language === home && mayTranslate(side, original, found))
    const ranked = near
      .map((original) => ({ original, points: pointsFor(side, original, near.length === 1, links) }))
      .sort((a, b) => b.points - a.points || inContentOrder(a.original, b.original))
    const [best] = ranked
    const asGood = ranked.filter(({ points }) => points === best?.points).map(({ original }) => original)
    const original = best && best.points >= ENOUGH ? firstInBreath(asGood) : undefined
    if (original) found.set(side, original)
  }
}

/** The only one; of several parts of one quotation, of which a translation may have more than one, the first. */
function firstInBreath(originals: readonly Side[]): Side | undefined {
  const [first, ...others] = [...originals].sort((one, other) => placeIn(one, other) - placeIn(other, one))
  return others.every((other) => first && inOneBreath(first, other)) ? first : undefined
}

const inOneBreath = (one: Side, other: Side): boolean => shared(one.breaths, other.breaths) > 0

/** Where a side stands on a page that has the other too. */
function placeIn({ places }: Side, other: Side): number {
  const both = [...places.keys()].sort().find((article) => other.places.has(article))
  return both === undefined ? 0 : (places.get(both) ?? 0)
}

const NEAR_DAYS = 10
const LONGEST = 1.8
const ENOUGH = 3

function mayTranslate(side: Side, original: Side, found: Originals): boolean {
  return (
    original !== side &&
    !found.has(original) &&
    daysApart(side, original) <= NEAR_DAYS &&
    side.length <= LONGEST * original.breathLength &&
    ![...side.places.keys()].some((article) => original.places.has(article)) &&
    (side.speaker === original.speaker || side.isSyllabic || original.isSyllabic)
  )
}

const daysApart = (one: Side, other: Side): number =>
  Math.min(...one.days.flatMap((day) => other.days.map((there) => Math.abs(day - there))))

function pointsFor(side: Side, original: Side, isOnly: boolean, links: Links | undefined): number {
  const content = shared(side.numbers, original.numbers) + shared(side.names, original.names)
  const isLinked = links !== undefined && hasLink(side, original, links)
  if (content === 0 && !isOnly && !isLinked) return 0
  if (side.company.length > 0 && !isLinked) return 0
  const credit = shared(side.outlets, original.outlets) > 0 ? 2 : 0
  const linked = isLinked ? 2 : 0
  return credit + linked + Math.min(content, 2) + (isOnly ? 1 : 0) + (daysApart(side, original) <= 2 ? 1 : 0)
}

const hasLink = (side: Side, original: Side, links: Links): boolean =>
  [...side.places.keys()].some((one) =>
    [...original.places.keys()].some(
      (other) => links.has(linkBetween(one, other)) || links.has(linkBetween(other, one)),
    ),
  )

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((value) => other.has(value)).length

/** Of more answers than this in one interview it is not worth asking which were translated. */
const MOST_ANSWERS = 40

/**
 * Several sides of one page whose carrier it names: the answers of an interview stay in order, those that others passed on
 * are likelier to be passed on in another language too, and a translation is about as long. What the source says in one
 * breath with what the page has already is no other answer. Only where no second choice is nearly as good.
 */
function findInOrder(sides: readonly Side[], found: Map<Side, Side>): void {
  const home = homeOf(sides)
  const left = sides.filter((side) => side.language !== home && !found.has(side))
  for (const article of new Set(left.flatMap(({ places }) => [...places.keys()]))) {
    const asked = inOrder(left, article)
    const had = [...found].flatMap(([side, original]) => (side.places.has(article) ? original : []))
    const isOther = (side: Side) =>
      side.language === home && !found.has(side) && !had.some((original) => inOneBreath(side, original))
    for (const source of sourcesOf(asked, sides, home, found)) {
      const given = inOrder(sides.filter(isOther), source)
      if (given.length > MOST_ANSWERS) continue
      const chosen = bestInOrder(asked, given, found)
      for (const [at, original] of chosen.entries()) {
        const side = asked[at]
        if (side) found.set(side, original)
      }
      if (chosen.length > 0) break
    }
  }
}

const inOrder = (sides: readonly Side[], article: string): Side[] =>
  sides
    .filter(({ places }) => places.has(article))
    .sort((a, b) => (a.places.get(article) ?? 0) - (b.places.get(article) ?? 0))

/** Articles in the home language that hold several statements and share a carrier with all that is asked. */
function sourcesOf(
  asked: readonly Side[],
  sides: readonly Side[],
  home: string | undefined,
  found: Originals,
): string[] {
  const near = sides.filter(
    (original) =>
      original.language === home &&
      asked.every(
        (side) =>
          !found.has(original) &&
          daysApart(side, original) <= NEAR_DAYS &&
          shared(side.outlets, original.outlets) > 0,
      ),
  )
  const counts = new Map<string, number>()
  for (const { places } of near)
    for (const article of places.keys()) counts.set(article, (counts.get(article) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= asked.length)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([article]) => article)
}

/** The choice of originals in order that most pages carry; none where another choice is as good. */
function bestInOrder(asked: readonly Side[], given: readonly Side[], found: Originals): Side[] {
  let best: { readonly chosen: Side[]; readonly worth: number } = {
    chosen: [],
    worth: Number.NEGATIVE_INFINITY,
  }
  let isTied = false
  const choose = (at: number, from: number, chosen: Side[], worth: number): void => {
    const side = asked[at]
    if (!side) {
      isTied = Math.abs(worth - best.worth) < CLEARLY || (isTied && worth < best.worth)
      if (worth > best.worth) best = { chosen, worth }
      return
    }
    for (let next = from; next <= given.length - (asked.length - at); next++) {
      const original = given[next]
      const isHad = original && chosen.some((one) => inOneBreath(one, original))
      if (original && !isHad && mayTranslate(side, original, found))
        choose(
          at + 1,
          next + 1,
          [...chosen, original],
          worth + Math.log2(original.members) - misfit(side, original),
        )
    }
  }
  if (asked.length <= MOST_ASKED) choose(0, 0, [], 0)
  return isTied ? [] : best.chosen
}

/** How much better, in doublings of the pages, a choice must be than the next. */
const CLEARLY = 0.2

/** How far the lengths are apart, in doublings. */
const misfit = (side: Side, original: Side): number => Math.abs(Math.log2(side.length / original.length))

/** Choices grow as a power of it. */
const MOST_ASKED = 3
