import type { ApparatusEntry, ReadingKind, TracedStatement } from "../model.js"

/** A reading of some witnesses at a place; without a kind, that of the statement's text. */
export interface Variant {
  readonly text: string
  readonly witnesses: readonly string[]
  readonly kind?: ReadingKind
}

/** A stretch of the statement's text: one reading where all agree, several where they differ. */
export interface Stretch {
  readonly base: string
  /** The text's own first. */
  readonly variants: readonly Variant[]
}

/**
 * The statement's text cut into stretches where witnesses agree and where they differ, so that each witness has exactly
 * one reading of each. Translations have no readings and are left out.
 */
export function stretchesOf({ text, witnesses, apparatus }: TracedStatement): Stretch[] {
  const collated = witnesses.filter(({ relation }) => !relation.includes("translated")).map(({ id }) => id)
  const stretches: Stretch[] = []
  let end = 0
  const agree = (to: number) => {
    if (to > end)
      stretches.push({
        base: text.slice(end, to),
        variants: [{ text: text.slice(end, to), witnesses: collated }],
      })
    end = Math.max(end, to)
  }
  for (const place of placesOf(apparatus)) {
    agree(place.start)
    stretches.push(differing(text, collated, place))
    end = Math.max(end, place.end)
  }
  agree(text.length)
  return stretches
}

interface Place {
  readonly start: number
  readonly end: number
  readonly entries: readonly ApparatusEntry[]
}

/** Entries that overlap are one place: readings there depend on each other. */
function placesOf(apparatus: readonly ApparatusEntry[]): Place[] {
  const places: Place[] = []
  for (const entry of [...apparatus].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])) {
    const last = places.at(-1)
    const [start, end] = entry.at
    const isInside = last && (start < last.end || (start === last.start && start === end))
    if (!last || !isInside) places.push({ start, end, entries: [entry] })
    else
      places[places.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        entries: [...last.entries, entry],
      }
  }
  return places
}

function differing(text: string, witnesses: readonly string[], { start, end, entries }: Place): Stretch {
  const base = text.slice(start, end)
  const variants = new Map<string, { text: string; witnesses: string[]; kind?: ReadingKind }>()
  for (const witness of witnesses) {
    const read = readingOf(text, witness, { start, end, entries })
    const key = read.kind === undefined ? "" : `${read.kind} ${read.text}`
    const known = variants.get(key) ?? { ...read, witnesses: [] }
    variants.set(key, known)
    known.witnesses.push(witness)
  }
  const own = variants.get("") ?? { text: base, witnesses: [] }
  variants.delete("")
  return { base, variants: [own, ...variants.values()] }
}

/** What a witness has at a place: the text, with its own readings put in. */
function readingOf(
  text: string,
  witness: string,
  { start, end, entries }: Place,
): { text: string; kind?: ReadingKind } {
  let words = ""
  let at = start
  let kind: ReadingKind | undefined
  for (const entry of entries) {
    const reading = entry.readings.find(({ witnesses }) => witnesses.includes(witness))
    if (!reading || entry.at[0] < at) continue
    words += text.slice(at, entry.at[0]) + reading.text
    at = entry.at[1]
    kind ??= reading.kind
  }
  words += text.slice(at, end)
  return kind === undefined ? { text: words } : { text: words, kind }
}
