import type { Span } from "../model.js"
import type { Language } from "./languages/language.js"
import { isA, type Lexicon, lexiconOf } from "./lexicon.js"
import { endsAttribution } from "./readings/place.js"
import type { Draft } from "./reported.js"
import { isOpener, type Range } from "./sources.js"
import { sentenceSubject, subjectAfter } from "./subjects.js"
import type { Sentence, Token } from "./tokens.js"
import { isUtterance } from "./utterance.js"

/** A sentence of so few tokens holds nothing but who said it. */
const LONGEST_BARE = 12

/** Words of a name. */
const LONGEST_NAME = 5

/** A quotation dash: somebody else speaks. */
const TURN = /^[—–―-]/u

/** A marked passage no attribution holds, where it stands in the narration. */
interface Stray {
  readonly passage: Token
  readonly sentence: number
  /** Its place among the sentence's tokens. */
  readonly index: number
  /** Nothing but marked passages in its sentence. */
  readonly alone: boolean
}

/**
 * Gives the marked passages that no verb of saying reaches to whoever is speaking: the attribution just before
 * (`“A,” said Roe. “B.”`), one waiting for its words (`Roe put it so:`), or the subject of the sentence before.
 * What is left and reads as an utterance becomes a quotation without a source.
 */
export function attachStrays(
  text: string,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  language: Language,
): Draft[] {
  const given: Draft[] = []
  const lexicon = lexiconOf(language)
  let index = 0
  let last: Draft | undefined
  for (const stray of straysOf(sentences, drafts)) {
    while ((drafts[index]?.sentence ?? Number.POSITIVE_INFINITY) <= stray.sentence) {
      if (drafts[index]?.content.length) last = drafts[index]
      index++
    }
    const scene: Scene = {
      text,
      sentences,
      lexicon,
      stray,
      last,
      before: drafts[index - 1],
      after: drafts[index],
    }
    const made = attach(scene)
    if (made) given.push(made)
    last = made ?? last
  }
  return [...drafts, ...given].sort((one, other) => one.sentence - other.sentence)
}

/** What stands around a stray passage. */
interface Scene {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly lexicon: Lexicon
  readonly stray: Stray
  /** The last attribution with content. */
  readonly last: Draft | undefined
  /** The last attribution up to its sentence, and the first after it. */
  readonly before: Draft | undefined
  readonly after: Draft | undefined
}

/** Adds the passage to an attribution, or makes one for it; nothing where it is no utterance. */
function attach(scene: Scene): Draft | undefined {
  const { text, stray, last } = scene
  const span: Span = [stray.passage.start, stray.passage.end]
  const waiting = waitingFor(scene)
  if (waiting) {
    waiting.content.push(span)
    waiting.rule = "given/waiting"
    return undefined
  }
  const newTurn = TURN.test(text.slice(span[0], span[0] + 2))
  if (last && !newTurn && (stray.alone || isAddition(scene)) && goesOn(scene, last)) {
    last.content.push(span)
    return undefined
  }
  return afterColon(scene) ?? beforeVerb(scene) ?? (isUtterance(text, span) ? ofSubject(scene) : undefined)
}

function straysOf(sentences: readonly Sentence[], drafts: readonly Draft[]): Stray[] {
  const starts = new Set<number>()
  const held = drafts.flatMap(({ content }) => content).sort((one, other) => one[0] - other[0])
  let next = 0
  let reach = 0
  return sentences.flatMap(({ tokens }, sentence) => {
    const alone = tokens.every(({ kind }) => kind !== "word")
    return tokens.flatMap((passage, index) => {
      if (passage.kind !== "passage" || starts.has(passage.start)) return []
      starts.add(passage.start)
      while ((held[next]?.[0] ?? Number.POSITIVE_INFINITY) <= passage.start)
        reach = Math.max(reach, held[next++]?.[1] ?? 0)
      return reach > passage.start ? [] : [{ passage, sentence, index, alone }]
    })
  })
}

/** An attribution whose words are still to come (`Roe put it so:`) or came just before (`“So.” Roe said.`). */
function waitingFor({ sentences, stray, before, after }: Scene): Draft | undefined {
  const paragraph = sentences[stray.sentence]?.paragraph
  const ends = sentences[before?.sentence ?? -1]?.tokens.at(-1)?.norm
  if (
    before?.content.length === 0 &&
    stray.alone &&
    stray.sentence - before.sentence === 1 &&
    (ends === ":" || before.paragraph === paragraph)
  )
    return before
  const colon = sentences[stray.sentence]?.tokens[stray.index - 1]?.norm === ":"
  if (before?.content.length === 0 && before.sentence === stray.sentence && colon) return before
  const next = sentences[stray.sentence + 1]
  const isBare = next && next.tokens.length <= LONGEST_BARE && after?.sentence === stray.sentence + 1
  return isBare && stray.alone && after.content.length === 0 && next.paragraph === paragraph
    ? after
    : undefined
}

