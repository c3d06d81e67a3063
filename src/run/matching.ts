import { StatementIndex } from "../match/index.js"
import type { Person, Quotation, QuotedArticle, Statement } from "../model.js"
import { resolvePeople } from "../people/index.js"
import type { Store } from "../store/index.js"
import { StoredShelves } from "./kept-index.js"
import type { RunOptions } from "./options.js"
import { batches, type Pool } from "./pool.js"

/** Articles matched in one transaction. */
const MATCHED_AT_ONCE = 1000
const STATEMENTS_AT_ONCE = 256

/**
 * Matches the articles that a store's index does not hold yet; what that changes among the statements waits in the store to be
 * traced. A store without an index is matched whole.
 */
export function matchStored(store: Store, { signal, onProgress }: RunOptions): void {
  if (!store.hasIndex()) store.forgetIndex(new Set(store.given().aligned.map(({ id }) => id)))
  const shelves = new StoredShelves(store)
  const index = new StatementIndex(shelves, (id) => articleIn(store, id))
  let done = 0
  onProgress?.({ stage: "match", done })
  for (;;) {
    const unmatched = store.unmatchedArticles(MATCHED_AT_ONCE)
    const last = unmatched.at(-1)
    if (!last) return
    const changes = index.add(unmatched.flatMap(({ id }) => articleIn(store, id) ?? []))
    store.keepMatched(shelves.changes(), changes, last.row)
    shelves.clear()
    done += unmatched.length
    onProgress?.({ stage: "match", done })
    signal?.throwIfAborted()
  }
}

/** Without the people that its speakers are: that is judged over the whole pile, and again at every addition. */
function articleIn(store: Store, id: string): QuotedArticle | undefined {
  const article = store.article(id)
  return article && { ...article, quotations: article.quotations.map(withoutPerson) }
}

function withoutPerson(quotation: Quotation): Quotation {
  if (!quotation.speaker?.person) return quotation
  const { person: _, ...speaker } = quotation.speaker
  return { ...quotation, speaker }
}

/** Traces the statements that wait, and lets those go that are no more; says how many were traced. */
export async function traceWaiting(
  store: Store,
  pool: Pool,
  { signal, onProgress }: RunOptions,
): Promise<number> {
  store.settleWaiting({ put: [], remove: goneOf(store) })
  const total = store.waitingCount()
  let done = 0
  const traced = pool.trace(waitingIn(store), (id) => store.article(id))
  for await (const put of batches(traced, STATEMENTS_AT_ONCE)) {
    store.settleWaiting({ put, remove: [] })
    done += put.length
    onProgress?.({ stage: "trace", done, total })
    signal?.throwIfAborted()
  }
  return done
}

function* waiting(store: Store) {
  let after = ""
  for (;;) {
    const some = store.waitingStatements(after, STATEMENTS_AT_ONCE)
    yield* some
    const last = some.at(-1)
    if (!last) return
    after = last.id
  }
}

const goneOf = (store: Store): string[] =>
  [...waiting(store)].flatMap(({ id, statement }) => (statement ? [] : id))

function* waitingIn(store: Store): Generator<Statement> {
  for (const { statement } of waiting(store)) if (statement) yield statement
}

/** Resolves who is who over a whole store, from names alone, and writes what has changed. */
export function resolveStored(store: Store): void {
  const quoted = [...store.speakers()]
  const { people, personOf } = resolvePeople(quoted)
  const before = new Map(everyone(store).map((person) => [person.id, JSON.stringify(person)]))
  const put = people.filter((person) => before.get(person.id) !== JSON.stringify(person))
  const now = new Set(people.map(({ id }) => id))
  const remove = [...before.keys()].filter((id) => !now.has(id))
  store.changePeople({ put, remove, personOf: changedIn(quoted, personOf) })
}

const PEOPLE_AT_ONCE = 1000

function everyone(store: Store): Person[] {
  const found: Person[] = []
  let after: string | undefined
  do {
    const page = store.people({}, { limit: PEOPLE_AT_ONCE, after })
    found.push(...page.items)
    after = page.next
  } while (after)
  return found
}

function changedIn(
  quoted: readonly QuotedArticle[],
  personOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const changed = new Map<string, string>()
  for (const { quotations } of quoted)
    for (const { id, speaker } of quotations) {
      const person = personOf.get(id)
      if (person !== undefined && person !== speaker?.person) changed.set(id, person)
    }
  return changed
}
