import type { CollatedStatement, ReadingKind, Span } from "../model.js"
import { alignAdditions } from "./additions.js"
import { cutEnds } from "./cut.js"
import { readingKey, tokenise, wordSpans } from "./tokens.js"

/** A place of the statement and what each witness has there, in the order of the statement's witnesses. */
export interface AlignedRow {
  readonly at: Span
  /** Kinds of the readings that differ here from the statement's text. */
  readonly kinds: readonly ReadingKind[]
  /** Equal cells are equal readings; `""` is an omission, `null` means that the witness has no text to compare here. */
  readonly cells: readonly (string | null)[]
}

/** What one witness has instead of the statement's words at `at`. */
interface Change {
  readonly at: Span
  readonly cell: string | null
  readonly kind: ReadingKind
}

/**
 * The places where witnesses differ as a table, a row a place and a cell a witness: the rows and columns of
 * CollateX and of stemmatology. Long readings are cut where another witness's reading begins or ends, and a
 * substitution of as many words as it replaces is given word by word, and additions at one place are laid side by
 * side: so agreement in a part shows.
 *
 * Cells are folded as readings are compared. A witness has `null` beyond its cut ends, in the rest of a
 * substitution after its first row, and everywhere where it is translated or shares too few words to be compared.
 *
 * @example alignedRows(collated) // [{ at: [8, 11], kinds: ["omission"], cells: ["not", ""] }]
 */
export function alignedRows(statement: CollatedStatement): AlignedRow[] {
  const changes = changesByWitness(statement)
  const columns = statement.witnesses.map(({ id, relation }) => {
    const own = changes.get(id)
    return own && !relation.includes("translated") ? column(own) : undefined
  })
  return placesOf([...changes.values()].flat()).flatMap((at) => {
    const base = readingKey(statement.text.slice(...at))
    const found = columns.map((changeAt) => changeAt?.(at))
    const cells = columns.map((changeAt, index) => (changeAt ? cellAt(found[index], at, base) : null))
    const kinds = [...new Set(found.flatMap((change) => (change ? [change.kind] : [])))].sort()
    if (cells.every((cell) => cell === null || cell === base)) return []
    return (isEmpty(at) ? alignAdditions(cells) : [cells]).map((row) => ({ at, kinds, cells: row }))
  })
}

/** What one witness has at a place, asked place by place in text order. */
function column(changes: readonly Change[]): (at: Span) => Change | undefined {
  let next = 0
  return (at) => {
    while (isBefore(changes[next], at)) next++
    const change = changes[next]
    return change && isAt(change, at) ? change : undefined
  }
}

const isEmpty = ([start, end]: Span): boolean => start === end

const isBefore = (change: Change | undefined, at: Span): boolean =>
  change !== undefined &&
  (change.at[1] < at[0] || (change.at[1] === at[0] && (isEmpty(change.at) ? !isEmpty(at) : true)))

const isAt = (change: Change, at: Span): boolean =>
  isEmpty(at) || isEmpty(change.at)
    ? change.at[0] === at[0] && change.at[1] === at[1]
    : change.at[0] <= at[0] && at[1] <= change.at[1]

function cellAt(change: Change | undefined, at: Span, base: string): string | null {
  if (!change) return base
  return change.cell === "" || change.at[0] === at[0] ? change.cell : null
}

/** All places between the ends of the changes, and those where words were put in. */
function placesOf(changes: readonly Change[]): Span[] {
  const bounds = [...new Set(changes.flatMap(({ at }) => at))].sort((one, other) => one - other)
  const inserted = new Set(changes.filter(({ at }) => isEmpty(at)).map(({ at }) => at[0]))
  return bounds.flatMap((bound, index): Span[] => {
    const next = bounds[index + 1]
    return [
      ...(inserted.has(bound) ? [[bound, bound] as const] : []),
      ...(next === undefined ? [] : [[bound, next] as const]),
    ]
  })
}

/** The changes of every witness whose words were compared, in text order. */
function changesByWitness(statement: CollatedStatement): Map<string, Change[]> {
  const isCut = cutEnds(statement.text)
  const changes = new Map<string, Change[]>(statement.witnesses.map(({ id }) => [id, []]))
  for (const { at, readings } of statement.apparatus)
    for (const { text, kind, witnesses } of readings) {
      const isInPlaceOfAll = kind === "substitution" && at[0] === 0 && at[1] === statement.text.length
      const parts =
        kind === "omission" ? [{ at, cell: isCut(at) ? null : "" }] : wordByWord(statement.text, at, text)
      for (const witness of witnesses) {
        if (isInPlaceOfAll) changes.delete(witness)
        else changes.get(witness)?.push(...parts.map((part) => ({ ...part, kind })))
      }
    }
  return changes
}

/** Each word with its counterpart where there are as many of them, else the whole reading. */
function wordByWord(base: string, [start, end]: Span, text: string): { at: Span; cell: string }[] {
  const places = wordSpans(base.slice(start, end))
  const words = tokenise(text).tokens.filter(({ kind }) => kind === "word")
  if (places.length < 2 || places.length !== words.length)
    return [{ at: [start, end], cell: readingKey(text) }]
  return places.map(([from, to], index) => ({
    at: [start + from, start + to],
    cell: words[index]?.form ?? "",
  }))
}
