import type { Decision, MergeDecision, Person, SplitDecision } from "../model.js"
import { contentId } from "../text/index.js"
import { inForce, marked } from "./in-force.js"

/** A quotation that names its speaker. */
export interface Mention {
  readonly quotation: string
  readonly article: string
  /** As the article gives the name. */
  readonly name: string
}

/** Who is who: the people, and the person of each quotation. */
export interface ResolvedPile {
  readonly people: readonly Person[]
  readonly personOf: ReadonlyMap<string, string>
}

/**
 * The people as the decisions want them: those that are one joined under the first, names that are another's split off.
 *
 * @param mentionsOf every quotation of a person
 */
export function decidePeople(
  { people, personOf }: ResolvedPile,
  decisions: readonly Decision[],
  mentionsOf: (person: string) => readonly Mention[],
): { people: Person[]; personOf: Map<string, string> } {
  const pile = new Pile(people, personOf, mentionsOf)
  for (const decision of inForce(decisions))
    if (decision.kind === "merge") pile.merge(decision)
    else if (decision.kind === "split") pile.split(decision)
  return pile.resolved()
}

class Pile {
  readonly #people: Map<string, Person>
  readonly #personOf: Map<string, string>
  readonly #mentions = new Map<string, readonly Mention[]>()

  constructor(
    people: readonly Person[],
    personOf: ReadonlyMap<string, string>,
    private readonly mentionsOf: (person: string) => readonly Mention[],
  ) {
    this.#people = new Map(people.map((person) => [person.id, person]))
    this.#personOf = new Map(personOf)
  }

  merge(decision: MergeDecision): void {
    const ids = decision.anchors.flatMap((anchors) => this.#holding(anchors) ?? [])
    const [first, ...others] = [...new Set(ids)].flatMap((id) => this.#people.get(id) ?? [])
    if (!first || others.length === 0) return
    const mentions = [first, ...others].flatMap(({ id }) => this.#of(id))
    for (const { id } of others) this.#people.delete(id)
    const roles = [...new Set([first, ...others].flatMap((person) => person.roles))]
    this.#put(marked({ ...personWith(mentions, { ...first, roles }) }, decision), mentions)
  }

  split(decision: SplitDecision): void {
    const person = this.#people.get(this.#holding(decision.anchors) ?? "")
    if (!person) return
    const mentions = this.#of(person.id)
    const names = new Set(decision.names)
    const [gone, stay] = [
      mentions.filter(({ name }) => names.has(name)),
      mentions.filter(({ name }) => !names.has(name)),
    ]
    if (gone.length === 0 || stay.length === 0) return
    const id = contentId("person", "split", person.id, ...[...names].sort())
    const other = personWith(gone, { ...person, id, name: decision.names[0] ?? "", roles: [] })
    this.#put(marked(personWith(stay, person), decision), stay)
    this.#put(marked({ ...other, name: other.names[0]?.text ?? other.name }, decision), gone)
  }

  resolved(): { people: Person[]; personOf: Map<string, string> } {
    const people = [...this.#people.values()].sort(
      (a, b) =>
        b.quotations - a.quotations || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
    )
    return { people, personOf: this.#personOf }
  }

  #put(person: Person, mentions: readonly Mention[]): void {
    this.#people.set(person.id, person)
    this.#mentions.set(person.id, mentions)
    for (const { quotation } of mentions) this.#personOf.set(quotation, person.id)
  }

  #of(person: string): readonly Mention[] {
    return this.#mentions.get(person) ?? this.mentionsOf(person)
  }

  /** The person of most of the quotations. */
  #holding(quotations: readonly string[]): string | undefined {
    const counts = new Map<string, number>()
    for (const id of quotations.flatMap((quotation) => this.#personOf.get(quotation) ?? []))
      counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
  }
}

/** A person, counted over these mentions. */
function personWith(mentions: readonly Mention[], person: Person): Person {
  const counts = new Map<string, number>()
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].map(([text, count]) => ({ text, count }))
  names.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  const articles = new Set(mentions.map(({ article }) => article)).size
  return { ...person, names, articles, quotations: mentions.length }
}
