import type { Article, Span, Statement, Witness } from "../model.js"
import { contentId } from "../text/index.js"
import type { Range } from "./align.js"
import { candidatePairs } from "./candidates.js"
import { PairAligner, type PassagePair } from "./chains.js"
import { postingsIn } from "./fingerprints.js"
import { passageSets } from "./passage-sets.js"
import { type Pile, pileOf } from "./pile.js"
import { PlacePairs, type SeedsOfArticles } from "./place-pairs.js"
import { rarityOf } from "./rarity.js"
import { WordScanner } from "./scan.js"

export interface PassageOptions {
  /** Places of a word triple up to which all pairs are looked at; above, copies are paired with the first only. */
  readonly mostPlaces?: number
  /** What two passages must have in common, in bits; grows with the pile unless given. */
  readonly leastBits?: number
  /** Words two passages must have in common. */
  readonly leastWords?: number
  /** Words indexed at a time: memory against passes over the words. */
  readonly wordsAtATime?: number
}

/**
 * Every passage that two or more articles have in common, said by somebody or not: plain text reuse, as an index of
 * copies. Word triples weighted by rarity seed a banded local alignment (as in passim: Smith, Cordell and Mullen 2015).
 * The order of the articles does not matter.
 *
 * @example for await (const passage of matchPassages(articles)) console.log(passage.witnesses.length, passage.text)
 */
export async function* matchPassages(
  articles: AsyncIterable<Article> | Iterable<Article>,
  { mostPlaces = 24, leastWords = 6, wordsAtATime = 8_000_000, leastBits }: PassageOptions = {},
): AsyncIterable<Statement> {
  const pile = await pileOf(articles)
  const weights = rarityOf(pile.words)
  const size = Math.log2(pile.words.length + 2)
  const seeds = seedsOf(pile, weights, mostPlaces, size + 10, Math.ceil(pile.words.length / wordsAtATime))
  const options = { leastBits: leastBits ?? 2 * size - 2, leastWords }
  const pairs = pairsOf(pile, weights, seeds, options)
  yield* statementsOf(pile, pairs)
}

function seedsOf(
  pile: Pile,
  weights: Uint8Array,
  mostPlaces: number,
  leastBits: number,
  ranges: number,
): Iterable<SeedsOfArticles> {
  const articleAt = articleAtEach(pile)
  const seeds = new PlacePairs()
  for (let range = 0; range < ranges; range++) {
    const postings = postingsIn(range, ranges, pile, weights)
    candidatePairs(postings, pile, weights, articleAt, { mostPlaces, leastBits }, (one, other) =>
      seeds.add(one, other),
    )
  }
  return seeds.byArticles(articleAt, pile.ids.length)
}

function articleAtEach({ starts, words, ids }: Pile): Uint32Array {
  const articleAt = new Uint32Array(words.length)
  for (let article = 0; article < ids.length; article++)
    articleAt.fill(article, starts[article], starts[article + 1])
  return articleAt
}

function pairsOf(
  pile: Pile,
  weights: Uint8Array,
  seeds: Iterable<SeedsOfArticles>,
  options: { leastBits: number; leastWords: number },
): PassagePair[] {
  const aligner = new PairAligner(pile, weights, options)
  const pairs: PassagePair[] = []
  for (const { one, other, places } of seeds) pairs.push(...aligner.alignPair(one, other, places))
  pile.sameAs.forEach((first, copy) => {
    const one = wholeOf(pile, first)
    if (first !== copy && one.to > one.from) pairs.push({ one, other: wholeOf(pile, copy), score: 0 })
  })
  return pairs
}

const wholeOf = ({ starts }: Pile, article: number): Range => ({
  from: starts[article] ?? 0,
  to: starts[article + 1] ?? 0,
})

/** Statements in the order of their ids. */
function statementsOf(pile: Pile, pairs: readonly PassagePair[]): Statement[] {
  const merged = passageSets(pairs).map(mergedRanges)
  const witnesses = witnessesAt(pile, merged.flat())
  return merged
    .map((members) => members.flatMap((range) => witnesses.get(range) ?? []))
    .map((members) => {
      const fullest = members.reduce((best, next) => (isFuller(next, best) ? next : best))
      return { id: contentId("s", fullest.id), text: fullest.text, witnesses: members }
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

const isFuller = (one: Witness, other: Witness): boolean =>
  one.text.length > other.text.length || (one.text.length === other.text.length && one.id < other.id)

/** Ranges that overlap become one; the result is in the pile's order. */
function mergedRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1)
    if (last && range.from < last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else merged.push(range)
  }
  return merged
}

/** Positions of words back to offsets in their texts; each text is scanned once more for it. */
function witnessesAt({ ids, starts, textOf }: Pile, ranges: readonly Range[]): Map<Range, Witness> {
  const scanner = new WordScanner()
  const found = new Map<Range, Witness>()
  const waiting = [...ranges].sort((a, b) => b.from - a.from)
  ids.forEach((article, n) => {
    const first = starts[n] ?? 0
    const end = starts[n + 1] ?? 0
    if ((waiting.at(-1)?.from ?? end) >= end) return
    const text = textOf(n)
    const scanned = scanner.scan(text)
    for (let range = waiting.at(-1); range && range.from < end; range = waiting.at(-1)) {
      waiting.pop()
      const span: Span = [scanned.starts[range.from - first] ?? 0, scanned.ends[range.to - 1 - first] ?? 0]
      found.set(range, witnessOf(article, text, span))
    }
  })
  return found
}

const witnessOf = (article: string, text: string, span: Span): Witness => ({
  id: contentId("w", article, span.join("-")),
  article,
  content: [span],
  text: text.slice(span[0], span[1]),
  relation: [],
})
