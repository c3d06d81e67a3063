import type { Language } from "./languages/language.js"
import { lexiconOf } from "./lexicon.js"
import type { Draft } from "./reported.js"
import { sentenceSubject } from "./sources.js"
import type { Sentence, Token } from "./tokens.js"
import { isUtterance } from "./utterance.js"

/** A marked passage no attribution holds, where it stands in the narration. */
interface Stray {
  readonly passage: Token
  readonly sentence: number
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
  const all = [...drafts]
  for (const stray of straysOf(sentences, drafts)) attach(text, sentences, all, stray, language)
  return all
}

function straysOf(sentences: readonly Sentence[], drafts: readonly Draft[]): Stray[] {
  const starts = new Set<number>()
  const held = drafts.flatMap(({ content }) => content).sort((one, other) => one[0] - other[0])
  let next = 0
  let reach = 0
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((token) => {
      if (token.kind !== "passage" || starts.has(token.start)) return []
      starts.add(token.start)
      while ((held[next]?.[0] ?? Number.POSITIVE_INFINITY) <= token.start)
        reach = Math.max(reach, held[next++]?.[1] ?? 0)
      if (reach > token.start) return []
      return [{ passage: token, sentence, alone: tokens.every(({ kind }) => kind !== "word") }]
    }),
  )
}

function attach(
  text: string,
  sentences: readonly Sentence[],
  all: Draft[],
  stray: Stray,
  language: Language,
): void {
  const { passage, sentence, alone } = stray
  if (!alone && !isUtterance(text, [passage.start, passage.end])) return
  const waiting = all.findLast(
    (draft) => draft.content.length === 0 && Math.abs(draft.sentence - sentence) <= 1,
  )
  const last = all.findLast((draft) => draft.sentence <= sentence && draft.content.length > 0)
  const paragraph = sentences[sentence]?.paragraph ?? 0
  if (waiting) {
    waiting.content.push([passage.start, passage.end])
    waiting.rule = "given/waiting"
  } else if (last && alone && goesOn(sentences, last, sentence, paragraph)) {
    last.content.push([passage.start, passage.end])
  } else if (isUtterance(text, [passage.start, passage.end]))
    all.push(ofSubject(sentences, stray, paragraph, language))
}

/** The same speaker goes on in the paragraph, or in the next one where nobody else came between. */
function goesOn(sentences: readonly Sentence[], last: Draft, sentence: number, paragraph: number): boolean {
  if (last.paragraph === paragraph) return sentence - last.sentence <= 2
  return (
    last.paragraph === paragraph - 1 && sentence - last.sentence === 1 && sentences[sentence] !== undefined
  )
}

/** `Roe shook her head. “We will not.”` */
function ofSubject(
  sentences: readonly Sentence[],
  { passage, sentence }: Stray,
  paragraph: number,
  language: Language,
): Draft {
  const before = sentences[sentence - 1]
  const subject =
    before?.paragraph === paragraph
      ? sentenceSubject(before.tokens, before.tokens.length, lexiconOf(language))
      : undefined
  const first = subject && before?.tokens[subject.from]
  const last = subject && before?.tokens[subject.to - 1]
  return {
    content: [[passage.start, passage.end]],
    cue: [],
    source: first && last ? [[first.start, last.end]] : [],
    rule: first ? "given/sentence-before" : "given/none",
    paragraph,
    sentence,
  }
}
