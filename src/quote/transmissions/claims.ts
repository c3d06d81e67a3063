import type { Article, Span } from "../../model.js"
import { foldWord } from "../../text/index.js"
import type { Cast } from "../mentions/cast.js"
import type { Mention } from "../mentions/mentions.js"
import { mentionsWithin } from "../mentions/near.js"
import { isSocialNetwork } from "../mentions/outlets.js"
import { maskNames, NAME_SIGN, OUTLET_SIGN, SOCIAL_SIGN, withSmallOpening } from "./masks.js"
import { phrasesOf } from "./phrases.js"
import { NAME_SIGNS, type PhraseRule } from "./rules.js"

/** An article's words about a statement's way, with the rule that read them. */
export interface Claim {
  readonly span: Span
  readonly sentence: Span
  readonly rule: PhraseRule
  readonly outlet: string
  /** Is the outlet in the words, and not merely implied? */
  readonly named: boolean
  readonly from?: string
}

/** What any phrase of the tables holds: a known outlet, or a word of passing on. Most sentences have neither. */
const SIGN = new RegExp(
  `[${SOCIAL_SIGN}${OUTLET_SIGN}©@(]|/[${NAME_SIGN}]|[Cc]opyright|[Rr]eporting|^\\p{L}+ ?:|(?:told|tell|interview|statement|tweet|publi|post|print|releas|issue|appear|surfac|emerg|made public|[Tt]ransl|[Cc]ourtesy|[Rr]ead |English |version|rendered|reproduc|picked up|shared|syndicat|[Vv]ia |thanks|h/t|distribut|source|contribut|obtain|seen by|review|leak|view|acquir|available|shown|gave|spoke|speaking|asked|appearing|sat down|given|granted|newspaper|broadcast|channel|station|agency|magazine|website|aired|report|wrote|writ|quot|cit|carried|relay|ccording|broke|first|exclusiv|poll|survey|study|said in|put it|notes|noted|called|Übersetz|übersetz|Quelle|veröffentlicht|ersch|parue?|diffusé|[Tt]rad|Fuente|difundid|emitid|berichte|saying|claiming|declaring|insist|traducción|[访訪报報]|取材|発表|公表|によ)`,
  "u",
)

const nameAt = (text: string, [start, end]: Span, cast: Cast): string => {
  const mention = mentionsWithin(cast.mentions, start, end).find((m) => m.start === start || m.end === end)
  const figure = mention && cast.figureOf.get(mention)
  return (figure && figure.kind === "outlet" ? fuller(figure, cast) : figure?.name) ?? text.slice(start, end)
}

/** “the Times” after “The New York Times”. */
function fuller(short: { name: string; words: readonly string[] }, cast: Cast): string {
  const { length } = short.words
  const edges = new Set([short.words[0] ?? "", short.words.at(-1) ?? ""])
  const longer = [...new Set([...edges].flatMap((word) => cast.outletsOf(word)))].filter(
    (f) =>
      f.words.length > length &&
      (f.words.slice(-length).join() === short.words.join() ||
        f.words.slice(0, length).join() === short.words.join()),
  )
  return longer.length === 1 ? (longer[0]?.name ?? short.name) : short.name
}

/** How far before its sentence the body may be named that “they” or “the agency” mean, in UTF-16 units. */
const FAR_BACK = 400

/** Who gives a statement out: the person or body named before the words in their sentence, else after them. */
function giver(mentions: readonly Mention[], cast: Cast, [start, end]: Span): string | undefined {
  const bodies = mentions.filter((m) => m.kind !== "place" && cast.figureOf.has(m))
  const near = bodies.findLast((m) => m.end <= start) ?? bodies.find((m) => m.start >= end)
  return near && cast.figureOf.get(near)?.name
}

/**
 * Claims in the article's text, in text order, by the table of phrases; words already told by an earlier rule are not
 * told again, and an outlet is told once a sentence.
 */
