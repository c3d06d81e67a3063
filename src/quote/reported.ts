import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"
import { contentAfter, contentBefore } from "./contents.js"
import { type Cue, findCues } from "./cues.js"
import type { Language } from "./languages/language.js"
import { isA, type Lexicon, lexiconOf } from "./lexicon.js"
import {
  nameAfter,
  type Range,
  sentenceSubject,
  sourceAfter,
  sourceBefore,
  sourceByAuxiliary,
} from "./sources.js"
import type { Sentence, Token } from "./tokens.js"

/** An attribution in the making. */
export interface Draft {
  content: Span[]
  cue: Span[]
  source: Span[]
  rule: string
  readonly paragraph: number
  readonly sentence: number
}

/** What one reading of a sentence's cue gives. */
interface Reading {
  readonly rule: string
  readonly source: Range | undefined
  readonly content: readonly Range[]
}

interface Place {
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

/** How much each rule is to be trusted: the share that was right on PolNeAR's train part. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  "reported/passage-before": 0.88,
  "reported/passage-after": 0.79,
  "reported/that": 0.68,
  "reported/participle": 0.59,
  "reported/clause": 0.56,
  "reported/clause-before": 0.54,
  "reported/mood": 0.5,
  "reported/according-to": 0.47,
  "reported/object-passage": 0.46,
  "reported/object": 0.37,
  "nested/passage-before": 0.7,
  "nested/passage-after": 0.7,
  "given/waiting": 0.6,
  "given/colon": 0.27,
  "given/none": 0.2,
  "given/sentence-before": 0.2,
}

/**
 * Attributions by the words that report: `said Roe`, `Roe told voters that`, `according to Roe`.
 *
 * @param sentences the narration of `article` (`narration(text, passages, language)`)
 */
export function findReported(sentences: readonly Sentence[], language: Language): Draft[] {
  const lexicon = lexiconOf(language)
  return sentences.flatMap((sentence, number) => draftsIn(sentence, number, lexicon))
}

function draftsIn({ tokens, paragraph }: Sentence, sentence: number, lexicon: Lexicon): Draft[] {
  const cues = findCues(tokens, lexicon)
  const drafts: Draft[] = []
  let floor = 0
  let subject: Range | undefined
  for (const [index, cue] of cues.entries()) {
    const limit = nextBegins(tokens, cue, cues[index + 1], lexicon)
    const reading = read({ tokens, lexicon, cue, floor, limit, subject })
    if (!reading) continue
    const spansOf = (ranges: readonly Range[]) => ranges.flatMap((range) => spanOf(tokens, range))
    drafts.push({
      content: spansOf(reading.content),
      cue: spansOf([{ from: cue.from, to: cue.to }]),
      source: reading.source ? spansOf([reading.source]) : [],
      rule: reading.rule,
      paragraph,
      sentence,
    })
    subject = reading.source ?? subject
    if (reading.content.length === 0) continue
    floor = Math.max(floor, cue.to, reading.source?.to ?? 0, ...reading.content.map(({ to }) => to))
  }
  return drafts
}

/** The content of a cue ends before the joint (`, and`, `, adding`) that leads to the next cue. */
function nextBegins(tokens: readonly Token[], cue: Cue, next: Cue | undefined, lexicon: Lexicon): number {
  if (!next) return withoutPoint(tokens, tokens.length)
  if (next.kind === "closing") return next.from
  for (let at = next.from - 1; at > cue.to; at--) {
    const token = tokens[at]
    if (token?.kind === "passage") return withoutPoint(tokens, tokens.length)
    if (token?.norm === "," || token?.norm === ";" || isA(lexicon, "and", token)) return at
    if (isA(lexicon, "conjunctions", token)) return at
  }
  return withoutPoint(tokens, tokens.length)
}

const withoutPoint = (tokens: readonly Token[], end: number): number =>
  /^[.!?]$/u.test(tokens[end - 1]?.norm ?? "") ? end - 1 : end

/** The span of a range without the signs at its end. */
function spanOf(tokens: readonly Token[], { from, to }: Range): Span[] {
  let end = to
  while (end > from && /^[.,;:—–]$/u.test(tokens[end - 1]?.norm ?? "")) end--
  const first = tokens[from]
  const last = tokens[end - 1]
  return first && last && end > from ? [[first.start, last.end]] : []
}

function read(place: Place): Reading | undefined {
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
  return { rule: ruleOf(tokens, content, "before"), source, content: [content] }
}

/** Nothing but a place or a time follows: the attribution is over. */
const endsAttribution = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  const token = tokens[at]
  if (token === undefined || /^[.,;!?]$/u.test(token.norm)) return true
  return (["prepositions", "days", "conjunctions", "relatives"] as const).some((name) =>
    isA(lexicon, name, token),
  )
}

