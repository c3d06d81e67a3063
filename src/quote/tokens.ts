import type { Span } from "../model.js"
import { paragraphs } from "../text/index.js"
import type { Language } from "./languages/language.js"
import type { MarkedPassage } from "./nesting.js"
import { isCapitalised } from "./utterance.js"

export type TokenKind = "word" | "punctuation" | "passage"

/** A word, a sign, or a whole marked passage, which reads as one thing from outside. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** Lower case, one kind of apostrophe; the sign itself; empty for a passage. */
  readonly norm: string
  readonly capital: boolean
  /** A passage that ends with a sign of its own: `“So,”`. */
  readonly punctuated?: boolean
}

/** A sentence of the narration: marked passages are opaque, so that no sentence ends inside one. */
export interface Sentence {
  readonly tokens: readonly Token[]
  /** Number of its paragraph. */
  readonly paragraph: number
}

const SIGNS = String.raw`\.{2,}|--+|[^\s\p{L}\p{N}\p{M}]{8,1000}|[^\s\p{L}\p{N}\p{M}]`
/** What joins two parts of one word: the apostrophe, the joiners of Persian, the sign in a Hebrew abbreviation. */
const JOINTS = String.raw`['’ʼ\u200c]|(?<=\p{Script=Hebrew})["״](?=\p{Script=Hebrew}(?!\p{Script=Hebrew}{2}))`
const SPACED = new RegExp(String.raw`[\p{L}\p{N}\p{M}]+(?:(?:${JOINTS})[\p{L}\p{M}]+)*|${SIGNS}`, "gu")
const ELIDED = new RegExp(String.raw`[\p{L}\p{M}]{1,6}['’](?=[\p{L}])|[\p{L}\p{N}\p{M}]+|${SIGNS}`, "gu")

/** The signs of other scripts under the names of the Latin ones. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  "，": ",",
  "،": ",",
  "：": ":",
  "；": ";",
  "؛": ";",
  "。": ".",
  "！": "!",
  "？": "?",
  "؟": "?",
}

const patterns = new Map<string, RegExp>()

/** Words of a language without spaces are read off its own lists, longest first; the rest is sign by sign. */
function patternFor(language: Language): RegExp {
  if (!language.unspaced) return language.elisions ? ELIDED : SPACED
  const known = patterns.get(language.code)
  if (known) return known
  const { says, tells, objects, accordingTo, adverbs, pronouns, days, prepositions } = language
  const lists = [says, tells, objects, accordingTo, adverbs, pronouns, days, prepositions]
  const vocabulary = [...lists.flatMap((list) => list ?? []), ...(language.accordingAfter ?? [])]
  const longestFirst = vocabulary.sort((one, other) => other.length - one.length).join("|")
  const made = new RegExp(String.raw`${longestFirst}|\p{Script=Han}|[\p{L}\p{N}\p{M}]+|${SIGNS}`, "gu")
  patterns.set(language.code, made)
  return made
}

const ENDS_SENTENCE = /^(?:[.!?…]|\.{2,})$/u
const ABBREVIATION =
  /^(?:\p{Lu}|mr|mrs|ms|dr|prof|sen|sens|rep|reps|gov|gen|col|lt|maj|capt|sgt|adm|rev|hon|st|jr|sr|vs|no|u|s|inc|corp|co|bzw|nr|hr|sr|sra|dra|mme|mm|dott|sig|г|ул|проф)$/iu
const ORDINAL = /^\d{1,2}$/

/** The sentences of `text`, paragraph by paragraph. */
export function narration(text: string, passages: readonly MarkedPassage[], language: Language): Sentence[] {
  const outer = passages.filter(({ depth }) => depth === 0)
  const sentences: Sentence[] = []
  let next = 0
  for (const [number, paragraph] of paragraphs(text).entries()) {
    const tokens: Token[] = []
    let place = paragraph[0]
    while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++
    for (let at = next; at < outer.length; at++) {
      const passage = outer[at]
      if (!passage || passage.start >= paragraph[1]) break
      if (passage.start > place) addTokens(tokens, text, [place, passage.start], language)
      // One over several paragraphs can be introduced in its first and attributed in its last.
      if (passage.start >= paragraph[0] || passage.end <= paragraph[1])
        tokens.push(...passageTokens(text, passage))
      place = Math.max(place, passage.end)
    }
    if (place < paragraph[1]) addTokens(tokens, text, [place, paragraph[1]], language)
    for (const part of splitSentences(text, tokens, language))
      sentences.push({ tokens: part, paragraph: number })
  }
  return sentences
}

