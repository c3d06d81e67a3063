import type { ReadingKind, Span } from "../model.js"
import { isSpelling } from "../text/index.js"
import { alignWords } from "./align.js"
import { type Edit, editsBetween, joinAcrossChance, slideEdits } from "./edits.js"
import { splitMoves } from "./moves.js"
import {
  endsText,
  hasEllipsis,
  hasWord,
  isEllipsis,
  type Stretch,
  spanOf,
  stretchBetween,
  textOf,
  tokensIn,
  withoutLead,
  withoutShared,
  withoutTail,
} from "./stretch.js"
import type { Token, Tokenised } from "./tokens.js"

/** What one witness has at a place of the statement. */
export interface Difference {
  readonly at: Span
  readonly text: string
  readonly kind: ReadingKind
}

/** A comparison of one witness with the statement. */
export interface Comparison {
  /** By place; no two overlap. */
  readonly differences: readonly Difference[]
  /** How many words the two texts share, and how many the shorter has. */
  readonly shared: number
  readonly shorter: number
}

/** How the witness's text differs from the statement's. */
export function compareTexts(base: Tokenised, copy: Tokenised): Comparison {
  const [baseWords, copyWords] = [wordNorms(base), wordNorms(copy)]
  const matches = alignWords(baseWords, copyWords)
  const edits = joinAcrossChance(editsBetween(matches, baseWords.length, copyWords.length))
  const moved = splitMoves(slideEdits(edits, base, copy), baseWords, copyWords)
  const matched =
    baseWords.length - moved.reduce((sum, edit) => sum + (edit.moved ? 0 : edit.base[1] - edit.base[0]), 0)
  return {
    differences: differencesOf(moved, base, copy),
    shared: matched,
    shorter: Math.min(baseWords.length, copyWords.length),
  }
}

const wordNorms = ({ tokens, words }: Tokenised): string[] => words.map((at) => tokens[at]?.norm ?? "")

/** The edits in words, with what differs in marks and spelling between them. */
function differencesOf(edits: readonly Edit[], base: Tokenised, copy: Tokenised): Difference[] {
  const found: Difference[] = []
  let last: Edit = { base: [0, 0], copy: [0, 0] }
  for (const edit of [...edits, undefined]) {
    found.push(...equalRun(base, copy, last, edit?.base[0] ?? base.words.length))
    if (!edit) break
    found.push(...editDifference(edit, last, base, copy))
    last = edit
  }
  return last.base[1] < base.words.length || edits.length === 0
    ? [...found, ...endDifference(base, copy)]
    : found
}

/** What differs in the equal words after an edit, up to word `until` of the statement. */
function equalRun(
  base: Tokenised,
  copy: Tokenised,
  { base: [, from], copy: [, fromCopy] }: Edit,
  until: number,
) {
  const found: Difference[] = []
  for (let word = from; word < until; word++) {
    const counterpart = fromCopy + word - from
    if (word > from) found.push(...markDifference(base, copy, word, counterpart))
    found.push(...formDifference(base, copy, word, counterpart))
  }
  return found
}

function editDifference(edit: Edit, last: Edit, base: Tokenised, copy: Tokenised): Difference[] {
  const [lost, gained] = ownTokens(edit, last, base, copy)
  if (hasWord(gained))
    return [{ at: placeOf(lost), text: textOf(gained), kind: kindOf(lost, gained, edit.moved) }]
  const text = hasEllipsis(gained) ? "…" : ""
  return [{ at: spanOf(lost), text, kind: edit.moved ? "transposition" : "omission" }]
}

/** What an edit takes from the statement and what it has instead, without the marks that belong to neither. */
function ownTokens(edit: Edit, last: Edit, base: Tokenised, copy: Tokenised): [Stretch, Stretch] {
  // Pieces of one split edit touch: the marks between them belong to the first.
  const touches =
    edit.base[0] === last.base[1] && edit.copy[0] === last.copy[1] && edit.base[0] + edit.copy[0] > 0
  const stretch = (of: Tokenised, [from, to]: readonly [number, number]): Stretch => {
    const whole = stretchBetween(of, from - 1, to)
    return touches ? { ...whole, from: of.words[from] ?? of.tokens.length } : whole
  }
  const [ours, theirs] = [stretch(base, edit.base), stretch(copy, edit.copy)]
  if (!hasWord(theirs)) return withoutMarksOfCut(...withoutShared(ours, theirs, isMark))
  return withoutMarksOfEnds(...withoutShared(ours, theirs, isNoWord))
}

