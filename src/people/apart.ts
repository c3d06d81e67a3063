import type { Person, QuotedArticle } from "../model.js"
import { nameForm, sameForms } from "../text/index.js"
import { bearersIn, type PackedBearer, packBearer, unpackBearer } from "./bearers.js"
import { ALIKE, byFrequency, joinPairs, keyOf, type OneName } from "./join.js"
import { keysOf } from "./keys.js"
import { partNamesakes } from "./namesakes.js"
import { personOfAll } from "./resolve.js"

/** What resolving people wants to know of a bearer's name, and the bearer. */
export interface WrittenName {
  /** Of names that are one but for case, accents and titles the same. */
  readonly key: string
  readonly name: string
  readonly words: number
  readonly last: string
  /** Keys under which it meets names that may be one person's, the finest first. */
  readonly sounds: readonly string[]
  /** Quotations. */
  readonly said: number
  readonly bearer: PackedBearer
}

/** Those whom an article quotes. */
export const namesIn = (article: QuotedArticle): WrittenName[] =>
  bearersIn(article).map((bearer) => ({
    key: keyOf(bearer.form),
    name: bearer.name,
    words: bearer.form.words.length,
    last: bearer.form.words.at(-1) ?? "",
    sounds: keysOf(bearer.form),
    said: bearer.quotations.length,
    bearer: packBearer(bearer),
  }))

/** How alike two names are, where that is enough for one person. The one borne more often comes first. */
export function likenessOf(one: string, other: string): number | undefined {
  const weight = sameForms(nameForm(one), nameForm(other))
  return weight >= ALIKE ? weight : undefined
}

/** Names of one key, with the first of them by code point. */
export interface KnownName extends Omit<OneName, "form"> {
  readonly name: string
}

/** Two alike names, by key; the one borne more often first. */
export interface AlikeNames {
  readonly one: string
  readonly other: string
  readonly weight: number
}

/**
 * Names that hang together by alike ones, joined into sets as far as they do not contradict each other.
 *
 * @returns each name's key, with that of its set
 */
export function setsAmong(
  names: readonly KnownName[],
  alike: readonly AlikeNames[],
): [key: string, set: string][] {
  const all = names.map((name) => ({ ...name, form: nameForm(name.name) })).sort(byFrequency)
  const placeOf = new Map(all.map(({ key }, at) => [key, at]))
  const pairs = alike.flatMap(({ one, other, weight }) => {
    const [a, b] = [placeOf.get(one), placeOf.get(other)]
    return a === undefined || b === undefined ? [] : { a, b, weight }
  })
  const sets = joinPairs(all, pairs, sameForms)
  return all.map(({ key }, at) => [key, all[sets.find(at)]?.key ?? key])
}

/** A person, with who it is in each article. */
export interface ToldPerson {
  readonly person: Person
  readonly bearers: readonly Pick<PackedBearer, "article" | "quotations">[]
}

/** The people that all bearers of one set of names are. */
export const peopleAmong = (bearers: readonly PackedBearer[]): ToldPerson[] =>
  partNamesakes(bearers.map(unpackBearer)).map((one) => ({ person: personOfAll(one), bearers: one.bearers }))
