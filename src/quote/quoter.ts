import { QuotetrailError } from "../errors.js"
import type { Article, Note, QuotedArticle } from "../model.js"
import type { Attribution } from "./attribution.js"
import { combine, snapToMarks } from "./combine.js"
import { attachStrays } from "./given-speaker.js"
import { languageOf, UNKNOWN } from "./languages/index.js"
import { findLetters } from "./letters.js"
import { type MarkedText, markedPassages } from "./nesting.js"
import { attributionOf, findReported } from "./reported.js"
import { identify } from "./speakers.js"
import { openTagger, type Tagger } from "./tagger/index.js"
import { narration } from "./tokens.js"
import { findSigned, findTurns } from "./transcripts.js"
import { findTransmissions } from "./transmissions.js"
import { nameUnquoted } from "./utterance.js"

/** Finds the quotations of articles; holds what is loaded once a thread. */
export interface Quoter {
  quote(article: Article): Promise<QuotedArticle>
}

export interface QuoterOptions {
  /** Also read English with the trained tagger, where it can run; `true`. */
  readonly tagger?: boolean
}

/**
 * A quoter, with the trained tagger where it can run and by rules alone where it cannot.
 *
 * @example
 * const quoter = await openQuoter()
 * await quoter.quote({ id: "a", text: "“We will win,” said Ada Roe." }) // quotations: one, direct, Ada Roe
 */
export async function openQuoter({ tagger = true }: QuoterOptions = {}): Promise<Quoter> {
  const opened = tagger ? await maybeTagger() : undefined
  return {
    quote: async (article) => {
      const marked = markedPassages(article.text)
      const byRules = findByRules(article, marked)
      if (!opened || !isEnglish(article)) return finish(article, marked, byRules)
      return finish(article, marked, [...(await opened.tag(article)), ...byRules.filter(besideTagger)])
    },
  }
}

/** What the tagger may have missed: whole documents, transcripts and marked passages. What it reports, it knows better. */
const besideTagger = ({ rule }: Attribution): boolean =>
  !rule.startsWith("reported/") || rule.startsWith("reported/passage")

async function maybeTagger(): Promise<Tagger | undefined> {
  try {
    return await openTagger()
  } catch (error) {
    if (error instanceof QuotetrailError && error.code === "model/unavailable") return undefined
    throw error
  }
}

const isEnglish = ({ language }: Article): boolean => languageOf(language ?? "en")?.code === "en"

/** The article with its quotations and transmissions, by rules alone. */
export function quoteByRules(article: Article): QuotedArticle {
  const marked = markedPassages(article.text)
  return finish(article, marked, findByRules(article, marked))
}

/** What the rules see in an article, in any of the languages they know. */
export function findByRules({ text, language }: Article, marked: MarkedText): Attribution[] {
  const words = languageOf(language ?? "en") ?? UNKNOWN
  const sentences = narration(text, marked.passages, words)
  const drafts = attachStrays(text, sentences, findReported(sentences, words), words)
  return [
    ...findLetters(text, marked.passages),
    ...findTurns(text),
    ...findSigned(text, marked.passages),
    ...drafts.flatMap((draft) => attributionOf(draft, words.code)),
  ]
}

function finish(article: Article, marked: MarkedText, found: readonly Attribution[]): QuotedArticle {
  const outer = marked.passages
    .filter(({ depth }) => depth === 0)
    .map(({ start, end }) => [start, end] as const)
  const attributions = combine(
    article.text.length,
    found.map((attribution) => snapToMarks(attribution, outer)),
  )
  const quotations = identify(article, attributions)
  const transmissions = findTransmissions(article, quotations)
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
