import { QuotetrailError } from "../errors.js"
import type { Article, Note, Quotation, QuotedArticle, Span } from "../model.js"
import type { Attribution } from "./attribution.js"
import { combine, rescue, snapToMarks, withinSentence } from "./combine.js"
import { findFreeSpeech } from "./free-speech.js"
import { attachStrays } from "./given-speaker.js"
import { partNarrator } from "./interruptions.js"
import { findJapanese } from "./japanese.js"
import { detectLanguage } from "./languages/detect.js"
import { LANGUAGES, type Language, languageOf, UNKNOWN } from "./languages/index.js"
import { findLetters } from "./letters.js"
import { withoutLooseEnds } from "./loose-ends.js"
import { narrationStart } from "./narration-start.js"
import { findNested } from "./nested.js"
import { type MarkedText, markedPassages } from "./nesting.js"
import { attributionOf, findReported } from "./reported.js"
import { findRetold } from "./retold.js"
import { findSetApart } from "./set-apart.js"
import { withoutCarriers, withoutShell } from "./shells.js"
import { withSubject } from "./sourceless.js"
import { identify } from "./speakers/speakers.js"
import { openTagger, type Tagger } from "./tagger/index.js"
import { narration } from "./tokens.js"
import { findSigned, findTurns } from "./transcripts.js"
import { findTransmissions } from "./transmissions/transmissions.js"
import { unsaidIn } from "./unsaid.js"
import { isUtterance, nameUnquoted } from "./utterance.js"

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
export const openQuoter = async ({ tagger = true }: QuoterOptions = {}): Promise<Quoter> =>
  quoterWith(tagger ? await maybeTagger() : "unwanted")

/** A quoter on a tagger that is loaded; where one was wanted and cannot run, English articles carry a note of it. */
export const quoterWith = (tagger: Tagger | "unavailable" | "unwanted"): Quoter => ({
  quote: async (article) => {
    const marked = pairMarks(article)
    const byRules = findByRules(article, marked)
    if (tagger === "unwanted" || wordsOf(article).code !== "en") return finish(article, marked, byRules)
    if (tagger === "unavailable") return finish(noteNoTagger(article), marked, byRules)
    const tagged = withoutCarriers(article.text, await tagger.tag(article), byRules)
    const noted = tagger.runtime === "wasm" ? noteSlowTagger(article) : article
    return finish(noted, marked, [...tagged, ...byRules.filter(besideTagger)], byRules)
  },
})

const noteNoTagger = (article: Article): Article =>
  withNote(article, {
    rule: "quote/no-tagger",
    severity: "warning",
    message: "the English tagger cannot run on this machine: quotations by rules alone, few without marks",
  })

const noteSlowTagger = (article: Article): Article =>
  withNote(article, {
    rule: "quote/slow-tagger",
    severity: "info",
    message:
      "the English tagger has no binary for this machine: the same model in WebAssembly, six times slower",
  })

const withNote = (article: Article, note: Note): Article => ({
  ...article,
  notes: [...(article.notes ?? []), note],
})

/** What the tagger may have missed: whole documents, transcripts and marked passages. What it reports, it knows better. */
const besideTagger = ({ rule }: Attribution): boolean =>
  !rule.startsWith("reported/") || rule.includes("passage")

async function maybeTagger(): Promise<Tagger | "unavailable"> {
  try {
    return await openTagger()
  } catch (error) {
    if (error instanceof QuotetrailError && error.code === "model/unavailable") return "unavailable"
    throw error
  }
}

/** The article with its quotations and transmissions, by rules alone. */
export function quoteByRules(article: Article): QuotedArticle {
  const marked = pairMarks(article)
  return finish(article, marked, findByRules(article, marked))
}

/** The article's language as it says, or as its words look; `UNKNOWN` where we have no words for it. */
function wordsOf(article: Article): Language {
  const known = languages.get(article)
  if (known) return known
  const code = article.language ?? detectLanguage(article.text, LANGUAGES) ?? UNKNOWN.code
  const words = languageOf(code) ?? UNKNOWN
  languages.set(article, words)
  return words
}

/** Every step asks for the language, which is read off the words once an article. */
const languages = new WeakMap<Article, Language>()

/** The article's marked passages; where the narrator stands in them is told by the words that report. */
export function pairMarks(article: Article): MarkedText {
  const words = wordsOf(article)
  const marked = markedPassages(article.text, { narrationStart: narrationStart(words) })
  return partNarrator(article.text, marked, words)
}

/** What the rules see in an article, in any of the languages they know. */
export function findByRules(article: Article, { passages }: MarkedText): Attribution[] {
  const { text } = article
  const words = wordsOf(article)
  const sentences = narration(text, passages, words)
  const found = findReported(sentences, words)
  const going = findFreeSpeech(sentences, found, words)
  const drafts = [...found, ...going].sort((one, other) => one.sentence - other.sentence)
  const apart = findSetApart(text, sentences, found, words)
  const reported = attachStrays(text, sentences, drafts, words)
    .filter(({ cue }) => !apart.some((one) => one.cue === cue))
    .flatMap((draft) => attributionOf(draft, words.code))
  const letters = [...findLetters(text, passages), ...apart]
  return [
    ...letters,
    ...findTurns(text),
    ...findSigned(text, passages),
    ...(words.code === "ja" ? findJapanese(text, passages) : []),
    ...reported,
    ...findNested(text, passages, [...letters, ...reported], words),
  ]
}

function finish(
  article: Article,
  marked: MarkedText,
  found: readonly Attribution[],
  byRules: readonly Attribution[] = found,
): QuotedArticle {
  const { text } = article
  const outer = marked.passages.filter(({ depth }) => depth === 0).map(({ start, end }): Span => [start, end])
  const within = (one: Attribution) =>
    withinSentence(text, snapToMarks(withoutLooseEnds(text, one), outer), outer)
  const withShellOff = (one: Attribution) => withoutShell(text, one, outer)
  const kept = combine(
    text.length,
    found.map((one) => withShellOff(withSubject(text, within(one)))),
    new Set(marked.passages.flatMap(({ mended, start }) => (mended ? [start] : []))),
  )
  const utterances = outer.filter((span) => isUtterance(text, span))
  const rescued = rescue(utterances, kept, byRules)
  const attributions = [...rescued, ...findRetold(text, rescued)]
  const quotations = identify(article, attributions).map((one) => withUnsaid(article, one))
  const transmissions = findTransmissions(article, quotations)
  const notes = [
    ...(article.notes ?? []),
    ...unknownLanguage(article),
    ...marked.notes,
    ...unquoted(article.text, marked, attributions),
  ]
  return { ...article, quotations, transmissions, ...(notes.length > 0 && { notes }) }
}

function withUnsaid(article: Article, { id, kind, ...rest }: Quotation): Quotation {
  const unsaid = unsaidIn(article.text, { ...rest, kind }, wordsOf(article))
  return { id, kind, ...(unsaid && { unsaid }), ...rest }
}

function unknownLanguage(article: Article): Note[] {
  if (wordsOf(article) !== UNKNOWN || !/\p{L}/u.test(article.text)) return []
  const message = "no words known for this language: marked passages only, without speakers"
  return [{ rule: "quote/unknown-language", severity: "info", message }]
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
