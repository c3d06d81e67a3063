import type { Article, Span, Statement, Witness } from "../model.js"
import { contentId } from "../text/index.js"
import type { Range } from "./align.js"
import { candidatePairs } from "./candidates.js"
import { PairAligner, type PassagePair } from "./chains.js"
import { Components } from "./components.js"
import { postingsIn } from "./fingerprints.js"
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
  { mostPlaces = 24, leastWords = 6, wordsAtATime = 12_000_000, leastBits }: PassageOptions = {},
): AsyncIterable<Statement> {
  const pile = await pileOf(articles)
  const weights = rarityOf(pile.words)
  const size = Math.log2(pile.words.length + 2)
  const seeds = seedsOf(pile, weights, mostPlaces, size + 6, Math.ceil(pile.words.length / wordsAtATime))
  const options = { leastBits: leastBits ?? size + 20, leastWords }
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

/** Two ranges of an article are one passage when they share half of the shorter, and neither is but a crumb of the other. */
const SHARED_OF_SHORTER = 0.5
const LEAST_OF_LONGER = 0.25

function isSamePassage(one: Range, other: Range): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from)
  const [shorter, longer] = [one.to - one.from, other.to - other.from].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return shared >= SHARED_OF_SHORTER * shorter && shorter >= LEAST_OF_LONGER * longer
}

/** Ranges 2n and 2n + 1 are the two sides of pair n. */
function passageSets(pairs: readonly PassagePair[]): { ranges: Range[]; sets: number[][] } {
  const ranges = pairs.flatMap(({ one, other }) => [one, other])
  const sets = new Components(ranges.length)
  for (let index = 0; index < ranges.length; index += 2) sets.join(index, index + 1)
  const order = Uint32Array.from(ranges.keys()).sort(
    (a, b) => (ranges[a]?.from ?? 0) - (ranges[b]?.from ?? 0),
  )
  let open: number[] = []
  for (const index of order) {
    const range = ranges[index]
    if (!range) continue
    open = open.filter((before) => (ranges[before]?.to ?? 0) > range.from)
    for (const before of open) {
      const earlier = ranges[before]
      if (earlier && sets.find(before) !== sets.find(index) && isSamePassage(earlier, range))
        sets.join(before, index)
    }
    open.push(index)
  }
  return { ranges, sets: sets.sets() }
}

function* statementsOf(pile: Pile, pairs: readonly PassagePair[]): Iterable<Statement> {
  const { ranges, sets } = passageSets(pairs)
  const places = new WordPlaces(pile)
  for (const set of sets) {
    const merged = mergedRanges(set.flatMap((index) => ranges[index] ?? []))
    const witnesses = merged.map((range) => witnessOf(pile, places, range))
    const fullest = witnesses.reduce((best, next) => (next.text.length > best.text.length ? next : best))
    yield { id: contentId("s", fullest.id), text: fullest.text, witnesses }
  }
}

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

function witnessOf(pile: Pile, places: WordPlaces, range: Range): Witness {
  const { article, span } = places.spanOf(range)
  const id = pile.ids[article] ?? ""
  const text = places.text.slice(span[0], span[1])
  return { id: contentId("w", id, span.join("-")), article: id, content: [span], text, relation: [] }
}

/** Positions of words back to offsets in their text, which is scanned once more for it. */
class WordPlaces {
  readonly #pile: Pile
  readonly #scanner = new WordScanner()
  text = ""
  constructor(pile: Pile) {
    this.#pile = pile
  }

  spanOf({ from, to }: Range): { article: number; span: Span } {
    const { starts } = this.#pile
    let low = 0
    let high = starts.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= from) low = middle
      else high = middle
    }
    this.text = this.#pile.textOf(low)
    const scanned = this.#scanner.scan(this.text)
    const first = starts[low] ?? 0
    return { article: low, span: [scanned.starts[from - first] ?? 0, scanned.ends[to - 1 - first] ?? 0] }
  }
}
