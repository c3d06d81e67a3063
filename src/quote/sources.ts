import { isA, isAdverb, type Lexicon } from "./lexicon.js"
import type { Token } from "./tokens.js"

/** Tokens `[from, to)` of a sentence. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Parts a description from its name: a comma, a dash. */
const isParting = (token: Token | undefined): boolean => /^(?:,|--+|—|–)$/u.test(token?.norm ?? "")

/** A noun phrase longer than this is none. */
export const LONGEST_PHRASE = 30
/** Tokens of an adverbial between subject and verb. */
const LONGEST_ADVERBIAL = 8

/**
 * The source that stands before token `end`: a pronoun, a name or a noun phrase with its apposition.
 *
 * @example // Ada Roe, the mayor, | said → "Ada Roe, the mayor"
 */
export function sourceBefore(
  tokens: readonly Token[],
  end: number,
  floor: number,
  lexicon: Lexicon,
): Range | undefined {
  if (lexicon.language.verbLast) {
    const before = beforeAdverbials(tokens, end, floor, lexicon)
    if (before < end) return sourceBefore(tokens, before, floor, lexicon)
  }
  const last = tokens[end - 1]
  if (end <= floor || !last) return undefined
  if (isA(lexicon, "pronouns", last) || isA(lexicon, "relatives", last)) return { from: end - 1, to: end }
  if (isParting(last)) return beforeInterpolation(tokens, end, floor, lexicon)
  if (last.kind !== "word" && !/^[)\]"'’]$/u.test(last.norm)) return undefined
  return trimmed(tokens, phraseStart(tokens, end, floor, lexicon), end, lexicon)
}

/** `罗伊 | 在会上 说`: where days and prepositional phrases stand between subject and verb, the end of the subject. */
function beforeAdverbials(tokens: readonly Token[], end: number, floor: number, lexicon: Lexicon): number {
  let to = end
  while (to > floor && (isA(lexicon, "days", tokens[to - 1]) || isAdverb(lexicon, tokens[to - 1]))) to--
  for (let at = to - 1; at > floor && to - at < LONGEST_ADVERBIAL && tokens[at]?.kind === "word"; at--)
    if (isA(lexicon, "prepositions", tokens[at])) return beforeAdverbials(tokens, at, floor, lexicon)
  return to > floor ? to : end
}

/** `Roe, a close adviser, |` or `Roe, who had left, |`: the name before the first of the two commas. */
function beforeInterpolation(
  tokens: readonly Token[],
  end: number,
  floor: number,
  lexicon: Lexicon,
): Range | undefined {
  const comma = previousComma(tokens, end - 1, floor)
  if (comma === undefined) return undefined
  const name = sourceBefore(tokens, comma, floor, lexicon)
  if (!name) return undefined
  const appositive = opensApposition(tokens, comma + 1, lexicon)
  return appositive ? { from: name.from, to: end } : name
}

function previousComma(tokens: readonly Token[], from: number, floor: number): number | undefined {
  for (let at = from - 1; at >= floor && from - at < LONGEST_PHRASE; at--) {
    if (isParting(tokens[at])) return at
    if (tokens[at]?.kind === "passage" || tokens[at]?.norm === ";") return undefined
  }
  return undefined
}

/** Does a description of the name before begin here (`a close adviser`), and not a clause about it (`who left`)? */
function opensApposition(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (token?.kind !== "word") return false
  if (lexicon.language.code === "en" && /..(?:ing|ed)$/.test(token.norm) && !token.capital) return false
  return !NO_APPOSITION.some((name) => isA(lexicon, name, token)) && !isAdverb(lexicon, token)
}

const NO_APPOSITION = [
  "relatives",
  "prepositions",
  "conjunctions",
  "and",
  "pronouns",
  "that",
  "days",
] as const

/** Leftmost token of the phrase that ends before `end`. */
function phraseStart(tokens: readonly Token[], end: number, floor: number, lexicon: Lexicon): number {
  let at = end
  while (at > floor && end - at < LONGEST_PHRASE) {
    const bracket = openingBracket(tokens, at - 1, floor)
    if (bracket === undefined && endsPhrase(tokens, at - 1, lexicon)) break
    at = bracket ?? at - 1
  }
  return at
}

