import type { Span } from "../model.js"
import { foldWord } from "../text/index.js"
import type { Attribution } from "./attribution.js"
import { OPENERS } from "./mentions/lexicon.js"

/** How far before a verb its subject may begin, in UTF-16 units. */
const REACH = 80

/** Verbs in the passive, and what is said of a thing and by nobody: `was accused of`, `seems`. */
const NOBODY =
  /(?:^|\s|[’'])(?:am|is|are|was|were|be|been|being|s)\s(?:[\p{L}-]+\s){0,3}?(?:[\p{L}-]+ed|known|thought|said|told|held|seen|shown|given|taken|written)\b|^(?:also )?(?:expected|known|alleged|considered|supposed|seem|appear|look|likely)/u

/** `acknowledgment`, `hopes of`, `claims` as nouns, and what is no word of saying. */
const NO_VERB =
  /(?:ment|[st]ion|ance|ence| of)$|^(?:did|does|do|has|have|had) (?:an?|the) |^(?:[^\p{Ll}]|(?:to|be|is|are|was|were|does|it)$)/u

const PRONOUN = `(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t|[Yy]ou|who|which|[Ss]ome|[Mm]any)`
const NAME = String.raw`(?:(?:[Tt]he|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.) )?\p{Lu}[\p{L}\p{N}’'-]+(?: (?:\p{Lu}[\p{L}.’'-]*|de|la|van|von|der|al|bin))*`
const NOUNS = String.raw`(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[Mm]any|[Mm]ost|[Tt]hese|[Tt]hose|[Ss]everal) (?:(?!(?:and|or|of|who|that)\b)[\p{Ll}-]+ ){0,2}(?!(?:and|or|of|who|that)\b)[\p{Ll}-]+`
/** What opens a sentence before its subject, and is none. */
const OPENER = `(?:As|If|When|While|But|And|So|After|Before|Since|Then|Yet|Though|Although|Because) `
const SUBJECT = new RegExp(`(?<![\\p{L}\\p{N}’'.-])(?!${OPENER})(?:${PRONOUN}|${NOUNS}|${NAME})$`, "u")
const MAIN_SUBJECT = new RegExp(
  `^(?:${OPENER})?(?<subject>${PRONOUN}|${NOUNS}|${NAME})(?:,[^,.;]{3,60},)? [\\p{Ll}]`,
  "u",
)

/** What governs the words before a verb that are not its subject: `a box in the cellar | labelled`. */
const GOVERNED =
  /\b(?:of|for|to|with|by|from|at|against|about|on|in|into|over|under|than|like|between|after|before|during|and|or)\s$/u

const ANAPHOR = new RegExp(`^(?:${PRONOUN}|${NOUNS})$`, "u")

/** Words that may name somebody: `After` of “After saying so” does not. */
const mayName = (words: string): boolean =>
  ANAPHOR.test(words) || !OPENERS.has(foldWord(words.split(" ")[0] ?? ""))

/** The end of a sentence, or a sign that parts a subject from its verb. */
const PARTED = /[.!?;:“”"—–\n](?:[^\p{L}]*)$/u

/** Is the cue a verb that somebody does, and not what is done to or thought of somebody? */
const isActive = (cue: string): boolean => cue !== "" && !NOBODY.test(cue) && !NO_VERB.test(cue)

/** The subject that ends right before `end`: a name, a pronoun, a few nouns that nothing governs. */
function subjectEnding(text: string, end: number, cue: string): Span | undefined {
  const before = text.slice(Math.max(0, end - REACH), end)
  if (!/[\p{L}\p{N}] $/u.test(before)) return undefined
  const found = SUBJECT.exec(before.trimEnd())
  if (!found) return undefined
  const [words] = found
  const lead = before.slice(0, found.index)
  const governs = GOVERNED.test(lead) && !/^[\p{L}]+ing\b/u.test(cue)
  if (governs || PARTED.test(words) || !mayName(words)) return undefined
  const start = end - before.length + found.index
  return [start, start + words.length]
}

/**
 * A tagger's attribution without a source gets the subject that stands right before its verb: `Ada Roe | put it`. The
 * first piece of its content is that subject where it ends there and the rest follows: `Roe … noted … that it rained`.
 *
 * @example withSubject("China resisted such rules.", attribution).source // [[0, 5]], for the cue `resisted`
 */
export function withSubject(text: string, attribution: Attribution): Attribution {
  const { content, cue, source, rule } = attribution
  const [verb] = cue
  if (rule !== "tagger" || source.length > 0 || !verb || !isActive(text.slice(...verb))) return attribution
  const [first, next] = content
  if (first && next && isRightBefore(text, first, verb) && next[0] >= verb[1])
    return { ...attribution, source: [first], content: content.slice(1) }
  const subject = subjectEnding(text, verb[0], text.slice(...verb)) ?? mainSubject(text, verb[0])
  const isFree = subject && content.every(([start, end]) => end <= subject[0] || start >= subject[1])
  return isFree ? { ...attribution, source: [subject] } : attribution
}

/** “Roe, the mayor, left the hall and | said”: the subject of the sentence, which begins with it. */
function mainSubject(text: string, verb: number): Span | undefined {
  const before = text.slice(Math.max(0, verb - SENTENCE), verb)
  if (!/(?:,| and) $/u.test(before)) return undefined
  const start = Math.max(before.lastIndexOf("\n"), lastEnd(before)) + 1
  const lead = before.slice(start)
  const subject = MAIN_SUBJECT.exec(lead)?.groups?.subject
  if (start === 0 || subject === undefined || !mayName(subject)) return undefined
  const from = verb - lead.length + lead.indexOf(subject)
  return [from, from + subject.length]
}

/** Longest stretch of a sentence before its second verb. */
const SENTENCE = 160

/** The place after the last end of a sentence; the point of `Mr.` is none. */
const lastEnd = (before: string): number =>
  [...before.matchAll(/(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen))[.!?]["”’]* (?=\p{Lu})/gu)]
    .map(({ index, 0: end }) => index + end.length - 1)
    .at(-1) ?? -1

const isRightBefore = (text: string, [, end]: Span, [start]: Span): boolean =>
  start >= end && text.slice(end, start).trim() === ""
