import type { Span } from "../model.js"
import type { Language } from "./languages/index.js"
import { isA, lexiconOf } from "./lexicon.js"
import type { Draft } from "./reported.js"
import type { Sentence } from "./tokens.js"

/** Sentences that may lie between what was said and what goes on from it. */
const REACH = 2

/**
 * Reported speech that goes on without a verb of saying, by the mood of its verb alone: German
 * `Roe sagte, die Brücke sei sicher. Man habe sie geprüft. Sie trage auch Busse.` The sentences that follow are Roe's
 * too, and one quotation as long as nothing parts them. So are those after words that only announce a speech:
 * `Roe äußerte Zweifel. Die Brücke sei alt.`
 */
export function findFreeSpeech(
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  language: Language,
): Draft[] {
  if (!language.reported) return []
  const lexicon = lexiconOf(language)
  const bySentence = new Map(
    drafts.filter(({ source }) => source.length > 0).map((draft) => [draft.sentence, draft]),
  )
  const taken = new Set(drafts.filter(({ content }) => content.length > 0).map(({ sentence }) => sentence))
  const found: Draft[] = []
  let speaker: Draft | undefined
  let open: { draft: Draft; end: number } | undefined
  let reach = 0
  for (const [number, sentence] of sentences.entries()) {
    const known = bySentence.get(number)
    if (known) {
      speaker = known
      reach = number + REACH
    }
    if (known || taken.has(number) || !speaker || number > reach) continue
    if (sentence.paragraph - (open?.draft ?? speaker).paragraph > 1) continue
    if (!sentence.tokens.some((token) => isA(lexicon, "reported", token))) continue
    const span = spokenIn(sentence)
    if (!span) continue
    reach = number + REACH
    if (open?.end === number - 1 && open.draft.source === speaker.source) {
      const last = open.draft.content[0]
      if (last) open.draft.content[0] = [last[0], span[1]]
      open = { draft: open.draft, end: number }
      continue
    }
    const draft: Draft = {
      content: [span],
      cue: [],
      source: speaker.source,
      rule: "reported/mood",
      paragraph: sentence.paragraph,
      sentence: number,
    }
    open = { draft, end: number }
    found.push(draft)
  }
  return found
}

/** From the first word or passage of a sentence to the last. */
function spokenIn({ tokens }: Sentence): Span | undefined {
  const words = tokens.filter(({ kind }) => kind !== "punctuation")
  const first = words[0]
  const last = words.at(-1)
  return first && last && [first.start, last.end]
}
