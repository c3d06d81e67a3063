import type { Article, CollatedStatement, Span, Witness } from "../model.js"
import { overlaps, sentences, totalLength } from "../text/index.js"
import { addressKey, CarrierIndex, hostOf } from "./carriers.js"
import { type Comparison, clearPlaces, compareReadings, fillPlaces, newPairPlaces } from "./compare.js"
import { type SharedContext, sharedContext } from "./context.js"
import { type Credit, creditsIn } from "./credits.js"
import { type Interval, intervalOf } from "./dates.js"
import { countLanguages } from "./languages.js"
import { countPile, longestOf } from "./pile-counts.js"
import { type Lexicon, newLexicon, type Readings, readPassage } from "./readings.js"
import { mergeSpans, travellingText } from "./travelling-text.js"

/** One article of the pile with all its witnesses of the statement: trails lead from page to page. */
export interface Page {
  readonly index: number
  readonly article: Article
  /** The page's fullest witness. */
  readonly witness: Witness
  /** The witness's words and what travelled with them. */
  readonly passage: readonly Span[]
  readonly readings: Readings
  readonly date: Interval | undefined
  readonly credits: readonly Credit[]
  /** Pages that this one links to, and whether it links to another house's page that the pile lacks. */
  readonly linked: ReadonlySet<number>
  readonly linksOutside: boolean
  /** The page that this one's canonical address names, where that is another. */
  readonly canonical: number | undefined
}

/** All pages of one statement, read for tracing. */
export interface Pile {
  readonly pages: readonly Page[]
  readonly lexicon: Lexicon
  readonly context: SharedContext
  readonly carriers: CarrierIndex
  /** By page: how many others name it as the origin, name it as a carrier, and link to it. */
  readonly namedAsOrigin: readonly number[]
  readonly namedAsCarrier: readonly number[]
  readonly linkedBy: readonly number[]
  /** By page: how many are certainly dated earlier. */
  readonly earlier: readonly number[]
  /** By carrier that the pile does not hold: the pages that say they have it from there. */
  readonly creditingOutside: ReadonlyMap<string, ReadonlySet<number>>
  /** The share of the pages that say from whom they have it, and of those dated to the minute. */
  readonly crediting: number
  readonly datedExactly: number
  /** How many two-word readings more than half of the pages have, and any two. */
  readonly readings: { readonly ofMost: number; readonly ofTwo: number }
  /** By language how many pages are in it. */
  readonly languages: ReadonlyMap<string | undefined, number>
  /** Words of the fullest passage. */
  readonly fullest: number
  /** Compares a supposed parent with each of the pages. */
  readonly compareAll: CompareAll
}

/**
 * Calls `visit` with every child and what it would have changed; the parent itself is passed over. For children with the
 * same words it is the very same comparison.
 */
export type CompareAll = (
  parent: Page,
  children: readonly Page[],
  visit: (child: Page, comparison: Comparison) => void,
) => void

/** Reads a statement's articles for tracing; sorted by witness, so that their order does not matter. */
export function readPile(statement: CollatedStatement, articles: ReadonlyMap<string, Article>): Pile {
  const witnesses = witnessesByArticle(statement.witnesses)
  const read = witnesses.map(({ fullest }) => articles.get(fullest.article) ?? bareArticle(fullest))
  const lines = read.map(({ text }) => sentences(text))
  const said = witnesses.map(({ all }, index) => wordsSaid(all, read[index], lines[index]))
  const isWhole = !statement.witnesses.some(({ quotation }) => quotation !== undefined)
  const passages = travellingText(read, said, isWhole)
  const lexicon = newLexicon()
  const carriers = new CarrierIndex(read)
  const addresses = addressIndex(read)
  const all = witnesses.map(({ fullest }, index): Page => {
    const article = read[index] ?? bareArticle(fullest)
    const passage = passages[index] ?? []
    return {
      index,
      article,
      witness: fullest,
      passage,
      readings: readPassage(article, passage, lexicon),
      date: intervalOf(article.published),
      credits: creditsIn(article, said[index] ?? passage, passage, carriers, lines[index]),
      ...linksOf(article, index, (href) => linkedPage(href, read, addresses, carriers)),
    }
  })
  const pages = withoutSpokenOf(all)
  return {
    pages,
    lexicon,
    context: sharedContext(read, passages, lines),
    carriers,
    readings: { ofMost: readingsOfMore(lexicon, pages.length / 2), ofTwo: readingsOfMore(lexicon, 1) },
    languages: countLanguages(pages),
    ...countPile(pages),
    compareAll: comparePassages(pages, lexicon),
  }
}

/** How many two-word readings more than so many pages have. */
const readingsOfMore = ({ frequency }: Lexicon, pages: number): number =>
  frequency.reduce((count, one) => count + (one > pages ? 1 : 0), 0)

/** On so many pages a sentence came with the text. */
const TRAVELLED = 3
/** In letters; a shorter one is a credit alone, which agencies' customers all print. */
const SHORTEST_SENTENCE = 40

