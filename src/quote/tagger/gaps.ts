import type { TaggedSpan } from "./decode.js"
import { MARK_STATE } from "./mask.js"
import type { TaggerWord } from "./pieces.js"
import { CASE_CLASS } from "./spelling.js"

/** An article's words with what the network tagged in them. */
export interface TaggedPage {
  readonly text: string
  readonly words: readonly TaggerWord[]
  /** In text order; spans do not overlap. */
  readonly spans: readonly TaggedSpan[]
}

/** What lies between two spans. */
export interface Gap {
  /** Words and signs, tagged or not. */
  readonly words: number
  /** Words in no span. */
  readonly untagged: number
  readonly cues: number
  readonly contents: number
  readonly sources: number
  /** Sentence ends outside of spans. */
  readonly stops: number
  readonly paragraphs: number
}

/**
 * Measures what lies between any two spans of a page, in constant time for each pair.
 *
 * @example gapMeter(page)(0, 2).cues // 1, where the second of the first three spans is a cue
 */
export function gapMeter({ text, words, spans }: TaggedPage): (one: number, other: number) => Gap {
  const tagged = new Uint8Array(words.length)
  for (const { first, last } of spans) tagged.fill(1, first, last + 1)
  const isWord = (word: TaggerWord, at: number): boolean => !tagged[at] && word.case !== CASE_CLASS.signs
  const isStop = (word: TaggerWord, at: number): boolean =>
    !tagged[at] && /[.!?]/.test(text.charAt(word.start))
  const untagged = runningCount(words, isWord)
  const stops = runningCount(words, isStop)
  const cues = runningCount(spans, (span) => span.role === "cue")
  const contents = runningCount(spans, (span) => span.role === "content")
  const sources = runningCount(spans, (span) => span.role === "source")
  return (one, other) => {
    const [left, right] = one < other ? [one, other] : [other, one]
    const from = (spans[left]?.last ?? 0) + 1
    const to = Math.max(from, spans[right]?.first ?? from)
    const inside = (counts: Int32Array, first: number, end: number) =>
      (counts[end] ?? 0) - (counts[first] ?? 0)
    return {
      words: to - from,
      untagged: inside(untagged, from, to),
      stops: inside(stops, from, to),
      cues: inside(cues, left + 1, right),
      contents: inside(contents, left + 1, right),
      sources: inside(sources, left + 1, right),
      paragraphs: (words[to]?.paragraph ?? 0) - (words[from - 1]?.paragraph ?? 0),
    }
  }
}

/** At place `n` how many of the first `n` items pass. */
function runningCount<T>(items: readonly T[], passes: (item: T, at: number) => boolean): Int32Array {
  const counts = new Int32Array(items.length + 1)
  items.forEach((item, at) => {
    counts[at + 1] = (counts[at] ?? 0) + (passes(item, at) ? 1 : 0)
  })
  return counts
}

/** Does the span lie within quotation marks, as its first word says? */
export const isMarked = ({ words }: TaggedPage, span: TaggedSpan): boolean =>
  (words[span.first]?.mark ?? MARK_STATE.outside) !== MARK_STATE.outside