/** `…, adding that it rained`: the sentence's subject says this too. */
function readParticiple({ tokens, lexicon, cue, limit, subject }: Place): Reading | undefined {
  const content = contentAfter(tokens, cue.to, limit, cue, lexicon)
  if (!content) return undefined
  const source = subject ?? sentenceSubject(tokens, cue.from, lexicon)
  return { rule: "reported/participle", source, content: [content] }
}

/** `“It rained,” said Roe.` `It rained, said Roe.` */
function readInverted(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, floor } = place
  const english = lexicon.language.code === "en"
  if (english && (cue.from < cue.verb || cue.kind !== "says")) return undefined
  const before = contentBefore(tokens, floor, cue.from)
  if (!before) return undefined
  const source = sourceAfter(tokens, cue.to, lexicon)
  const passage = tokens[before.to - 1]?.kind === "passage"
  if (source && !passage && !endsAttribution(tokens, source.to, lexicon)) return undefined
  if (!source) return readAround(place, before)
  return {
    rule: ruleOf(tokens, before, "before"),
    source,
    content: [before, ...resumed(place, source.to)],
  }
}

/** Turkish `Roe, “Yağdı,” dedi.`: the source stands before the passage and the verb behind it. */
function readAround({ tokens, lexicon, cue, floor }: Place, before: Range): Reading | undefined {
  const passage = before.to - 1
  if (tokens[passage]?.kind !== "passage") return undefined
  const end = tokens[passage - 1]?.norm === "," ? passage - 1 : passage
  const source = sourceBefore(tokens, end, floor, lexicon)
  if (!source || !/^[.]?$/u.test(tokens[cue.to]?.norm ?? "")) return undefined
  return { rule: "reported/passage-before", source, content: [{ from: passage, to: before.to }] }
}

/** `“It rained,” Roe said, “all day.”`: what is said goes on behind the attribution. */
function resumed({ tokens, limit }: Place, from: number): Range[] {
  for (let at = from; at < Math.max(limit, from) && at - from < 24; at++) {
    const token = tokens[at]
    if (token?.kind === "passage" && /^[,:—–]$/u.test(tokens[at - 1]?.norm ?? ""))
      return [{ from: at, to: at + 1 }]
  }
  return []
}

/** `Roe said it rained.` `“It rained,” Roe said.` */
function readStraight(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, limit } = place
  const subject = subjectOf(place)
  if (!subject) return undefined
  const { source } = subject
  const { before, start } = beforeSource(place, subject.from)
  const passageBefore = before && tokens[before.to - 1]?.kind === "passage"
  if (before && passageBefore)
    return { rule: "reported/passage-before", source, content: [before, ...resumed(place, cue.to)] }
  const split = before && splitByAttribution(place, before)
  if (split) return { rule: "reported/passage-before", source, content: split }
  const after = start ? afterAs(place) : contentAfter(tokens, cue.to, limit, cue, lexicon)
  if (after) return { rule: afterRule(tokens, after, cue, lexicon), source, content: [after] }
  const ends = limit - cue.to < 6
  if (before && ends && cue.kind !== "objects")
    return { rule: "reported/clause-before", source, content: [before] }
  return cue.kind === "objects" ? undefined : { rule: "reported/nothing", source, content: [] }
}

/** `The bridge, Roe said, “is safe.”`: a passage that begins small goes on with the clause before. */
function splitByAttribution({ tokens, lexicon, cue }: Place, before: Range): Range[] | undefined {
  const at = tokens[cue.to]?.norm === "," ? cue.to + 1 : -1
  const passage = tokens[at]
  const adverbial = OPENS_ADVERBIAL.some((name) => isA(lexicon, name, tokens[before.from]))
  return passage?.kind === "passage" && !passage.capital && !adverbial
    ? [before, { from: at, to: at + 1 }]
    : undefined
}

