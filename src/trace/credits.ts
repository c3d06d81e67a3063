import type { Article, Quotation, Span, Transmission } from "../model.js"
import { outletKey, overlaps, sentences } from "../text/index.js"
import { type CarrierIndex, inFull } from "./carriers.js"

/** What the words make of the carrier: where the statement was first, one who passed it on, or merely named. */
export type CreditRole = "origin" | "carrier" | "named"

/** A carrier that an article names near the passage. */
export interface Credit {
  readonly span: Span
  /** The words, where they stand outside the article's text. */
  readonly as?: string
  /** The carrier's name as written. */
  readonly name: string
  /** The form the name is compared by. */
  readonly key: string
  readonly role: CreditRole
  /** Indices of the pile's pages that go by the name; none for a carrier the pile does not hold. */
  readonly pages: ReadonlySet<number>
  /** The sentence with white space and case put aside: a credit copied along with the text reads the same. */
  readonly sentence: string
  /** In "X reports, citing Y" X is the nearer link, Y the farther one. */
  readonly chain?: "nearer" | "farther"
}

const ORIGIN =
  /\b(?:told|tells|interview\w*|first|exclusiv\w*|original\w*|publish\w*|appeared|post(?:ed|ing)|website|obtained|sent to|spoke (?:to|with)|gave|sagte|zuerst|veröffentlicht\w*|erschien\w*|déclaré|publi\w+|d'abord|dijo)\b/i
const CARRIER =
  /\b(?:according to|report(?!ers?\b)\w*|source|sources|via|contribut\w*|translat\w*|cit(?:es|ed|ing)|quot(?:es|ed|ing)|carried|repost\w*|reprint\w*|courtesy|laut|bericht\w*|quelle|übersetz\w*|meldet\w*|selon|rapport\w*|traduit\w*|según|informó|ha[ds]\b[^.]{1,60}\bsaying)\b/i
const FARTHER = /\b(?:citing|cited|quoting|told|unter berufung auf|citant|citando)\b/i

/** The longest sentence that is taken for a credit without a cue: "(NORTHWIRE)". */
const BARE_CREDIT = 40

/**
 * The carriers that `article` credits outside the words said, by place: its transmissions and every name of the
 * pile's carriers. In paragraphs of `passage` that only travelled with those words a carrier that the pile does not
 * hold is no credit: it is what the text speaks of. Whom the page credits for other words than these is merely named.
 *
 * @param all the article's sentences
 */
export function creditsIn(
  article: Article,
  said: readonly Span[],
  passage: readonly Span[],
  carriers: CarrierIndex,
  all: readonly Span[] = sentences(article.text),
): Credit[] {
  const lines = all.flatMap((line) => besides(line, said))
  const transmissions = (article.transmissions ?? []).filter(
    ({ start, end }) => !said.some((span) => overlaps(span, [start, end])),
  )
  const isForOthers = forOtherWords(article, said, transmissions)
  const named = lines.flatMap((line) => namedCarriers(article, line, carriers, transmissions, isForOthers))
  const stated = transmissions.flatMap((transmission) =>
    isForOthers(transmission) ? [] : statedCarriers(article, transmission, lines, carriers),
  )
  const beyond = passage.filter((span) => !said.some((words) => overlaps(words, span)))
  const isNew = (credit: Credit) =>
    !named.some((one) => one.sentence === credit.sentence && one.key === credit.key) &&
    (credit.pages.size > 0 || !beyond.some((span) => overlaps(span, credit.span)))
  return [...named, ...stated.filter(isNew)].sort(
    (one, other) => one.span[0] - other.span[0] || (one.name < other.name ? -1 : 1),
  )
}

/** What is left of a sentence without the words said in it: `Velm TV had Roe saying, “I am tired.”` credits Velm TV. */
function besides(line: Span, said: readonly Span[]): Span[] {
  let left: Span[] = [line]
  for (const [from, to] of said)
    left = left.flatMap(([start, end]): Span[] =>
      to <= start || end <= from
        ? [[start, end]]
        : [
            [start, Math.max(start, from)],
            [Math.min(end, to), end],
          ],
    )
  return left.filter(([start, end]) => start < end)
}

/**
 * Which transmissions are about other words of the page than those `said`: all others where one says that the page
 * was told these itself; those that stand with other words where one stands with these; those that stand with what somebody
 * else is quoted as saying.
 */
function forOtherWords(
  article: Article,
  said: readonly Span[],
  transmissions: readonly Transmission[],
): (transmission: Transmission) => boolean {
  const all = new Map((article.quotations ?? []).map((quotation) => [quotation.id, quotation]))
  const own = [...all.values()].filter(({ content }) =>
    content.some((one) => said.some((span) => overlaps(one, span))),
  )
  const isOwn = (id: string) => own.some((quotation) => quotation.id === id)
  const told = transmissions.find(
    ({ action, outlet, quotations = [] }) =>
      action === "told" && quotations.some(isOwn) && inFull(outlet, article) === article.publisher,
  )
  const speakers = new Set(own.map(speakerOf))
  const isSomebodyElses = (id: string) => {
    const quotation = all.get(id)
    const speaker = quotation && quotation.kind !== "indirect" ? speakerOf(quotation) : undefined
    return speaker !== undefined && !speakers.has(speaker) && !speakers.has(undefined)
  }
  const hasOwnCredit = transmissions.some(({ quotations = [] }) => quotations.some(isOwn))
  return (transmission) => {
    const ids = transmission.quotations ?? []
    if (told) return transmission !== told && !ids.some(isOwn)
    if (hasOwnCredit && ids.length > 0 && !ids.some(isOwn)) return true
    return ids.length > 0 && ids.every(isSomebodyElses)
  }
}

const speakerOf = ({ speaker }: Quotation): string | undefined => speaker?.person ?? speaker?.name

/** Names of the pile's carriers in one sentence, with the part that its words give each. */
function namedCarriers(
  { text, quotations = [] }: Article,
  [start, end]: Span,
  carriers: CarrierIndex,
  transmissions: readonly Transmission[],
  isForOthers: (transmission: Transmission) => boolean,
): Credit[] {
  const words = text.slice(start, end)
  const mentions = carriers
    .mentions(words)
    .map(({ span, pages }) => ({ place: [start + span[0], start + span[1]] as const, pages }))
    .filter(({ place }) => !isAffiliation(text, place, quotations))
  return mentions.map(({ place, pages }, at) => {
    const said = transmissions.find((one) => overlaps([one.start, one.end], place))
    const chain = mentions.length > 1 && FARTHER.test(words) ? (at === 0 ? "nearer" : "farther") : undefined
    const credit = {
      span: place,
      name: text.slice(...place),
      key: outletKey(text.slice(...place)),
      pages,
      sentence: sentenceKey(words),
    }
    if (said && isForOthers(said)) return { ...credit, role: "named" }
    if (chain) return { ...credit, role: chain === "farther" ? "origin" : "carrier", chain }
    return { ...credit, role: said ? roleOf(said) : roleIn(words) }
  })
}

/** `Ada Roe of Velm TV said`: the speaker's house is not who passed the words on. */
const isAffiliation = (text: string, [start, end]: Span, quotations: readonly Quotation[]): boolean =>
  /\b(?:of|at|from|for|with|by) (?:the )?$/i.test(text.slice(Math.max(0, start - 10), start)) &&
  quotations.some(({ source }) => source.some(([from, to]) => from < start && end <= to))

function roleIn(words: string): CreditRole {
  if (CARRIER.test(words)) return "carrier"
  if (ORIGIN.test(words)) return "origin"
  return words.length <= BARE_CREDIT && /^\(.*\)\.?$/.test(words.trim()) ? "carrier" : "named"
}

const roleOf = ({ action, original }: Transmission): CreditRole =>
  original || action === "told" || action === "published" || action === "obtained" ? "origin" : "carrier"

/** The carriers a transmission names: its outlet, and the one that took it from. */
function statedCarriers(
  article: Article,
  transmission: Transmission,
  lines: readonly Span[],
  carriers: CarrierIndex,
): Credit[] {
  const { start, end, as: words, outlet, from } = transmission
  const line = lines.find((one) => overlaps(one, [start, end])) ?? ([start, end] as const)
  const sentence = sentenceKey(words ?? article.text.slice(...line))
  const credit = (given: string, role: CreditRole, chain?: "nearer" | "farther"): Credit => {
    const name = inFull(given, article)
    return {
      span: [start, end],
      name,
      key: outletKey(name),
      role,
      pages: carriers.pagesOf(name),
      sentence,
      ...(words !== undefined && { as: words }),
      ...(chain ? { chain } : {}),
    }
  }
  if (!from) return [credit(outlet, roleOf(transmission))]
  return [credit(outlet, "carrier", "nearer"), credit(from, "origin", "farther")]
}

const sentenceKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
