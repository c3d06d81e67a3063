import { alignWords } from "./align.js"
import { editsBetween } from "./edits.js"

/** What each witness has at one place; `""` is nothing, `null` is no text to compare. */
export type Cells = readonly (string | null)[]

/**
 * Different words put in at one place, laid side by side: what agrees in them gets a row of its own.
 *
 * @example alignAdditions(["", "very big", "very large"]) // [["", "very", "very"], ["", "big", "large"]]
 */
export function alignAdditions(cells: Cells): Cells[] {
  const different = [...new Set(cells.filter((cell): cell is string => cell !== null && cell !== ""))]
  const [longest, ...others] = different.map((cell) => cell.split(" ")).sort(byLength)
  if (!longest || others.length === 0) return [cells]
  const slotsOf = new Map(different.map((cell) => [cell, slots(longest, cell.split(" "))]))
  const rows = Array.from({ length: 2 * longest.length + 1 }, (_, slot) =>
    cells.map((cell) => (cell ? (slotsOf.get(cell)?.[slot] ?? "") : cell)),
  )
  return joinAlike(rows.filter((row) => row.some((cell) => cell !== null && cell !== "")))
}

const byLength = (one: readonly string[], other: readonly string[]): number =>
  other.length - one.length || (one.join(" ") < other.join(" ") ? -1 : 1)

/** The words of an addition by the longest one's slots: an odd slot for each of its words, an even one before each. */
function slots(longest: readonly string[], addition: readonly string[]): string[] {
  const filled: string[] = Array.from({ length: 2 * longest.length + 1 }, () => "")
  const matches = alignWords(longest, addition)
  for (const [index] of matches) filled[2 * index + 1] = longest[index] ?? ""
  for (const { base, copy } of editsBetween(matches, longest.length, addition.length)) {
    const slot = base[0] < base[1] ? 2 * base[0] + 1 : 2 * base[0]
    filled[slot] = addition.slice(...copy).join(" ")
  }
  return filled
}

/** Neighbouring rows that part the witnesses in the same way are one. */
function joinAlike(rows: readonly Cells[]): Cells[] {
  const joined: Cells[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last && pattern(last) === pattern(row))
      joined[joined.length - 1] = last.map((cell, index) => (cell ? `${cell} ${row[index]}` : cell))
    else joined.push(row)
  }
  return joined
}

/** Which witnesses agree, as a string: the same for `["", "a", "a"]` and `["", "b", "b"]`. */
const pattern = (row: Cells): string => row.map((cell) => (cell ? row.indexOf(cell) : String(cell))).join()