/** Pages without the carriers not in the pile that the text itself speaks of: sentences within it that many pages have. */
function withoutSpokenOf(pages: readonly Page[]): Page[] {
  const isWithin = ({ passage }: Page, { span, pages: named, sentence }: Credit) =>
    named.size === 0 && sentence.length >= SHORTEST_SENTENCE && passage.some((one) => overlaps(one, span))
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const sentence of new Set(
      page.credits.filter((one) => isWithin(page, one)).map((one) => one.sentence),
    ))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  const isSpokenOf = (page: Page, credit: Credit) =>
    isWithin(page, credit) && (counts.get(credit.sentence) ?? 0) >= TRAVELLED
  return pages.map((page) =>
    page.credits.some((credit) => isSpokenOf(page, credit))
      ? { ...page, credits: page.credits.filter((credit) => !isSpokenOf(page, credit)) }
      : page,
  )
}

/** Groups witnesses by article, in the order of their fullest witnesses' ids. */
function witnessesByArticle(witnesses: readonly Witness[]): { fullest: Witness; all: Witness[] }[] {
  const groups = new Map<string, { fullest: Witness; all: Witness[] }>()
  for (const witness of witnesses) {
    const known = groups.get(witness.article)
    const fullest = known && !isFuller(witness, known.fullest) ? known.fullest : witness
    groups.set(witness.article, { fullest, all: [...(known?.all ?? []), witness] })
  }
  return [...groups.values()].sort((one, other) => (one.fullest.id < other.fullest.id ? -1 : 1))
}

function isFuller(one: Witness, other: Witness): boolean {
  const more = totalLength(one.content) - totalLength(other.content)
  return more > 0 || (more === 0 && one.id < other.id)
}

/** What a page's witnesses hold, without sentences that only say where the page has it from. */
function wordsSaid(
  witnesses: readonly Witness[],
  { transmissions = [] }: Pick<Article, "transmissions"> = {},
  lines: readonly Span[] = [],
): Span[] {
  const all = mergeSpans(witnesses.flatMap(({ content }) => content))
  if (!all.some((span) => transmissions.some(({ start, end }) => overlaps(span, [start, end])))) return all
  const credits = lines.filter((line) => transmissions.some(({ start, end }) => overlaps(line, [start, end])))
  const others = all.filter((span) => !credits.some(([start, end]) => start <= span[0] && span[1] <= end))
  return others.length > 0 ? others : all
}

/** Stands in where the article itself was not given: its words are the witness's, its surroundings unknown. */
const bareArticle = (witness: Witness): Article => ({
  id: witness.article,
  text: " ".repeat(witness.content[0]?.[0] ?? 0) + witness.text,
})

function addressIndex(articles: readonly Article[]): Map<string, number> {
  const index = new Map<string, number>()
  for (const [page, { url, canonical }] of articles.entries())
    for (const key of [addressKey(canonical), addressKey(url)]) if (key) index.set(key, page)
  return index
}

/** The page at an address; where a house's only page came without its address, that page. */
function linkedPage(
  href: string,
  articles: readonly Article[],
  addresses: ReadonlyMap<string, number>,
  carriers: CarrierIndex,
): number | undefined {
  const found = addresses.get(addressKey(href) ?? "")
  if (found !== undefined) return found
  const host = hostOf(href)
  const pages = host === undefined ? undefined : carriers.pagesOf(host)
  if (pages?.size !== 1) return undefined
  const [only = 0] = pages
  return articles[only]?.url === undefined && articles[only]?.canonical === undefined ? only : undefined
}

function linksOf(
  { url, canonical, links = [] }: Article,
  page: number,
  pageAt: (href: string) => number | undefined,
) {
  const linked = new Set<number>()
  let linksOutside = false
  for (const { href } of links) {
    const target = pageAt(href)
    if (target !== undefined && target !== page) linked.add(target)
    else if (target === undefined && hostOf(href) !== undefined && hostOf(href) !== hostOf(url))
      linksOutside = true
  }
  const named =
    canonical === undefined || addressKey(canonical) === addressKey(url) ? undefined : pageAt(canonical)
  return { linked, linksOutside, canonical: named === page ? undefined : named }
}

/** By page a number, the same for passages that are the same in all that is compared. */
function editionsOf(pages: readonly Page[]): number[] {
  const numbers = new Map<string, number>()
  return pages.map(({ readings: { words, marks } }) => {
    const key = `${words.join(" ")} ${marks.join("")}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

/** Lays passages along each other word by word; those with the same words once for each parent. */
function comparePassages(pages: readonly Page[], lexicon: Lexicon): CompareAll {
  const places = newPairPlaces(lexicon, longestOf(pages), pages.length)
  const editions = editionsOf(pages)
  return (parent, children, visit) => {
    const compared = new Map<number, Comparison>()
    fillPlaces(places, parent.readings)
    for (const child of children) {
      if (child.index === parent.index) continue
      const edition = editions[child.index] ?? 0
      const comparison =
        compared.get(edition) ?? compareReadings(parent.readings, child.readings, places, lexicon)
      compared.set(edition, comparison)
      visit(child, comparison)
    }
    clearPlaces(places, parent.readings)
  }
}
