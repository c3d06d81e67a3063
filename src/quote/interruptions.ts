import type { Span } from "../model.js"
import { byPlace, paragraphs } from "../text/index.js"
import { findCues } from "./cues.js"
import type { Language } from "./languages/language.js"
import { type Lexicon, lexiconOf } from "./lexicon.js"
import type { MarkedPassage, MarkedText } from "./nesting.js"
import { LONGEST_PHRASE } from "./sources.js"
import { subjectAfter, subjectBefore } from "./subjects.js"
import { narration, type Token } from "./tokens.js"

/** A dash that parts the speaker's words from the narrator's: `— Да, — сказал он. — Идём`, `—Sí —dijo—. Vamos`. */
const DASH = /\s[—–―]\s?|\s-\s|[—–―](?=[\s.,;:!?…])/gu
/** A paragraph that opens with a quotation dash. */
const TURN = /^[—–―-]\s?(?=[\p{L}«“"¿¡…])/u
/** What parts a narrator's insertion from the words around it, in languages that need no dash for it. */
const COMMA = /,\s/gu
/** What is left at the ends of speech where the narrator is taken out. */
const LOOSE_START = /^[\s.,;:!?…—–―-]+/u
const LOOSE_END = /[\s,—–―-]+$/u

/** Tokens before the verb in the narrator's words, and in an insertion without dashes. */
const BEFORE_VERB = 3
const LONGEST_INSERTION = 12

/**
 * Takes the narrator's words out of marked passages, where a language lets them stand between the marks
 * (`«Мы победим, — сказала Роу. — И скоро»`), and adds the turns of a dialogue that only dashes mark
 * (`—Ganaremos —dijo Roe—. Y pronto.`). Each part of what was said becomes a passage.
 */
export function partNarrator(text: string, marked: MarkedText, language: Language): MarkedText {
  if (!language.dashes) return marked
  const lexicon = lexiconOf(language)
  const turns = turnsOf(text, marked.passages, lexicon)
  const parts = marked.passages.map((passage) => ({ passage, spans: partsOf(text, passage, lexicon) }))
  if (turns.length === 0 && parts.every(({ spans }) => spans === undefined)) return marked
  const split = parts.flatMap(({ passage, spans }) =>
    spans ? spans.map(([start, end]) => ({ ...passage, start, end })) : [passage],
  )
  return { ...marked, passages: nested([...turns, ...split]) }
}

/** The speech in an outermost passage whose narrator stands inside it; nothing where no narrator does. */
function partsOf(text: string, passage: MarkedPassage, lexicon: Lexicon): Span[] | undefined {
  const { start, end, depth } = passage
  if (depth > 0) return undefined
  const byDash = speechIn(text, [start, end], DASH, lexicon)
  if (byDash) return byDash
  const free = lexicon.language.incises && !isAttributed(text, passage, lexicon)
  return free ? speechIn(text, [start, end], COMMA, lexicon) : undefined
}

/** Do words that report stand right behind the passage, or a colon before it? Then what is inside is all speech. */
function isAttributed(text: string, { start, end }: MarkedPassage, lexicon: Lexicon): boolean {
  if (/:\s*$/u.test(text.slice(Math.max(0, start - 3), start))) return true
  const tokens = tokensIn(text.slice(end, end + 80), lexicon)
  return (findCues(tokens, lexicon)[0]?.from ?? Number.POSITIVE_INFINITY) <= BEFORE_VERB
}

/** The parts of `[start, end)` that are speech, with the narrator's left out; nothing where there is no narrator. */
function speechIn(text: string, [start, end]: Span, border: RegExp, lexicon: Lexicon): Span[] | undefined {
  const parts = partedAt(text, [start, end], border)
  const isNarrator = parts.map(
    (part, index) => index > 0 && narrates(text.slice(part[0], part[1]), border === COMMA, lexicon),
  )
  if (!isNarrator.includes(true)) return undefined
  const speech: Span[] = []
  for (const [index, part] of parts.entries()) {
    if (isNarrator[index]) continue
    const last = speech.at(-1)
    if (last && !isNarrator[index - 1]) speech[speech.length - 1] = [last[0], part[1]]
    else speech.push(part)
  }
  return speech.flatMap((part) => trimmed(text, part, start))
}

function partedAt(text: string, [start, end]: Span, border: RegExp): Span[] {
  const parts: Span[] = []
  let from = start
  for (const { 0: sign, index } of text.slice(start, end).matchAll(border)) {
    if (index === 0) continue
    parts.push([from, start + index])
    from = start + index + sign.length
  }
  return [...parts, [from, end]]
}

function trimmed(text: string, [start, end]: Span, first: number): Span[] {
  const part = text.slice(start, end)
  const from = start === first ? 0 : (LOOSE_START.exec(part)?.[0].length ?? 0)
  const rest = part.slice(from).replace(LOOSE_END, "")
  return /[\p{L}\p{N}]/u.test(rest) ? [[start + from, start + from + rest.length]] : []
}

/** Only the beginning of a long stretch can tell that it is the narrator's. */
const LOOKED_AT = 240

/** `сказал Роу`, `dijo ella`, `Roe a dit`: does a verb of saying with its subject open the words? */
function narrates(words: string, insertion: boolean, lexicon: Lexicon): boolean {
  const tokens = tokensIn(words.slice(0, LOOKED_AT).replace(/[»”"]+[.,]?\s*$/u, ""), lexicon)
  if (insertion && tokens.length > LONGEST_INSERTION) return false
  const cue = findCues(tokens, lexicon)[0]
  if (!cue || !/^(?:says|tells)$/u.test(cue.kind) || cue.from > (insertion ? 0 : BEFORE_VERB)) return false
  const follows = cue.from === 0 && !tokens[0]?.capital ? subjectAfter(tokens, cue.to, lexicon) : undefined
  const subject = follows ?? (insertion ? undefined : subjectBefore(tokens, cue.from, 0, lexicon))
  if (subject === undefined) return cue.from === 0 && cue.to === tokens.length && !insertion
  const who = tokens[subject.from]?.norm ?? ""
  return !(lexicon.language.code === "tr" ? TURKISH_FIRST_PERSON : FIRST_PERSON).test(who)
}

/** Who speaks of himself is not narrated. */
const FIRST_PERSON = /^(?:я|мы|ми|je|j'|nous|yo|nosotros|io|noi|eu|nós|ja|my)$/u
/** Elsewhere *Ben* is a name. */
const TURKISH_FIRST_PERSON = /^(?:ben|biz)$/u

const tokensIn = (words: string, { language }: Lexicon): Token[] =>
  (narration(words.replace(LOOSE_START, ""), [], language)[0]?.tokens ?? [])
    .slice(0, LONGEST_PHRASE)
    .filter(({ norm }, index) => index > 0 || norm !== ",")

/** The turns of dialogues: runs of paragraphs with a dash before them, in one of which a narrator speaks. */
function turnsOf(text: string, passages: readonly MarkedPassage[], lexicon: Lexicon): MarkedPassage[] {
  const turns: MarkedPassage[] = []
  let run: { span: Span; speech: Span[] | undefined }[] = []
  const close = () => {
    if (run.some(({ speech }) => speech !== undefined))
      for (const { span, speech } of run) turns.push(...(speech ?? [span]).map(asTurn))
    run = []
  }
  const open = openParagraphs(passages)
  for (const span of paragraphs(text).flatMap((paragraph) => linesOf(text, paragraph))) {
    if (TURN.test(text.slice(span[0], span[0] + 3)) && !open(span[0]))
      run.push({ span, speech: speechIn(text, span, DASH, lexicon) ?? insertionIn(text, span, lexicon) })
    else close()
  }
  close()
  return turns
}

const insertionIn = (text: string, span: Span, lexicon: Lexicon): Span[] | undefined =>
  lexicon.language.incises ? speechIn(text, span, COMMA, lexicon) : undefined

const asTurn = ([start, end]: Span): MarkedPassage => ({ start, end, family: "dash", depth: 0 })

/** Dialogues often part their turns by one line end only. */
function linesOf(text: string, [start, end]: Span): Span[] {
  const lines: Span[] = []
  let from = start
  for (const { index } of text.slice(start, end).matchAll(/\n/gu)) {
    lines.push([from, start + index])
    from = start + index + 1
  }
  return [...lines, [from, end]]
}

/** Does a passage that began in an earlier paragraph hold the place? Places are asked for in text order. */
function openParagraphs(passages: readonly MarkedPassage[]): (place: number) => boolean {
  let next = 0
  let reach = 0
  return (place) => {
    while ((passages[next]?.start ?? Number.POSITIVE_INFINITY) < place)
      reach = Math.max(reach, passages[next++]?.end ?? 0)
    return reach > place
  }
}

/** Passages in text order, with their depths; what would cross another is left out. */
function nested(passages: readonly MarkedPassage[]): MarkedPassage[] {
  const around: MarkedPassage[] = []
  const made: MarkedPassage[] = []
  for (const passage of [...passages].sort((one, other) =>
    byPlace([one.start, one.end], [other.start, other.end]),
  )) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= passage.start) around.pop()
    const outer = around.at(-1)
    if (outer && outer.end < passage.end) continue
    made.push({ ...passage, depth: around.length })
    around.push(passage)
  }
  return made
}
