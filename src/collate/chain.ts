/** Places where two sequences have the same word: `[index in one, index in other]`, both rising. */
export type Match = readonly [number, number]

/**
 * The heaviest way to lay two short sequences side by side, in time and memory |one| × |other|.
 *
 * Every match earns the word's weight and every run of unmatched words costs one opening, on whichever side it
 * stands: so a lone stock word in the middle of a rewritten clause is not worth a match, two in a row or one rare
 * word are. Beyond the first and the last match unmatched words cost nothing more: a quotation may be a small part of
 * a long letter. This is Gotoh's affine recurrence (1982) with the two gap states made one.
 *
 * @example chainMatches([1, 2, 3], [1, 3], () => 400) // [[0, 0], [2, 1]]
 */
export function chainMatches(
  one: Int32Array,
  other: Int32Array,
  weightOf: (word: number) => number,
): Match[] {
  const back = fillTable(one, other, weightOf)
  return traceBack(back, one.length, other.length)
}

/** What opening a run of unmatched words costs, in the unit of the weights: between one stock word and one rare word. */
const OPENING = 300
/** What every unmatched word between matches costs: of two ways alike the one that jumps less far wins. */
const EXTENSION = 2

const MATCHED_AFTER_MATCH = 1
const MATCHED_AFTER_EDIT = 2
const EDIT_FROM_LEFT = 4
const EDIT_OPENS = 8
const ENDS_MATCHED = 16
const NEVER = -1e9

function fillTable(one: Int32Array, other: Int32Array, weightOf: (word: number) => number): Uint8Array {
  const width = other.length + 1
  const back = new Uint8Array((one.length + 1) * width)
  let matched = new Int32Array(width).fill(NEVER)
  let edited = new Int32Array(width).fill(-OPENING)
  matched[0] = 0
  edited[0] = NEVER
  back.fill(EDIT_FROM_LEFT, 1, width)
  back[0] = ENDS_MATCHED
  if (width > 1) back[1] = EDIT_FROM_LEFT | EDIT_OPENS
  for (let row = 1; row <= one.length; row++) {
    const word = one[row - 1] ?? -1
    const weight = weightOf(word)
    const nowMatched = new Int32Array(width).fill(NEVER)
    const nowEdited = new Int32Array(width)
    nowEdited[0] = -OPENING
    back[row * width] = row === 1 ? EDIT_OPENS : 0
    const leftCost = row === one.length ? 0 : EXTENSION
    for (let column = 1; column < width; column++) {
      let step = 0
      if (other[column - 1] === word) {
        const afterMatch = matched[column - 1] ?? NEVER
        const afterEdit = edited[column - 1] ?? NEVER
        step |= afterMatch >= afterEdit ? MATCHED_AFTER_MATCH : MATCHED_AFTER_EDIT
        nowMatched[column] = weight + Math.max(afterMatch, afterEdit)
      }
      const upCost = column === other.length ? 0 : EXTENSION
      const upEdit = (edited[column] ?? NEVER) - upCost
      const leftEdit = (nowEdited[column - 1] ?? NEVER) - leftCost
      const upOpen = (matched[column] ?? NEVER) - OPENING - upCost
      const leftOpen = (nowMatched[column - 1] ?? NEVER) - OPENING - leftCost
      const best = Math.max(upEdit, leftEdit, upOpen, leftOpen)
      nowEdited[column] = best
      if (best === leftEdit || (best === leftOpen && best !== upEdit)) step |= EDIT_FROM_LEFT
      if (best !== upEdit && best !== leftEdit) step |= EDIT_OPENS
      if ((nowMatched[column] ?? NEVER) >= best) step |= ENDS_MATCHED
      back[row * width + column] = step
    }
    matched = nowMatched
    edited = nowEdited
  }
  return back
}

function traceBack(back: Uint8Array, rows: number, columns: number): Match[] {
  const width = columns + 1
  const matches: Match[] = []
  let row = rows
  let column = columns
  let inMatch = ((back[row * width + column] ?? 0) & ENDS_MATCHED) !== 0
  while (row > 0 || column > 0) {
    const step = back[row * width + column] ?? 0
    if (inMatch) {
      row--
      column--
      matches.push([row, column])
      inMatch = (step & MATCHED_AFTER_MATCH) !== 0
    } else {
      if (step & EDIT_FROM_LEFT) column--
      else row--
      inMatch = (step & EDIT_OPENS) !== 0
    }
  }
  return matches.reverse()
}