/** A title inside a sentence reads as a name: `on “The Long Road,” Roe said`; any other passage is opaque. */
function passageTokens(text: string, { start, end }: MarkedPassage): Token[] {
  const punctuated = /[.,!?…]\P{L}{1,2}$/u.test(text.slice(end - 4, end))
  const opaque: Token = { start, end, kind: "passage", norm: "", capital: beginsBig(text, start), punctuated }
  if (
    /[:,—–-]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    !isCapitalised(text.slice(start, end))
  )
    return [opaque]
  const comma = /,\P{L}{1,2}$/u.exec(text.slice(end - 4, end))
  if (!comma) return [{ ...opaque, kind: "word", norm: "“”", capital: true }]
  const place = end - comma[0].length
  return [
    { ...opaque, end: place, kind: "word", norm: "“”", capital: true },
    { start: place, end, kind: "punctuation", norm: ",", capital: false },
  ]
}

/** Does the passage begin like a sentence, after its mark? */
const beginsBig = (text: string, start: number): boolean =>
  !/^\P{L}{0,3}\p{Ll}/u.test(text.slice(start, start + 4))

function addTokens(tokens: Token[], text: string, [start, end]: Span, language: Language): void {
  for (const { 0: sign, index } of text.slice(start, end).matchAll(patternFor(language)))
    tokens.push({
      start: start + index,
      end: start + index + sign.length,
      kind: /[\p{L}\p{N}]/u.test(sign) ? "word" : "punctuation",
      norm: SAME_SIGN[sign] ?? sign.toLowerCase().replace(/[’ʼ]/gu, "'"),
      capital: /^\p{Lu}/u.test(sign),
    })
}

function splitSentences(text: string, tokens: readonly Token[], language: Language): Token[][] {
  const parts: Token[][] = []
  let open: Token[] = []
  for (const [index, token] of tokens.entries()) {
    open.push(token)
    if (!endsHere(text, token, tokens[index - 1], tokens[index + 1], language)) continue
    parts.push(open)
    open = []
  }
  if (open.length > 0) parts.push(open)
  return parts
}

function endsHere(
  text: string,
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  language: Language,
): boolean {
  if (!next) return false
  if (next.kind === "passage" && text.slice(token.end, next.start).includes("\n")) return true
  if (token.kind === "passage")
    return endsLikeSentence(text, token) && startsSentence(text, token, next, language)
  if (!ENDS_SENTENCE.test(token.norm)) return false
  if (language.unspaced) return !ENDS_SENTENCE.test(next.norm)
  if (next.start === token.end && next.kind !== "passage") return false
  if (next.kind === "word" && !next.capital && /\p{Ll}/u.test(text.charAt(next.start))) return false
  if (token.norm !== "." || !previous) return next.kind !== "punctuation"
  if (previous.end !== token.start) return true
  const word = text.slice(previous.start, previous.end)
  if (ORDINAL.test(word) && language.capitalNouns) return false
  return !(ABBREVIATION.test(word) && (word.length === 1 || previous.capital))
}

/** `… no more.” He` ends a sentence, `… no more,” he` does not; `… no more?” Roe said` does not either. */
const endsLikeSentence = (text: string, { end }: Token): boolean =>
  /[.!?…。！？]\P{L}{1,2}$/u.test(text.slice(end - 4, end))

function startsSentence(text: string, token: Token, next: Token, language: Language): boolean {
  if (next.kind === "passage") return true
  if (next.kind === "punctuation") return /^[¿¡([]$/u.test(next.norm)
  if (language.unspaced) return true
  const asked = /[!?…]\P{L}{1,2}$/u.test(text.slice(token.end - 4, token.end))
  return !asked && !/^\p{Ll}/u.test(text.charAt(next.start))
}
