import type { Span } from "../../model.js"
import { foldWord } from "../../text/index.js"
import { BODY_NOUNS, DOCUMENT_NOUNS, ROLE_NOUNS, TITLES, UNNAMED_NOUNS } from "../mentions/lexicon.js"
import type { Mention } from "../mentions/mentions.js"
import { mentionsWithin } from "../mentions/near.js"

/** A source's words taken apart: `Ada Roe, the mayor of Torrmere, who …` → name `Ada Roe`, no head. */
export interface SourcePhrase {
  /** The whole source, white space and marks at its edges left out. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** The name that the phrase is about, where a name ends its first part or stands in apposition to it. */
  readonly named?: Mention
  /** Names joined by *and*. */
  readonly joined: boolean
  /** The noun the phrase is about where it is no name, folded: `mayor`, `spokesman`, `report`. */
  readonly head?: string
  /** The first part: up to a comma, a relative clause or a bracket. */
  readonly core: string
  readonly definite: boolean
  /** Names in the first part that only describe the head: `Trump` of `Trump's campaign`. */
  readonly owners: readonly Mention[]
}

const EDGE = /^[\s,;:.()\-–—―“”"«»„]+|[\s,;:.()\-–—―“”"«»„]+$/gu
const PART_END =
  /\s*(?:,|\(|\[|;|–|—|--|―|\bwho\b|\bwhose\b|\bwhich\b|\bthat\b|\bwhen\b|\bafter\b|\bder\b(?=.*\bist\b))/u
const PREPOSITION =
  /\s(?:of|for|on|at|in|from|with|to|by|inside|close|near|about|familiar|against|within|around|across|von|für|de|du|des|del|della|van)\s/u
const DEFINITE =
  /^(?:the|this|that|these|those|his|her|its|their|our|my|der|die|das|le|la|les|el|los|las|il|lo)\s/iu

/** The point of `Jr.` belongs to the name. */
const SUFFIX = /\b[JS]n?r\.\W*$/u

interface Words {
  readonly text: string
  readonly start: number
  readonly end: number
}

function bounded(text: string, spans: readonly Span[]): Words {
  const start = spans[0]?.[0] ?? 0
  const end = spans.at(-1)?.[1] ?? start
  const whole =
    spans.length === 1 ? text.slice(start, end) : spans.map(([s, e]) => text.slice(s, e)).join(" ")
  const trimmed = whole.replace(EDGE, (edge) => (edge.startsWith(".") && SUFFIX.test(whole) ? "." : ""))
  const lead = Math.max(0, whole.indexOf(trimmed))
  return { text: trimmed, start: start + lead, end: spans.length === 1 ? start + lead + trimmed.length : end }
}

const withoutPossessive = (words: string): string => words.replace(/(?:[’']s|(?<=s)[’'])$/u, "")

/** Where the first part ends, counted in the phrase; commas inside a name do not end it. */
function firstPart(phrase: Words, inside: readonly Mention[]): string {
  for (let from = 0; ; ) {
    const rest = phrase.text.slice(from)
    const found = PART_END.exec(rest)
    if (!found) return phrase.text
    const at = from + found.index
    const place = phrase.start + at
    if (at > 0 && !inside.some((m) => m.from < place && place < m.end))
      return phrase.text.slice(0, at).trimEnd()
    from = at + Math.max(1, found[0].length)
  }
}

/** The noun before the first preposition: `a spokesman for the bank` → `spokesman`. */
function headNoun(core: string): string {
  const before = core.split(PREPOSITION)[0] ?? core
  return foldWord(withoutPossessive(before.split(/[\s-]+/).at(-1) ?? "").replace(/[.,]+$/, ""))
}

const isHead = (word: string): boolean =>
  ROLE_NOUNS.has(word) ||
  UNNAMED_NOUNS.has(word) ||
  DOCUMENT_NOUNS.has(word) ||
  BODY_NOUNS.has(word) ||
  TITLES.has(word)

/** `Home Secretary`, `Project Manager`: an office in capitals, and nobody's name. */
const isOfficeAlone = ({ sure, kind, words }: Mention): boolean =>
  !sure && kind !== "name" && words.length > 1 && isOffice(words.at(-1) ?? "")

const isOffice = (word: string): boolean => ROLE_NOUNS.has(word) || TITLES.has(word)

/** `organizing director Ada Roe`: the name right after an office. */
const isDescribed = (phrase: Words, { start, from }: Mention): boolean =>
  start === from && isOffice(/(\p{Ll}+) $/u.exec(phrase.text.slice(0, from - phrase.start))?.[1] ?? "")

/** The name in apposition after a description: `the minister's deputy, Ada Roe`. */
function apposed(phrase: Words, core: string, inside: readonly Mention[]): Mention | undefined {
  const rest = phrase.text.slice(core.length)
  const lead = /^[\s,–—―-]+/u.exec(rest)?.[0].length
  if (lead === undefined || lead === 0) return undefined
  const at = phrase.start + core.length + lead
  return inside.find((m) => m.from <= at && m.end > at && (m.kind === "person" || m.words.length > 1))
}

/** In a headline, where every word is capitalised, the name that begins the source, and not what belongs to it. */
const headlined = (phrase: Words, [first]: readonly Mention[]): Mention | undefined =>
  first?.headline &&
  first.from === phrase.start &&
  !/^[’']s?\s/u.test(phrase.text.slice(first.end - phrase.start))
    ? first
    : undefined

/** The name that ends the first part; before a preposition only where no office or body is named there. */
function ending(phrase: Words, core: string, head: string, inside: readonly Mention[]): Mention | undefined {
  const bare = withoutPossessive(core)
  const end = phrase.start + bare.length
  const before = phrase.start + (bare.split(PREPOSITION)[0] ?? bare).length
  const atEnd = inside.find((m) => m.end === end && m.from < before)
  if (atEnd) return isOfficeAlone(atEnd) ? undefined : atEnd
  if (isHead(head)) return undefined
  return (
    inside.find((m) => m.end === end && m.kind === "person" && isDescribed(phrase, m)) ??
    inside.find((m) => m.end === before)
  )
}

/** `Ada Roe, Tom Vale and others`: a name right after the first one's comma, and an *and* later. */
function isList(
  phrase: Words,
  core: string,
  named: Mention | undefined,
  inside: readonly Mention[],
): boolean {
  const next = phrase.start + core.length + 2
  const second = inside.some(
    (m) => m.from === next && m !== named && !/^[’']s/u.test(phrase.text.slice(m.end - phrase.start)),
  )
  return (
    named !== undefined &&
    second &&
    /^, [^,]+(?:, [^,]+)*,? (?:and|und|et|y|e|&) /u.test(phrase.text.slice(core.length))
  )
}

/**
 * Takes a source's words apart.
 *
 * @param mentions the article's mentions in text order
 * @example
 * // “a spokesman for Roe's campaign” → head "spokesman", owners [Roe], not named
 */
export function phraseOf(text: string, source: readonly Span[], mentions: readonly Mention[]): SourcePhrase {
  const phrase = bounded(text, source)
  const inside = mentionsWithin(mentions, phrase.start, phrase.end)
  const core = firstPart(phrase, inside)
  const head = headNoun(core)
  const named = headlined(phrase, inside) ?? ending(phrase, core, head, inside)
  const after = named && named.kind === "person" ? undefined : apposed(phrase, core, inside)
  const stands = isHead(head) || (named === undefined && after?.end === phrase.end && DEFINITE.test(core))
  const person = after?.kind === "person" && stands ? after : named
  const coreEnd = phrase.start + core.length
  const owners = inside.filter((m) => m !== person && m.end <= coreEnd)
  const listed = isList(phrase, core, named, inside)
  return {
    ...phrase,
    core,
    definite: DEFINITE.test(phrase.text),
    owners: listed ? inside : owners,
    joined:
      listed ||
      (person !== undefined &&
        owners.length > 0 &&
        /\s(?:and|und|et|y|e|&)\s/u.test(core) &&
        person.kind !== "organisation"),
    ...(person && { named: person }),
    ...(!person && head !== "" && { head }),
  }
}
