import { decidePeople, inForce, type Mention, type ResolvedPile } from "../decide/index.js"
import type { Decision, Person, QuotedArticle } from "../model.js"
import type { Store } from "../store/index.js"

/** A person as the program resolved it, with its quotations. */
interface ProgramPerson {
  readonly id: string
  readonly person: Person
  readonly quotations: readonly string[]
}

/** The people of a whole pile as the decisions want them. */
export function decidedPeople(
  store: Store,
  articles: readonly QuotedArticle[],
  { people, personOf }: ResolvedPile,
): ResolvedPile {
  const decisions = aboutPeople(store)
  const before = store.programAnswers<ProgramPerson>("person").map(({ id }) => id)
  store.removeProgramAnswers("person", before)
  if (decisions.length === 0) return { people, personOf }
  const mentions = mentionsByPerson(articles, personOf)
  const decided = decidePeople({ people, personOf }, decisions, (person) => mentions.get(person) ?? [])
  const now = new Map(decided.people.map((person) => [person.id, person]))
  const changed = people.filter((person) => now.get(person.id) !== person)
  store.putProgramAnswers(
    "person",
    changed.map((person) => programPerson(person, mentions.get(person.id) ?? [])),
  )
  return decided
}

/** The decisions in force about who is who. */
const aboutPeople = (store: Store): Decision[] =>
  inForce(store.decisions()).filter(({ kind }) => kind === "merge" || kind === "split")

const programPerson = (person: Person, mentions: readonly Mention[]): ProgramPerson => ({
  id: person.id,
  person,
  quotations: mentions.map(({ quotation }) => quotation),
})

function mentionsByPerson(
  articles: readonly QuotedArticle[],
  personOf: ReadonlyMap<string, string>,
): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>()
  for (const article of articles)
    for (const { id, speaker } of article.quotations) {
      const person = personOf.get(id)
      if (person === undefined) continue
      const mention = { quotation: id, article: article.id, name: speaker?.name ?? "" }
      mentions.set(person, [...(mentions.get(person) ?? []), mention])
    }
  return mentions
}

/** The people named, those that decisions tie to them, made anew from what the program resolved. */
export function applyToPeople(store: Store, named: readonly string[]): void {
  const decisions = aboutPeople(store)
  const kept = store.programAnswers<ProgramPerson>("person")
  const keptIds = new Set(kept.map(({ id }) => id))
  const fresh = named.flatMap((id) => {
    const person = keptIds.has(id) ? undefined : store.person(id)
    return person && !person.decided ? programPerson(person, store.mentionsOf(id)) : []
  })
  const program = [...kept, ...fresh]
  store.putProgramAnswers("person", fresh)
  const personOf = new Map(
    program.flatMap(({ id, quotations }) => quotations.map((one) => [one, id] as const)),
  )
  const mentions = new Map(mentionsNow(store, program).map((mention) => [mention.quotation, mention]))
  const byPerson = (id: string): Mention[] =>
    program.find((one) => one.id === id)?.quotations.flatMap((quotation) => mentions.get(quotation) ?? []) ??
    []
  const decided = decidePeople({ people: program.map(({ person }) => person), personOf }, decisions, byPerson)
  const now = new Set(decided.people.map(({ id }) => id))
  const shown = new Set([...mentions.values()].map(({ person }) => person))
  const remove = [...shown, ...program.map(({ id }) => id)].filter((id) => !now.has(id))
  store.changePeople({ put: decided.people, remove, personOf: decided.personOf })
  const unchanged = decided.people.filter(({ decided }) => !decided).map(({ id }) => id)
  store.removeProgramAnswers("person", unchanged)
}

/** The quotations of these people as the store has them now, each under the person it shows. */
function mentionsNow(store: Store, program: readonly ProgramPerson[]): (Mention & { person: string })[] {
  const quotations = new Set(program.flatMap((one) => one.quotations))
  return store.mentionsIn([...quotations])
}
