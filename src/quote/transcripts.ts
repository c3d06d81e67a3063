import type { Span } from "../model.js"
import { paragraphs } from "../text/index.js"
import type { Attribution } from "./attribution.js"
import type { MarkedPassage } from "./nesting.js"

/** Fewer turns than this make no transcript. */
const FEWEST_TURNS = 3
/** A turn's paragraphs go on until the next turn, but no further than this many units. */
const LONGEST_TURN = 20_000

/** A name with all that may stand between it and its colon. */
const LONGEST_HEAD = 180

const QUOTE = `["“„«'‘]?`
/** Words that stand for whoever asks and answers. */
const ASKS = "Q|A|F|Question|Answer|Frage|Antwort|Pregunta|Respuesta|Réponse|Domanda|Risposta|Вопрос|Ответ"
const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`
const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.\s)?${WORD}(?:\s(?:${WORD}|de|von|van|der|bin|al|el)){0,4}`
/** `(through an interpreter)`, and after a name in capitals `, VELM TV ANCHOR`. */
const WHO = String.raw`(?:\s?[([][^)\]]{1,60}[)\]])?(?:(?<=\p{Lu}{2}),\s[\p{Lu}\d .,'’()&/-]{2,70})?`
/** `PENCE:`, `Mr. ROE (through an interpreter):`, `**Ada Roe:**`, `Q.` */
const TURN = new RegExp(
  String.raw`^(${QUOTE}(?:\*\*)?)((?:${ASKS})(?=[.:]|\*\*)|${NAME})${WHO}(?:\*\*)?\s?([:.])(?:\*\*)?\s+(?=\S)`,
  "u",
)
const IS_ASKING = new RegExp(`^(?:${ASKS})$`, "u")
/** Words before a colon that name nobody. */
const NOBODY =
  /^(?:name|names|age|address|phone|email|e-mail|note|update|updated|correction|related|photo|video|watch|read|read more|source|sources|editor|editor's note|warning|subject|date|time|where|when|what|why|how|who|from|to|re|cc|ps|p\.s|breaking|opinion|analysis|fact|claim|truth|verdict|result|results|summary|background|tip|step|also|but|and|for example|the bottom line|here|contact|location)$/iu

interface Turn {
  readonly paragraph: number
  readonly name: Span
  readonly mark: Span
  readonly start: number
}

/**
 * Turns of a transcript or an interview with questions and answers: `ROE: We will win.`, `Q. And then? A. We rest.`
 * Three turns of at least two speakers make one, or a question and its answer; fewer are prose with a colon.
 */
export function findTurns(text: string): Attribution[] {
  const paras = paragraphs(text)
  const candidates = paras.flatMap((span, paragraph) => turnAt(text, span, paragraph))
  const counts = timesNamed(candidates.map(({ name }) => text.slice(...name)))
  const turns = candidates.filter(({ name }) => isSpeaker(text.slice(...name), counts))
  const names = new Set(turns.map(({ name }) => text.slice(...name)))
  const fewest = [...names].every((name) => IS_ASKING.test(name)) ? 2 : FEWEST_TURNS
  if (turns.length < fewest || names.size < 2) return []
  return turns.map((turn, index) => attributionOf(text, paras, turn, turns[index + 1]))
}

/** How often each last name stands before a turn; a full name once more where its initials do. */
function timesNamed(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const initials = new Set(names.filter((name) => /^\p{Lu}{2,3}$/u.test(name)))
  for (const name of names) {
    const isShort = initials.has(name.replace(/\P{Lu}/gu, "")) && !initials.has(name)
    counts.set(lastName(name), (counts.get(lastName(name)) ?? 0) + (isShort ? 2 : 1))
  }
  return counts
}

const lastName = (name: string): string => name.split(/\s/u).at(-1)?.toLowerCase() ?? name

/** In capitals or `Q` and `A` at once; a name written small has to come back, or it heads a list or a page. */
const isSpeaker = (name: string, counts: ReadonlyMap<string, number>): boolean =>
  !/\p{Ll}{2}/u.test(name) ||
  IS_ASKING.test(name) ||
  (counts.get(lastName(name)) ?? 0) > 1 ||
  counts.size === 2

function turnAt(text: string, [start, end]: Span, paragraph: number): Turn[] {
  const found = TURN.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD)))
  const name = found?.[2]
  if (!found || !name || NOBODY.test(name)) return []
  const sign = found[3]
  if (sign === "." && !IS_ASKING.test(name)) return []
  // Votes, scores, prices: a table and no talk.
  if (/^[\d.,%$€£\s]+$/u.test(text.slice(start + found[0].length, end))) return []
  const from = start + (found[1]?.length ?? 0)
  const mark = start + found[0].lastIndexOf(sign ?? ":")
  return [
    { paragraph, name: [from, from + name.length], mark: [mark, mark + 1], start: start + found[0].length },
  ]
}

