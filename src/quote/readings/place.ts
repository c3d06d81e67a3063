import type { Cue } from "../cues.js"
import { isA, type Lexicon } from "../lexicon.js"
import type { Range } from "../sources.js"
import type { Token } from "../tokens.js"

/** What one reading of a sentence's cue gives. */
export interface Reading {
  readonly rule: string
  readonly source: Range | undefined
  readonly content: readonly Range[]
}

/** A cue in its sentence, and the stretch its attribution may take. */
export interface Place {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly cue: Cue
  /** First token that no earlier attribution has. */
  readonly floor: number
  /** Where the next attribution begins. */
  readonly limit: number
  /** The source of the attribution before it in the sentence. */
  readonly subject: Range | undefined
}

/** Where the words of a sentence end, its point left out. */
export const withoutPoint = (tokens: readonly Token[], end: number): number =>
  /^[.!?]$/u.test(tokens[end - 1]?.norm ?? "") ? end - 1 : end

/** Nothing but a place or a time follows: the attribution is over. */
export const endsAttribution = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  const token = tokens[at]
  if (token === undefined || /^[.,;:!?]$/u.test(token.norm)) return true
  return (["prepositions", "days", "conjunctions", "relatives", "adverbs"] as const).some((name) =>
    isA(lexicon, name, token),
  )
}

/** Where an attribution is over that has its source up to `at`: behind the verb's other part, where it has one. */
export const behind = ({ to, particle = -1 }: Cue, at: number): number => Math.max(to, at, particle + 1)

/** The rule's name for content after its verb. */
export function afterRule(
  tokens: readonly Token[],
  { from, to }: Range,
  { kind }: Cue,
  lexicon: Lexicon,
): string {
  const isPassage =
    tokens[from]?.kind === "passage" && tokens.slice(from, to).every((token) => token.kind !== "word")
  if (isPassage) return kind === "objects" ? "reported/object-passage" : "reported/passage-after"
  if (isA(lexicon, "that", tokens[from])) return "reported/that"
  return kind === "objects" ? "reported/object" : "reported/clause"
}

/** The rule's name for content before its verb. */
export const ruleOf = (tokens: readonly Token[], { to }: Range): string =>
  tokens[to - 1]?.kind === "passage" ? "reported/passage-before" : "reported/clause-before"
