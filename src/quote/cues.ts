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
}

/** The cues of a sentence in order. */
export function findCues(tokens: readonly Token[], lexicon: Lexicon): Cue[] {
  const cues: Cue[] = []
  let end = 0
  for (let at = 0; at < tokens.length; at++) {
    if (at < end) continue
    const phrase = phraseAt(tokens, at, lexicon)
    if (!phrase || !isCue(tokens, at, phrase, lexicon)) continue
    const to = at + phrase.words.length
    cues.push({ kind: phrase.kind, from: withFillers(tokens, at, end, phrase, lexicon), verb: at, to })
    end = to
  }
  return cues
}

function phraseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | undefined {
  const token = tokens[at]
  if (token?.kind !== "word") return undefined
  for (const form of formsOf(lexicon, token.norm))
    for (const phrase of lexicon.phrases.get(form) ?? [])
      if (phrase.words.every((word, offset) => offset === 0 || tokens[at + offset]?.norm === word))
        return phrase
  return undefined
}

/** `the claim`, `to say`, `his report` are no cues; nor is a closing word that ends nothing. */
function isCue(tokens: readonly Token[], at: number, { kind }: Phrase, lexicon: Lexicon): boolean {
  const previous = tokens[at - 1]
  if (kind === "closing")
    return (previous?.norm === "," || previous?.kind === "passage") && !phraseAt(tokens, at + 1, lexicon)
  if (kind === "accordingTo") return true
  if (kind === "accordingAfter") return lexicon.language.code !== "en" || isPossessive(previous)
  if (kind === "participles") return opensPhrase(tokens, at, lexicon)
  if (previous?.norm === "-" && previous.end === tokens[at]?.start) return false
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
  while (from > end && isFiller(lexicon, tokens[from - 1])) from--
  return from
}
