import type { Relation } from "../model.js"
import { isSpelling } from "./same-words.js"

/** A word that a passage passes on. */
export interface PassedWord {
  /** The form it is compared by. */
  readonly norm: string
  /** As the page writes it. */
  readonly written: string
  /** Gives the page it as the speaker's own, in marks, and not in its report? */
  readonly isQuoted: boolean
  /** Stands in square brackets. */
  readonly isEditors: boolean
  /** Equal for the words of one sentence, different in any other. */
  readonly sentence: number
}

/** Below this share of words in common, in the shorter of two sentences or passages, what agrees may be chance. */
const LEAST_SHARED = 0.5

/** Words of its own that a page puts around a quoted fragment before it is said to report: `that the`, `he` are fewer. */
const LEAST_OWN_WORDS = 3
/** The same as a share of the sentences that hold it. */
const LEAST_OWN_SHARE = 0.2

/**
 * How a witness stands to the statement's text: `verbatim`, `abridged`, `extended`, `interpolated`, `altered`,
 * `paraphrased`; in the order of {@link Relation}.
 *
 * What both give as the speaker's own words is laid side by side. Sentences that only one of them has before the first or after
 * the last that they share are how much a page quotes, not what it changed; nor are other spellings a change.
 *
 * @param text words of the statement's text as its own page has them
 * @param witness words of the witness as its page has them
 * @example relationBetween(words("We will not go."), words("We will go.")) // ["abridged"]
 */
export function relationBetween(
  text: readonly PassedWord[],
  witness: readonly PassedWord[],
): readonly Relation[] {
  if (normsOf(text) === normsOf(witness)) return ["verbatim"]
  const [ours, theirs] = [quotedIn(text), quotedIn(witness)]
  const met = commonWords(ours, theirs)
  const [oursMet, theirsMet] = sentencesMet(ours, theirs, met)
  const [a, b] = [within(ours, oursMet), within(theirs, theirsMet)]
  // Once more where words lie outside: a "the" may have met one of them.
  const isAll = a.words.length === ours.length && b.words.length === theirs.length
  const common = isAll ? met : commonWords(a.words, b.words)
  if (common.length === 0 || common.length < LEAST_SHARED * Math.min(a.words.length, b.words.length))
    return ["paraphrased"]
  const changes = changesBetween(a.words, b.words, common)
  if (isReport(text, a.words) || isReport(witness, b.words)) changes.add("paraphrased")
  if (hasMoved(outside(ours, a), outside(theirs, b))) changes.add("altered")
  return changes.size > 0 ? ORDER.filter((relation) => changes.has(relation)) : ["verbatim"]
}

const ORDER: readonly Relation[] = ["abridged", "extended", "interpolated", "altered", "paraphrased"]

const normsOf = (passed: readonly PassedWord[]): string => passed.map(({ norm }) => norm).join(" ")

/** Longest passages that are laid side by side, in words; beyond, only the beginnings are. */
const MOST_WORDS = 1500

const quotedIn = (passed: readonly PassedWord[]): PassedWord[] =>
  passed.filter(({ isQuoted }) => isQuoted).slice(0, MOST_WORDS)

type Place = readonly [one: number, other: number]

