import type { TaggerWord } from "./pieces.js"
import { CASE_CLASS } from "./spelling.js"

/** What the network sees at once; `first` holds the place of each word's first piece. */
export interface Window {
  readonly pieces: readonly number[]
  readonly cases: readonly number[]
  readonly marks: readonly number[]
  readonly first: readonly number[]
}

/** The most pieces in a window: what the network was trained with. */
export const WINDOW = 192

const CLS = 101
const SEP = 102
const STRAIGHT_MARK = 1000
/** The pieces `.`, `!` and `?`. */
const STOPS: ReadonlySet<number | undefined> = new Set([1012, 999, 1029])

/**
 * The words in windows of whole paragraphs, each at most {@link WINDOW} pieces. A paragraph that is longer is cut at
 * its last sentence end within the window, or else where the window is full.
 *
 * @example windowsOf(words).reduce((sum, window) => sum + window.first.length, 0) === words.length
 */
export function windowsOf(words: readonly TaggerWord[]): Window[] {
  const windows: TaggerWord[][][] = []
  let size = WINDOW + 1
  for (const run of paragraphsOf(words).flatMap(cutLong)) {
    const length = countPieces(run) + 1
    if (size + length > WINDOW) {
      windows.push([])
      size = 1
    }
    windows.at(-1)?.push(run)
    size += length
  }
  return windows.map(windowFrom)
}

const countPieces = (words: readonly TaggerWord[]): number =>
  words.reduce((sum, word) => sum + word.pieces.length, 0)

function paragraphsOf(words: readonly TaggerWord[]): TaggerWord[][] {
  const found: TaggerWord[][] = []
  let paragraph: number | undefined
  for (const word of words) {
    if (word.paragraph !== paragraph) found.push([])
    found.at(-1)?.push(word)
    paragraph = word.paragraph
  }
  return found
}

function cutLong(words: TaggerWord[]): TaggerWord[][] {
  const runs: TaggerWord[][] = []
  let from = 0
  while (from < words.length) {
    const to = cutPlace(words, from)
    runs.push(words.slice(from, to))
    from = to
  }
  return runs
}

/** Where the run that begins with word `from` ends. */
function cutPlace(words: readonly TaggerWord[], from: number): number {
  let size = 0
  let ending = 0
  for (let at = from; at < words.length; at++) {
    size += words[at]?.pieces.length ?? 0
    if (size > WINDOW - 2) return ending || Math.max(at, from + 1)
    if (endsSentence(words, at)) ending = at + 1
  }
  return words.length
}

/** A stop, or a mark after a stop, that white space follows. */
function endsSentence(words: readonly TaggerWord[], at: number): boolean {
  const piece = words[at]?.pieces[0]
  const stopped = STOPS.has(piece) || (piece === STRAIGHT_MARK && STOPS.has(words[at - 1]?.pieces[0]))
  return stopped && words[at + 1]?.start !== words[at]?.end
}

function windowFrom(runs: readonly (readonly TaggerWord[])[]): Window {
  const pieces = [CLS]
  const cases: number[] = [CASE_CLASS.signs]
  const marks = [0]
  const first: number[] = []
  for (const run of runs) {
    for (const word of run) {
      first.push(pieces.length)
      for (const piece of word.pieces) {
        pieces.push(piece)
        cases.push(word.case)
        marks.push(word.mark)
      }
    }
    pieces.push(SEP)
    cases.push(CASE_CLASS.signs)
    marks.push(0)
  }
  return { pieces, cases, marks, first }
}
