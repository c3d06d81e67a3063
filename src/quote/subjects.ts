import { isA, isAdverb, type Lexicon } from "./lexicon.js"
import { isOpener, LONGEST_PHRASE, nameAfter, type Range, sourceAfter, sourceBefore } from "./sources.js"
import type { Token } from "./tokens.js"

/** A source that can be a subject: in no case that a subject never has. `den Plan`, `der Zeitung` cannot. */
function asSubject(tokens: readonly Token[], source: Range | undefined, lexicon: Lexicon): Range | undefined {
  return source && !isOblique(tokens, source, lexicon) ? source : undefined
}

function isOblique(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean {
  const first = tokens[from]
  if (isA(lexicon, "oblique", first)) return true
  if (lexicon.language.capitalNouns && !canBeNoun(tokens, { from, to }, lexicon)) return true
  // `2008 erklärte Roe`, `Relativierend sagte Roe`
  if (to - from === 1 && (/^\d+$/u.test(first?.norm ?? "") || isOpeningAdverb(first, from, lexicon)))
    return true
  const { feminine } = lexicon.language
  if (!feminine || !isA(lexicon, "feminineOblique", tokens[from])) return false
  const next = tokens[from + 1]
  if (from + 1 < to && next?.capital === false && /en$/u.test(next.norm)) return true
  const noun = tokens.slice(from + 1, to).find(({ capital }) => capital)
  return noun !== undefined && feminine.test(noun.norm)
}

/** In a language that capitalises nouns: a pronoun, or a noun that no preposition governs. */
function canBeNoun(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean {
  const governed = GOVERNS.some(
    (name) =>
      isA(lexicon, name, tokens[from - 1]) ||
      (isA(lexicon, name, tokens[from]) && !isA(lexicon, "determiners", tokens[from])),
  )
  const named = tokens.slice(from, to).some(({ capital, kind }) => capital || kind === "passage")
  return (
    !governed && (named || isA(lexicon, "pronouns", tokens[from]) || isA(lexicon, "relatives", tokens[from]))
  )
}

const GOVERNS = ["prepositions", "governing"] as const

const isOpeningAdverb = (token: Token | undefined, at: number, { language }: Lexicon): boolean =>
  at === 0 && language.adverbEnding?.test(token?.norm ?? "") === true

/** {@link sourceBefore} of a verb: its subject. */
export const subjectBefore = (
  tokens: readonly Token[],
  end: number,
  floor: number,
  lexicon: Lexicon,
): Range | undefined => asSubject(tokens, sourceBefore(tokens, end, floor, lexicon), lexicon)

/** {@link sourceAfter} of a verb: its subject. */
export const subjectAfter = (tokens: readonly Token[], start: number, lexicon: Lexicon): Range | undefined =>
  asSubject(tokens, sourceAfter(tokens, start, lexicon), lexicon)

/** The subject of the sentence's main clause: what `…, and added` and `…, saying` go back to. */
export function sentenceSubject(tokens: readonly Token[], end: number, lexicon: Lexicon): Range | undefined {
  let from = afterHeading(tokens, end)
  while (
    from < Math.min(end, LONGEST_PHRASE) &&
    (isOpener(tokens[from], lexicon) || tokens[from]?.norm === ",")
  )
    from++
  if (lexicon.language.verbSecond && lexicon.language.capitalNouns)
    return subjectOfVerbSecond(tokens, from, end, lexicon)
  if (isA(lexicon, "prepositions", tokens[from])) {
    let comma = from + 1
    while (comma < end && comma - from < LONGEST_PHRASE && tokens[comma]?.norm !== ",") comma++
    if (tokens[comma]?.norm !== "," || comma >= end) return undefined
    from = comma + 1
  }
  if (isA(lexicon, "pronouns", tokens[from])) return { from, to: from + 1 }
  let to = from
  while (
    to < end &&
    to - from < LONGEST_PHRASE &&
    !isVerbLike(tokens, to, lexicon) &&
    !endsName(tokens, from, to, lexicon) &&
    tokens[to]?.kind === "word"
  )
    to++
  return to > from && to < end && to - from < 12 ? described(tokens, { from, to }, end, lexicon) : undefined
}

/** Tokens of a description between commas. */
const LONGEST_DESCRIPTION = 10

/** `The director, Ada Roe, |`: with a name or a description between two commas. */
function described(tokens: readonly Token[], name: Range, end: number, lexicon: Lexicon): Range {
  if (tokens[name.to]?.norm !== ",") return name
  const close = nextComma(tokens, name.to + 1)
  const opens = tokens[name.to + 1]?.capital || isA(lexicon, "determiners", tokens[name.to + 1])
  return opens && close > 0 && close < Math.min(end, name.to + LONGEST_DESCRIPTION)
    ? { from: name.from, to: close }
    : name
}

/**
 * The subject of a clause whose verb stands second: what stands first, or where that cannot be one (`Am Montag`,
 * `Den Rat`), what follows the verb.
 */
function subjectOfVerbSecond(
  tokens: readonly Token[],
  from: number,
  end: number,
  lexicon: Lexicon,
): Range | undefined {
  const first = subjectAfter(tokens, from, lexicon)
  if (first && first.to <= end) return withDescription(tokens, first, end, lexicon)
  for (let at = from + 1; at < end; at++) {
    if (!isFiniteVerb(tokens, at, lexicon)) continue
    const subject = subjectAfter(tokens, at + 1, lexicon)
    return subject && subject.to <= end ? subject : undefined
  }
  return undefined
}

/** A small-written word that belongs to no noun phrase and is no preposition, adverb or conjunction. */
function isFiniteVerb(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (token?.kind !== "word" || token.capital || /^\d/u.test(token.norm)) return false
  if (isA(lexicon, "auxiliaries", token)) return true
  if (NO_VERB.some((name) => isA(lexicon, name, token)) || isAdverb(lexicon, token)) return false
  return !(/e[nrsm]?$/u.test(token.norm) && tokens[at + 1]?.capital)
}

const NO_VERB = [
  "prepositions",
  "of",
  "determiners",
  "oblique",
  "conjunctions",
  "and",
  "pronouns",
  "relatives",
  "that",
  "days",
] as const

/** `Roe, die Bürgermeisterin, …`: with the description between commas, where that holds no clause. */
function withDescription(tokens: readonly Token[], name: Range, end: number, lexicon: Lexicon): Range {
  if (tokens[name.to]?.norm !== ",") return name
  const to = nextComma(tokens, name.to + 1)
  return to > 0 && to < end
    ? { from: name.from, to: nameAfter(tokens, name.to + 1, lexicon)?.to === to ? to : name.to }
    : name
}

/** `Bridges: The town …`: what the colon of a heading leads to. */
const afterHeading = (tokens: readonly Token[], end: number): number =>
  tokens[1]?.norm === ":" && tokens[0]?.kind === "word" && end > 3 ? 2 : 0

/** Names end where the small letters begin: `Ada Roe shook`. */
const endsName = (tokens: readonly Token[], from: number, at: number, lexicon: Lexicon): boolean =>
  at > from &&
  tokens[at - 1]?.capital === true &&
  tokens[at]?.capital === false &&
  !isA(lexicon, "of", tokens[at]) &&
  !isA(lexicon, "determiners", tokens[at - 1])

function isVerbLike(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  return (
    isA(lexicon, "auxiliaries", token) ||
    isA(lexicon, "relatives", token) ||
    isA(lexicon, "prepositions", token) ||
    isAdverb(lexicon, token) ||
    (token?.kind === "word" && !token.capital && lexicon.language.code === "en" && /..ed$/.test(token.norm))
  )
}

/**
 * The subject of a verb that stands at the end of its clause, far from its auxiliary:
 * `Roe hat am Montag | erklärt`, `am Montag hat Roe | erklärt`.
 */
export function sourceByAuxiliary(
  tokens: readonly Token[],
  end: number,
  floor: number,
  lexicon: Lexicon,
): { source: Range; from: number } | undefined {
  for (let at = end - 1; at >= floor && end - at < LONGEST_PHRASE; at--) {
    const token = tokens[at]
    if (token?.kind !== "word" && !/^[()-]$/.test(token?.norm ?? "")) return undefined
    if (!isA(lexicon, "auxiliaries", token)) continue
    const source = subjectBefore(tokens, at, floor, lexicon) ?? subjectAfter(tokens, at + 1, lexicon)
    return source && { source, from: Math.min(at, source.from) }
  }
  return undefined
}

/** Index of the first comma from `from` on, or -1. */
function nextComma(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_PHRASE); at++)
    if (tokens[at]?.norm === ",") return at
  return -1
}
