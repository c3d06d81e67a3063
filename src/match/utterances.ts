import type { Quotation, QuotationKind, QuotedArticle, Span } from "../model.js"
import { sentences } from "../text/index.js"
import { markedWords } from "./marked.js"
import { WordScanner } from "./scan.js"
import { ascending, counted, Terms } from "./terms.js"

/** A passage that may pass a statement on, as numbers: a quotation, or a sentence of the running text. */
export interface Utterance {
  readonly quotation?: Quotation
  readonly content: readonly Span[]
  readonly kind: QuotationKind | "running"
  /** Index of the article. */
  readonly article: number
  /** Days since 1970 on which the article appeared. */
  readonly day: number | undefined
  /** Its terms in their order. */
  readonly words: Uint32Array
  /** Its distinct terms, ascending. */
  readonly terms: Uint32Array
  /** Which of `words` stand inside quotation marks. */
  readonly marked: Uint8Array
  /** Distinct terms close by, before and after, ascending: who spoke, and on what. */
  readonly nearby: Uint32Array
  /** Sum of the distinct terms' weights, and the root of the sum of their squares. */
  readonly weight: number
  readonly norm: number
  /** The words of the speaker's name as terms, the last word last. */
  readonly speaker: readonly number[]
  /** The person that the speaker is, over all articles. */
  readonly person: string | undefined
}

/** What an article is about: its distinct terms, ascending, how often each is met, and the sum of their weights. */
export interface Surroundings {
  readonly terms: Uint32Array
  readonly counts: Uint16Array
  readonly weight: number
}

/** What matching knows of a pile of quoted articles. */
export interface Utterances {
  readonly all: readonly Utterance[]
  /** What each term tells, in nats. */
  readonly weights: Float32Array
  /** Of each article. */
  readonly surroundings: readonly Surroundings[]
}

type Draft = Omit<Utterance, "weight" | "norm">

/** The quotations and the other sentences of all articles, with their words numbered and weighed. */
export function utterancesOf(articles: readonly QuotedArticle[]): Utterances {
  const reader = new UtteranceReader()
  const drafts: Draft[] = []
  const termsOf = articles.map((article, index) => reader.read(article, index, drafts))
  const weights = reader.terms.weights()
  return {
    all: drafts.map((draft) => ({ ...draft, ...sizeOf(draft.terms, weights) })),
    weights,
    surroundings: termsOf.map((own) => ({ ...own, weight: sizeOf(own.terms, weights).weight })),
  }
}

/** Shortest sentence of the running text that is looked at, in words. */
const LEAST_RUNNING_WORDS = 5

/** Words before and after a passage that may say who spoke. */
const NEARBY_WORDS = 25

class UtteranceReader {
  readonly terms = new Terms()
  readonly #scanner = new WordScanner()
  readonly #names = new WordScanner()

  /** Adds the article's utterances to `drafts`; gives its distinct terms. */
  read(article: QuotedArticle, index: number, drafts: Draft[]): Omit<Surroundings, "weight"> {
    const { text, quotations } = article
    const { count, hashes, starts, ends } = this.#scanner.scan(text)
    const numbers = new Uint32Array(count)
    for (let at = 0; at < count; at++)
      numbers[at] = this.terms.numberOf(hashes[at] ?? 0, () => text.slice(starts[at], ends[at]))
    const distinct = counted(numbers)
    const day = dayOf(article)
    const marked = markedWords(text, starts)
    const add = (
      content: readonly Span[],
      leastWords: number,
      rest: Pick<Draft, "quotation" | "kind" | "speaker" | "person">,
    ) => {
      const ranges = content.map(
        ([start, end]) => [firstAtOrAfter(starts, start), firstAtOrAfter(starts, end)] as const,
      )
      const words = numbersIn(numbers, ranges)
      if (words.length < leastWords) return
      const first = Math.max(0, (ranges[0]?.[0] ?? 0) - NEARBY_WORDS)
      const last = (ranges.at(-1)?.[1] ?? 0) + NEARBY_WORDS
      drafts.push({
        ...rest,
        content,
        article: index,
        day,
        words,
        terms: ascending(words),
        marked: flagsIn(marked, ranges),
        nearby: ascending(numbers.subarray(first, last)),
      })
    }
    for (const quotation of quotations)
      add(quotation.content, 1, {
        quotation,
        kind: quotation.kind,
        speaker: this.#nameOf(quotation),
        person: quotation.speaker?.person,
      })
    for (const sentence of runningSentences(article))
      add([sentence], LEAST_RUNNING_WORDS, { kind: "running", speaker: [], person: undefined })
    return distinct
  }

  #nameOf({ speaker }: Quotation): number[] {
    if (!speaker || speaker.kind === "unnamed") return []
    const name = speaker.name
    if (isDescription(name)) return []
    const { count, hashes, starts, ends } = this.#names.scan(name)
    const words = Array.from({ length: count }, (_, at) => ({
      spelling: name.slice(starts[at], ends[at]),
      hash: hashes[at] ?? 0,
    }))
    return words
      .filter(({ spelling }) => spelling.length > 1 && !NO_NAME.test(spelling))
      .map(({ hash, spelling }) => this.terms.numberOf(hash, () => spelling))
  }
}

/** Sentences that no quotation touches. */
function runningSentences({ text, language, quotations }: QuotedArticle): Span[] {
  const quoted = quotations.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0])
  let furthest = 0
  const reach = quoted.map(([, end]) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  let before = 0
  return sentences(text, language ?? "en").filter(([start, end]) => {
    while (before < quoted.length && (quoted[before]?.[0] ?? 0) < end) before++
    return before === 0 || (reach[before - 1] ?? 0) <= start
  })
}

const DAY = 86_400_000

const dayOf = ({ published }: QuotedArticle): number | undefined => {
  const time = Date.parse(published?.value ?? "")
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY)
}

type WordRange = readonly [from: number, to: number]

const lengthIn = (ranges: readonly WordRange[]): number =>
  ranges.reduce((sum, [from, to]) => sum + to - from, 0)

const numbersIn = (all: Uint32Array, ranges: readonly WordRange[]): Uint32Array =>
  joined(all, ranges, new Uint32Array(lengthIn(ranges)))

const flagsIn = (all: Uint8Array, ranges: readonly WordRange[]): Uint8Array =>
  joined(all, ranges, new Uint8Array(lengthIn(ranges)))

function joined<A extends Uint8Array | Uint32Array>(all: A, ranges: readonly WordRange[], into: A): A {
  let at = 0
  for (const [from, to] of ranges) {
    into.set(all.subarray(from, to), at)
    at += to - from
  }
  return into
}

function firstAtOrAfter(sorted: Uint32Array, bound: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < bound) low = middle + 1
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

/** `two senators`, `the writers`: whoever is described and not named agrees with nobody by name. */
const isDescription = (name: string): boolean => /(?:^|\s)\p{Ll}\S*$/u.test(name)

/** Titles that two names may or may not carry. */
const NO_NAME = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|president|senator|the|jr|sr|herr|frau)$/i
