import type { Span } from "../model.js"
import { paragraphs } from "../text/index.js"
import type { Attribution } from "./attribution.js"
import type { MarkedPassage } from "./nesting.js"

/** What is printed whole. */
const DOCUMENT =
  "(?:letter|statement|speech|address|remarks|e-?mail|message|memo(?:randum)?|declaration|resolution|testimony|sermon|essay|op-ed|proclamation|appeal|manifesto|Brief|Erklärung|Rede|Stellungnahme|Offener Brief|lettre|discours|déclaration|carta|discurso|declaración|comunicado|lettera|discorso|dichiarazione)"

/** Paragraphs that announce a whole document; the first that fits decides how much is believed without marks. */
const INTRODUCTIONS: readonly { readonly pattern: RegExp; readonly whole: boolean }[] = [
  {
    pattern: new RegExp(
      String.raw`\bthe following is (?:the |a )?(?:full |complete |entire )*(?:text|${DOCUMENT})\b`,
      "iu",
    ),
    whole: true,
  },
  { pattern: /\b(?:full|complete|entire) text (?:of|follows)\b|^(?:full )?text of\b/iu, whole: true },
  {
    pattern: new RegExp(
      String.raw`\b${DOCUMENT}(?: is| appears| follows| reads| reproduced| printed)*,? in full\b`,
      "iu",
    ),
    whole: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:below|here|what follows) is (?:the |a |an |her |his |their )?(?:full |complete )*(?:text|\S+ ${DOCUMENT}|${DOCUMENT})\b`,
      "iu",
    ),
    whole: true,
  },
  {
    pattern:
      /\b(?:voller|ganzer|vollständiger) wortlaut\b|\bim wortlaut\b|\btexte intégral\b|\btexto íntegro\b|\btesto integrale\b/iu,
    whole: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b${DOCUMENT}\b[^.!?]{0,80}\b(?:reads|read|says|said|lautet|dit|dice)\b[^.!?]{0,20}:$`,
      "iu",
    ),
    whole: false,
  },
]

/** An introduction is a short paragraph. */
const LONGEST_INTRODUCTION = 500
/** Paragraphs; the longest speeches have fewer. */
const LONGEST_LETTER = 600
/** A name under a letter is short. */
const LONGEST_SIGNATURE = 60

const CLOSING =
  /^(?:sincerely|yours|respectfully|with (?:warm|kind|best)|best (?:wishes|regards)|kind regards|regards|in solidarity|faithfully|warmly|mit freundlichen grüßen|hochachtungsvoll|cordialement|atentamente|cordiali saluti)\b[^.]{0,40}$/iu
