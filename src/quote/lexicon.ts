import type { Language } from "./languages/language.js"
import type { Token } from "./tokens.js"

/** Classes of words that report. */
const CUE_CLASSES = [
  "closing",
  "accordingTo",
  "accordingAfter",
  "participles",
  "tells",
  "quotes",
  "wording",
  "impersonal",
  "says",
  "objects",
] as const

/** Classes of words that hold a sentence together. */
const WORD_CLASSES = [
  "that",
  "auxiliaries",
  "adverbs",
  "pronouns",
  "relatives",
  "determiners",
  "oblique",
  "feminineOblique",
  "accounts",
  "accountsAfter",
  "governing",
  "backward",
  "of",
  "prepositions",
  "conjunctions",
  "and",
  "openers",
  "days",
  "reported",
  "as",
] as const

export type CueClass = (typeof CUE_CLASSES)[number]
export type WordClass = (typeof WORD_CLASSES)[number]

/** A phrase that reports, word by word. */
export interface Phrase {
  readonly words: readonly string[]
  /** The part of a verb that stands at its clause's end: `bekannt`. */
  readonly particle?: string
  readonly kind: CueClass
}

/** A language's words, ready for look-up. */
export interface Lexicon {
  readonly language: Language
  /** Phrases by their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly classes: ReadonlyMap<WordClass, ReadonlySet<string>>
}

const lexicons = new Map<string, Lexicon>()

/** The look-up tables of `language`, made once. */
export function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language.code)
  if (known) return known
  const phrases = new Map<string, Phrase[]>()
  for (const kind of CUE_CLASSES)
    for (const phrase of language[kind] ?? []) addPhrase(phrases, { words: phrase.split(" "), kind })
  for (const phrase of language.parted ?? []) addPhrase(phrases, partedPhrase(phrase, "says"))
  for (const phrase of language.partedObjects ?? []) addPhrase(phrases, partedPhrase(phrase, "objects"))
  for (const list of phrases.values())
    list.sort(
      (one, other) =>
        other.words.length - one.words.length || Number(!!other.particle) - Number(!!one.particle),
    )
  const classes = new Map(WORD_CLASSES.map((name) => [name, new Set(language[name] ?? [])]))
  const made = { language, phrases, classes }
  lexicons.set(language.code, made)
  return made
}

/** `gab … bekannt` */
function partedPhrase(phrase: string, kind: CueClass): Phrase {
  const [verb = "", particle = ""] = phrase.split(" … ")
  return { words: verb.split(" "), particle, kind }
}

function addPhrase(phrases: Map<string, Phrase[]>, phrase: Phrase): void {
  const first = phrase.words[0] ?? ""
  const list = phrases.get(first)
  if (list) list.push(phrase)
  else phrases.set(first, [phrase])
}

/** Is the word of that class? A proclitic (Arabic `و`) is looked through. */
export function isA(lexicon: Lexicon, name: WordClass, token: Token | undefined): boolean {
  if (token?.kind !== "word") return false
  const words = lexicon.classes.get(name)
  return words !== undefined && formsOf(lexicon, token.norm).some((form) => words.has(form))
}

/** The word as written, and without what is written on to its front. */
export function formsOf({ language }: Lexicon, norm: string): readonly string[] {
  const { proclitics } = language
  const bare =
    proclitics && norm.length > 3 && proclitics.includes(norm.charAt(0)) ? norm.slice(1) : undefined
  return bare ? [norm, bare] : [norm]
}

/** Does the word stand between source and verb and say little: an auxiliary, `also`, `repeatedly`? */
export const isFiller = (lexicon: Lexicon, token: Token | undefined): boolean =>
  isA(lexicon, "auxiliaries", token) || isAdverb(lexicon, token)

/** Adverbs are told by their ending too. */
export const isAdverb = (lexicon: Lexicon, token: Token | undefined): boolean =>
  isA(lexicon, "adverbs", token) ||
  (token?.kind === "word" && !token.capital && lexicon.language.adverbEnding?.test(token.norm) === true)
