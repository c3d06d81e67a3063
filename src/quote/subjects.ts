import { isA, isAdverb, type Lexicon } from "./lexicon.js"
import { isOpener, LONGEST_PHRASE, type Range, sourceAfter, sourceBefore } from "./sources.js"
import type { Token } from "./tokens.js"

/** The subject of the sentence's main clause: what `…, and added` and `…, saying` go back to. */
export function sentenceSubject(tokens: readonly Token[], end: number, lexicon: Lexicon): Range | undefined {
  let from = 0
  while (
    from < Math.min(end, LONGEST_PHRASE) &&
    (isOpener(tokens[from], lexicon) || tokens[from]?.norm === ",")
  )
    from++
  if (isA(lexicon, "prepositions", tokens[from])) {
    let comma = from + 1
    while (comma < end && comma - from < LONGEST_PHRASE && tokens[comma]?.norm !== ",") comma++
    if (tokens[comma]?.norm !== "," || comma >= end) return undefined
    from = comma + 1
  }
  if (isA(lexicon, "pronouns", tokens[from])) return { from, to: from + 1 }
  if (lexicon.language.capitalNouns) return sourceAfter(tokens, from, lexicon)
  let to = from
  while (
    to < end &&
    to - from < LONGEST_PHRASE &&
    !isVerbLike(tokens, to, lexicon) &&
    !endsName(tokens, from, to, lexicon) &&
    tokens[to]?.kind === "word"
  )
    to++
  return to > from && to < end && to - from < 12 ? { from, to } : undefined
}

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
    const source = sourceBefore(tokens, at, floor, lexicon) ?? sourceAfter(tokens, at + 1, lexicon)
    return source && { source, from: Math.min(at, source.from) }
  }
  return undefined
}
