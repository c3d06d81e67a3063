import type { QuotedArticle } from "../model.js"
import { Echoes, type EchoOptions, type PairChanges, type UtterancePair } from "./echoes.js"
import { Groups, type StatementChanges } from "./groups.js"
import { JOINING_OPTIONS, type JoiningOptions } from "./joining.js"
import { type IndexShelves, MemoryShelves, type UtteranceState } from "./kept.js"
import { wordingKey } from "./keys.js"
import { likelihood, setsAmong } from "./likely-sets.js"
import { shippedVerifier } from "./model.js"
import { takePages } from "./take-pages.js"
import { Terms } from "./terms.js"
import { LEAST_TWIN_WORDS, twinLists } from "./twins.js"
import { Page, type Utterance } from "./utterances.js"
import type { Verifier } from "./verify.js"

export interface StatementOptions {
  /** Judges pairs; the shipped one unless given. */
  readonly verifier?: Verifier
  /** Probability from which two quotations may be joined; lower finds more and errs more. */
  readonly leads?: number
  /** Mean probability from which all that would come together by it is joined. */
  readonly joins?: number
  /** Probability from which a joined quotation belongs to the fullest one of its statement. */
  readonly belongs?: number
  readonly echoes?: EchoOptions
}

/** Pages that stay at hand between two additions. */
const PAGES_AT_HAND = 2_000

/**
 * All that was said in a growing pile. What {@link add} gives is what changes; all together is what one run over everything
 * gives, whatever the order and however many at once. Cost is that of what the new articles touch, not of the pile.
 *
 * @example
 * const index = openStatementIndex()
 * index.add(quotedArticles).put.length // statements
 * index.add([another]) // { put: [the statement that it passes on, …], remove: [] }
 */
export class StatementIndex {
  readonly #shelves: IndexShelves
  readonly #terms = new Terms()
  readonly #pages = new Map<number, Page>()
  readonly #articleOf: (id: string) => QuotedArticle | undefined
  readonly #verifier: Verifier
  readonly #joining: JoiningOptions
  readonly #echoes: Echoes

  constructor(
    shelves: IndexShelves,
    articleOf: (id: string) => QuotedArticle | undefined,
    {
      verifier = shippedVerifier(),
      leads = JOINING_OPTIONS.leads,
      joins = JOINING_OPTIONS.joins,
      belongs = JOINING_OPTIONS.belongs,
      echoes = {},
    }: StatementOptions = {},
  ) {
    this.#shelves = shelves
    this.#articleOf = articleOf
    this.#verifier = verifier
    this.#joining = { leads, joins, belongs }
    this.#echoes = new Echoes(shelves, this.#terms, (number) => this.#utterance(number), echoes)
  }

  /** Does the index hold an article with this id? */
  has(id: string): boolean {
    return this.#shelves.places.get(id) !== undefined
  }