/** The same speaker goes on in the paragraph, or in the next one where nobody else came between. */
function goesOn({ sentences, stray }: Scene, last: Draft): boolean {
  const paragraph = sentences[stray.sentence]?.paragraph ?? 0
  if (last.paragraph === paragraph) return stray.sentence - last.sentence <= 2
  return last.paragraph === paragraph - 1 && stray.sentence - last.sentence === 1
}

/** `And: “We will not.”` */
function isAddition({ sentences, stray, lexicon }: Scene): boolean {
  const tokens = sentences[stray.sentence]?.tokens.slice(0, stray.index) ?? []
  const words = tokens.filter(({ kind }) => kind === "word")
  return (
    tokens.at(-1)?.norm === ":" &&
    words.length > 0 &&
    words.every((token) => isOpener(token, lexicon) || isA(lexicon, "and", token))
  )
}

/** `Ada Roe: “We will not.”`, as headlines have it. */
const nameAlone = (tokens: readonly Token[], end: number): Range | undefined =>
  end > 0 &&
  end <= LONGEST_NAME &&
  tokens.slice(0, end).every(({ kind, capital }) => kind === "word" && capital)
    ? { from: 0, to: end }
    : undefined

/** `(short: “the Board”)` */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < LONGEST_BARE; before--) {
    if (tokens[before]?.norm === "(") return true
    if (tokens[before]?.norm === ")") return false
  }
  return false
}

/** `Roe had an answer: “We will not.”` */
function afterColon({ sentences, stray, lexicon }: Scene): Draft | undefined {
  const sentence = sentences[stray.sentence]
  if (!sentence) return undefined
  const at = stray.index
  const colon = sentence.tokens[at - 1]
  if (colon?.norm !== ":" || isBracketed(sentence.tokens, at)) return undefined
  const subject = nameAlone(sentence.tokens, at - 1) ?? sentenceSubject(sentence.tokens, at - 1, lexicon)
  return draftOf(stray, sentence, subject && spanOf(sentence.tokens, subject), "given/colon", [
    [colon.start, colon.end],
  ])
}

/** `“We will not,” thundered Roe.`: a verb nobody listed, and its subject right behind it. */
function beforeVerb({ text, sentences, stray, lexicon }: Scene): Draft | undefined {
  const sentence = sentences[stray.sentence]
  const tokens = sentence?.tokens ?? []
  let at = stray.index + 1
  while (/^[,—–-]$/u.test(tokens[at]?.norm ?? "")) at++
  const parted = at > stray.index + 1 || stray.passage.punctuated
  while (isA(lexicon, "auxiliaries", tokens[at])) at++
  const opens = stray.index === 0 || isUtterance(text, [stray.passage.start, stray.passage.end])
  if (!sentence || !parted || !opens || !isUnknownVerb(tokens[at], lexicon)) return undefined
  const source = subjectAfter(tokens, at + 1, lexicon)
  const verb = spanOf(tokens, { from: at, to: at + 1 })
  const ends =
    source && source.to - source.from <= LONGEST_NAME && endsAttribution(tokens, source.to, lexicon)
  return ends ? draftOf(stray, sentence, spanOf(tokens, source), "given/verb", verb ? [verb] : []) : undefined
}

/** A small-written word that holds no sentence together. */
const isUnknownVerb = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token?.kind === "word" &&
  /^[\p{Ll}\p{Lo}]/u.test(token.norm) &&
  !token.capital &&
  !NO_VERB.some((name) => isA(lexicon, name, token))

const NO_VERB = [
  "prepositions",
  "of",
  "determiners",
  "conjunctions",
  "and",
  "pronouns",
  "relatives",
  "that",
  "adverbs",
  "as",
] as const

/** `Roe shook her head. “We will not.”` */
function ofSubject({ sentences, stray, lexicon }: Scene): Draft | undefined {
  const sentence = sentences[stray.sentence]
  if (!sentence) return undefined
  const before = sentences[stray.sentence - 1]
  const subject =
    stray.alone && before?.paragraph === sentence.paragraph
      ? sentenceSubject(before.tokens, before.tokens.length, lexicon)
      : undefined
  const source = subject && before && spanOf(before.tokens, subject)
  return draftOf(stray, sentence, source, source ? "given/sentence-before" : "given/none", [])
}

const draftOf = (
  { passage, sentence }: Stray,
  { paragraph }: Sentence,
  source: Span | undefined,
  rule: string,
  cue: Span[],
): Draft => ({
  content: [[passage.start, passage.end]],
  cue,
  source: source ? [source] : [],
  rule,
  paragraph,
  sentence,
})

function spanOf(tokens: readonly Token[], { from, to }: Range): Span | undefined {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && [first.start, last.end]
}
