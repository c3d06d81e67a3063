import type { AlignedReadings } from "../model.js"
import { contentId } from "../text/index.js"

/** A token as CollateX writes it: `t` as written, `n` normalised. */
export interface CollatexToken {
  readonly t: string
  readonly n?: string | undefined
}

/** CollateX's JSON output: a row of `table` for each place, in it the tokens of each witness. */
export interface CollatexTable {
  readonly witnesses: readonly string[]
  readonly table: readonly (readonly (readonly CollatexToken[] | null)[])[]
}

/**
 * A CollateX alignment as aligned readings: the normalised tokens are compared, no token is an omission.
 *
 * @example alignedFromCollatex({ witnesses: ["A", "B"], table: [[[{ t: "cat " }], null]] }).aligned.words // [["cat", ""]]
 */
export function alignedFromCollatex({ witnesses, table }: CollatexTable): AlignedReadings {
  const words = table.map((row) => witnesses.map((_, at) => cell(row[at] ?? null)))
  return {
    id: contentId("r", JSON.stringify({ witnesses, words })),
    witnesses: witnesses.map((id) => ({ id })),
    aligned: { columns: witnesses, words },
  }
}

const cell = (tokens: readonly CollatexToken[] | null): string =>
  (tokens ?? []).map(({ t, n }) => (n ?? t).trim()).join(" ")
