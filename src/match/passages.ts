import type { Article, Span, Statement, Witness } from "../model.js"
import { contentId } from "../text/index.js"
import type { Range } from "./align.js"
import { ArticleAt } from "./article-at.js"
import { CandidateFinder } from "./candidates.js"
import { PairAligner, type PassagePair } from "./chains.js"
import { postingsOf } from "./fingerprints.js"
import { passageSets } from "./passage-sets.js"
import { type Pile, pileOf } from "./pile.js"
import { PlacePairs, type SeedsOfArticles } from "./place-pairs.js"
import { weigh } from "./rarity.js"
import { WordScanner } from "./scan.js"
import { memorySpill, type Spill } from "./spill.js"

export interface PassageOptions {
  /** Places of a word triple up to which all pairs are looked at; above, copies are paired with the first only. */
  readonly mostPlaces?: number
  /** What two passages must have in common, in bits; grows with the pile unless given. */
  readonly leastBits?: number
  /** Words two passages must have in common. */
  readonly leastWords?: number
  /** Words whose postings are looked at together. */
  readonly wordsAtATime?: number
  /** Where long arrays wait; in memory unless given. */
  readonly spill?: Spill
  /** Ends the work between two steps. */
  readonly signal?: AbortSignal
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
  { spill = memorySpill, ...options }: PassageOptions = {},
): AsyncIterable<Statement> {
  const pile = await pileOf(articles, spill)
  weigh(pile)
  const seeds = await seedsOf(pile, spill, options)
  yield* statementsOf(pile, await pairsOf(pile, seeds, options))
}

/** Lets the program see to other things, an interrupt among them. */
async function nextTurn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  signal?.throwIfAborted()
}

/** What a pile's size asks for: the more words, the more of them agree by chance. In bits. */
const sizeOf = ({ words }: Pile): number => Math.log2(words.length + 2)

async function seedsOf(
  pile: Pile,
  spill: Spill,
  { mostPlaces = 24, wordsAtATime = 1 << 22, signal }: PassageOptions,
): Promise<Iterable<SeedsOfArticles>> {
  const articleAt = new ArticleAt(pile.starts)
  const finder = new CandidateFinder(pile, articleAt, { mostPlaces, leastBits: sizeOf(pile) + 10 })
  const seeds = new PlacePairs()
  for (const postings of postingsOf(pile, spill, wordsAtATime)) {
    finder.find(postings, (one, other) => seeds.add(one, other))
    await nextTurn(signal)
  }
  return seeds.byArticles(articleAt, pile.ids.length)
}

/** Pairs of articles that are aligned between two turns. */
const PAIRS_A_TURN = 4096

async function pairsOf(
  pile: Pile,
  seeds: Iterable<SeedsOfArticles>,
  { leastBits = 2 * sizeOf(pile) + 2, leastWords = 6, signal }: PassageOptions,
): Promise<PassagePair[]> {
  const aligner = new PairAligner(pile, { leastBits, leastWords })
  const pairs: PassagePair[] = []
  let aligned = 0
  for (const { one, other, places } of seeds) {
    pairs.push(...aligner.alignPair(one, other, places))
    if (++aligned % PAIRS_A_TURN === 0) await nextTurn(signal)
  }
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
  text: copied(text.slice(span[0], span[1])),
  relation: [],
})

/** The same string with memory of its own: a slice would keep the whole text that it was cut from. */
const copied = (slice: string): string => Buffer.from(slice, "utf16le").toString("utf16le")