/** Where the bracket that closes at `at` opens: what it holds, commas too, is looked through. */
function openingBracket(tokens: readonly Token[], at: number, floor: number): number | undefined {
  if (tokens[at]?.norm !== ")") return undefined
  for (let open = at - 1; open > floor && at - open < LONGEST_PHRASE; open--)
    if (tokens[open]?.norm === "(") return open
  return undefined
}

function endsPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (!token || token.kind === "passage") return true
  if (token.kind === "punctuation") return !/^[-.'’&()/]$/u.test(token.norm)
  if (isA(lexicon, "and", token)) return !joinsNames(tokens, at)
  return (
    isA(lexicon, "conjunctions", token) ||
    isA(lexicon, "as", token) ||
    isA(lexicon, "that", token) ||
    isA(lexicon, "relatives", token) ||
    isA(lexicon, "auxiliaries", token)
  )
}

const joinsNames = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true

/** Without what opens the sentence before its subject: `On Tuesday`, `Meanwhile`. */
function trimmed(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Range | undefined {
  let start = from
  while (start < to && (isOpener(tokens[start], lexicon) || tokens[start]?.kind === "punctuation")) start++
  if (isA(lexicon, "prepositions", tokens[start]))
    start = lexicon.language.capitalNouns ? to : afterAdverbial(tokens, start, to, lexicon)
  // `weil sie den Rat zum Handeln | aufforderte`: the verb stands last, its object before it.
  if (lexicon.language.capitalNouns && isPronoun(tokens, { from: start, to: start + 1 }, lexicon))
    return { from: start, to: start + 1 }
  return start < to ? { from: start, to } : undefined
}

export const isOpener = (token: Token | undefined, lexicon: Lexicon): boolean =>
  isA(lexicon, "openers", token) || isA(lexicon, "conjunctions", token) || isAdverb(lexicon, token)

/** `In a letter Ada Roe |`: the capitalised words or the noun phrase at the end are the source. */
function afterAdverbial(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number {
  for (let at = from + 2; at < to; at++) {
    const token = tokens[at]
    if (
      isA(lexicon, "determiners", token) &&
      !isA(lexicon, "of", tokens[at - 1]) &&
      !isA(lexicon, "prepositions", tokens[at - 1])
    )
      return at
    if (
      token?.capital &&
      !tokens[at - 1]?.capital &&
      !isA(lexicon, "of", tokens[at - 1]) &&
      !isA(lexicon, "determiners", tokens[at - 1]) &&
      !isA(lexicon, "prepositions", tokens[at - 1])
    )
      return at
    if (isA(lexicon, "days", tokens[at - 1]) && !isA(lexicon, "days", token)) return at
  }
  return to
}

/**
 * The source that stands from token `start` on, after its verb: `said | Ada Roe, a spokeswoman for the mayor, on Monday`.
 */
export function sourceAfter(tokens: readonly Token[], start: number, lexicon: Lexicon): Range | undefined {
  const name = nameAfter(tokens, start, lexicon)
  if (!name || isPronoun(tokens, name, lexicon) || lexicon.language.verbLast) return name
  let to = name.to
  while (
    tokens[to]?.norm === "," &&
    opensApposition(tokens, to + 1, lexicon) &&
    !startsClause(tokens, to + 1, lexicon)
  )
    to = appositionEnd(tokens, to + 1, lexicon)
  return { from: name.from, to }
}

/** The same without descriptions behind commas. */
export function nameAfter(tokens: readonly Token[], start: number, lexicon: Lexicon): Range | undefined {
  let from = start
  while (tokens[from]?.norm === "-" || isAdverb(lexicon, tokens[from]) || isA(lexicon, "days", tokens[from]))
    from++
  const first = tokens[from]
  if (isA(lexicon, "of", first) && !isA(lexicon, "determiners", first)) return undefined
  if (isPronoun(tokens, { from, to: from + 1 }, lexicon)) return { from, to: from + 1 }
  const to = nameEnd(tokens, from, lexicon)
  return to === from ? undefined : { from, to }
}

/** `Ben Lin` is no pronoun, though `ben` is Turkish for I. */
const isPronoun = (tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean =>
  to - from === 1 &&
  isA(lexicon, "pronouns", tokens[from]) &&
  !isA(lexicon, "determiners", tokens[from]) &&
  !(from > 0 && tokens[from]?.capital && tokens[from + 1]?.capital)

/** A further clause begins after the comma and not a description: German `sagte Roe, die Lage sei ernst`. */
const startsClause = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  for (let next = at; next < Math.min(tokens.length, at + LONGEST_PHRASE); next++) {
    const token = tokens[next]
    if (token?.norm === "," || token?.kind === "passage") return false
    if (isA(lexicon, "auxiliaries", token) || isA(lexicon, "reported", token)) return true
    if (token?.norm === ".") break
  }
  return lexicon.language.commaClause === true && !isNameAlone(tokens, at, lexicon)
}

/** Nothing but a noun phrase up to the next sign or preposition: `sagte der Rabbiner, | Yona Metz.` */
function isNameAlone(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  const to = nameEnd(tokens, from, lexicon)
  return to > from && (tokens[to]?.kind !== "word" || isA(lexicon, "prepositions", tokens[to]))
}

/** Where a description ends: at a sign, or before a clause about somebody. */
function appositionEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  for (let at = from; at < tokens.length && at - from < LONGEST_PHRASE; at++) {
    const token = tokens[at]
    const ends = !token || token.kind === "passage" || /^[.;:!?—–,]$/u.test(token.norm)
    if (ends && !isInnerPoint(tokens, at)) return at
    if (lexicon.language.capitalNouns && isA(lexicon, "prepositions", token)) return at
    if (APPOSITION_STOPS.some((name) => isA(lexicon, name, token))) return at
  }
  return Math.min(tokens.length, from + LONGEST_PHRASE)
}

const APPOSITION_STOPS = ["relatives", "that", "conjunctions"] as const

/** The point of an abbreviation or initial, with the name going on behind it. */
const isInnerPoint = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return token?.norm === "." && tokens[at - 1]?.end === token.start && tokens[at + 1]?.kind === "word"
}

