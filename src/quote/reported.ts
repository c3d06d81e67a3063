import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"
import { type Cue, findCues } from "./cues.js"
import type { Language } from "./languages/language.js"
import { isA, type Lexicon, lexiconOf } from "./lexicon.js"
import { withoutPoint } from "./readings/place.js"
import { read } from "./readings/readings.js"
import type { Range } from "./sources.js"
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
  "reported/back": 0.5,
  "nested/passage-before": 0.7,
  "nested/passage-after": 0.7,
  "given/waiting": 0.6,
  "given/verb": 0.5,
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
  const drafts: Draft[] = []
  for (const [number, sentence] of sentences.entries())
    for (const draft of draftsIn(sentence, number, lexicon)) {
      const last = drafts.at(-1)
      drafts.push(withSpeaker(lookBack(draft, last, sentences), last, language))
    }
  return drafts
}

/** `Y añadió: «Sí».`: a verb without a subject goes on with the speaker before. */
function withSpeaker(draft: Draft, last: Draft | undefined, { dropsSubject }: Language): Draft {
  const isNear = last !== undefined && draft.paragraph - last.paragraph <= 1
  return dropsSubject && draft.source.length === 0 && isNear ? { ...draft, source: last.source } : draft
}

/** `Das teilte Roe mit.` takes the sentence before, where nobody has it. */
function lookBack(draft: Draft, last: Draft | undefined, sentences: readonly Sentence[]): Draft {
  const before = sentences[draft.sentence - 1]
  const isFree = last === undefined || last.sentence < draft.sentence - 1 || last.content.length === 0
  if (draft.rule !== "reported/back" || before?.paragraph !== draft.paragraph || !isFree) return draft
  return { ...draft, content: spanOf(before.tokens, { from: 0, to: before.tokens.length }) }
}

function draftsIn({ tokens, paragraph }: Sentence, sentence: number, lexicon: Lexicon): Draft[] {
  const cues = findCues(tokens, lexicon)
  const drafts: Draft[] = []
  let floor = 0
  let subject: Range | undefined
  for (const [index, cue] of cues.entries()) {
    if (cue.from < floor) continue
    const limit = nextBegins(tokens, cue, cues[index + 1], lexicon)
    const reading = read({ tokens, lexicon, cue, floor, limit, subject })
    if (!reading) continue
    const spansOf = (ranges: readonly Range[]) => ranges.flatMap((range) => spanOf(tokens, range))
    drafts.push({
      content: spansOf(reading.content),
      cue: spansOf(rangesOf(cue, reading.source)),
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

/** Both parts of a verb that has two; of an account that is its own source, what stands before it. */
function rangesOf({ from, to, particle }: Cue, source: Range | undefined): Range[] {
  const verb = { from, to: source && from < source.from ? Math.min(to, source.from) : to }
  return particle === undefined ? [verb] : [verb, { from: particle, to: particle + 1 }]
}

/** The content of a cue ends before the joint (`, and`, `, adding`) that leads to the next cue. */
function nextBegins(tokens: readonly Token[], cue: Cue, next: Cue | undefined, lexicon: Lexicon): number {
  if (!next || isInside(tokens, cue, next, lexicon)) return withoutPoint(tokens, tokens.length)
  if (next.kind === "closing") return next.from
  for (let at = next.from - 1; at > cue.to; at--) {
    const token = tokens[at]
    if (token?.kind === "passage") return withoutPoint(tokens, tokens.length)
    if (token?.norm === "," || token?.norm === ";" || isA(lexicon, "and", token)) return at
    if (isA(lexicon, "conjunctions", token)) return at
  }
  return withoutPoint(tokens, tokens.length)
}

/** `sagte, sie habe einen falschen Namen | angegeben`: the participle of a clause in the mood of reported speech. */
function isInside(tokens: readonly Token[], { to }: Cue, next: Cue, { language }: Lexicon): boolean {
  if (!language.reported || tokens[next.to]?.kind === "word") return false
  const mood = new Set(language.reported)
  return tokens.slice(to, next.verb).some(({ norm }) => mood.has(norm))
}

/** The span of a range without the signs at its end. */
function spanOf(tokens: readonly Token[], { from, to }: Range): Span[] {
  let end = to
  while (end > from && /^[.,;:—–]$/u.test(tokens[end - 1]?.norm ?? "")) end--
  const first = tokens[from]
  const last = tokens[end - 1]
  return first && last && end > from ? [[first.start, last.end]] : []
}

/** A finished attribution; nothing where no content was found. */
export const attributionOf = ({ content, cue, source, rule }: Draft, language: string): Attribution[] =>
  content.length === 0 ? [] : [{ content, cue, source, rule, language, confidence: CONFIDENCE[rule] ?? 0.5 }]
