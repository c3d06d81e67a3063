import type { QuotedArticle, Span, Statement } from "../model.js"
import { type Adjacent, adjoiningOn } from "./assembly.js"
import { cutFrom, cutsAmong } from "./cuts.js"
import { JOINING_OPTIONS } from "./joining.js"
import type { Likely } from "./kept.js"
import { likelihood, setsAmong } from "./likely-sets.js"
import { byPassagePlace, type PassagePlace } from "./marked-passages.js"
import { shippedVerifier } from "./model.js"
import type { WordRange } from "./pages.js"
import { type Side, sideOf } from "./side.js"
import type { SomePages } from "./some-pages.js"
import { statementOf } from "./statement-of.js"
import { byPlace, type Utterance } from "./utterances.js"

/** A passage, by its place and by the id that stands for it. */
export interface KnownPassage extends PassagePlace {
  readonly id: string
}

export type PassagePair = readonly [one: KnownPassage, other: KnownPassage]

/** Two passages, by id, that are likely one statement. */
export interface LikelyPair {
  readonly one: string
  readonly other: string
  readonly probability: number
}

/** Those of some candidates that are likely one statement; the pages of all must be at hand. */
export function likelyAmong(
  candidates: readonly PassagePair[],
  pages: SomePages,
  verifier = shippedVerifier(),
): LikelyPair[] {
  return candidates.flatMap(([one, other]) => {
    const probability = likelihood(pages.at(one), pages.at(other), pages.terms, verifier)
    return probability >= JOINING_OPTIONS.leads ? { one: one.id, other: other.id, probability } : []
  })
}

/** Passages that hang together by likely pairs, with those of the very same words that each stands for. */
export interface Component {
  readonly members: readonly KnownPassage[]
  /** By the id of a member. */
  readonly twins: ReadonlyMap<string, readonly KnownPassage[]>
  readonly likely: readonly LikelyPair[]
}

/** A passage of a statement, or of a part of one; content where it is not all of the passage. */
export interface PartPassage extends PassagePlace {
  readonly content?: readonly Span[]
  readonly ranges?: readonly WordRange[]
}

/** A statement, or a part of one that others may adjoin. */
export interface StatementPart {
  /** The first member of its set, and which part of that set it is. */
  readonly first: KnownPassage
  readonly at: number
  readonly passages: readonly PartPassage[]
}

/** The parts that a component's passages make up; the pages of all must be at hand. Where nobody is quoted there is no part. */
export function partsOf(
  component: Component,
  pages: SomePages,
  verifier = shippedVerifier(),
): StatementPart[] {
  const members = [...component.members].sort(byPassagePlace)
  const byNumber = new Map(members.map((member) => [pages.at(member).number, member]))
  return setsIn(component, members, pages, verifier).flatMap((set) => {
    const known = set.flatMap((number) => byNumber.get(number) ?? [])
    const [first] = known
    const all = known.flatMap((member) => [member, ...(component.twins.get(member.id) ?? [])])
    return first ? partsOfSet(first, all, pages) : []
  })
}

function setsIn(
  { likely }: Component,
  members: readonly KnownPassage[],
  pages: SomePages,
  verifier: ReturnType<typeof shippedVerifier>,
): readonly (readonly number[])[] {
  const numberOf = new Map(members.map((member) => [member.id, pages.at(member).number]))
  const likelyOf = new Map<number, Likely[]>()
  const note = (one = -1, other = -1, probability = 0) => {
    const known = likelyOf.get(one)
    if (known) known.push({ other, probability })
    else likelyOf.set(one, [{ other, probability }])
  }
  for (const { one, other, probability } of likely) {
    note(numberOf.get(one), numberOf.get(other), probability)
    note(numberOf.get(other), numberOf.get(one), probability)
  }
  return setsAmong(
    members.map((member) => pages.at(member)),
    (number) => likelyOf.get(number) ?? [],
    (one, other) => likelihood(one, other, pages.terms, verifier),
    JOINING_OPTIONS,
  )
}

function partsOfSet(first: KnownPassage, all: readonly KnownPassage[], pages: SomePages): StatementPart[] {
  const utterances = all.map((passage) => pages.at(passage))
  const places = new Map(utterances.map(({ number, page, place }) => [number, { article: page.id, place }]))
  const whole = utterances.map(({ number }) => ({ number }))
  return (cutsAmong(utterances, pages.terms.weights) ?? [whole]).flatMap((cuts, at) => {
    const passages = cuts.flatMap(({ number, ...cut }) => {
      const place = places.get(number)
      return place ? { ...place, ...cut } : []
    })
    const isQuoted = passages.some((passage) => pages.at(passage).quotation)
    return isQuoted ? { first, at, passages } : []
  })
}

/** What of a part's passage tells whether another one adjoins it. */
export const adjacentAt = (passage: PartPassage, pages: SomePages): Adjacent => {
  const { content, ranges, person, place, quotation } = cutFrom(pages.at(passage), passage)
  return { content, ranges, person, place, quotation: quotation && true }
}

/** The pairs of parts, by id, that adjoin on a page with these passages of parts that stand on several pages. */
export function neighboursOn(
  passages: readonly { readonly part: string; readonly adjacent: Adjacent }[],
): [one: string, other: string][] {
  const found = new Map<string, [string, string]>()
  const parts = passages.map(({ part, adjacent }) => ({ set: part, utterance: adjacent }))
  for (const [{ set: a }, { set: b }] of adjoiningOn(parts)) {
    const pair: [string, string] = a < b ? [a, b] : [b, a]
    found.set(pair.join(), pair)
  }
  return [...found.values()]
}

/** Parts that make up one statement, in any order. */
export interface PartGroup {
  readonly parts: readonly StatementPart[]
  /** Passages of its translations. */
  readonly translated: readonly PartPassage[]
}

/** The statement of a group; the pages and the articles of all its passages must be at hand. */
export function statementOfGroup(
  { parts, translated }: PartGroup,
  pages: SomePages,
  articleOf: (id: string) => QuotedArticle,
): Statement | undefined {
  const members = membersOf(parts, pages)
  const others = translated.map((passage) => cutFrom(pages.at(passage), passage))
  return statementOf({ members, isAssembled: parts.length > 1, translated: others }, ({ id }) =>
    articleOf(id),
  )
}

/** What could tell that a group is a translation of another one, or another of it. */
export const sideOfGroup = (parts: readonly StatementPart[], pages: SomePages): Side | undefined =>
  sideOf(0, membersOf(parts, pages))

const membersOf = (parts: readonly StatementPart[], pages: SomePages): Utterance[] =>
  [...parts]
    .sort((one, other) => byPassagePlace(one.first, other.first) || one.at - other.at)
    .flatMap(({ passages }) => passages.map((passage) => cutFrom(pages.at(passage), passage)))
    .sort(byPlace)
