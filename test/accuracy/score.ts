import type { Quotation, QuotationKind, Span } from "../../src/model.js"
import type { GoldAttribution, MarkedArticle, Roles } from "./marked.js"
import { quotedPlaces, wordsOf } from "./words.js"

/**
 * How near the program's answers are to what was marked: the counts of PolNeAR's and PARC's evaluations.
 *
 * - `relation`: content and source share half of their words (Jaccard ≥ .5), one to one; both may lack a source
 * - `content`, `cue`, `source`: the same words, one to one, punctuation aside (Pareti et al. 2013)
 * - `speaker`: the full name of the speaker, of those the article names, in the answer that shares most of the content
 */
export const MEASURES = ["relation", "content", "cue", "source", "speaker"] as const
export type Measure = (typeof MEASURES)[number]

export const KINDS = ["all", "direct", "mixed", "indirect"] as const
export type Kind = (typeof KINDS)[number]

/** F1 in percent by measure and kind; the speaker's figure is the share that is right. */
export type Figures = Record<Measure, Record<Kind, number>>

/** What went right in one article; gold attributions by number. */
export interface Outcome {
  readonly counts: Counts
  /** Numbers of the gold attributions without a `relation` of their own. */
  readonly missed: readonly number[]
}

interface Count {
  readonly measure: Measure
  readonly kind: QuotationKind
  readonly gold: number
  readonly said: number
  /** Of the gold ones those found, of the said ones those right. */
  readonly found: number
  readonly right: number
}

export type Counts = readonly Count[]

/** One attribution as the scorer sees it: its roles as sets of word numbers. */
interface Worded {
  readonly kind: QuotationKind
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
}

/** @example scoreArticle(article, quoted.quotations).missed // [4, 9]: numbers of what was not found */
export function scoreArticle(article: MarkedArticle, quotations: readonly Quotation[]): Outcome {
  const word = wordsOf(article.text)
  const isMarked = quotedPlaces(article.text)
  const worded = (roles: Roles): Worded => wordRoles(roles, word, isMarked)
  const gold = article.attributions.map(worded)
  const said = quotations.map(worded)
  const relations = oneToOne(gold, said, isRelation, (one, other) => jaccard(one.content, other.content))
  const spans = (["content", "cue", "source"] as const).flatMap((role) => spanCounts(role, gold, said))
  return {
    counts: [
      ...counted("relation", gold, said, relations),
      ...spans,
      ...speakers(article, quotations, gold, said),
    ],
    missed: article.attributions.filter((_, index) => !relations.has(index)).map(({ number }) => number),
  }
}

function spanCounts(role: keyof Roles, gold: readonly Worded[], said: readonly Worded[]): Count[] {
  const has = (one: Worded) => one[role].size > 0
  const [asked, answered] = [gold.filter(has), said.filter(has)]
  const isSame = (one: Worded, other: Worded) => jaccard(one[role], other[role]) === 1
  return counted(
    role,
    asked,
    answered,
    oneToOne(asked, answered, isSame, () => 1),
  )
}

const jaccard = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  if (one.size + other.size === 0) return 1
  const shared = [...one].filter((place) => other.has(place)).length
  return shared / (one.size + other.size - shared)
}

const isRelation = (gold: Worded, said: Worded): boolean =>
  jaccard(gold.content, said.content) >= 0.5 && jaccard(gold.source, said.source) >= 0.5

/** Which gold index goes with which said one: best weight first, each once. */
function oneToOne(
  gold: readonly Worded[],
  said: readonly Worded[],
  fits: (gold: Worded, said: Worded) => boolean,
  weight: (gold: Worded, said: Worded) => number,
): Map<number, number> {
  const pairs = gold.flatMap((one, g) =>
    said.flatMap((other, s) => (fits(one, other) ? [{ g, s, weight: weight(one, other) }] : [])),
  )
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { g, s } of pairs.sort((one, other) => other.weight - one.weight)) {
    if (matched.has(g) || taken.has(s)) continue
    matched.set(g, s)
    taken.add(s)
  }
  return matched
}

const NONE = { gold: 0, said: 0, found: 0, right: 0 }

function counted(
  measure: Measure,
  gold: readonly Worded[],
  said: readonly Worded[],
  pairs: ReadonlyMap<number, number>,
): Count[] {
  const right = new Set(pairs.values())
  return [
    ...gold.map(({ kind }, g) => ({ ...NONE, measure, kind, gold: 1, found: pairs.has(g) ? 1 : 0 })),
    ...said.map(({ kind }, s) => ({ ...NONE, measure, kind, said: 1, right: right.has(s) ? 1 : 0 })),
  ]
}

function speakers(
  { attributions }: MarkedArticle,
  quotations: readonly Quotation[],
  gold: readonly Worded[],
  said: readonly Worded[],
): Count[] {
  return attributions.flatMap(({ speaker, source }: GoldAttribution, g) => {
    const one = gold[g]
    if (!one || speaker === undefined || source.length === 0) return []
    const shares = said.map(({ content }) => jaccard(one.content, content))
    const best = quotations[shares.indexOf(Math.max(...shares))]
    const right = best?.speaker && sameName(best.speaker.name, speaker) && Math.max(...shares) > 0 ? 1 : 0
    return [{ measure: "speaker" as const, kind: one.kind, gold: 1, said: 1, found: right, right }]
  })
}

const sameName = (one: string, other: string): boolean => bareName(one) === bareName(other)

const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** Figures over articles; a kind that nobody marked and nobody claimed counts 100. */
export const figuresOf = (outcomes: readonly Outcome[]): Figures => byMeasure(outcomes, f1)

/** How many marked attributions each figure rests on. */
export const weightsOf = (outcomes: readonly Outcome[]): Figures =>
  byMeasure(outcomes, (counts) => counts.reduce((all, { gold }) => all + gold, 0))

function byMeasure(outcomes: readonly Outcome[], figure: (counts: Counts) => number): Figures {
  const counts = outcomes.flatMap((outcome) => outcome.counts)
  const by = (measure: Measure): Record<Kind, number> => {
    const own = counts.filter((count) => count.measure === measure)
    const of = (kind: QuotationKind) => figure(own.filter((count) => count.kind === kind))
    return { all: figure(own), direct: of("direct"), mixed: of("mixed"), indirect: of("indirect") }
  }
  return {
    relation: by("relation"),
    content: by("content"),
    cue: by("cue"),
    source: by("source"),
    speaker: by("speaker"),
  }
}

function f1(counts: Counts): number {
  const sum = (field: "gold" | "said" | "found" | "right") =>
    counts.reduce((all, count) => all + count[field], 0)
  const [gold, said] = [sum("gold"), sum("said")]
  if (gold + said === 0) return 100
  const [precision, recall] = [said ? sum("right") / said : 0, gold ? sum("found") / gold : 0]
  return precision + recall ? round((200 * precision * recall) / (precision + recall)) : 0
}

const round = (percent: number): number => Math.round(10 * percent) / 10

function wordRoles(
  { source, cue, content }: Roles,
  word: (spans: readonly Span[]) => ReadonlySet<number>,
  isMarked: (place: number) => boolean,
): Worded {
  const words = word(content)
  const inside = [...words].filter(isMarked).length
  const kind = inside === 0 ? "indirect" : inside >= 0.9 * words.size ? "direct" : "mixed"
  return { kind, source: word(source), cue: word(cue), content: words }
}
