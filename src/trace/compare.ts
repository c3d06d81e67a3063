import { BRACKET, ELLIPSIS, type Lexicon, PARAGRAPH, type Readings } from "./readings.js"

/** A stretch of words in a passage, as indices into its words: `[from, to)`. */
export type Stretch = readonly [from: number, to: number]

/** One place where a child's words differ from its supposed parent's. */
export interface Change {
  readonly kind: "cut" | "addition" | "substitution" | "spelling"
  readonly parent: Stretch
  readonly child: Stretch
  /** In how many passages of the statement the parent's and the child's reading stand. */
  readonly parentFrequency: number
  readonly childFrequency: number
}

/** What a child would have had to do to the parent's words. */
export interface Comparison {
  readonly changes: readonly Change[]
  /** The share of the child's places that the parent has text for; a torn witness is not a near one. */
  readonly compared: number
  /** Words of the child that stand in the parent. */
  readonly kept: number
  /** The longest stretch of the child whose words it already had once: a passage given twice. */
  readonly repeated: Stretch
  /** Stretches that stand in another order. */
  readonly moved: number
  /** Cuts that the child marks with an ellipsis. */
  readonly markedCuts: number
  /** Words of the child where the parent has an ellipsis. */
  readonly filledEllipses: number
  readonly bracketsAdded: number
  readonly bracketsDropped: number
  /** Paragraph breaks between words both have that only one of them has. */
  readonly breaksMoved: number
  /** Two-word readings of a minority of the passages: of the child, of the parent, and of both. */
  readonly childRare: number
  readonly parentRare: number
  readonly sharedRare: number
}

/** Where each word pair of the parent stands; filled for one parent, used for all its supposed children. */
export interface PairPlaces {
  readonly first: Int32Array
  readonly next: Int32Array
  /** By pair number: 1 where some passages have it, but not half of them. */
  readonly isRare: Uint8Array
}

/** A reading is rare where less than this share of the passages has it. */
const MINORITY = 0.5

export const newPairPlaces = (lexicon: Lexicon, longest: number, passages: number): PairPlaces => ({
  isRare: Uint8Array.from(lexicon.frequency, (count) => Number(count > 1 && count < passages * MINORITY)),
  first: new Int32Array(lexicon.frequency.length).fill(-1),
  next: new Int32Array(longest).fill(-1),
})

/** Fills `places` for a parent; {@link clearPlaces} empties it again. */
export function fillPlaces(places: PairPlaces, { pairs }: Readings): void {
  for (let at = pairs.length - 1; at >= 0; at--) {
    const pair = pairs[at] ?? 0
    places.next[at] = places.first[pair] ?? -1
    places.first[pair] = at
  }
}

export function clearPlaces(places: PairPlaces, { pairs }: Readings): void {
  for (const pair of pairs) places.first[pair] = -1
}

/**
 * Lays the child's words along the parent's by the word pairs they share, and lists what differs.
 * Linear in the words, so that all pairs of a large pile can be compared.
 *
 * @example // parent "we will not go", child "we will go": one cut, of "not"
 */
export function compareReadings(
  parent: Readings,
  child: Readings,
  places: PairPlaces,
  lexicon: Lexicon,
): Comparison {
  const matches = matchWords(parent, child, places)
  const { taken, repeated } = takeWords(matches, parent.words.length)
  const tally = {
    changes: [] as Change[],
    kept: 0,
    moved: 0,
    markedCuts: 0,
    filledEllipses: 0,
    breaksMoved: 0,
  }
  let lastChild = 0
  let lastParent = 0
  for (let at = 1; at < matches.length; at++) {
    const to = matches[at] ?? -1
    if (to < 0) continue
    if (at < matches.length - 1) tally.kept++
    if (to === lastParent + 1 && at === lastChild + 1)
      tally.breaksMoved += breakDiffers(parent, child, lastParent, lastChild)
    else if (to > lastParent) {
      const cut = untaken(taken, [lastParent + 1, to])
      noteRun(tally, parent, child, cut, [lastChild + 1, at], lexicon)
    } else {
      tally.moved++
      noteRun(tally, parent, child, [to, to], [lastChild + 1, at], lexicon)
    }
    lastChild = at
    lastParent = to
  }
  return {
    ...tally,
    repeated,
    compared: 1,
    ...countBrackets(parent, child, matches, taken),
    ...countRare(parent, child, places),
  }
}

/** For every word of the child the index of the same word in the parent, else -1. The sentinels always match. */
function matchWords(parent: Readings, child: Readings, { first, next }: PairPlaces): Int32Array {
  const matches = new Int32Array(child.words.length).fill(-1)
  let expected = 0
  for (let at = 0; at < child.pairs.length; at++) {
    let place = first[child.pairs[at] ?? 0] ?? -1
    for (let other = place; other >= 0; other = next[other] ?? -1)
      if (Math.abs(other - expected) < Math.abs(place - expected)) place = other
    if (place >= 0) {
      matches[at] = place
      matches[at + 1] = place + 1
      expected = place + 1
    } else expected++
  }
  matches[0] = 0
  matches[matches.length - 1] = parent.words.length - 1
  return matches
}