const isMark = ({ kind }: Token): boolean => kind === "mark"
const isNoWord = ({ kind }: Token): boolean => kind !== "word"
const isQuotationMark = ({ norm }: Token): boolean => norm === '"'
/** A mark that is not part of what is said: all but "!" and "?". */
const isPause = ({ kind, norm }: Token): boolean => kind !== "word" && norm !== "!" && norm !== "?"

/** Marks that part a cut end from the words before it stay with these. */
const withoutMarksOfCut = (lost: Stretch, gained: Stretch): [Stretch, Stretch] => [
  endsText(lost) && lost.from > 0 ? withoutLead(lost, isPause) : lost,
  gained,
]

/** Marks that end either text are no reading, nor are the joints of an interrupted quotation around added words. */
function withoutMarksOfEnds(lost: Stretch, gained: Stretch): [Stretch, Stretch] {
  if (!hasWord(lost)) return [lost, withoutLead(withoutTail(gained, isEllipsis), isEllipsis)]
  return [
    endsText(lost) ? withoutTail(lost, isPause) : lost,
    endsText(gained) ? withoutLead(withoutTail(gained, isPause), isQuotationMark) : gained,
  ]
}

/** Where words are put in, marks stay: what is added goes after them, but before the mark that ends the text. */
function placeOf(lost: Stretch): Span {
  const [start, end] = spanOf(lost)
  if (hasWord(lost) || hasEllipsis(lost)) return [start, end]
  return lost.to === lost.of.tokens.length ? [start, start] : [end, end]
}

/** From the surest to the rest. */
function kindOf(lost: Stretch, gained: Stretch, moved = false): ReadingKind {
  const words = tokensIn(gained).filter(({ kind }) => kind === "word")
  if (moved) return "transposition"
  if (words.every(({ inBrackets }) => inBrackets)) return "interpolation"
  if (!hasWord(lost)) return "addition"
  return isSpelling(textOf(lost), textOf(gained)) ? "spelling" : "substitution"
}

/**
 * Other marks between the same two words. An ellipsis with nothing missing is only the joint of an interrupted
 * quotation, a quotation mark at a new paragraph only opens again what was open, and an editor's brackets around a
 * word that the text has too change nothing.
 */
function markDifference(base: Tokenised, copy: Tokenised, word: number, counterpart: number): Difference[] {
  const [ours, theirs] = [
    stretchBetween(base, word - 1, word),
    stretchBetween(copy, counterpart - 1, counterpart),
  ]
  if (hasEllipsis(ours) || hasEllipsis(theirs)) return []
  const [lost, gained] = withoutShared(ours, theirs, isMark)
  const rest = [...tokensIn(lost), ...tokensIn(gained)]
  if (rest.length === 0) return []
  const opensParagraph = opensAnew(base, word) || opensAnew(copy, counterpart)
  if (opensParagraph && rest.every(({ norm }) => norm === '"')) return []
  if (rest.every(({ norm }) => norm === "[" || norm === "]")) return []
  return [{ at: spanOf(lost), text: textOf(gained), kind: "punctuation" }]
}

function opensAnew({ text, tokens, words }: Tokenised, word: number): boolean {
  const [before, after] = [tokens[words[word - 1] ?? -1], tokens[words[word] ?? -1]]
  return before !== undefined && after !== undefined && text.slice(before.end, after.start).includes("\n")
}

/** The same word with other accents. */
function formDifference(base: Tokenised, copy: Tokenised, word: number, counterpart: number): Difference[] {
  const [ours, theirs] = [base.tokens[base.words[word] ?? -1], copy.tokens[copy.words[counterpart] ?? -1]]
  if (!ours || !theirs || ours.form === theirs.form) return []
  return [{ at: [ours.start, ours.end], text: copy.text.slice(theirs.start, theirs.end), kind: "spelling" }]
}

/** At the very end a quotation takes the mark that its page's sentence needs: only "!" and "?" are its own. */
function endDifference(base: Tokenised, copy: Tokenised): Difference[] {
  const [ours, theirs] = [
    stretchBetween(base, base.words.length - 1, Infinity),
    stretchBetween(copy, copy.words.length - 1, Infinity),
  ]
  const own = (stretch: Stretch) =>
    tokensIn(stretch)
      .map(({ norm }) => norm)
      .filter((norm) => norm === "!" || norm === "?")
      .join("")
  if (own(ours) === own(theirs)) return []
  return [{ at: spanOf(ours), text: textOf(theirs), kind: "punctuation" }]
}