const EDITOR =
  /^(?:[*_#=-]{3,}|#{1,6}\s|\[?(?:editor['’]?s?|ed\.)(?: note)?\b|(?:this|the) (?:article|story|letter|statement|speech|text|interview|translation) (?:was|first|originally|has been|is)\b|(?:translated|reporting|edited|published|reprinted|photo|image|source|copyright|©|related|read more|see also|follow|subscribe|sign up|contact)\b|(?:\(|\[)(?:translat|report|edit|publish))/iu
const SIGNATURE =
  /^(?:[—–―-]{1,2}\s*)?(?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|von|van|der|bin|al|el|of|the|and))*(?:,\s[^.!?]{2,40})?$/u

/** Whose document it is, read from the introduction: `from X`, `by X`, `X’s letter`, `the letter X sent`. */
const NAME = String.raw`((?:(?:the|President|Senator|Governor|Mayor|Minister|Dr\.|Mr\.|Mrs\.|Ms\.)\s+)*\p{Lu}[\p{L}-]+(?:\s+(?:\p{Lu}(?:\.|[\p{L}-]+)|de|von|van|der|bin|al|el)(?![\p{L}]))*)`
const AUTHORS: readonly RegExp[] = [
  new RegExp(
    String.raw`${DOCUMENT}\s+(?:that\s+)?${NAME}\s+(?:sent|wrote|gave|delivered|read|posted|issued|published)`,
    "u",
  ),
  new RegExp(String.raw`${NAME}['’]s?\s+(?:\p{Ll}+\s+){0,3}${DOCUMENT}`, "u"),
  new RegExp(
    String.raw`(?<!\b(?:taken|copied|translated|re-?posted|re-?printed|re-?published|reproduced)\s+)\b(?:from|by|von|par|por|di)\s+${NAME}`,
    "u",
  ),
]

/** Who wrote or sent it, told before the introduction: `Ada Roe, the mayor, has written to …`. */
const SENDER = new RegExp(
  String.raw`(?<![\p{L}])(?!(?:He|She|They|It|We|I|You|This|That)\b)${NAME}(?:,[^.!?\n]{0,120},)?\s+(?:(?:has|had)\s+)?(?:written|wrote|sent|addressed|delivered|released)\b`,
  "gu",
)
/** How far before the introduction the sender is looked for, in UTF-16 code units. */
const SENDER_REACH = 2000

/** Whom a letter addresses, in a paragraph of its own: `Governor,`, `Dear Ms Roe,`. */
const SALUTATION =
  /^[“"„«]?(?:(?:my )?dear\s[^.!?]{2,40}|to (?:the|my|our|whom)\s[^.!?]{2,40}|fellow\s\p{L}+|(?:mr|madam)\s\p{L}+|ladies and gentlemen|sehr geehrte[rs]?\s[^.!?]{2,60}|liebe[rs]?\s[^.!?]{2,40}|ch(?:er|ère|ers|ères)\s[^.!?]{2,40}|monsieur[^.!?]{0,40}|madame[^.!?]{0,40}|estimad[oa]s?\s[^.!?]{2,40}|querid[oa]s?\s[^.!?]{2,40}|car[oaie]\s[^.!?]{2,40}|governor|president|senator|minister|mayor|commissioner|friends|neighbou?rs|comrades|colleagues|citizens),$/iu
/** A letter without an introduction has at least so many paragraphs between salutation and signature. */
const SHORTEST_LETTER = 2

interface Extent {
  readonly content: Span
  readonly signature?: Span
}

/**
 * Letters, speeches and statements printed whole after words like "The following is the text of …": one quotation
 * each, with marks or without, to the signature, the editor's line or the next heading. Without such words a letter is
 * known by its salutation and its signature.
 *
 * @example
 * findLetters("The following is the text of a letter by Ada Roe.\n\nDear all.\n\nWe go on.\n\nAda Roe", [])
 * // one, from "Dear all." to "We go on.", source "Ada Roe"
 */
export function findLetters(text: string, passages: readonly MarkedPassage[]): Attribution[] {
  const page: Page = {
    text,
    paras: paragraphs(text),
    outer: passages.filter(({ depth }) => depth === 0),
    unopened: passages.filter(({ mended }) => mended === "unopened"),
  }
  const found: Attribution[] = []
  for (let at = 0; at < page.paras.length - 1; at++) {
    const introduction = page.paras[at]
    const kind = introduction && introductionIn(text, introduction)
    const extent = kind ? extentOf(page, at + 1, kind.whole) : signedLetter(page, at)
    if (!introduction || !extent) continue
    found.push(kind ? letterFrom(text, introduction, extent) : letterOf(extent))
    while ((page.paras[at + 1]?.[0] ?? Number.POSITIVE_INFINITY) < extent.content[1]) at++
  }
  return found
}

interface Page {
  readonly text: string
  readonly paras: readonly Span[]
  readonly outer: readonly MarkedPassage[]
  readonly unopened: readonly MarkedPassage[]
}

const introductionIn = (text: string, [start, end]: Span) =>
  end - start <= LONGEST_INTRODUCTION
    ? INTRODUCTIONS.find(({ pattern }) => pattern.test(text.slice(start, end)))
    : undefined

function extentOf({ text, paras, outer, unopened }: Page, first: number, whole: boolean): Extent | undefined {
  const start = paras[first]?.[0]
  if (start === undefined) return undefined
  const marked = passageAt(outer, start)
  const isMarked = marked?.start === start
  if (!isMarked && !whole) return undefined
  const parts = paras.slice(first, first + LONGEST_LETTER)
  const { end, signature } = letterEnd(text, parts)
  const stray = passageAt(unopened, end)
  const goesOn = signature || (stray !== undefined && stray.end > start && stray.end <= end)
  if (isMarked && !goesOn) return { content: [start, Math.max(marked.end, markedRun(parts, outer))] }
  return { content: [start, end], ...(signature && { signature }) }
}

/** From a salutation to a signature; nothing where either is missing or a quotation mark opens it. */
function signedLetter({ text, paras }: Page, first: number): Extent | undefined {
  const [start, end] = paras[first] ?? [0, 0]
  if (end - start > LONGEST_SIGNATURE || !SALUTATION.test(text.slice(start, end))) return undefined
  if (/^[“"„«]/u.test(text[start] ?? "")) return undefined
  const parts = paras.slice(first, first + LONGEST_LETTER)
  const { end: last, signature } = letterEnd(text, parts)
  const held = parts.filter(([, close]) => close <= last).length - 1
  return signature && held >= SHORTEST_LETTER ? { content: [start, last], signature } : undefined
}

/** The last passage that starts at or before `place`. */
function passageAt(passages: readonly MarkedPassage[], place: number): MarkedPassage | undefined {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return passages[low - 1]
}

/** Without a signature, paragraphs count as long as each stands whole between marks. */
function markedRun(paras: readonly Span[], outer: readonly MarkedPassage[]): number {
  let end = 0
  for (const [start, close] of paras) {
    if ((passageAt(outer, start)?.end ?? 0) < close) break
    end = close
  }
  return end
}

function letterEnd(text: string, paras: readonly Span[]): { end: number; signature?: Span } {
  let end = paras[0]?.[1] ?? 0
  let closed = false
  for (const [start, close] of paras.slice(1)) {
    const words = text.slice(start, close)
    if (EDITOR.test(words) || introductionIn(text, [start, close])) break
    if (words.length <= LONGEST_SIGNATURE && SIGNATURE.test(words) && !/:$/.test(words)) {
      const dash = /^[—–―-]{1,2}\s*/u.exec(words)?.[0].length ?? 0
      if (closed || dash > 0 || !/\p{Ll}\s\p{Ll}/u.test(words))
        return { end, signature: [start + dash, close] }
    }
    closed = CLOSING.test(words)
    end = close
  }
  return { end }
}

function letterFrom(text: string, introduction: Span, { content, signature }: Extent): Attribution {
  const source = authorIn(text, introduction) ?? signature ?? senderBefore(text, introduction[1])
  return {
    content: [content],
    cue: [introduction],
    source: source ? [source] : [],
    confidence: source ? 0.85 : 0.7,
    rule: "letters/whole",
  }
}

const letterOf = ({ content, signature }: Extent): Attribution => ({
  content: [content],
  cue: [],
  source: signature ? [signature] : [],
  confidence: 0.8,
  rule: "letters/signed",
})

function authorIn(text: string, [start, end]: Span): Span | undefined {
  const words = text.slice(start, end)
  for (const pattern of AUTHORS) {
    const found = pattern.exec(words)
    const name = found?.[1]
    if (!found || !name) continue
    const from = start + found.index + found[0].indexOf(name)
    return [from, from + name.length]
  }
  return undefined
}

/** The name last told to have written or sent something before `place`. */
function senderBefore(text: string, place: number): Span | undefined {
  const from = Math.max(0, place - SENDER_REACH)
  const last = [...text.slice(from, place).matchAll(SENDER)].at(-1)
  const name = last?.[1]
  if (!last || !name) return undefined
  const start = from + last.index + last[0].indexOf(name)
  return [start, start + name.length]
}
