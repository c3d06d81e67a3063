import type { Span } from "../model.js"
import { paragraphs } from "../text/index.js"
import type { Attribution } from "./attribution.js"
import type { Language } from "./languages/language.js"
import type { Draft } from "./reported.js"
import type { Sentence, Token } from "./tokens.js"

/** Words by which somebody speaks of themselves. */
const FIRST_PERSON: Readonly<Record<string, RegExp>> = {
  en: /^(?:i|i'(?:m|ve|ll|d)|me|my|mine|myself|we|we'(?:re|ve|ll|d)|us|our|ours|ourselves)$/u,
  de: /^(?:ich|mich|mir|mein(?:e[mnrs]?)?|wir|uns|unser(?:e[mnrs]?)?)$/u,
  es: /^(?:yo|mi|mis|nosotr[ao]s|nuestr[ao]s?)$/u,
  fr: /^(?:je|j'|moi|mes|nous|notre|nos)$/u,
}
/** Words that take up somebody named before: a report about the speaker, not the speaker's own words. */
const THIRD_PERSON = /^(?:he|she|they|it|er|sie|es|il|elle|ils|elles|él|ella|ellos|ellas)$/u
/** Verbs that announce what stands written, in whatever person. */
const WRITTEN = /^(?:reads?|wrote|writes|schrieb|schreibt|écrit|écrivait|escribió|escribe)$/u

/** Tokens that may stand between the verb and its colon: `wrote on her page on Friday:`. */
const LONGEST_ADVERBIAL = 12
/** Paragraphs set apart after one announcement. */
const MOST_PARAGRAPHS = 20
/** Paragraphs in a row in which the speaker does not come up. */
const LONGEST_GAP = 1

/** A paragraph as the narration has it. */
interface Paragraph {
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly drafts: readonly Draft[]
}

/**
 * What an announcement at a paragraph's end sets apart without marks, as pages print statements and posts: the
 * paragraph after it, and those in which the speaker goes on to say *I* and *we*.
 *
 * @param sentences the narration of `text`
 * @param drafts what the words that report were found to report in it
 * @example
 * // Ada Roe wrote on Friday:¶¶I will not be silent. We stood in the rain.¶¶The mayor was not amused.
 * // one, from "I will" to "the rain.", source "Ada Roe"
 */
export function findSetApart(
  text: string,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  language: Language,
): Attribution[] {
  const isOwn = firstPersonOf(language)
  if (!isOwn) return []
  const all = paragraphsOf(text, sentences, drafts)
  const ownsText = all.findIndex(({ tokens }) => tokens.some(isOwn))
  const found: Attribution[] = []
  for (let at = 0; at < all.length - 1; at++) {
    const announcement = announcementIn(all[at])
    if (!announcement) continue
    const authorSaysI = ownsText >= 0 && ownsText <= at
    const last = lastSetApart(all, at + 1, announcement, isOwn, authorSaysI)
    if (last === undefined) continue
    found.push(attributionOf(announcement, [all[at + 1]?.span[0] ?? 0, all[last]?.span[1] ?? 0]))
    at = last
  }
  return found
}

function firstPersonOf({ code }: Language): ((token: Token) => boolean) | undefined {
  const words = FIRST_PERSON[code]
  // `US` is a country.
  return (
    words && (({ kind, norm, capital }) => kind === "word" && words.test(norm) && !(capital && norm === "us"))
  )
}

function paragraphsOf(text: string, sentences: readonly Sentence[], drafts: readonly Draft[]): Paragraph[] {
  const all = paragraphs(text).map((span) => ({ span, tokens: [] as Token[], drafts: [] as Draft[] }))
  for (const { paragraph, tokens } of sentences)
    for (const token of tokens) all[paragraph]?.tokens.push(token)
  for (const draft of drafts) all[draft.paragraph]?.drafts.push(draft)
  return all
}

interface Announcement {
  readonly draft: Draft
  readonly source: readonly string[]
  readonly isWritten: boolean
}

/** A verb of saying with its subject and nothing said yet, and the colon that ends the paragraph. */
function announcementIn(paragraph: Paragraph | undefined): Announcement | undefined {
  const draft = paragraph?.drafts.at(-1)
  const end = draft?.cue.at(-1)?.[1]
  if (!paragraph || !draft || end === undefined || paragraph.tokens.at(-1)?.norm !== ":") return undefined
  const after = paragraph.tokens.filter(({ start }) => start >= end)
  // `In a post on her page, Roe wrote:` may pass for words of hers that stand before the verb.
  const isBare = draft.content.every(([, to]) => to <= end) && after.length <= LONGEST_ADVERBIAL
  if (!isBare || draft.source.length === 0 || after.some(({ kind }) => kind === "passage")) return undefined
  const wordsIn = (spans: readonly Span[]) =>
    paragraph.tokens.filter((token) => spans.some(([from, to]) => token.start >= from && token.end <= to))
  return {
    draft,
    source: wordsIn(draft.source).flatMap(({ norm, capital }) => (capital ? [norm] : [])),
    isWritten: wordsIn(draft.cue).some(({ norm }) => WRITTEN.test(norm)),
  }
}

/** The number of the last paragraph set apart; nothing where the first is not. */
function lastSetApart(
  all: readonly Paragraph[],
  first: number,
  announcement: Announcement,
  isOwn: (token: Token) => boolean,
  authorSaysI: boolean,
): number | undefined {
  const isSpeaking = (paragraph: Paragraph | undefined) => paragraph?.tokens.some(isOwn) === true
  const isOpen = (paragraph: Paragraph | undefined): boolean =>
    paragraph !== undefined && !isNarrated(paragraph, announcement)
  const start = all[first]
  if (!isOpen(start) || !(announcement.isWritten || isSpeaking(start))) return undefined
  let last = first
  const end = authorSaysI ? first : Math.min(all.length, first + MOST_PARAGRAPHS)
  for (let at = first + 1; at < end && at - last <= LONGEST_GAP + 1 && isOpen(all[at]); at++)
    if (isSpeaking(all[at])) last = at
  return last
}

/** Does the article speak here: in quotation marks, in a list, in a further announcement, or of the speaker? */
const isNarrated = ({ tokens, drafts }: Paragraph, { source }: Announcement): boolean =>
  tokens[0]?.kind !== "word" ||
  tokens.at(-1)?.norm === ":" ||
  drafts.some(({ content }) => content.length > 0 && tokens.some((token) => isQuoted(token, content))) ||
  drafts.some((draft) => isReport(draft, tokens, source))

const isQuoted = ({ kind, start }: Token, content: readonly Span[]): boolean =>
  kind === "passage" && content.some(([from, to]) => from <= start && start < to)

/** `Roe added that`, `she said`: somebody reports what the speaker said. */
const isReport = (draft: Draft, tokens: readonly Token[], speaker: readonly string[]): boolean =>
  tokens.some(
    ({ start, norm }) =>
      draft.source.some(([from, to]) => from <= start && start < to) &&
      (THIRD_PERSON.test(norm) || speaker.includes(norm)),
  )

const attributionOf = ({ draft }: Announcement, content: Span): Attribution => ({
  content: [content],
  cue: draft.cue,
  source: draft.source,
  confidence: 0.75,
  rule: "letters/set-apart",
})
