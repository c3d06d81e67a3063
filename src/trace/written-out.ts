import type {
  AlignedReadings,
  ApparatusEntry,
  ReadingKind,
  Relation,
  Span,
  TracedStatement,
  Witness,
} from "../model.js"

type Cell = number | string | null

/** What one witness has in place of the text's words. */
interface Change {
  readonly at: Span
  readonly text: string
  readonly kind: ReadingKind
}

/**
 * A tradition with its words in a row: the words of the table, or `place.reading` where it has numbers. The text is that of the
 * fullest witness; the apparatus is the table's own, nothing is aligned anew. What a witness has no text for stands as left out.
 *
 * @example writtenOut({ id: "t", witnesses: [], aligned: { columns: ["A", "B"], words: [["cat", ""]] } }).apparatus
 * // [{ at: [0, 3], readings: [{ text: "", witnesses: ["B"], kind: "omission" }] }]
 */
export function writtenOut({
  aligned: { columns, words },
}: AlignedReadings): Pick<TracedStatement, "text" | "witnesses" | "apparatus"> {
  const rows = columns
    .map((id, column) => ({ id, words: words.map((row, place) => wordsAt(row[column] ?? null, place)) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const base = rows.reduce(
    (fullest, row) => (joined(row.words).length > joined(fullest.words).length ? row : fullest),
    rows[0] ?? { id: "", words: [] },
  )
  const spans = spansOf(base.words)
  const changed = rows.map(({ id, words: own }) => ({ id, changes: changesTo(own, base.words, spans) }))
  return {
    text: joined(base.words),
    witnesses: rows.map(({ id, words: own }, at) => witness(id, joined(own), changed[at]?.changes ?? [])),
    apparatus: apparatusOf(changed),
  }
}

const wordsAt = (cell: Cell, place: number): string => {
  if (cell === null || cell === 0) return ""
  return typeof cell === "number" ? `${place + 1}.${cell}` : cell
}

const joined = (words: readonly string[]): string => words.filter(Boolean).join(" ")

function witness(id: string, text: string, changes: readonly Change[]): Witness {
  return { id, article: id, content: [[0, text.length]], text, relation: [relationBy(changes)] }
}

function relationBy(changes: readonly Change[]): Relation {
  const kinds = new Set(changes.map(({ kind }) => kind))
  if (kinds.size === 0) return "verbatim"
  if (kinds.size > 1) return "altered"
  return kinds.has("omission") ? "abridged" : kinds.has("addition") ? "extended" : "altered"
}

/** Where each place's words stand in the text; a place without words stands empty after those before it. */
function spansOf(words: readonly string[]): Span[] {
  let end = 0
  return words.map((word): Span => {
    if (word === "") return [end, end]
    const start = end === 0 ? 0 : end + 1
    end = start + word.length
    return [start, end]
  })
}

/** Neighbouring words left out are one omission, words put in at one point one addition. */
function changesTo(words: readonly string[], base: readonly string[], spans: readonly Span[]): Change[] {
  const changes: Change[] = []
  let before = -1
  for (const [place, text] of words.entries()) {
    const was = base[place] ?? ""
    const at = spans[place] ?? [0, 0]
    const last = changes.at(-1)
    if (text === was) {
      if (was !== "") before = -1
      continue
    }
    const kind = text === "" ? "omission" : was === "" ? "addition" : "substitution"
    if (last && before >= 0 && last.kind === kind && kind !== "substitution")
      changes[changes.length - 1] = { at: [last.at[0], at[1]], text: joined([last.text, text]), kind }
    else changes.push({ at, text, kind })
    before = place
  }
  return changes
}

function apparatusOf(
  changed: readonly { readonly id: string; readonly changes: readonly Change[] }[],
): ApparatusEntry[] {
  const places = new Map<
    string,
    { at: Span; readings: Map<string, { text: string; kind: ReadingKind; witnesses: string[] }> }
  >()
  for (const { id, changes } of changed)
    for (const { at, text, kind } of changes) {
      const place = places.get(at.join()) ?? { at, readings: new Map() }
      places.set(at.join(), place)
      const reading = place.readings.get(text) ?? { text, kind, witnesses: [] }
      place.readings.set(text, reading)
      reading.witnesses.push(id)
    }
  return [...places.values()]
    .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
    .map(({ at, readings }) => ({
      at,
      readings: [...readings.values()].map(({ text, witnesses, kind }) => ({ text, witnesses, kind })),
    }))
}