function attributionOf(
  text: string,
  paras: readonly Span[],
  turn: Turn,
  next: Turn | undefined,
): Attribution {
  const last = next ? next.paragraph : turn.paragraph + 1
  const content: Span[] = []
  for (const [start, end] of paras.slice(turn.paragraph, last)) {
    if (start - turn.start > LONGEST_TURN) break
    if (/^["“]?[([][^)\]]*[)\]]\.?["”]?$/u.test(text.slice(start, Math.min(end, start + 80)))) continue
    const from = Math.max(start, turn.start)
    if (from < end) content.push([from, end])
  }
  return { content, cue: [turn.mark], source: [turn.name], confidence: 0.9, rule: "transcripts/turn" }
}

/** `– Ada Roe, mayor` after a passage, to the paragraph's end. */
const SIGNED = /^\s*(?:[—–―]|--?)\s*(\p{Lu}[^\n"“”«»]{1,90}?)[.\s]*(?=\n|$|["“])/u
/** `And from Ada Roe:` */
const FROM = /^(?:(?:and|also|then|next)\s+)?(?:this\s+)?from\s+(\p{Lu}[^\n:]{1,90}):\s*/iu

/** Press-release forms: `“We won.” –Ada Roe`, and `And from Ada Roe:` before the words. */
export function findSigned(text: string, passages: readonly MarkedPassage[]): Attribution[] {
  const outer = passages.filter(({ depth }) => depth === 0)
  return [...outer.flatMap((passage) => signedAfter(text, passage)), ...announced(text, outer)]
}

function signedAfter(text: string, { start, end }: MarkedPassage): Attribution[] {
  const found = SIGNED.exec(text.slice(end, end + 120))
  const name = found?.[1]
  if (!found || !name || !isName(name)) return []
  const from = end + found[0].indexOf(name)
  const dash = end + found[0].search(/\S/u)
  return [
    {
      content: [[start, end]],
      cue: [[dash, dash + 1]],
      source: [[from, from + name.length]],
      confidence: 0.85,
      rule: "transcripts/signed",
    },
  ]
}

/** Names and a role, no clause: few words, the first two capitalised or one alone. */
const isName = (words: string): boolean =>
  words.split(/\s+/u).length <= 10 &&
  /^\p{Lu}[\p{L}.'’-]*(?:$|,|\s+(?:\p{Lu}|de\b|von\b|van\b|al\b|el\b|bin\b))/u.test(words)

function announced(text: string, passages: readonly MarkedPassage[]): Attribution[] {
  const paras = paragraphs(text)
  const markedAt = new Map(passages.map((passage) => [passage.start, passage]))
  return paras.flatMap(([start, end], index) => {
    const found = FROM.exec(text.slice(start, Math.min(end, start + 140)))
    const name = found?.[1]
    if (!found || !name) return []
    const from = start + found[0].indexOf(name)
    const rest: Span = [start + found[0].length, end]
    const content = rest[0] < rest[1] ? rest : paras[index + 1]
    if (!content) return []
    const marked = markedAt.get(content[0])
    return [
      {
        content: [marked ? [marked.start, marked.end] : content],
        cue: [[start, from - 1]],
        source: [[from, from + name.length]],
        confidence: 0.85,
        rule: "transcripts/from",
      },
    ]
  })
}
