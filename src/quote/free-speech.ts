import type { Span } from "../model.js"
import type { Language } from "./languages/index.js"
import { isA, lexiconOf } from "./lexicon.js"
import type { Draft } from "./reported.js"
import type { Sentence } from "./tokens.js"

/** Sentences that may lie between what was said and what goes on from it. */
const REACH = 2

/**
 * Reported speech that goes on without a verb of saying, by the mood of its verb alone: German
 * `Roe sagte, die Brücke sei sicher. Man habe sie geprüft.` The second sentence is Roe's too.
 */
export function findFreeSpeech(
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  language: Language,
): Draft[] {
  if (!language.reported) return []
  const lexicon = lexiconOf(language)
  const bySentence = new Map(
    drafts.filter(({ content }) => content.length > 0).map((draft) => [draft.sentence, draft]),
  )
  const found: Draft[] = []
  let last: Draft | undefined
  for (const [number, sentence] of sentences.entries()) {
    const known = bySentence.get(number)
    if (known) last = known
    if (known || !last || last.source.length === 0 || number - last.sentence > REACH) continue
    if (sentence.paragraph - last.paragraph > 1) continue
    if (!sentence.tokens.some((token) => isA(lexicon, "reported", token))) continue
    last = goingOn(sentence, number, last)
    found.push(last)
  }
  return found
}

function goingOn({ tokens, paragraph }: Sentence, sentence: number, { source }: Draft): Draft {
  const words = tokens.filter(({ kind }) => kind !== "punctuation")
  const first = words[0]
  const last = words.at(-1)
  const content: Span[] = first && last ? [[first.start, last.end]] : []
  return { content, cue: [], source, rule: "reported/mood", paragraph, sentence }
}