export function findClaims(
  article: Article,
  cast: Cast,
  marks: readonly Span[],
  lines: readonly Span[],
): Claim[] {
  const masked = maskNames(article, cast, marks)
  const found: Claim[] = []
  for (const sentence of lines) {
    const words = withSmallOpening(masked.slice(sentence[0], sentence[1]))
    if (SIGN.test(words)) found.push(...claimsIn(article, cast, words, sentence))
  }
  return found
}

function claimsIn(article: Article, cast: Cast, words: string, sentence: Span): Claim[] {
  const found: Claim[] = []
  const signs = NAME_SIGNS.filter((sign) => words.includes(sign))
  for (const rule of phrasesOf(article.language)) {
    if (rule.signs.length > 0 && !rule.signs.some((sign) => signs.includes(sign))) continue
    // Nearly every rule finds nothing, and `search` says so without the copy of the pattern that `matchAll` makes.
    if (words.search(rule.pattern) < 0) continue
    for (const match of words.matchAll(rule.pattern)) {
      const span: Span = [sentence[0] + match.index, sentence[0] + match.index + match[0].trimEnd().length]
      if (found.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) continue
      const claim = claimOf(article, cast, rule, match, span, sentence)
      if (claim && !found.some((other) => other.outlet === claim.outlet && other.rule.action === rule.action))
        found.push(claim)
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

/** What transcripts set in brackets, as agencies their names. */
const STAGE =
  /^(?:crosstalk|laughter|laughs|applause|inaudible|unintelligible|music|cheers|cheering|booing|break|commercial break|pause|silence|more|end|video|sic|ph)$/iu

function claimOf(
  article: Article,
  cast: Cast,
  rule: PhraseRule,
  match: RegExpMatchArray,
  span: Span,
  sentence: Span,
): Claim | undefined {
  const group = (name: "outlet" | "from"): string | undefined => {
    const at = match.indices?.groups?.[name]
    return at && nameAt(article.text, [sentence[0] + at[0], sentence[0] + at[1]], cast)
  }
  const named = group("outlet")
  const outlet = named ?? implied(article, cast, rule, span, sentence, match.groups?.body)
  const from = group("from")
  if (!outlet || outlet === from || STAGE.test(outlet)) return undefined
  return {
    span,
    sentence,
    rule,
    outlet,
    named: named !== undefined,
    ...(from && { from }),
  }
}

/** “the same broadcaster”: the outlet named last. */
function lastOutlet(cast: Cast, place: number): string | undefined {
  const before = mentionsWithin(cast.mentions, Math.max(0, place - 2 * FAR_BACK), place)
  const outlet = before.findLast((m) => cast.figureOf.get(m)?.kind === "outlet" && !isSocialNetwork(m.name))
  return outlet && cast.figureOf.get(outlet)?.name
}

/** `the observatory`: the body named before whose name says that it is one. */
function bodyNamed(cast: Cast, place: number, noun: string): string | undefined {
  const named = cast.mentions.findLast(
    (m) => m.start < place && m.kind !== "person" && m.words.includes(foldWord(noun)),
  )
  return named && (cast.figureOf.get(named)?.name ?? named.name)
}

function implied(
  article: Article,
  cast: Cast,
  rule: PhraseRule,
  span: Span,
  sentence: Span,
  noun: string | undefined,
): string | undefined {
  if (rule.implied === "body") return noun && bodyNamed(cast, span[0], noun)
  if (rule.implied === "own") return article.publisher
  if (rule.implied === "site") return "Twitter"
  if (rule.implied === "last") return lastOutlet(cast, span[0])
  if (rule.implied !== "giver") return undefined
  const near = giver(mentionsWithin(cast.mentions, ...sentence), cast, span)
  if (near && !/\b(?:they|it|which)\s+$/iu.test(article.text.slice(sentence[0], span[0]))) return near
  const before = mentionsWithin(cast.mentions, Math.max(0, sentence[0] - FAR_BACK), sentence[0])
  const body = before.findLast((m) => m.kind === "outlet" || m.kind === "organisation")
  return (
    giver(mentionsWithin(cast.mentions, ...sentence), cast, span) ?? (body && cast.figureOf.get(body)?.name)
  )
}