/** The sentences of either side that have most of their words, or of those of the other's, in common with one. */
function sentencesMet(
  ours: readonly PassedWord[],
  theirs: readonly PassedWord[],
  common: readonly Place[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const [lengths, others] = [lengthsOf(ours), lengthsOf(theirs)]
  const counts = new Map<string, { one: number; other: number; count: number }>()
  for (const [i, j] of common) {
    const [one, other] = [ours[i]?.sentence ?? -1, theirs[j]?.sentence ?? -1]
    const pair = counts.get(`${one} ${other}`) ?? { one, other, count: 0 }
    pair.count++
    counts.set(`${one} ${other}`, pair)
  }
  const met = [...counts.values()].filter(
    ({ one, other, count }) =>
      count >= LEAST_SHARED * Math.min(lengths.get(one) ?? 0, others.get(other) ?? 0),
  )
  return [new Set(met.map(({ one }) => one)), new Set(met.map(({ other }) => other))]
}

function lengthsOf(passed: readonly PassedWord[]): Map<number, number> {
  const lengths = new Map<number, number>()
  for (const { sentence } of passed) lengths.set(sentence, (lengths.get(sentence) ?? 0) + 1)
  return lengths
}

interface Stretch {
  readonly from: number
  readonly words: readonly PassedWord[]
}

/** From the first of these sentences to the last. */
function within(passed: readonly PassedWord[], sentences: ReadonlySet<number>): Stretch {
  const isIn = ({ sentence }: PassedWord) => sentences.has(sentence)
  const from = passed.findIndex(isIn)
  return from < 0
    ? { from: 0, words: [] }
    : { from, words: passed.slice(from, passed.findLastIndex(isIn) + 1) }
}

const outside = (passed: readonly PassedWord[], { from, words }: Stretch): PassedWord[] => [
  ...passed.slice(0, from),
  ...passed.slice(from + words.length),
]

/** Has either side, in another place, a sentence of the other's? */
function hasMoved(ours: readonly PassedWord[], theirs: readonly PassedWord[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return false
  const [, met] = sentencesMet(ours, theirs, commonWords(ours, theirs))
  return met.size > 0
}

/** Is the page's own a good part of the sentences that hold what is shared? */
function isReport(passed: readonly PassedWord[], shared: readonly PassedWord[]): boolean {
  const sentences = new Set(shared.map(({ sentence }) => sentence))
  const all = passed.filter(({ sentence }) => sentences.has(sentence))
  const own = all.filter(({ isQuoted }) => !isQuoted)
  return own.length >= LEAST_OWN_WORDS && own.length >= LEAST_OWN_SHARE * all.length
}

/** What the runs of words between the common ones say. */
function changesBetween(
  ours: readonly PassedWord[],
  theirs: readonly PassedWord[],
  common: readonly Place[],
): Set<Relation> {
  const changes = new Set<Relation>()
  let [i, j] = [0, 0]
  const end: Place = [ours.length, theirs.length]
  for (const [toOurs, toTheirs] of [...common, end]) {
    const change = changeOf(ours.slice(i, toOurs), theirs.slice(j, toTheirs))
    if (change) changes.add(change)
    ;[i, j] = [toOurs + 1, toTheirs + 1]
  }
  return changes
}

function changeOf(lost: readonly PassedWord[], gained: readonly PassedWord[]): Relation | undefined {
  if (lost.length === 0 && gained.length === 0) return undefined
  const isEditors = (run: readonly PassedWord[]) => run.length > 0 && run.every((word) => word.isEditors)
  if (isEditors(gained)) return "interpolated"
  // The statement's own editor put them in: without them it is the speaker's wording.
  if (gained.length === 0) return isEditors(lost) ? undefined : "abridged"
  if (lost.length === 0) return "extended"
  return isSpelling(writtenOf(lost), writtenOf(gained)) ? undefined : "altered"
}

const writtenOf = (run: readonly PassedWord[]): string => run.map(({ written }) => written).join(" ")

/** Places of a longest common subsequence, in order. An editor's word is nobody's. */
function commonWords(ours: readonly PassedWord[], theirs: readonly PassedWord[]): Place[] {
  const asNumbers = numbering()
  const [a, b] = [asNumbers(ours), asNumbers(theirs)]
  const found: Place[] = []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) found.push([head, head++])
  const width = b.length - head + 1
  const longest = longestFrom(a.subarray(head), b.subarray(head))
  const at = (i: number, j: number) => longest[(i - head) * width + j - head] ?? 0
  for (let i = head, j = head; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}

/** Equal words as equal numbers, whichever side they stand on; an editor's word as one that no other has. */
function numbering(): (side: readonly PassedWord[]) => Int32Array {
  const numbers = new Map<string, number>()
  let editors = 0
  return (side) =>
    Int32Array.from(side, ({ norm, isEditors }) => {
      if (isEditors) return --editors
      const number = numbers.get(norm) ?? numbers.size
      numbers.set(norm, number)
      return number
    })
}

/** At `i × (length of b + 1) + j`: how many words a longest common subsequence has from `i` and `j` on. */
function longestFrom(a: Int32Array, b: Int32Array): Uint16Array {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    const row = i * width
    const word = a[i]
    for (let j = b.length - 1; j >= 0; j--) {
      const below = longest[row + width + j] ?? 0
      const beside = longest[row + j + 1] ?? 0
      longest[row + j] = word === b[j] ? (longest[row + width + j + 1] ?? 0) + 1 : Math.max(below, beside)
    }
  }
  return longest
}
