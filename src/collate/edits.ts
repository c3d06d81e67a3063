import type { Match } from "./chain.js"
import type { Tokenised } from "./tokens.js"

/** Words `[base[0], base[1])` of the statement, for which the witness has its words `[copy[0], copy[1])`. */
export interface Edit {
  readonly base: readonly [number, number]
  readonly copy: readonly [number, number]
  /** Words that stand elsewhere in the other text. */
  readonly moved?: true
}

/** The stretches between matches, those without words on either side left out. */
export function editsBetween(matches: readonly Match[], baseLength: number, copyLength: number): Edit[] {
  const edits: Edit[] = []
  let [fromBase, fromCopy] = [0, 0]
  for (const [toBase, toCopy] of [...matches, [baseLength, copyLength] as const]) {
    if (toBase > fromBase || toCopy > fromCopy)
      edits.push({ base: [fromBase, toBase], copy: [fromCopy, toCopy] })
    ;[fromBase, fromCopy] = [toBase + 1, toCopy + 1]
  }
  return edits
}

const isSubstitution = ({ base, copy }: Edit): boolean => base[1] > base[0] && copy[1] > copy[0]
const sizeOf = ({ base, copy }: Edit): number => Math.max(base[1] - base[0], copy[1] - copy[0])

/** A run of equal words this many times shorter than the rewritten clauses on both sides is taken for chance. */
const CHANCE_RATIO = 4

/**
 * Two rewritten clauses with a few words between them that happen to be equal become one.
 *
 * @example joinAcrossChance([{ base: [0, 9], copy: [0, 8] }, { base: [10, 19], copy: [9, 20] }])
 * // [{ base: [0, 19], copy: [0, 20] }]
 */
export function joinAcrossChance(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    const run = last ? edit.base[0] - last.base[1] : 0
    if (
      last &&
      isSubstitution(last) &&
      isSubstitution(edit) &&
      run * CHANCE_RATIO <= Math.min(sizeOf(last), sizeOf(edit))
    )
      joined[joined.length - 1] = { base: [last.base[0], edit.base[1]], copy: [last.copy[0], edit.copy[1]] }
    else joined.push(edit)
  }
  return joined
}

/**
 * Where words left out or put in could stand at several places alike ("the dam, the dam"), the place that follows the
 * strongest mark is taken, else the first: so witnesses that made the same change agree in its place.
 */
export function slideEdits(edits: readonly Edit[], base: Tokenised, copy: Tokenised): Edit[] {
  const slid: Edit[] = []
  edits.forEach((edit, index) => {
    const last = slid.at(-1)
    // One equal word stays between neighbours, or an omission and an addition would touch.
    const before = last ? edit.base[0] - last.base[1] - 1 : edit.base[0]
    const next = edits[index + 1]
    const after = next ? next.base[0] - edit.base[1] - 1 : base.words.length - edit.base[1]
    const [side, run] = edit.base[1] > edit.base[0] ? [base, edit.base] : [copy, edit.copy]
    slid.push(isSubstitution(edit) ? edit : shift(edit, bestShift(side, run, before, after)))
  })
  return slid
}

const shift = ({ base, copy }: Edit, by: number): Edit => ({
  base: [base[0] + by, base[1] + by],
  copy: [copy[0] + by, copy[1] + by],
})

/** How far the run `[from, to)` of words may and should move, given the equal words before and after it. */
function bestShift(
  side: Tokenised,
  [from, to]: readonly [number, number],
  before: number,
  after: number,
): number {
  const norm = (word: number) => side.tokens[side.words[word] ?? -1]?.norm
  let least = 0
  while (-least < before && norm(from + least - 1) === norm(to + least - 1)) least--
  let most = 0
  while (most < after && norm(from + most) === norm(to + most)) most++
  let best = least
  for (let by = least; by <= most; by++)
    if (markBefore(side, from + by) > markBefore(side, from + best)) best = by
  return best
}

const MARK_STRENGTH: Readonly<Record<string, number>> = {
  ".": 3,
  "!": 3,
  "?": 3,
  ";": 2,
  ":": 2,
  "-": 2,
  ",": 1,
}

/** How strongly the marks before a word part it from the words before: sentence 3, clause 2, comma 1. */
function markBefore({ tokens, words }: Tokenised, word: number): number {
  if (word === 0) return 3
  let strongest = 0
  const end = words[word] ?? tokens.length
  for (let at = (words[word - 1] ?? -1) + 1; at < end; at++)
    strongest = Math.max(strongest, MARK_STRENGTH[tokens[at]?.norm ?? ""] ?? 0)
  return strongest
}
