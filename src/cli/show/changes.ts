import type { ApparatusEntry, Statement } from "../../model.js"
import { words } from "../../text/index.js"
import { clip, count } from "./layout.js"

/** How a copy differs from the page it was taken from, in a few words; empty where word for word the same. */
export function changesBetween(statement: Statement, parent: string | undefined, copy: string): string[] {
  const places = (statement.apparatus ?? []).map((entry) => ({
    entry,
    before: parent === undefined ? baseOf(statement, entry) : readingOf(statement, entry, parent),
    after: readingOf(statement, entry, copy),
  }))
  const changed = places.filter(
    ({ entry, before, after }) => sameWords(before) !== sameWords(after) && isWording(entry, copy, parent),
  )
  const cut = changed.filter(({ after }) => !sameWords(after))
  const added = changed.filter(({ before }) => !sameWords(before))
  const exchanged = changed.filter(({ before, after }) => sameWords(before) && sameWords(after))
  return [
    ...exchanged.slice(0, 2).map(({ before, after }) => `“${clip(before, 24)}” → “${clip(after, 24)}”`),
    ...(exchanged.length > 2 ? [`${count(exchanged.length - 2, "more change")}`] : []),
    ...(cut.length ? [`cuts ${count(wordCount(cut.map(({ before }) => before)), "word")}`] : []),
    ...(added.length ? [`adds ${count(wordCount(added.map(({ after }) => after)), "word")}`] : []),
  ]
}

const baseOf = (statement: Statement, { at }: ApparatusEntry): string => statement.text.slice(...at)

function readingOf(statement: Statement, entry: ApparatusEntry, witness: string): string {
  const own = entry.readings.find((reading) => reading.witnesses.includes(witness))
  return own ? own.text : baseOf(statement, entry)
}

/** Punctuation and spelling are house style: only words count here. */
function isWording({ readings }: ApparatusEntry, ...witnesses: (string | undefined)[]): boolean {
  const own = readings.filter((r) => witnesses.some((id) => id !== undefined && r.witnesses.includes(id)))
  return own.some(({ kind }) => kind !== "punctuation" && kind !== "spelling")
}

/** The words alone: marks, dashes and case are nobody's reading. */
const sameWords = (text: string): string =>
  words(text)
    .map(({ norm }) => norm)
    .join(" ")

const wordCount = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => sum + words(part).length, 0)
