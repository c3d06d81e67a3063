import type { Quotation, QuotedArticle, Span } from "../model.js"
import { sentences } from "../text/index.js"
import { markedWords } from "./marked.js"
import { WordScanner } from "./scan.js"
import { lowerBound } from "./sorted.js"
import type { Terms } from "./terms.js"

/** From where to where a piece of a passage reaches, in words of its page. */
export type WordRange = readonly [from: number, to: number]

/** A quotation, or a sentence of the running text. */
export interface PagePassage {
  readonly quotation?: Quotation
  readonly content: readonly Span[]
  readonly ranges: readonly WordRange[]
}

/** A sentence of the page, with where it stands in the page's words. */
export interface PageSentence {
  readonly span: Span
  readonly range: WordRange
}

/** What matching needs of an article, free of the pile that it is matched in: it may be kept, and read again later. */
export interface PageRecord {
  readonly id: string
  /** Days since 1970 on which the article appeared. */
  readonly day?: number
  readonly language?: string
  /** The outlets that it is of or names as carriers, those named in brackets too. */
  readonly outlets: readonly string[]
  /** Does it say that it translated something itself? */
  readonly isTranslation: boolean
  readonly passages: readonly PagePassage[]
  readonly sentences: readonly PageSentence[]
  /** Hash of the stem of each word, in the order of the text, and what it tells in sixteenths of a nat. */
  readonly stems: Uint32Array
  readonly steps: Uint8Array
  /** Which words stand inside quotation marks. */
  readonly marked: Uint8Array
}

/** Shortest sentence of the running text that is looked at, in words. */
const LEAST_RUNNING_WORDS = 5

/** Steps of a weight in a nat. */
export const STEPS = 16

/** Reads articles for matching: one reader serves a whole pile. */
export class PageReader {
  readonly #terms: Terms
  readonly #scanner = new WordScanner()

  constructor(terms: Terms) {
    this.#terms = terms
  }

  /** The passages of an article, the quotations first, and its words as numbers. */
  read(article: QuotedArticle): PageRecord {
    const { text, publisher, transmissions, language } = article
    const { count, identities, starts, ends } = this.#scanner.scan(text)
    const stems = new Uint32Array(count)
    const steps = new Uint8Array(count)
    for (let at = 0; at < count; at++) {
      const term = this.#terms.numberOf(identities[at] ?? 0, () => text.slice(starts[at], ends[at]))
      stems[at] = this.#terms.hashes[term] ?? 0
      steps[at] = (this.#terms.weights[term] ?? 0) * STEPS
    }
    const day = dayOf(article)
    const all = sentences(text, language ?? "en").map((span) => ({ span, range: rangeOf(span, starts) }))
    return {
      id: article.id,
      ...(day !== undefined && { day }),
      ...(language && { language }),
      outlets: outletsOf(article),
      isTranslation: transmissions.some(
        ({ action, outlet }) => publisher !== undefined && action === "translated" && outlet === publisher,
      ),
      passages: passagesIn(article, all, starts),
      sentences: all,
      stems,
      steps,
      marked: markedWords(text, starts),
    }
  }
}

/**
 * Quotations of at least a word, then sentences of the running text; of two quotations of the very same span, the first. What
 * nobody said is running text.
 */
function passagesIn(
  { quotations: attributed }: QuotedArticle,
  all: readonly PageSentence[],
  starts: Uint32Array,
): PagePassage[] {
  const quotations = attributed.filter(({ unsaid }) => unsaid === undefined)
  const passages = new Map<string, PagePassage>()
  for (const quotation of quotations) {
    const { content } = quotation
    const ranges = content.map((span) => rangeOf(span, starts))
    const key = content.join()
    if (lengthIn(ranges) > 0 && !passages.has(key)) passages.set(key, { quotation, content, ranges })
  }
  const running = runningSentences(all, quotations).filter(
    ({ range }) => lengthIn([range]) >= LEAST_RUNNING_WORDS,
  )
  return [...passages.values(), ...running.map(({ span, range }) => ({ content: [span], ranges: [range] }))]
}

/** Names in Latin letters behind a name in others: `《季灯》杂志（The Quarterly Lantern）`. */
const GLOSS = /[（(]([\p{Script=Latin}][\p{Script=Latin}\p{N} .,’'&-]{2,60})[）)]/gu
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function outletsOf({ text, publisher, transmissions }: QuotedArticle): string[] {
  const glosses = SIGN.test(text) ? [...text.matchAll(GLOSS)] : []
  return [
    ...(publisher ? [publisher] : []),
    ...transmissions.flatMap(({ outlet, from }) => (from ? [outlet, from] : [outlet])),
    ...glosses.flatMap(([, name]) => name ?? []),
  ]
}

export const lengthIn = (ranges: readonly WordRange[]): number =>
  ranges.reduce((sum, [from, to]) => sum + to - from, 0)

const rangeOf = ([start, end]: Span, starts: Uint32Array): WordRange => [
  lowerBound(starts, start),
  lowerBound(starts, end),
]

/** Sentences that no quotation touches. */
function runningSentences(
  all: readonly PageSentence[],
  quotations: readonly Quotation[],
): readonly PageSentence[] {
  const quoted = quotations.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0])
  let furthest = 0
  const reach = quoted.map(([, end]) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  let before = 0
  return all.filter(({ span: [start, end] }) => {
    while (before < quoted.length && (quoted[before]?.[0] ?? 0) < end) before++
    return before === 0 || (reach[before - 1] ?? 0) <= start
  })
}

const DAY = 86_400_000

const dayOf = ({ published }: QuotedArticle): number | undefined => {
  const time = Date.parse(published?.value ?? "")
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY)
}
