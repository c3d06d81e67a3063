import type { Span } from "../model.js"
import type { WordRange } from "./pages.js"
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
  readonly page: string
}

interface Sentence {
  readonly span: Span
  readonly range: WordRange
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
 * @example partedBy(weights)(set).length // 1 where all pages carry all of it
 */
export function partedBy(weights: Float32Array): (set: readonly Utterance[]) => (readonly Utterance[])[] {
  const weightOf = (words: Iterable<number>): number =>
    [...new Set(words)].reduce((sum, word) => sum + Math.max(weights[word] ?? 0, LEAST_WEIGHT), 0)
  return (set) => {
    const [fullest] = set
    if (!fullest?.quotation || set.every(({ page }) => page.id === fullest.page.id)) return [set]
    const own = sentencesOf(fullest, () => [])
    if (own.length < 2 || isAtLength(own)) return [set]
    const whole = own.map(({ words }) => words)
    const members = set.map((member) => ({
      member,
      sentences: sentencesOf(member, (words) => passedBy(words, whole, weightOf)),
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

/** The sentences of its page that a member has, or has a part of. */
function sentencesOf(
  { page, content, ranges }: Utterance,
  passedBy: (words: Uint32Array) => readonly number[],
): Sentence[] {
  return content.flatMap(([start, end], at) => {
    const [first, last] = ranges[at] ?? [0, 0]
    const breath = { page: page.id }
    return page.record.sentences.flatMap(({ span, range }): Sentence[] => {
      const own: WordRange = [Math.max(first, range[0]), Math.min(last, range[1])]
      if (own[0] >= own[1]) return []
      const words = page.wordsIn([own])
      const within: Span = [Math.max(start, span[0]), Math.min(end, span[1])]
      return [{ span: within, range: own, breath, words, passed: passedBy(words) }]
    })
  })
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

const pagesOf = (breaths: Iterable<Breath>): number => new Set([...breaths].map(({ page }) => page)).size

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
      ranges: own.map(({ range }) => range),
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
