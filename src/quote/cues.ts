import { type CueClass, formsOf, isA, isAdverb, isFiller, type Lexicon, type Phrase } from "./lexicon.js"
import type { Token } from "./tokens.js"

/** Words of reporting in a sentence: tokens `[from, to)`. */
export interface Cue {
  readonly kind: CueClass
  /** With the auxiliaries and adverbs before the verb: `has also said`. */
  readonly from: number
  /** The verb itself. */
  readonly verb: number
  readonly to: number
  /** Where the verb's other part stands: `gab … | bekannt`. */
  readonly particle?: number
  /** The noun of reporting that can be the source itself: `nach ersten | Untersuchungen`. */
  readonly account?: number
}

/** The cues of a sentence in order. */
export function findCues(tokens: readonly Token[], lexicon: Lexicon): Cue[] {
  const cues: Cue[] = []
  let end = 0
  for (let at = 0; at < tokens.length; at++) {
    if (at < end) continue
    const account = accountAt(tokens, at, lexicon)
    if (account) {
      cues.push(account)
      end = account.to
      continue
    }
    const phrase = phraseAt(tokens, at, lexicon, (one) => isCue(tokens, at, one, lexicon))
    if (!phrase) continue
    const to = at + phrase.words.length
    const particle = phrase.particle === undefined ? undefined : particleOf(tokens, to, phrase.particle)
    const from = withFillers(tokens, at, end, phrase, lexicon)
    cues.push({ kind: phrase.kind, from, verb: at, to, ...(particle !== undefined && { particle }) })
    end = to
  }
  return cues
}

function phraseAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  fits: (phrase: Phrase) => boolean = () => true,
): Phrase | undefined {
  const token = tokens[at]
  if (token?.kind !== "word") return undefined
  for (const form of formsOf(lexicon, token.norm))
    for (const phrase of lexicon.phrases.get(form) ?? [])
      if (isWritten(tokens, at, phrase) && fits(phrase)) return phrase
  return undefined
}

const isWritten = (tokens: readonly Token[], at: number, { words, particle }: Phrase): boolean =>
  words.every((word, offset) => offset === 0 || tokens[at + offset]?.norm === word) &&
  (particle === undefined || particleOf(tokens, at + words.length, particle) !== undefined)

/** How far a verb's other part may stand from it. */
const LONGEST_BRACE = 30

/** The verb's other part, at the end of its clause: before a sign, a passage or the sentence's end. */
function particleOf(tokens: readonly Token[], from: number, particle: string): number | undefined {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_BRACE); at++) {
    const token = tokens[at]
    if (/^[:;]$/u.test(token?.norm ?? "")) return undefined
    if (token?.norm === particle && tokens[at + 1]?.kind !== "word") return at
  }
  return undefined
}

/** Words between the preposition and the noun of an account: `nach ersten vorläufigen Angaben`. */
const LONGEST_ATTRIBUTE = 3

/** `nach Angaben`, `nach Ansicht von`: a preposition and a noun of reporting, with the word that leads to whose it is. */
function accountAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Cue | undefined {
  if (!isA(lexicon, "accountsAfter", tokens[at])) return undefined
  for (let noun = at + 1; noun <= at + LONGEST_ATTRIBUTE + 1; noun++) {
    if (isA(lexicon, "accounts", tokens[noun])) {
      const to =
        isA(lexicon, "of", tokens[noun + 1]) && !isA(lexicon, "determiners", tokens[noun + 1])
          ? noun + 2
          : noun + 1
      return { kind: "accordingTo", from: at, verb: at, to, account: noun }
    }
    if (tokens[noun]?.kind !== "word" || tokens[noun]?.capital) return undefined
  }
  return undefined
}

/** `the claim`, `to say`, `his report` are no cues; nor is a closing word that ends nothing. */
function isCue(tokens: readonly Token[], at: number, { kind }: Phrase, lexicon: Lexicon): boolean {
  const previous = tokens[at - 1]
  if (kind === "closing")
    return (previous?.norm === "," || previous?.kind === "passage") && !phraseAt(tokens, at + 1, lexicon)
  if (kind === "accordingTo" || kind === "wording") return true
  if (kind === "accordingAfter") return lexicon.language.code !== "en" || isPossessive(previous)
  if (kind === "participles") return opensPhrase(tokens, at, lexicon)
  if (previous?.norm === "-" && previous.end === tokens[at]?.start) return false
  if (lexicon.language.capitalNouns) return tokens[at]?.capital === false || at === 0
  return !(isA(lexicon, "determiners", previous) || isInfinitive(previous, lexicon))
}

/** `in Roe's words`, `by her account` */
const isPossessive = (token: Token | undefined): boolean =>
  /(?:'s|s')$|^(?:his|her|their|its|own)$/.test(token?.norm ?? "")

/** `…, saying`, `and, later, adding`, `is saying`; not `the lawsuits seeking`. */
function opensPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  let before = at - 1
  while (isAdverb(lexicon, tokens[before])) before--
  const token = tokens[before]
  if (token === undefined || token.kind !== "word") return true
  return (["auxiliaries", "and", "conjunctions"] as const).some((name) => isA(lexicon, name, token))
}

const isInfinitive = (previous: Token | undefined, { language }: Lexicon): boolean =>
  language.code === "en" && previous?.norm === "to"

function withFillers(
  tokens: readonly Token[],
  at: number,
  end: number,
  { kind }: Phrase,
  lexicon: Lexicon,
): number {
  let from = at
  if (kind === "accordingTo" || kind === "closing") return from
  while (from > end && isFiller(lexicon, tokens[from - 1]) && !opensSentence(tokens, from - 1, lexicon))
    from--
  return from
}

/** `Yesterday | said Roe`: a day, or an adverb at the sentence's beginning, belongs to the sentence and not to the verb. */
const opensSentence = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  lexicon.language.code !== "en" &&
  at === 0 &&
  (isA(lexicon, "days", tokens[at]) || (isAdverb(lexicon, tokens[at]) && tokens[at]?.capital === true))
