import { contentAfter, contentBefore } from "../contents.js"
import type { Cue } from "../cues.js"
import { nameAfter, type Range, sourceAfter, sourceBefore } from "../sources.js"
import { sentenceSubject } from "../subjects.js"
import type { Token } from "../tokens.js"
import { endsAttribution, type Place, type Reading, ruleOf, withoutPoint } from "./place.js"
import { readAfterClause, readFollowing, readInverted, readStraight } from "./verbs.js"

/** What a cue and the words around it say: source and content; nothing where it reports nothing. */
export function read(place: Place): Reading | undefined {
  switch (place.cue.kind) {
    case "accordingTo":
      return readAccordingTo(place)
    case "accordingAfter":
      return readAccordingAfter(place)
    case "closing":
      return readClosing(place)
    case "participles":
      return place.cue.from < place.cue.verb ? readStraight(place) : readParticiple(place)
    default:
      return readInverted(place) ?? readAfterClause(place) ?? readStraight(place) ?? readFollowing(place)
  }
}

/** `According to Roe, it rained.` or `It rained, according to Roe.` */
function readAccordingTo({ tokens, lexicon, cue, floor }: Place): Reading | undefined {
  const described = sourceAfter(tokens, cue.to, lexicon)
  const before = contentBefore(tokens, floor, cue.from) ?? leading(tokens, floor, cue.from)
  const isWhole = before || tokens[described?.to ?? 0]?.norm === ","
  const source = isWhole ? described : nameAfter(tokens, cue.to, lexicon)
  if (!source) return undefined
  const from = tokens[source.to]?.norm === "," ? source.to + 1 : source.to
  const after = { from, to: withoutPoint(tokens, tokens.length) }
  const content = before ?? (after.from < after.to ? after : undefined)
  return content && { rule: "reported/according-to", source, content: [content] }
}

/** At least a short clause, where no comma parts it from what follows. */
const leading = (tokens: readonly Token[], floor: number, end: number): Range | undefined =>
  end - floor >= 4 && tokens.slice(floor, end).some(({ kind }) => kind === "word")
    ? { from: floor, to: end }
    : undefined

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
  return { rule: ruleOf(tokens, content), source, content: [content] }
}

/** `…, adding that it rained`: the sentence's subject says this too. */
function readParticiple({ tokens, lexicon, cue, limit, subject }: Place): Reading | undefined {
  const content = contentAfter(tokens, cue.to, limit, cue, lexicon)
  if (!content) return undefined
  const source = subject ?? sentenceSubject(tokens, cue.from, lexicon)
  return { rule: "reported/participle", source, content: [content] }
}
