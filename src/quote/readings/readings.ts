import { contentAfter, contentBefore } from "../contents.js"
import type { Cue } from "../cues.js"
import { isA, isAdverb, type Lexicon } from "../lexicon.js"
import { nameAfter, type Range, sourceAfter, sourceBefore } from "../sources.js"
import { sentenceSubject, subjectAfter } from "../subjects.js"
import type { Token, TokenKind } from "../tokens.js"
import { endsAttribution, type Place, type Reading, ruleOf, withoutPoint } from "./place.js"
import { readAfterClause, readFollowing, readInverted, readStraight, subjectOf } from "./verbs.js"

/** What a cue and the words around it say: source and content; nothing where it reports nothing. */
export function read(place: Place): Reading | undefined {
  switch (place.cue.kind) {
    case "accordingTo":
      return readAccordingTo(place)
    case "accordingAfter":
      return readAccordingAfter(place)
    case "closing":
      return readClosing(place)
    case "quotes":
      return readQuotes(place)
    case "impersonal":
      return readImpersonal(place) ?? readVerb(place)
    case "wording":
      return readWording(place)
    case "participles":
      return place.cue.from < place.cue.verb ? readStraight(place) : readParticiple(place)
    default:
      return readVerb(place)
  }
}

function readVerb(place: Place): Reading | undefined {
  const { cue, tokens, lexicon } = place
  if (cue.kind === "objects" && lexicon.language.code !== "en") return readNaming(place)
  if (cue.from === 1 && isA(lexicon, "backward", tokens[0])) return readBackward(place)
  return readInverted(place) ?? readAfterClause(place) ?? readStraight(place) ?? readFollowing(place)
}

/** `Das teilte Roe mit.`: what was said is the sentence before. */
function readBackward(place: Place): Reading | undefined {
  const reading = readFollowing(place)
  return reading?.content.length === 0 ? { ...reading, rule: "reported/back" } : reading
}

/** `Roe nannte den Plan „Unsinn“`, `Unsinn nannte ihn Roe`: of what follows such a verb only a passage is content. */
function readNaming(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, limit } = place
  const inverted = readInverted(place)
  if (inverted) return inverted
  const from = passageIn(tokens, cue.to, limit)
  if (from < 0) return undefined
  const source = subjectOf(place)?.source ?? subjectAfter(tokens, cue.to, lexicon)
  return source && { rule: "reported/object-passage", source, content: [{ from, to: from + 1 }] }
}

/** `Die Zeitung zitiert Roe mit den Worten: „Ja.“`, `Roe wird mit den Worten zitiert: „Ja.“` */
function readQuotes(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, limit } = place
  const source = nameAfter(tokens, cue.to, lexicon)
  const content = source && contentAfter(tokens, source.to, Math.max(limit, source.to), cue, lexicon)
  return content ? { rule: "reported/passage-after", source, content: [content] } : readStraight(place)
}

/** `In dem Brief des Rates heißt es: „Ja.“`, `„Ja“, heißt es in dem Brief`: the place says it. */
function readImpersonal({ tokens, lexicon, cue, floor, limit }: Place): Reading | undefined {
  const after = isA(lexicon, "prepositions", tokens[cue.to])
    ? nameAfter(tokens, cue.to + 1, lexicon)
    : undefined
  const source = placeBefore(tokens, cue.from, floor, lexicon) ?? after
  if (!source) return undefined
  const before = contentBefore(tokens, floor, Math.min(cue.from, source.from))
  const content = before ?? contentAfter(tokens, Math.max(cue.to, source.to), limit, cue, lexicon)
  return content && { rule: ruleOf(tokens, content), source, content: [content] }
}

/** `In | dem Brief des Rates | heißt es`. */
function placeBefore(
  tokens: readonly Token[],
  end: number,
  floor: number,
  lexicon: Lexicon,
): Range | undefined {
  for (let at = end - 2; at >= floor; at--) {
    if (tokens[at]?.kind !== "word") return undefined
    if (isA(lexicon, "prepositions", tokens[at])) return { from: at + 1, to: end }
  }
  return undefined
}

/** `Mit den Worten „Ja“ trat Roe ab`: whoever is the subject of the sentence. */
function readWording({ tokens, lexicon, cue, limit }: Place): Reading | undefined {
  const from = passageIn(tokens, cue.to, limit)
  if (from < 0) return undefined
  const source = sentenceSubject(tokens, cue.from, lexicon) ?? afterVerb(tokens, from + 1, lexicon)
  return source && { rule: "reported/passage-after", source, content: [{ from, to: from + 1 }] }
}