/** Which of the parent's words the child has, and its longest stretch of words that it has twice. */
function takeWords(matches: Int32Array, length: number): { taken: Uint8Array; repeated: Stretch } {
  const taken = new Uint8Array(length)
  let repeated: Stretch = [0, 0]
  let from = 0
  for (let at = 0; at < matches.length; at++) {
    const place = matches[at] ?? -1
    if (place < 0 || !taken[place]) from = at + 1
    else if (at + 1 - from > repeated[1] - repeated[0]) repeated = [from, at + 1]
    if (place >= 0) taken[place] = 1
  }
  return { taken, repeated }
}

/** The part of a run whose words stand nowhere else in the child: moved words are not cut. */
function untaken(taken: Uint8Array, [from, to]: Stretch): Stretch {
  let [start, end] = [from, to]
  while (start < end && taken[start]) start++
  while (end > start && taken[end - 1]) end--
  return [start, end]
}

interface Tally {
  changes: Change[]
  markedCuts: number
  filledEllipses: number
}

function noteRun(
  tally: Tally,
  parent: Readings,
  child: Readings,
  parentRun: Stretch,
  childRun: Stretch,
  lexicon: Lexicon,
): void {
  const [cut, added] = [parentRun[1] - parentRun[0], childRun[1] - childRun[0]]
  if (cut === 0 && added === 0) return
  const hasEllipsis = (of: Readings, [from, to]: Stretch) =>
    of.marks.subarray(Math.max(0, from - 1), to).some((mark) => mark & ELLIPSIS)
  if (cut > added && hasEllipsis(child, childRun)) tally.markedCuts++
  if (added > cut && hasEllipsis(parent, parentRun)) tally.filledEllipses++
  if (cut === added && cut > 1 && cut <= LONGEST_WORD_BY_WORD)
    noteWordByWord(tally, parent, child, parentRun, childRun, lexicon)
  else tally.changes.push(changeAt(parent, child, parentRun, childRun, lexicon))
}

const LONGEST_WORD_BY_WORD = 12

/** Runs of equal length are read word by word, so that one word between two changed ones is not lost. */
function noteWordByWord(
  tally: Tally,
  parent: Readings,
  child: Readings,
  parentRun: Stretch,
  childRun: Stretch,
  lexicon: Lexicon,
): void {
  for (let step = 0; step < parentRun[1] - parentRun[0]; step++) {
    const [above, below] = [parentRun[0] + step, childRun[0] + step]
    if (parent.words[above] === child.words[below]) continue
    tally.changes.push(changeAt(parent, child, [above, above + 1], [below, below + 1], lexicon))
  }
}

function changeAt(
  parent: Readings,
  child: Readings,
  parentRun: Stretch,
  childRun: Stretch,
  lexicon: Lexicon,
): Change {
  const [cut, added] = [parentRun[1] - parentRun[0], childRun[1] - childRun[0]]
  const isSpelling =
    cut === 1 &&
    added === 1 &&
    isNear(
      lexicon.spellings[parent.words[parentRun[0]] ?? 0] ?? "",
      lexicon.spellings[child.words[childRun[0]] ?? 0] ?? "",
    )
  return {
    kind: isSpelling ? "spelling" : added === 0 ? "cut" : cut === 0 ? "addition" : "substitution",
    parent: parentRun,
    child: childRun,
    parentFrequency: frequencyOf(parent, parentRun, lexicon),
    childFrequency: frequencyOf(child, childRun, lexicon),
  }
}

/** In how many passages a stretch stands, with the words either side of it: the rarest of its pairs. */
function frequencyOf({ pairs }: Readings, [from, to]: Stretch, { frequency }: Lexicon): number {
  let rarest = Number.POSITIVE_INFINITY
  for (let at = Math.max(0, from - 1); at < Math.min(to, pairs.length); at++)
    rarest = Math.min(rarest, frequency[pairs[at] ?? 0] ?? 0)
  return rarest
}

/** Are they one word but for a letter left out, doubled, put in, changed, or two exchanged? */
export function isNear(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4 || Math.abs(one.length - other.length) > 1) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head++
  let tail = 0
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  const [left, right] = [one.length - head - tail, other.length - head - tail]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && one[head] === other[head + 1] && one[head + 1] === other[head]
}

const breakDiffers = (parent: Readings, child: Readings, above: number, below: number): number =>
  (((parent.marks[above] ?? 0) ^ (child.marks[below] ?? 0)) & PARAGRAPH) !== 0 && above > 0 ? 1 : 0

function countBrackets(parent: Readings, child: Readings, matches: Int32Array, taken: Uint8Array) {
  let [bracketsAdded, bracketsDropped] = [0, 0]
  if (!(parent.hasBrackets || child.hasBrackets)) return { bracketsAdded, bracketsDropped }
  for (let at = 0; at < matches.length; at++)
    if ((matches[at] ?? 0) < 0 && (child.marks[at] ?? 0) & BRACKET) bracketsAdded++
  for (let at = 0; at < taken.length; at++)
    if (!taken[at] && (parent.marks[at] ?? 0) & BRACKET) bracketsDropped++
  return { bracketsAdded, bracketsDropped }
}

function countRare(parent: Readings, child: Readings, { first, isRare }: PairPlaces) {
  let [childRare, parentRare, sharedRare] = [0, 0, 0]
  for (const pair of parent.pairs) parentRare += isRare[pair] ?? 0
  for (const pair of child.pairs)
    if (isRare[pair]) {
      childRare++
      if ((first[pair] ?? -1) >= 0) sharedRare++
    }
  return { childRare, parentRare, sharedRare }
}
