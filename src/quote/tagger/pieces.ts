import type { Span } from "../../model.js"
import { MARK_STATE, markStates } from "./mask.js"
import { caseClass, signOf } from "./spelling.js"

/** A word or a sign of the text as the tagger sees it. */
export interface TaggerWord {
  /** UTF-16 offsets in the article's text. */
  readonly start: number
  readonly end: number
  /** Numbers of its word pieces in the vocabulary. */
  readonly pieces: readonly number[]
  /** See `CASE_CLASS`. */
  readonly case: number
  /** See `MARK_STATE`. */
  readonly mark: number
  /** Number of the paragraph, from 0. */
  readonly paragraph: number
}

/** Word pieces and their numbers; `##` begins those that go on a word. */
export type Vocabulary = ReadonlyMap<string, number>

/** The vocabulary of the file that lies beside the weights: one piece a line. */
export const readVocabulary = (lines: string): Vocabulary =>
  new Map(lines.split(/\r?\n/).flatMap((piece, number) => (piece === "" ? [] : [[piece, number] as const])))

/** A longer word is unknown as a whole, as in BERT: nobody writes it, and cutting it would take long. */
const LONGEST_WORD = 100
const LONGEST_PIECE = 24
const KEPT_WORDS = 50_000
/** A longer stretch without a letter (a table of figures, marks gone wild) is not read; in UTF-16 units. */
const LONGEST_SILENCE = 1000

/**
 * Cuts text into words and word pieces (WordPiece, Wu et al. 2016, as the uncased BERT tokeniser does), with their places.
 *
 * @example wordsWithPieces(vocabulary)("“Yes,” she said.").map((word) => word.pieces.length) // [1, 1, 1, 1, 1, 1, 1]
 */
export function wordsWithPieces(vocabulary: Vocabulary): (text: string) => TaggerWord[] {
  const piecesOf = pieceFinder(vocabulary)
  const [mark = 0] = piecesOf('"')
  return (text) => {
    const states = markStates(text)
    let paragraph = 0
    let last = 0
    return wordPlaces(text).map(({ start, end, folded }, index) => {
      if (index > 0 && /\n\s*\n/.test(text.slice(last, start))) paragraph += 1
      last = end
      const written = text.slice(start, Math.min(end, start + LONGEST_WORD))
      const state = states[start] ?? MARK_STATE.outside
      const pieces = isMark(written, state) ? [mark] : piecesOf(folded)
      return { start, end, pieces, case: caseClass(written), mark: state, paragraph }
    })
  }
}

/** All double marks are one to the model, so that it knows every house's style. */
const isMark = (written: string, state: number): boolean =>
  state === MARK_STATE.opening ||
  state === MARK_STATE.closing ||
  (state === MARK_STATE.inside && /^[“”"]$/.test(written))

interface Place {
  readonly start: number
  end: number
  folded: string
}

const wordPlaces = (text: string): Place[] =>
  spokenStretches(text).flatMap(([from, to]) => placesBetween(text, from, to))

/** The text without its long silences. */
function spokenStretches(text: string): Span[] {
  const stretches: Span[] = []
  let from = 0
  for (const { 0: silence, index } of text.matchAll(/\P{L}+/gu)) {
    if (silence.length <= LONGEST_SILENCE) continue
    stretches.push([from, index])
    from = index + silence.length
  }
  return [...stretches, [from, text.length]]
}

function placesBetween(text: string, from: number, to: number): Place[] {
  const places: Place[] = []
  let open: Place | undefined
  for (let at = from; at < to; ) {
    const point = text.codePointAt(at) ?? 0
    const next = at + (point > 0xffff ? 2 : 1)
    const sign = signOf(point)
    if (sign.kind === "part" && open) {
      open.end = next
      open.folded += sign.folded
    } else if (sign.kind === "part" || sign.kind === "alone") {
      const place = { start: at, end: next, folded: sign.folded }
      places.push(place)
      open = sign.kind === "part" ? place : undefined
    } else if (sign.kind === "space") open = undefined
    at = next
  }
  return places
}

function pieceFinder(vocabulary: Vocabulary): (word: string) => readonly number[] {
  const unknown = [vocabulary.get("[UNK]") ?? 0]
  const kept = new Map<string, readonly number[]>()
  return (word) => {
    const held = kept.get(word)
    if (held) return held
    const pieces = (word.length <= 2 * LONGEST_WORD && cutWord(vocabulary, word)) || unknown
    if (kept.size >= KEPT_WORDS) kept.clear()
    kept.set(word, pieces)
    return pieces
  }
}

/** The longest piece that fits, again and again; nothing where a rest fits none. */
function cutWord(vocabulary: Vocabulary, word: string): readonly number[] | undefined {
  const signs = [...word]
  if (signs.length > LONGEST_WORD) return undefined
  const pieces: number[] = []
  for (let from = 0; from < signs.length; ) {
    const longest = longestPiece(vocabulary, signs, from)
    if (!longest) return undefined
    pieces.push(longest.number)
    from = longest.end
  }
  return pieces
}

function longestPiece(vocabulary: Vocabulary, signs: readonly string[], from: number) {
  for (let end = Math.min(signs.length, from + LONGEST_PIECE); end > from; end--) {
    const number = vocabulary.get((from > 0 ? "##" : "") + signs.slice(from, end).join(""))
    if (number !== undefined) return { number, end }
  }
  return undefined
}
