import type { Cue } from "./cues.js"
import { isA, isAdverb, type Lexicon } from "./lexicon.js"
import type { Range } from "./sources.js"
import type { Token } from "./tokens.js"

/** How far a hearer or an adverbial may reach between a verb and what was said. */
const LONGEST_ADVERBIAL = 16

/**
 * What follows a verb of saying: a marked passage, a clause with `that`, a clause alone.
 *
 * @param from first token after the verb (and its source, where that follows it)
 * @param limit where the next attribution of the sentence begins
 */
export function contentAfter(
  tokens: readonly Token[],
  from: number,
  limit: number,
  cue: Cue,
  lexicon: Lexicon,
): Range | undefined {
  const start = contentStart(tokens, from, limit, cue, lexicon)
  const token = tokens[start]
  if (!token || start >= limit) return undefined
  if (token.norm === ":") return afterColon(tokens, start + 1, limit)
  if (token.norm === ",") return afterComma(tokens, start + 1, limit, lexicon)
  if (token.kind === "passage") return withTail(tokens, start, limit, lexicon)
  if (isA(lexicon, "that", token)) return { from: start, to: clauseEnd(tokens, start, limit, lexicon) }
  if (cue.kind !== "objects" && (lexicon.language.commaClause || !startsClause(token, lexicon)))
    return undefined
  return token.kind === "word" ? { from: start, to: clauseEnd(tokens, start, limit, lexicon) } : undefined
}

/** Where the content begins behind a hearer (`told voters`) and adverbials (`on Tuesday in a letter`). */
function contentStart(
  tokens: readonly Token[],
  from: number,
  limit: number,
  cue: Cue,
  lexicon: Lexicon,
): number {
  let at = from
  while (at < limit && (isAdverb(lexicon, tokens[at]) || isA(lexicon, "days", tokens[at]))) at++
  if (opensContent(tokens, at, lexicon)) return at
  const hearer = cue.kind === "tells"
  if (
    !hearer &&
    !isA(lexicon, "prepositions", tokens[at]) &&
    !isA(lexicon, "of", tokens[at]) &&
    at === from &&
    !lexicon.language.verbSecond
  )
    return at
  const announced = announcedPassage(tokens, at, limit)
  if (announced !== undefined) return announced
  for (let next = at; next < Math.min(limit, at + LONGEST_ADVERBIAL); next++) {
    if (opensContent(tokens, next, lexicon)) return next
    if (tokens[next]?.norm === "," && !lexicon.language.commaClause) {
      if (opensContent(tokens, next + 1, lexicon)) return next + 1
      break
    }
  }
  return hearer ? afterHearer(tokens, at, lexicon) : at
}

/** The colon before a passage: it announces what was said, however many other words come first. */
function announcedPassage(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let at = from; at < Math.min(limit, from + 2 * LONGEST_ADVERBIAL); at++)
    if (tokens[at]?.norm === ":" && tokens[at + 1]?.kind === "passage") return at
  return undefined
}

/** A colon, a passage with or without a comma before it, or `that`: content begins here whatever came before. */
function opensContent(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (token?.kind === "passage" || token?.norm === ":" || isA(lexicon, "that", token)) return true
  if (token?.norm !== ",") return false
  const next = tokens[at + 1]
  return next?.kind === "passage" || (lexicon.language.commaClause === true && next?.kind === "word")
}

/** `told the crowd they …`: one pronoun, one name or one short noun phrase. */
function afterHearer(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  if (isA(lexicon, "determiners", tokens[from])) {
    let at = from + 1
    while (tokens[at]?.capital && tokens[at + 1]?.capital) at++
    return at + 1
  }
  if (!tokens[from]?.capital) return from + 1
  let at = from
  while (tokens[at]?.capital) at++
  return at
}

const CLAUSE_STOPS = ["prepositions", "conjunctions", "relatives", "and", "days"] as const

const startsClause = (token: Token, lexicon: Lexicon): boolean =>
  token.kind === "word" && !CLAUSE_STOPS.some((name) => isA(lexicon, name, token))

function afterColon(tokens: readonly Token[], from: number, limit: number): Range | undefined {
  if (tokens[from]?.kind !== "passage") return from < tokens.length ? { from, to: tokens.length } : undefined
  return { from, to: passagesEnd(tokens, from, limit) }
}

function afterComma(
  tokens: readonly Token[],
  from: number,
  limit: number,
  lexicon: Lexicon,
): Range | undefined {
  const token = tokens[from]
  if (token?.kind === "passage") return { from, to: passagesEnd(tokens, from, limit) }
  if (isA(lexicon, "that", token)) return { from, to: clauseEnd(tokens, from, limit, lexicon) }
  if (
    !lexicon.language.commaClause ||
    !token ||
    (isA(lexicon, "relatives", token) && !isA(lexicon, "determiners", token))
  )
    return undefined
  return token.kind === "word" ? { from, to: clauseEnd(tokens, from, limit, lexicon) } : undefined
}

/** One passage and those that only a word or two join to it: `“so,” and “so”`. */
function passagesEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from + 1
  for (let at = end; at < limit && at - end <= 2; at++) if (tokens[at]?.kind === "passage") end = at + 1
  return end
}

/** `said “no evidence” existed`: the clause goes on behind the passage. */
function withTail(tokens: readonly Token[], from: number, limit: number, lexicon: Lexicon): Range {
  const next = tokens[from + 1]
  const ends = next?.kind !== "word" || CLAUSE_STOPS.some((name) => isA(lexicon, name, next))
  return ends
    ? { from, to: passagesEnd(tokens, from, limit) }
    : { from, to: clauseEnd(tokens, from, limit, lexicon) }
}

/** A reported clause ends with its sentence, before the next attribution, or before `, but`. */
function clauseEnd(tokens: readonly Token[], from: number, limit: number, lexicon: Lexicon): number {
  for (let at = from + 1; at < limit; at++) {
    const token = tokens[at]
    if (token?.norm === ";") return at
    if (token?.norm === "," && isBreak(tokens[at + 1], lexicon)) return at
  }
  return limit
}

const isBreak = (token: Token | undefined, { language }: Lexicon): boolean =>
  language.code === "en" &&
  /^(?:but|while|although|though|even|citing|prompting|leading)$/.test(token?.norm ?? "")

/**
 * What stands before an attribution that ends its sentence: the passage or the clause up to the comma.
 *
 * @param end first token of the source or the verb, whichever comes first
 */
export function contentBefore(tokens: readonly Token[], floor: number, end: number): Range | undefined {
  let to = end
  let parted = false
  while (to > floor && isJoint(tokens[to - 1])) {
    parted = true
    to--
  }
  const last = tokens[to - 1]
  if (to <= floor || !last || !(parted || last.kind === "passage")) return undefined
  let from = floor
  while (from < to && tokens[from]?.kind === "punctuation") from++
  // `The “experts” read …`: words before the passage, and nothing that parts it from the verb.
  const loose = !parted && !last.punctuated && tokens[to - 2]?.norm !== ","
  if (loose && to - from > 1) return undefined
  return from < to ? { from, to } : undefined
}

/** Signs between content and attribution: the comma, Russian and French dashes. */
const isJoint = (token: Token | undefined): boolean => /^[,—–\-―?!]$/u.test(token?.norm ?? "")
