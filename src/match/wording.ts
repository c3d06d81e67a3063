import type { QuotationKind, Relation, Span } from "../model.js"
import { markedWords } from "./marked.js"
import { WordScanner } from "./scan.js"

/** A passage as it stands on its page; words as hashes. */
export interface Wording {
  readonly words: readonly number[]
  /** Those in marks; all words of running text, which may print a letter without marks. An editor's are {@link EDITORS}. */
  readonly quoted: readonly number[]
  /** Says the page some of it, or all, in words of its own? */
  readonly isReported: boolean
}

/** Stands for any word in square brackets. */
const EDITORS = 0

const scanner = new WordScanner()

/** The wording of the passage `content` of a page's text. */
export function wordingOf(text: string, content: readonly Span[], kind: QuotationKind | "running"): Wording {
  // Marks are told from the start of the paragraph on.
  const from = Math.max(0, text.lastIndexOf("\n\n", content[0]?.[0] ?? 0))
  const { hashes, starts, count } = scanner.scan(text.slice(from, content.at(-1)?.[1]))
  const places = starts.slice(0, count)
  const marked = kind === "mixed" ? markedWords(text.slice(from), places) : undefined
  const bracketed = [...text.slice(from, content.at(-1)?.[1]).matchAll(BRACKETED)]
  const isEditors = (place: number) =>
    bracketed.some(({ index, 0: brackets }) => index < place && place < index + brackets.length)
  const words: number[] = []
  const quoted: number[] = []
  places.forEach((place, word) => {
    if (!content.some(([start, end]) => start <= from + place && from + place < end)) return
    words.push(hashes[word] ?? 0)
    if (kind !== "indirect" && (!marked || marked[word] === 1))
      quoted.push(isEditors(place) ? EDITORS : (hashes[word] ?? 0))
  })
  return { words, quoted, isReported: kind === "mixed" || kind === "indirect" }
}

/** Wordings that follow each other on a page, as one. */
export const joinedWording = (parts: readonly Wording[]): Wording => ({
  words: parts.flatMap(({ words }) => words),
  quoted: parts.flatMap(({ quoted }) => quoted),
  isReported: parts.some(({ isReported }) => isReported),
})

/** Whole words: `[w]e` is one whose letter was changed. */
const BRACKETED = /(?<!\p{L})\[[^\]]*\p{L}[^\]]*\](?!\p{L})/gu

/** Below this share of counterparts in the shorter wording, what agrees may be chance. */
const LEAST_SHARED = 0.5

/**
 * How a witness stands to the fullest one, from what both put in marks: fewer words are `abridged`, more `extended`,
 * others `altered`; `paraphrased` where either page reports in words of its own. In the order of {@link Relation}.
 *
 * @example relationsTo(wordingOf("We will not go.", [[0, 15]], "direct"), wordingOf("We will go.", [[0, 11]], "direct"))
 * // ["abridged"]
 */
export function relationsTo(fullest: Wording, witness: Wording): readonly Relation[] {
  if (fullest.words.join() === witness.words.join()) return ["verbatim"]
  const isReported = fullest.isReported || witness.isReported
  const changes = changesBetween(fullest.quoted, witness.quoted)
  const shorter = Math.min(fullest.quoted.length, witness.quoted.length)
  if (shorter === 0 || changes.shared < LEAST_SHARED * shorter) return ["paraphrased"]
  const found: [Relation, boolean][] = [
    ["abridged", changes.lost],
    ["extended", changes.gained],
    ["interpolated", changes.interpolated],
    ["altered", changes.exchanged],
    ["paraphrased", isReported],
  ]
  const relations = found.flatMap(([relation, holds]) => (holds ? relation : []))
  return relations.length > 0 ? relations : ["verbatim"]
}

interface Changes {
  readonly shared: number
  readonly lost: boolean
  readonly gained: boolean
  readonly exchanged: boolean
  readonly interpolated: boolean
}

/** Longest wordings that are laid side by side, in words; beyond, only the beginnings are. */
const MOST_WORDS = 1500

/** Runs of words that only one side has, or that stand against each other, by the longest common subsequence. */
function changesBetween(one: readonly number[], other: readonly number[]): Changes {
  const [a, b] = [one.slice(0, MOST_WORDS), other.slice(0, MOST_WORDS)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const matches = commonWords(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  const changes = {
    shared: head + tail + matches.length,
    lost: false,
    gained: false,
    exchanged: false,
    interpolated: false,
  }
  let [i, j] = [head, head]
  const end = [a.length - head - tail, b.length - head - tail] as const
  for (const [toOne, toOther] of [...matches, end].map(
    ([one, other]) => [one + head, other + head] as const,
  )) {
    const [lost, gained] = [a.slice(i, toOne), b.slice(j, toOther)]
    const isEditors = gained.length > 0 && gained.every((word) => word === EDITORS)
    if (isEditors) changes.interpolated = true
    else if (lost.some((word) => word !== EDITORS) || gained.length > 0)
      changes[lost.length === 0 ? "gained" : gained.length === 0 ? "lost" : "exchanged"] = true
    ;[i, j] = [toOne + 1, toOther + 1]
  }
  return changes
}

/** Positions of a longest common subsequence, in order. */
function commonWords(one: readonly number[], other: readonly number[]): (readonly [number, number])[] {
  const width = other.length + 1
  const longest = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      longest[i * width + j] =
        one[i] === other[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
  const found: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) found.push([i++, j++])
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return found
}
