import { QuotetrailError } from "../errors.js"
import type { AlignedReadings } from "../model.js"
import { contentId } from "../text/index.js"

/** A token as CollateX writes it: `t` as written, `n` normalised; or its bare words. */
export type CollatexToken = string | { readonly t: string; readonly n?: string | undefined }

/** What one witness has at one place; `null` and no token are an omission. */
export type CollatexCell = string | readonly CollatexToken[] | null

/** CollateX's JSON output: a row for each place with the witnesses' tokens (Java), or a row for each witness (Python). */
export interface CollatexTable {
  readonly witnesses: readonly string[]
  readonly table: readonly (readonly CollatexCell[])[]
}

/**
 * A CollateX alignment as aligned readings: the normalised tokens are compared, no token is an omission; a witness that has none for
 * a dozen places at its beginning or end breaks off there.
 *
 * @throws QuotetrailError `input/malformed`, naming the row
 * @example alignedFromCollatex({ witnesses: ["A", "B"], table: [[[{ t: "cat " }], null]] }, "x:1").aligned.words // [["cat", ""]]
 */
export function alignedFromCollatex({ witnesses, table }: CollatexTable, origin: string): AlignedReadings {
  const words = placesOf(witnesses, table, origin).map((row) => row.map(wordsIn))
  const columns = witnesses.map((_, at) => withoutEnds(words.map((row) => row[at] ?? "")))
  return {
    id: contentId("r", JSON.stringify({ witnesses, words })),
    witnesses: witnesses.map((id) => ({ id })),
    aligned: {
      columns: witnesses,
      words: words.map((_, place) => columns.map((column) => column[place] ?? null)),
    },
  }
}

/** A row a place, whichever way the table lies; a square one lies as Java's does. */
function placesOf(
  witnesses: readonly string[],
  table: CollatexTable["table"],
  origin: string,
): readonly (readonly CollatexCell[])[] {
  const uneven = table.findIndex((row) => row.length !== witnesses.length)
  if (uneven < 0) return table
  const [first] = table
  if (first && table.length === witnesses.length && table.every((row) => row.length === first.length))
    return first.map((_, place) => table.map((row) => row[place] ?? null))
  throw new QuotetrailError(
    "input/malformed",
    `${origin}: table.${uneven}: ${witnesses.length} cells expected, one for each witness, and not ${table[uneven]?.length}`,
  )
}

function wordsIn(cell: CollatexCell): string {
  const tokens = typeof cell === "string" ? [cell] : (cell ?? [])
  return tokens
    .map((token) => (typeof token === "string" ? token : (token.n ?? token.t)).trim())
    .join(" ")
    .trim()
}

/** Shorter stretches may have been left out. */
const LONGEST_OMISSION = 11

function withoutEnds(column: readonly string[]): (string | null)[] {
  const first = column.findIndex((words) => words !== "")
  const last = column.findLastIndex((words) => words !== "")
  const from = first > LONGEST_OMISSION ? first : 0
  const to = column.length - 1 - last > LONGEST_OMISSION ? last : column.length
  return column.map((words, place) => (place < from || place > to ? null : words))
}
