import type { Article, Note, QuotedArticle } from "../model.js"
import type { Attribution } from "./attribution.js"
import { combine } from "./combine.js"
import { attachStrays } from "./given-speaker.js"
import { type Language, languageOf, UNKNOWN } from "./languages/index.js"
import { type MarkedText, markedPassages } from "./nesting.js"
import { attributionOf, findReported } from "./reported.js"
import { identify } from "./speakers.js"
import { narration } from "./tokens.js"

import { nameUnquoted } from "./utterance.js"

/** Finds the quotations of articles; holds what is loaded once a thread. */
export interface Quoter {
  quote(article: Article): Promise<QuotedArticle>
}

/**
 * A quoter, with the trained tagger where it can run and by rules alone where it cannot.
 *
 * @example
 * const quoter = await openQuoter()
 * await quoter.quote({ id: "a", text: "“We will win,” said Ada Roe." }) // quotations: one, direct, Ada Roe
 */
export async function openQuoter(): Promise<Quoter> {
  return { quote: async (article) => quoteByRules(article) }
}

/** The article with its quotations and transmissions, by rules alone. */
export function quoteByRules(article: Article): QuotedArticle {
  const marked = markedPassages(article.text)
  return finish(article, marked, findByRules(article, marked))
}

/** What the rules see in an article, in any of the languages they know. */
export function findByRules({ text, language }: Article, marked: MarkedText): Attribution[] {
  const words: Language = languageOf(language ?? "en") ?? UNKNOWN
  const sentences = narration(text, marked.passages, words)
  const drafts = attachStrays(text, sentences, findReported(sentences, words), words)
  return drafts.flatMap((draft) => attributionOf(draft, words.code))
}

function finish(article: Article, marked: MarkedText, attributions: readonly Attribution[]): QuotedArticle {
  const quotations = identify(article, combine(article.text, marked, attributions))
  const transmissions: QuotedArticle["transmissions"] = []
  const notes = [...(article.notes ?? []), ...marked.notes, ...unquoted(article.text, marked, attributions)]
  return { ...article, quotations, transmissions, ...(notes.length > 0 && { notes }) }
}

/** A note for every marked passage that is no part of a quotation. */
function unquoted(text: string, { passages }: MarkedText, attributions: readonly Attribution[]): Note[] {
  const held = attributions.flatMap(({ content }) => content).sort((one, other) => one[0] - other[0])
  let next = 0
  let reach = 0
  return passages.flatMap((passage) => {
    while ((held[next]?.[0] ?? Number.POSITIVE_INFINITY) < passage.end)
      reach = Math.max(reach, held[next++]?.[1] ?? 0)
    return reach > passage.start ? [] : [nameUnquoted(text, passage)]
  })
}