/** `„Ja“[,] trat | Roe ab`. */
function afterVerb(tokens: readonly Token[], from: number, lexicon: Lexicon): Range | undefined {
  const verb = tokens[from]?.norm === "," ? from + 1 : from
  return tokens[verb]?.kind === "word" && !tokens[verb]?.capital
    ? subjectAfter(tokens, verb + 1, lexicon)
    : undefined
}

/** `According to Roe, it rained.` or `It rained, according to Roe.` */
function readAccordingTo(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, floor } = place
  const described = sourceAfter(tokens, cue.to, lexicon)
  const before = contentBefore(tokens, floor, cue.from) ?? leading(place)
  const isWhole = before || tokens[described?.to ?? 0]?.norm === ","
  const source = (isWhole ? described : nameAfter(tokens, cue.to, lexicon)) ?? accountAlone(cue)
  if (!source) return undefined
  const from = /^[,:]$/.test(tokens[source.to]?.norm ?? "") ? source.to + 1 : source.to
  const after = { from, to: withoutPoint(tokens, tokens.length) }
  const rest = after.from < after.to ? [after] : []
  const content = before ? (lexicon.language.commaClause ? [before, ...rest] : [before]) : rest
  return content.length > 0 ? { rule: "reported/according-to", source, content } : undefined
}

/** `Nach | ersten Untersuchungen |`: nobody is named, so the account is the source. */
const accountAlone = ({ verb, account }: Cue): Range | undefined =>
  account === undefined ? undefined : { from: verb + 1, to: account + 1 }

/** At least a short clause, where no comma parts it from what follows. */
function leading({ tokens, lexicon, cue, floor }: Place): Range | undefined {
  const least = lexicon.language.commaClause ? 1 : 4
  const isClause = cue.from - floor >= least && indexOf("word", tokens, floor, cue.from) >= 0
  return isClause ? { from: floor, to: cue.from } : undefined
}

/** `Roe zufolge regnete es.` */
function readAccordingAfter({ tokens, lexicon, cue, floor }: Place): Reading | undefined {
  const source = possessor(tokens, cue, floor) ?? sourceBefore(tokens, cue.from, floor, lexicon)
  if (!source) return undefined
  const before = contentBefore(tokens, floor, source.from)
  const content = before ?? {
    from: tokens[cue.to]?.norm === "," ? cue.to + 1 : cue.to,
    to: withoutPoint(tokens, tokens.length),
  }
  return { rule: "reported/according-to", source, content: [content] }
}

/** `In | Roe's | words`. */
function possessor(tokens: readonly Token[], cue: Cue, floor: number): Range | undefined {
  for (let at = cue.from - 1; at >= floor && cue.from - at < 8; at--)
    if (/^(?:in|by|to)$/.test(tokens[at]?.norm ?? "")) return { from: at + 1, to: cue.from }
  return undefined
}

/** `…, so Roe.` */
function readClosing({ tokens, lexicon, cue, floor }: Place): Reading | undefined {
  const source = sourceAfter(tokens, cue.to, lexicon)
  const content = contentBefore(tokens, floor, cue.from)
  if (!source || !content || !endsAttribution(tokens, source.to, lexicon)) return undefined
  const after = afterWeiter(tokens, source.to, lexicon)
  return { rule: ruleOf(tokens, content), source, content: after ? [content, after] : [content] }
}

/** `…, so Roe weiter: | „Ja.“` */
function afterWeiter(tokens: readonly Token[], from: number, lexicon: Lexicon): Range | undefined {
  let at = from
  while (isAdverb(lexicon, tokens[at])) at++
  return tokens[at]?.norm === ":" && tokens[at + 1]?.kind === "passage"
    ? { from: at + 1, to: at + 2 }
    : undefined
}

/** `…, adding that it rained`: the sentence's subject says this too. */
function readParticiple({ tokens, lexicon, cue, limit, subject }: Place): Reading | undefined {
  const content = contentAfter(tokens, cue.to, limit, cue, lexicon)
  if (!content) return undefined
  const source = subject ?? sentenceSubject(tokens, cue.from, lexicon)
  return { rule: "reported/participle", source, content: [content] }
}

/** Index of the first marked passage in `[from, limit)`, or -1. */
const passageIn = (tokens: readonly Token[], from: number, limit: number): number =>
  indexOf("passage", tokens, from, limit)

function indexOf(kind: TokenKind, tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, tokens.length); at++) if (tokens[at]?.kind === kind) return at
  return -1
}
