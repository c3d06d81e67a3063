import type { Edit } from "./edits.js"

/** A clause of this many words is the same clause wherever it stands. */
const MIN_CLAUSE = 3
/** Fewer words count as moved only this near: "only said", "said only". */
const NEAR = 6
const MIN_LONE_WORD_LENGTH = 4
/** A clause that is left out at more places than this is a refrain, and where it moved from is not known. */
const MAX_PLACES = 8

interface Move {
  /** Index of the edit that lacks the words, and where they begin in the statement. */
  readonly from: number
  readonly base: number
  /** Index of the edit that has them, and where they begin in the witness. */
  readonly to: number
  readonly copy: number
  readonly length: number
}

/**
 * Words left out at one place and put in at another become two edits marked `moved`.
 * The longest move is taken first; an edit gives or takes once.
 *
 * @example splitMoves([{ base: [0, 1], copy: [0, 0] }, { base: [2, 2], copy: [1, 2] }], ["only", "she"], ["she", "only"])
 * // both edits, `moved`
 */
export function splitMoves(edits: readonly Edit[], base: readonly string[], copy: readonly string[]): Edit[] {
  const moveOf = new Map<number, Move>()
  const found = [...movedClauses(edits, base, copy), ...movedWords(edits, base, copy)]
  for (const move of found.sort((one, other) => other.length - one.length || one.from - other.from)) {
    if (moveOf.has(move.from) || moveOf.has(move.to)) continue
    moveOf.set(move.from, move).set(move.to, move)
  }
  const split = edits.flatMap((edit, index) => {
    const move = moveOf.get(index)
    return move ? splitEdit(edit, move, move.from === index) : [edit]
  })
  return mergeAtOnePlace(split)
}

/** Clauses that one edit leaves out and another puts in, each as long as it goes. */
function movedClauses(edits: readonly Edit[], base: readonly string[], copy: readonly string[]): Move[] {
  const lost = new Map<string, { edit: number; at: number }[]>()
  edits.forEach((edit, index) => {
    for (let at = edit.base[0]; at + MIN_CLAUSE <= edit.base[1]; at++) {
      const run = base.slice(at, at + MIN_CLAUSE).join(" ")
      lost.set(run, [...(lost.get(run) ?? []).slice(0, MAX_PLACES), { edit: index, at }])
    }
  })
  return edits.flatMap((edit, to) => {
    const moves: Move[] = []
    for (let at = edit.copy[0]; at + MIN_CLAUSE <= edit.copy[1]; at++) {
      const places = lost.get(copy.slice(at, at + MIN_CLAUSE).join(" ")) ?? []
      for (const place of places.length > MAX_PLACES ? [] : places) {
        const end = Math.min((edits[place.edit]?.base[1] ?? 0) - place.at, edit.copy[1] - at)
        let length = MIN_CLAUSE
        while (length < end && base[place.at + length] === copy[at + length]) length++
        if (place.edit !== to) moves.push({ from: place.edit, base: place.at, to, copy: at, length })
      }
    }
    return moves
  })
}

/** One or two words that an edit leaves out, and nothing else, and an edit close by puts in, and nothing else. */
function movedWords(edits: readonly Edit[], base: readonly string[], copy: readonly string[]): Move[] {
  return edits.flatMap((lacks, from) => {
    const run = base.slice(...lacks.base)
    if (
      run.length === 0 ||
      run.length >= MIN_CLAUSE ||
      !run.some((word) => word.length >= MIN_LONE_WORD_LENGTH)
    )
      return []
    return neighbours(edits, from).flatMap((to): Move[] => {
      const has = edits[to]
      const same = has && copy.slice(...has.copy).join(" ") === run.join(" ")
      return same ? [{ from, base: lacks.base[0], to, copy: has.copy[0], length: run.length }] : []
    })
  })
}

/** The edits at most `NEAR` words from edit `index`, without itself. */
function neighbours(edits: readonly Edit[], index: number): number[] {
  const at = edits[index]?.base[0] ?? 0
  const near: number[] = []
  for (let other = index - 1; other >= 0 && at - (edits[other]?.base[0] ?? 0) <= NEAR; other--)
    near.push(other)
  for (let other = index + 1; (edits[other]?.base[0] ?? Number.POSITIVE_INFINITY) - at <= NEAR; other++)
    near.push(other)
  return near
}

/** The edit in up to three: what lies before the moved words, these, and what lies after. */
function splitEdit({ base, copy }: Edit, move: Move, leaves: boolean): Edit[] {
  const [split, other] = leaves ? [base, copy] : [copy, base]
  const start = leaves ? move.base : move.copy
  const end = start + move.length
  // The words of the other side go with what stands before, where anything does.
  const cut = start > split[0] || end === split[1] ? other[1] : other[0]
  const pieces: [readonly [number, number], readonly [number, number], boolean][] = [
    [[split[0], start], [other[0], cut], false],
    [[start, end], [cut, cut], true],
    [[end, split[1]], [cut, other[1]], false],
  ]
  return pieces
    .filter(([words, opposite]) => words[1] > words[0] || opposite[1] > opposite[0])
    .map(([words, opposite, moved]) => ({
      base: leaves ? words : opposite,
      copy: leaves ? opposite : words,
      ...(moved ? { moved: true as const } : {}),
    }))
}

/** Additions at one and the same place are one reading; it counts as moved where most of its words are. */
function mergeAtOnePlace(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = []
  for (const edit of edits) {
    const last = merged.at(-1)
    const samePlace = last && last.base[0] === edit.base[1] && last.base[1] === edit.base[0]
    if (samePlace) merged[merged.length - 1] = mergeAdditions(last, edit)
    else merged.push(edit)
  }
  return merged
}

function mergeAdditions(last: Edit, edit: Edit): Edit {
  const balance = ({ copy, moved }: Edit) => (moved ? 1 : -1) * (copy[1] - copy[0])
  const joined: Edit = { base: last.base, copy: [last.copy[0], edit.copy[1]] }
  return balance(last) + balance(edit) >= 0 ? { ...joined, moved: true } : joined
}
