import type { AlignedReadings, Witness } from "../model.js"

/**
 * The witnesses of a tradition with their words in a row, sorted by id: the words of the table, or `place.reading` where
 * it has numbers.
 *
 * @example writtenOut({ id: "t", witnesses: [], aligned: { columns: ["A"], words: [["cat"], [0], [2]] } })[0].text // "cat 3.2"
 */
export function writtenOut({ aligned: { columns, words } }: AlignedReadings): Witness[] {
  return columns
    .map((id, column): Witness => {
      const text = words.flatMap((row, place) => wordOf(row[column] ?? null, place)).join(" ")
      return { id, article: id, content: [[0, text.length]], text, relation: [] }
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

function wordOf(cell: number | string | null, place: number): string[] {
  if (cell === null || cell === 0 || cell === "") return []
  return [typeof cell === "number" ? `${place + 1}.${cell}` : cell]
}