const OPENS_ADVERBIAL = ["prepositions", "days", "conjunctions", "adverbs", "openers"] as const

/** The subject before the verb; in a language with the verb at the end, the one its auxiliary points to. */
function subjectOf(place: Place): { source: Range; from: number } | undefined {
  const { tokens, lexicon, cue, floor } = place
  const far = lexicon.language.verbSecond ? sourceByAuxiliary(tokens, cue.from, floor, lexicon) : undefined
  const source = sourceBefore(tokens, cue.from, floor, lexicon) ?? sharedSubject(place)
  return far ?? (source && { source, from: source.from })
}

/** What stands before the source; `start` where the source follows `as` (`…, as Roe put it`, `wie Roe sagte, …`). */
function beforeSource(
  { tokens, lexicon, floor }: Place,
  from: number,
): { before?: Range | undefined; start: boolean } {
  if (from < floor) return { start: false }
  const start = isA(lexicon, "as", tokens[from - 1])
  return { before: contentBefore(tokens, floor, start ? from - 1 : from), start }
}

/** `Wie Roe sagte, regnete es`: the clause after the comma. */
function afterAs({ tokens, cue }: Place): Range | undefined {
  const to = withoutPoint(tokens, tokens.length)
  return tokens[cue.to]?.norm === "," && cue.to + 1 < to ? { from: cue.to + 1, to } : undefined
}

/** `Roe left and said …`: nothing between the joint and the verb, so the sentence's subject goes on. */
function sharedSubject({ tokens, lexicon, cue, subject }: Place): Range | undefined {
  const joint = tokens[cue.from - 1]
  if (!joint || !(isA(lexicon, "and", joint) || isA(lexicon, "conjunctions", joint) || joint.norm === ","))
    return undefined
  return subject ?? sentenceSubject(tokens, cue.from, lexicon)
}

/** `Nachdem es geregnet hatte, sagte Roe: …`: behind a clause the subject follows its verb. */
function readAfterClause(place: Place): Reading | undefined {
  const { tokens, lexicon, cue } = place
  if (!lexicon.language.commaClause || tokens[cue.from - 1]?.norm !== ",") return undefined
  const reading = readFollowing(place)
  return reading && reading.content.length > 0 ? reading : undefined
}

/** Verb before its subject in a statement: `Am Montag sagte Roe, …`, `وقال رو إن …`. */
function readFollowing({ tokens, lexicon, cue, limit }: Place): Reading | undefined {
  const opens = cue.from === 0 && tokens[0]?.capital
  if (!(lexicon.language.verbFirst || lexicon.language.verbSecond || opens)) return undefined
  const source = sourceAfter(tokens, cue.to, lexicon)
  if (!source) return undefined
  const after = contentAfter(tokens, source.to, Math.max(limit, source.to), cue, lexicon)
  return {
    rule: after ? afterRule(tokens, after, cue, lexicon) : "reported/nothing",
    source,
    content: after ? [after] : [],
  }
}

function afterRule(tokens: readonly Token[], { from, to }: Range, { kind }: Cue, lexicon: Lexicon): string {
  const isPassage =
    tokens[from]?.kind === "passage" && tokens.slice(from, to).every((token) => token.kind !== "word")
  if (isPassage) return kind === "objects" ? "reported/object-passage" : "reported/passage-after"
  if (isA(lexicon, "that", tokens[from])) return "reported/that"
  return kind === "objects" ? "reported/object" : "reported/clause"
}

const ruleOf = (tokens: readonly Token[], { to }: Range, where: "before"): string =>
  tokens[to - 1]?.kind === "passage" ? `reported/passage-${where}` : "reported/clause-before"

/** A finished attribution; nothing where no content was found. */
export const attributionOf = ({ content, cue, source, rule }: Draft, language: string): Attribution[] =>
  content.length === 0 ? [] : [{ content, cue, source, rule, language, confidence: CONFIDENCE[rule] ?? 0.5 }]
