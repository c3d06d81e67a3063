import type { QuotedArticle, Span } from "../model.js"
import { sentences } from "../text/index.js"
import { WordScanner } from "./scan.js"
import type { Utterance } from "./utterances.js"

/** Share of a sentence's weight that another one must have to pass it on too, and the least weight, in nats. */
const LEAST_PASSED = 0.5
const LEAST_TOLD = 3

/** A small word adds a little, so that a sentence of them is worth more than none. */
const LEAST_WEIGHT = 0.1

/** Pages that must carry two sentences in one breath for them to be one statement, and the least share of the pages of either. */
const LEAST_PAGES = 2
const LEAST_SHARE = 0.5

/** Sentences in one breath from which a page gives a letter or a speech at length: what others take from it are its parts. */
const AT_LENGTH = 6

/** A stretch of a member with no attribution in it, by its sentences. */
interface Breath {
  readonly article: number
}

interface Sentence {
  readonly span: Span
  readonly breath: Breath
  readonly words: Uint32Array
  /** The sentences of the fullest member that it passes on, by place. */
  readonly passed: readonly number[]
}

/**
 * Parts sets whose sentences travel apart: where some pages carry this sentence and others that one, or an attribution parts
 * them wherever they stand, each is a statement of its own, with its own pages. What two pages have in one breath stays
 * together, and a sentence that no other page has stays with the one before it; a letter given at length stays whole.
 *
 * @param weights what each term tells
 * @returns what parts a set; it takes the set's fullest member first
 * @example partedBy(articles, weights)(set).length // 1 where all pages carry all of it
 */
export function partedBy(
  articles: readonly QuotedArticle[],
  weights: Float32Array,
): (set: readonly Utterance[]) => (readonly Utterance[])[] {
  const reader = new SentenceReader(articles)
  const weightOf = (words: Iterable<number>): number =>
    [...new Set(words)].reduce((sum, word) => sum + Math.max(weights[word] ?? 0, LEAST_WEIGHT), 0)
  return (set) => {
    const [fullest] = set
    if (!fullest?.quotation || set.every(({ article }) => article === fullest.article)) return [set]
    const own = reader.read(fullest, () => [])
    if (own.length < 2 || isAtLength(own)) return [set]
    const whole = own.map(({ words }) => words)
    const members = set.map((member) => ({
      member,
      sentences: reader.read(member, (words) => passedBy(words, whole, weightOf)),
    }))
    const partOf = partOfSentence(
      whole.length,
      members.flatMap((one) => one.sentences),
    )
    if (partOf.at(-1) === 0) return [set]
    const parts = new Map<number, Utterance[]>()
    for (const { member, sentences } of members)
      for (const [part, utterance] of cutUp(member, sentences, partOf))
        parts.set(part, [...(parts.get(part) ?? []), utterance])
    return [...parts.values()]
  }
}

/** Are that many sentences in one breath? */
const isAtLength = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ breath }, at) => breath === sentences[at + AT_LENGTH - 1]?.breath)

class SentenceReader {
  readonly #articles: readonly QuotedArticle[]
  readonly #scanner = new WordScanner()

  constructor(articles: readonly QuotedArticle[]) {
    this.#articles = articles
  }

  /** The member by sentence; one where the words of its sentences are not those it was read with. */
  read(
    { article, content, words }: Utterance,
    passedBy: (words: Uint32Array) => readonly number[],
  ): Sentence[] {
    const { text = "", language = "en" } = this.#articles[article] ?? {}
    let at = 0
    const found = content.flatMap(([start, end]) => {
      const breath = { article }
      return sentences(text.slice(start, end), language).map(([from, to]): Sentence => {
        const { count } = this.#scanner.scan(text.slice(start + from, start + to))
        const own = words.subarray(at, at + count)
        at += count
        return { span: [start + from, start + to], breath, words: own, passed: passedBy(own) }
      })
    })
    if (at === words.length) return found.filter((sentence) => sentence.words.length > 0)
    return content.map((span) => ({ span, breath: { article }, words, passed: passedBy(words) })).slice(0, 1)
  }
}

/** Those of the sentences `whole` that `words` have much of, and above all the one they have most of. */
function passedBy(
  words: Uint32Array,
  whole: readonly Uint32Array[],
  weightOf: (words: Iterable<number>) => number,
): number[] {
  const own = new Set(words)
  const shared = whole.map((sentence) => weightOf(sentence.filter((word) => own.has(word))))
  const most = shared.indexOf(Math.max(...shared))
  const isPassed = (weight: number, at: number) =>
    weight >= LEAST_TOLD && weight >= LEAST_PASSED * weightOf(whole[at] ?? [])
  const others = shared.flatMap((weight, at) => (at !== most && isPassed(weight, at) ? at : []))
  return [most, ...others]
}

/** The part that each of the fullest member's sentences belongs to, from 0 on. */
function partOfSentence(count: number, members: readonly Sentence[]): number[] {
  const carriers = Array.from({ length: count }, () => new Set<Breath>())
  for (const { breath, passed } of members) for (const at of passed) carriers[at]?.add(breath)
  let before: ReadonlySet<Breath> | undefined
  let part = 0
  return carriers.map((own) => {
    // What one page alone has stays with what stands before it.
    if (pagesOf(own) > 1) {
      if (before && !areCarriedTogether(before, own)) part++
      before = own
    }
    return part
  })
}

const pagesOf = (breaths: Iterable<Breath>): number =>
  new Set([...breaths].map(({ article }) => article)).size

function areCarriedTogether(one: ReadonlySet<Breath>, other: ReadonlySet<Breath>): boolean {
  const both = pagesOf([...one].filter((breath) => other.has(breath)))
  return both >= Math.max(LEAST_PAGES, LEAST_SHARE * Math.min(pagesOf(one), pagesOf(other)))
}

/** A member's sentences by part; the member itself where all are in one. */
function cutUp(
  member: Utterance,
  sentences: readonly Sentence[],
  partOf: readonly number[],
): [part: number, utterance: Utterance][] {
  const byPart = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const part = partOf[sentence.passed[0] ?? 0] ?? 0
    byPart.set(part, [...(byPart.get(part) ?? []), sentence])
  }
  if (byPart.size === 1) return [...byPart.keys()].map((part) => [part, member])
  return [...byPart].map(([part, own]) => [
    part,
    {
      ...member,
      content: spansOf(own, sentences),
      words: Uint32Array.from(own.flatMap(({ words }) => [...words])),
    },
  ])
}

/** Sentences of one breath that follow each other are one span. */
function spansOf(own: readonly Sentence[], all: readonly Sentence[]): Span[] {
  const spans: Span[] = []
  own.forEach((sentence, at) => {
    const before = own[at - 1]
    const last = spans.at(-1)
    const isNext = before && all.indexOf(sentence) === all.indexOf(before) + 1
    if (last && isNext && before.breath === sentence.breath)
      spans[spans.length - 1] = [last[0], sentence.span[1]]
    else spans.push(sentence.span)
  })
  return spans
}
