import type { Quotation, QuotedArticle, Span } from "../model.js"
import { WordScanner } from "./scan.js"
import { Terms } from "./terms.js"

/** A passage that may pass a statement on, as numbers: one quotation of one article. */
export interface Utterance {
  readonly quotation: Quotation
  /** Index of the article. */
  readonly article: number
  /** Days since 1970 on which the article appeared. */
  readonly day: number | undefined
  /** Its terms in their order. */
  readonly words: Uint32Array
  /** Its distinct terms, ascending. */
  readonly terms: Uint32Array
  /** Sum of the distinct terms' weights, and the root of the sum of their squares. */
  readonly weight: number
  readonly norm: number
  /** The speaker's name, folded: last word last. */
  readonly speaker: readonly string[]
}

/** What an article is about: its distinct terms, ascending, and the sum of their weights. */
export interface Surroundings {
  readonly terms: Uint32Array
  readonly weight: number
}

/** What matching knows of a pile of quoted articles. */
export interface Utterances {
  readonly all: readonly Utterance[]
  /** Inverse article frequency of each term. */
  readonly weights: Float32Array
  /** Of each article. */
  readonly surroundings: readonly Surroundings[]
}

const DAY = 86_400_000

const dayOf = (article: QuotedArticle): number | undefined => {
  const time = Date.parse(article.published?.value ?? "")
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY)
}

/** The quotations of all articles with their words numbered and weighed. */
export function utterancesOf(articles: readonly QuotedArticle[]): Utterances {
  const scanner = new WordScanner()
  const terms = new Terms()
  const drafts: Omit<Utterance, "weight" | "norm">[] = []
  const termsOf = articles.map((article, index) => {
    const { text } = article
    const scanned = scanner.scan(text)
    const numbers = new Uint32Array(scanned.count)
    for (let at = 0; at < scanned.count; at++)
      numbers[at] = terms.numberOf(scanned.hashes[at] ?? 0, () =>
        text.slice(scanned.starts[at], scanned.ends[at]),
      )
    const distinct = ascending(numbers)
    terms.count(distinct)
    const day = dayOf(article)
    for (const quotation of article.quotations) {
      const words = wordsIn(numbers, scanned.starts, quotation.content)
      if (words.length > 0)
        drafts.push({
          quotation,
          article: index,
          day,
          words,
          terms: ascending(words),
          speaker: nameWords(quotation),
        })
    }
    return distinct
  })
  const weights = terms.weights(articles.length)
  return {
    all: drafts.map((draft) => ({ ...draft, ...sizeOf(draft.terms, weights) })),
    weights,
    surroundings: termsOf.map((own) => ({ terms: own, weight: sizeOf(own, weights).weight })),
  }
}

const ascending = (numbers: Uint32Array): Uint32Array => {
  const sorted = numbers.slice().sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
  return sorted.slice(0, kept)
}

function wordsIn(numbers: Uint32Array, starts: Uint32Array, spans: readonly Span[]): Uint32Array {
  const parts = spans.map(([start, end]) =>
    numbers.subarray(firstAtOrAfter(starts, start), firstAtOrAfter(starts, end)),
  )
  const words = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    words.set(part, at)
    at += part.length
  }
  return words
}

function firstAtOrAfter(ascendingNumbers: Uint32Array, bound: number): number {
  let low = 0
  let high = ascendingNumbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascendingNumbers[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

function sizeOf(terms: Uint32Array, weights: Float32Array): { weight: number; norm: number } {
  let weight = 0
  let squares = 0
  for (const term of terms) {
    const own = weights[term] ?? 0
    weight += own
    squares += own * own
  }
  return { weight, norm: Math.sqrt(squares) }
}

/** Titles and particles that two names may or may not carry. */
const NO_NAME = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|president|senator|the|jr|sr|herr|frau)$/

function nameWords({ speaker }: Quotation): string[] {
  if (!speaker || speaker.kind === "unnamed") return []
  const folded = speaker.name
    .normalize("NFKD")
    .replace(/[\p{M}'’.]/gu, "")
    .toLowerCase()
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !NO_NAME.test(word))
}
