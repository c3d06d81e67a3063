import type { Person, QuotedArticle } from "../model.js"
import { contentId, nameForm, sameForms } from "../text/index.js"
import { gatherBearers } from "./bearers.js"
import { joinAlike } from "./join.js"
import type { Bearers } from "./namesakes.js"

export interface ResolvedPeople {
  /** By number of quotations, then by name. */
  readonly people: Person[]
  /** From the id of a quotation to the id of its person. */
  readonly personOf: Map<string, string>
}

/** The name most often written; among equals the longest, then the first by code point. */
const commonest = (names: ReadonlyMap<string, number>): string =>
  [...names].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))[0]?.[0] ?? ""

/** The name a person goes by: the commonest of the full ones, for a last name alone is nobody's in particular. */
function displayName(names: ReadonlyMap<string, number>): string {
  const full = new Map([...names].filter(([name]) => nameForm(name).words.length > 1))
  return commonest(full.size > 0 ? full : names)
}

/** The id is made of the name, and of what tells the person from namesakes where there are some. */
function idOf(name: string, mark: readonly string[]): string {
  const { words, suffix } = nameForm(name)
  return contentId("person", words.join(" "), ...(suffix ? [suffix] : []), ...mark)
}

/** The person that some bearers are. */
export function personOfAll({ bearers, mark }: Bearers): Person {
  const names = new Map<string, number>()
  const roles = new Map<string, number>()
  const articles = new Set<string>()
  let quotations = 0
  for (const bearer of bearers) {
    names.set(bearer.name, (names.get(bearer.name) ?? 0) + bearer.quotations.length)
    for (const role of bearer.roles) roles.set(role, (roles.get(role) ?? 0) + 1)
    articles.add(bearer.article)
    quotations += bearer.quotations.length
  }
  const name = displayName(names)
  const written = [...names].map(([text, count]) => ({ text, count }))
  written.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  const told = [...roles].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([role]) => role)
  const id = idOf(name, mark)
  return { id, name, names: written, roles: told, articles: articles.size, quotations }
}

/**
 * One person under all spellings, over the whole pile: names in other scripts and romanisations, with and without
 * titles, initials, particles; namesakes are kept apart by *he* and *she*, by calling and by lifetime. Speakers that are
 * no persons are left out. Needs a time that grows little faster than the number of quotations, and gives the same in
 * any order.
 *
 * @example
 * resolvePeople(articles).people[0] // { name: "Ada Roe", names: [{ text: "Ada Roe", count: 3 }, …], … }
 */
export function resolvePeople(articles: Iterable<QuotedArticle>): ResolvedPeople {
  const bearers = gatherBearers(articles)
  const people: Person[] = []
  const personOf = new Map<string, string>()
  for (const one of joinAlike(bearers, sameForms)) {
    const person = personOfAll(one)
    people.push(person)
    for (const { quotations } of one.bearers) for (const id of quotations) personOf.set(id, person.id)
  }
  people.sort(
    (a, b) =>
      b.quotations - a.quotations || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
  )
  return { people, personOf }
}
