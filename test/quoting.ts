import type { QuotedArticle } from "../src/model.js"

/** What a made article says besides its quotation. */
export interface Saying {
  readonly words: string
  readonly speaker: string
  readonly rest: string
  readonly confidence: number
}

/** An article that says its quotation's words itself, so that no model is needed. */
export function quoting(id: string, { words, speaker, rest, confidence }: Saying): QuotedArticle {
  const text = `“${words},” said ${speaker}.\n\n${rest}`
  const start = words.length + 3
  return {
    id,
    text,
    language: "en",
    quotations: [
      {
        id: `q-${id}`,
        kind: "direct",
        content: [[1, words.length + 1]],
        cue: [[start + 1, start + 5]],
        source: [[start + 6, start + 6 + speaker.length]],
        text: words,
        speaker: { name: speaker, as: speaker, kind: "person" },
        confidence,
      },
    ],
    transmissions: [],
  }
}
