import type { Edit } from "./edits.js"

/** A clause of this many words is the same clause wherever it stands. */
const MIN_CLAUSE = 3
/** A single word counts as moved only this near: "only said", "said only". */
const NEAR = 6
const MIN_LONE_WORD_LENGTH = 4

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
 * The longest move is taken first; an edit gives and takes once.
 */
export function splitMoves(edits: readonly Edit[], base: readonly string[], copy: readonly string[]): Edit[] {
  const taken = new Set<number>()
  const moves: Move[] = []
  const found = edits.flatMap((_, from) => edits.map((_, to) => longestMove(edits, from, to, base, copy)))
  for (const move of found.sort((one, other) => other.length - one.length || one.from - other.from)) {
    if (move.length === 0 || taken.has(move.from) || taken.has(move.to)) continue
    taken.add(move.from).add(move.to)
    moves.push(move)
  }
  const split = edits.flatMap((edit, index) => {
    const move = moves.find(({ from, to }) => from === index || to === index)
    return move ? splitEdit(edit, move, move.from === index) : [edit]
  })
  return split.reduce<Edit[]>(mergeAtOnePlace, [])
}

/** Additions at one and the same place are one reading; it counts as moved where most of its words are. */
function mergeAtOnePlace(merged: Edit[], edit: Edit): Edit[] {
  const last = merged.at(-1)
  if (
    !last ||
    last.base[0] !== last.base[1] ||
    edit.base[0] !== edit.base[1] ||
    edit.base[0] !== last.base[1]
  )
    return [...merged, edit]
  const length = ({ copy, moved }: Edit) => (moved ? 1 : -1) * (copy[1] - copy[0])
  const joined: Edit = { base: last.base, copy: [last.copy[0], edit.copy[1]] }
  return [...merged.slice(0, -1), length(last) + length(edit) >= 0 ? { ...joined, moved: true } : joined]
}

/** The longest run of words that edit `from` leaves out and edit `to` puts in; of length 0 where there is none. */
function longestMove(
  edits: readonly Edit[],
  from: number,
  to: number,
  base: readonly string[],
  copy: readonly string[],
): Move {
  const best = { from, to, base: 0, copy: 0, length: 0 }
  const [lacks, has] = [edits[from], edits[to]]
  if (!lacks || !has || from === to || has.copy[0] === has.copy[1]) return best
  for (let i = lacks.base[0]; i < lacks.base[1]; i++)
    for (let j = has.copy[0]; j < has.copy[1]; j++) {
      const longest = Math.min(lacks.base[1] - i, has.copy[1] - j)
      let length = 0
      while (length < longest && base[i + length] === copy[j + length]) length++
      if (length > best.length) Object.assign(best, { base: i, copy: j, length })
    }
  return isMove(best, lacks, has, base) ? best : { ...best, length: 0 }
}

function isMove({ base: at, length }: Move, lacks: Edit, has: Edit, base: readonly string[]): boolean {
  if (length >= MIN_CLAUSE) return true
  const near = Math.abs(lacks.base[0] - has.base[0]) <= NEAR
  const whole = lacks.base[1] - lacks.base[0] === length && has.copy[1] - has.copy[0] === length
  const rare = base.slice(at, at + length).some((word) => word.length >= MIN_LONE_WORD_LENGTH)
  return length > 0 && near && whole && rare
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