/** Where the name or noun phrase that begins at `from` ends. */
function nameEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let at = from
  while (at < tokens.length && at - from < LONGEST_PHRASE) {
    const token = tokens[at]
    if (!token || token.kind === "passage") break
    if (token.kind === "punctuation" && !isInnerPoint(tokens, at) && !/^[-'’&()/]$/u.test(token.norm)) break
    if (stopsName(tokens, at, from, lexicon)) break
    at++
  }
  while (
    at > from &&
    (isA(lexicon, "of", tokens[at - 1]) ||
      isA(lexicon, "determiners", tokens[at - 1]) ||
      isA(lexicon, "and", tokens[at - 1]) ||
      isAdverb(lexicon, tokens[at - 1]))
  )
    at--
  return at
}

const NAME_STOPS = [
  "prepositions",
  "conjunctions",
  "relatives",
  "that",
  "days",
  "auxiliaries",
  "reported",
] as const

function stopsName(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (NAME_STOPS.some((name) => isA(lexicon, name, token))) return true
  if (isA(lexicon, "and", token)) return !joinsNames(tokens, at)
  return (
    lexicon.language.capitalNouns === true &&
    ((at > from && opensNoun(tokens, at, lexicon)) || isLooseLowerCase(tokens, at, lexicon))
  )
}

/** Another noun phrase begins here: `der Journalist Ben Lin | dem Sender`. */
const opensNoun = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  isA(lexicon, "determiners", tokens[at]) &&
  !isA(lexicon, "of", tokens[at]) &&
  !isA(lexicon, "of", tokens[at - 1])

/** In a language that capitalises nouns: a lower-case word that leads to no noun. */
function isLooseLowerCase(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (token?.kind !== "word" || token.capital || /^\d/.test(token.norm)) return false
  if (isA(lexicon, "of", token) || isA(lexicon, "determiners", token)) return false
  const next = tokens[at + 1]
  return !(
    /e[nrsm]?$/.test(token.norm) &&
    next?.kind === "word" &&
    (next.capital || (/e[nrsm]?$/.test(next.norm) && !isA(lexicon, "determiners", next)))
  )
}