  /** Takes new articles in; one whose id it holds already is left as it is. */
  add(articles: readonly QuotedArticle[]): StatementChanges {
    const fresh = new Map(articles.filter(({ id }) => !this.has(id)).map((article) => [article.id, article]))
    const sorted = [...fresh.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
    const pages = takePages(sorted, this.#shelves, this.#terms)
    for (const page of pages) this.#pages.set(page.first, page)
    const groups = new Groups({
      shelves: this.#shelves,
      terms: this.#terms,
      at: (number) => this.#utterance(number),
      articleOf: ({ id }) => {
        const article = fresh.get(id) ?? this.#articleOf(id)
        if (!article) throw new Error(`no article ${id}`)
        return article
      },
    })
    const { introduced, retired, changed } = this.#gatherTwins(pages)
    const seeds = new Set([...introduced.map(({ number }) => number), ...changed])
    for (const { number } of retired) {
      groups.dissolve(this.#setOf(number))
      this.#setTo(number, [number])
    }
    const pairs = this.#echoes.change(introduced, retired)
    for (const number of this.#judge(pairs)) seeds.add(number)
    for (const { number } of retired) seeds.delete(number)
    this.#join(seeds, new Set(introduced.map(({ number }) => number)), changed, groups)
    const changes = groups.finish()
    if (this.#pages.size > PAGES_AT_HAND) this.#pages.clear()
    return changes
  }

  #utterance(number: number): Utterance {
    const first = this.#shelves.marks.pageOf(number)
    const utterance = this.#page(first).utterance(number)
    if (!utterance) throw new Error(`no utterance ${number}`)
    return utterance
  }

  #page(first: number): Page {
    const known = this.#pages.get(first)
    if (known) return known
    const record = this.#shelves.pages.get(first)
    if (!record) throw new Error(`no page ${first}`)
    const page = new Page(record, first, this.#terms)
    this.#pages.set(first, page)
    return page
  }

  #update(number: number, change: Partial<UtteranceState>): void {
    this.#shelves.states.set(number, { ...this.#shelves.states.get(number), ...change })
  }

  /** Gathers utterances of the same words: those that stand for others are introduced or retired, or stand for others now. */
  #gatherTwins(pages: readonly Page[]) {
    const introduced: Utterance[] = []
    const retired: Utterance[] = []
    const changed = new Set<number>()
    const wordings = new Map<number, number[]>()
    for (const page of pages)
      for (const utterance of page.utterances()) {
        if (utterance.quotation && utterance.words.length >= LEAST_TWIN_WORDS) {
          const key = wordingKey(utterance, this.#terms)
          const alike = wordings.get(key)
          if (alike) alike.push(utterance.number)
          else wordings.set(key, [utterance.number])
        } else introduced.push(utterance)
      }
    for (const [key, alike] of wordings) {
      const { uses, keeps } = this.#shelves
      const known = uses.get(key)
      if (!known && alike.length === 1) introduced.push(this.#utterance(alike[0] ?? 0))
      else this.#regather([...(known ?? [])], alike, { introduced, retired, changed })
      if (keeps) uses.set(key, Uint32Array.from([...(known ?? []), ...alike]))
    }
    return { introduced, retired, changed }
  }

  #regather(
    known: readonly number[],
    alike: readonly number[],
    { introduced, retired, changed }: { introduced: Utterance[]; retired: Utterance[]; changed: Set<number> },
  ): void {
    const { marks } = this.#shelves
    const before = new Map(twinLists(known, marks).map((list) => [list[0], list]))
    for (const list of twinLists([...known, ...alike], marks)) {
      const [first = 0, ...twins] = list
      const was = before.get(first)
      before.delete(first)
      if (!was) introduced.push(this.#utterance(first))
      else if (was.length === list.length && was.every((number, at) => number === list[at])) continue
      else changed.add(first)
      this.#update(first, { twins, twinOf: undefined })
      for (const twin of twins) this.#update(twin, { twinOf: first, twins: undefined })
    }
    for (const [first = 0] of before.values()) retired.push(this.#utterance(first))
  }

  /** Keeps which pairs are likely now; gives the utterances of the pairs that are so anew or no longer. */
  #judge({ gained, lost }: PairChanges): Set<number> {
    const changes = new Map<number, Map<number, number>>()
    const note = (one: number, other: number, probability: number) => {
      for (const [number, there] of [
        [one, other],
        [other, one],
      ] as const)
        changes.set(number, (changes.get(number) ?? new Map<number, number>()).set(there, probability))
    }
    this.#load(gained)
    for (const [one, other] of lost) note(one, other, 0)
    for (const [one, other] of gained) {
      const value = likelihood(this.#utterance(one), this.#utterance(other), this.#terms, this.#verifier)
      if (value >= this.#joining.leads) note(one, other, value)
    }
    const touched = new Set<number>()
    for (const [number, values] of changes) {
      const before = this.#shelves.states.get(number)?.likely ?? []
      const kept = before.filter(({ other }) => !values.has(other))
      const now = [...values].flatMap(([other, probability]) =>
        probability > 0 ? { other, probability } : [],
      )
      if (now.length === 0 && kept.length === before.length) continue
      this.#update(number, { likely: [...kept, ...now] })
      touched.add(number)
    }
    return touched
  }

  /** Reads the pages of pairs at once. */
  #load(pairs: readonly UtterancePair[]): void {
    const { marks, pages } = this.#shelves
    const firsts = new Set(pairs.flat().map((number) => marks.pageOf(number)))
    pages.load([...firsts].filter((first) => !this.#pages.has(first)))
  }

  #setOf(number: number): readonly number[] {
    return this.#shelves.states.get(number)?.set ?? [number]
  }

  /** Joins what hangs together with the seeds anew, and tells the groups which sets that changes. */
  #join(
    seeds: ReadonlySet<number>,
    introduced: ReadonlySet<number>,
    changed: ReadonlySet<number>,
    groups: Groups,
  ): void {
    const visited = new Set<number>()
    for (const seed of seeds) {
      if (visited.has(seed)) continue
      const component = this.#component(seed, visited)
      const before = new Map<string, readonly number[]>()
      for (const number of component)
        if (!introduced.has(number)) {
          const set = this.#setOf(number)
          before.set(set.join(), set)
        }
      const made = this.#sets(component).filter((set) => {
        const isOld = before.delete(set.join())
        if (isOld && set.some((number) => changed.has(number))) groups.dissolve(set)
        return !isOld || set.some((number) => changed.has(number))
      })
      for (const set of before.values()) groups.dissolve(set)
      for (const set of made) {
        for (const number of set) this.#setTo(number, set)
        groups.make(set)
      }
    }
  }

  #setTo(number: number, set: readonly number[]): void {
    if (set.length > 1) this.#update(number, { set })
    else if (this.#shelves.states.get(number)?.set) this.#update(number, { set: undefined })
  }

  #component(seed: number, visited: Set<number>): number[] {
    const found = [seed]
    visited.add(seed)
    for (const number of found)
      for (const { other } of this.#shelves.states.get(number)?.likely ?? [])
        if (!visited.has(other)) {
          visited.add(other)
          found.push(other)
        }
    return found
  }

  #sets(component: readonly number[]): readonly (readonly number[])[] {
    if (component.length === 1) return [component]
    return setsAmong(
      component.map((number) => this.#utterance(number)),
      (number) => this.#shelves.states.get(number)?.likely ?? [],
      (one, other) => likelihood(one, other, this.#terms, this.#verifier),
      this.#joining,
    )
  }
}

/** An index in memory, which holds the articles too. */
export function openStatementIndex(options: StatementOptions = {}): StatementIndex {
  const articles = new Map<string, QuotedArticle>()
  const index = new StatementIndex(new MemoryShelves(), (id) => articles.get(id), options)
  const add = index.add.bind(index)
  index.add = (given) => {
    for (const article of given) if (!index.has(article.id)) articles.set(article.id, article)
    return add(given)
  }
  return index
}
