import type { Person, QuotedArticle } from "../model.js"
import { contentId, nameForm, sameForms } from "../text/index.js"
import { type Bearer, gatherBearers } from "./bearers.js"
import { joinAlike } from "./join.js"

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

function personOfAll(bearers: readonly Bearer[]): Person & { ids: string[] } {
  const names = new Map<string, number>()
  const roles = new Map<string, number>()
  const articles = new Set<string>()
  const ids: string[] = []
  for (const bearer of bearers) {
    names.set(bearer.name, (names.get(bearer.name) ?? 0) + bearer.quotations.length)
    for (const role of bearer.roles) roles.set(role, (roles.get(role) ?? 0) + 1)
    articles.add(bearer.article)
    ids.push(...bearer.quotations)
  }
  const name = displayName(names)
  const written = [...names].map(([text, count]) => ({ text, count }))
  written.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  const told = [...roles].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([role]) => role)
  const field = bearers
    .map((b) => b.field)
    .filter((f) => f !== undefined)
    .sort()[0]
  const id = contentId("person", nameForm(name).words.join(" "), ...(field === undefined ? [] : [field]))
  return { id, name, names: written, roles: told, articles: articles.size, quotations: ids.length, ids }
}

/** Namesakes that were kept apart though name and calling give one id: told apart by their first quotation's id. */
function apart<P extends { readonly id: string; readonly ids: readonly string[] }>(
  people: readonly P[],
): P[] {
  const bearing = new Map<string, number>()
  for (const { id } of people) bearing.set(id, (bearing.get(id) ?? 0) + 1)
  const first = (ids: readonly string[]) => ids.reduce((least, id) => (id < least ? id : least))
  return people.map((person) =>
    bearing.get(person.id) === 1
      ? person
      : { ...person, id: contentId("person", person.id, first(person.ids)) },
  )
}

/**
 * One person under all spellings, over the whole pile: names in other scripts and romanisations, with and without
 * titles, initials, particles; namesakes of different callings are kept apart. Speakers that are no persons are left out.
 * Needs a time that grows little faster than the number of quotations, and gives the same in any order.
 *
 * @example
 * resolvePeople(articles).people[0] // { name: "Ada Roe", names: [{ text: "Ada Roe", count: 3 }, …], … }
 */
export function resolvePeople(articles: Iterable<QuotedArticle>): ResolvedPeople {
  const bearers = gatherBearers(articles)
  const people = apart(joinAlike(bearers, (a, b) => sameForms(a, b)).map(personOfAll))
  const personOf = new Map(people.flatMap(({ id, ids }) => ids.map((quotation) => [quotation, id] as const)))
  const plain = people.map(({ ids: _, ...person }) => person)
  plain.sort(
    (a, b) =>
      b.quotations - a.quotations || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
  )
  return { people: plain, personOf }
}
