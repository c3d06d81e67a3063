import type { Decision, Person, QuotedArticle, Span, TracedStatement } from "../model.js"
import type { ArticleCard } from "./articles.js"
import { type Origin, originOf } from "./origin.js"
import type { OutletDetail } from "./outlets.js"
import type { Page, PageRequest } from "./paging.js"
import type { PlacedQuotation } from "./people.js"
import { present } from "./rows.js"
import type { Counts, LeftOut } from "./runs.js"
import type { StatementGist } from "./statement-cards.js"
import type { StatementFilter } from "./statement-filter.js"
import type { ListedStatement } from "./statement-lists.js"
import type { Store } from "./store.js"

/** What a list shows of a statement. */
export interface StatementCard extends Omit<StatementGist, "outlets" | "first"> {
  readonly id: string
  readonly text: string
  /** Names of the publishers. */
  readonly outlets: readonly string[]
  /** Where it was first seen. */
  readonly first?: ArticleCard
}

/** Words of an article with what stands around them. */
export interface Passage {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A statement with all that is needed to draw its trail and to check it. */
export interface StatementView {
  readonly statement: TracedStatement
  /** Absent where the trail has no utterance, or none that leads to a page. */
  readonly origin?: Origin
  /** Of the witnesses, the credits and the evidence. */
  readonly articles: readonly ArticleCard[]
  /** The words that the evidence points at. */
  readonly passages: readonly Passage[]
  /** About the statement, its witnesses and their quotations. */
  readonly decisions?: readonly Decision[]
}

/** Where an article's quotations lead. */
export interface ArticleStatement {
  readonly id: string
  readonly quotation?: string
  readonly content: readonly Span[]
  readonly witnesses: number
}

export interface ArticleView {
  readonly article: QuotedArticle
  /** The publisher, or the host of the address where none is named. */
  readonly outlet?: string
  readonly statements: readonly ArticleStatement[]
  /** About its quotations. */
  readonly decisions?: readonly Decision[]
}

export interface PersonView {
  readonly person: Person
  readonly statements: Page<StatementCard>
  /** What is said to the person. */
  readonly saidTo: Page<StatementCard>
  readonly quotations: Page<PlacedQuotation>
  /** Of the quotations. */
  readonly articles: readonly ArticleCard[]
  /** About who the person is. */
  readonly decisions?: readonly Decision[]
}

export interface OutletView {
  readonly outlet: OutletDetail
  /** Those that were first seen in it. */
  readonly firsts: Page<StatementCard>
  readonly statements: Page<StatementCard>
  readonly articles: Page<ArticleCard>
}

export interface SummaryView {
  readonly counts: Counts
  /** The first hundred. */
  readonly leftOut: readonly LeftOut[]
  /** ISO 8601; when the last run ended. */
  readonly finished?: string
  /** How many answers want a second look. */
  readonly secondLook?: number
  /** Can this server change what it shows? Set by the API. */
  readonly canDecide?: boolean
  readonly canAdd?: boolean
}

const LEFT_OUT_SHOWN = 100
const CONTEXT = 160

export function summaryView(store: Store): SummaryView {
  const finished = store.runs()[0]?.finished
  return {
    counts: store.counts(),
    leftOut: store.leftOut().slice(0, LEFT_OUT_SHOWN),
    secondLook: store.wantsALook(),
    ...present({ finished }),
  }
}

/** A page of statements as a list shows them. */
export function statementCards(
  store: Store,
  filter: StatementFilter,
  page: PageRequest,
): Page<StatementCard> {
  const found = store.listedStatements(filter, page)
  const cards = store.cardsOf(found.items.flatMap(({ first }) => first ?? []))
  const names = store.outletNames([...new Set(found.items.flatMap(({ outlets }) => outlets))])
  return { ...found, items: found.items.map((statement) => statementCard(statement, cards, names)) }
}

function statementCard(
  { first, outlets, ...gist }: ListedStatement,
  cards: ReadonlyMap<string, ArticleCard>,
  names: ReadonlyMap<string, string>,
): StatementCard {
  return {
    ...gist,
    outlets: outlets.map((key) => names.get(key) ?? key).sort(),
    ...present({ first: first === undefined ? undefined : cards.get(first) }),
  }
}

export function statementView(store: Store, id: string): StatementView | undefined {
  const statement = store.statement(id)
  if (!statement) return undefined
  const { nodes, edges } = statement.trail
  const ids = [
    ...statement.witnesses.map((witness) => witness.article),
    ...nodes.flatMap((node) => node.article ?? []),
    ...edges.flatMap((edge) => edge.evidence.flatMap((evidence) => evidence.article ?? [])),
  ]
  const cards = store.cardsOf([...new Set(ids)])
  return {
    statement,
    ...present({ origin: originOf(statement.trail, cards) }),
    articles: [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    passages: passagesOf(store, statement),
    ...someDecisions(decisionsAbout(store, statement)),
  }
}

/** Absent where there are none. */
const someDecisions = (decisions: readonly Decision[]): { decisions?: readonly Decision[] } =>
  decisions.length > 0 ? { decisions } : {}

function decisionsAbout(store: Store, { id, witnesses }: TracedStatement): Decision[] {
  const quotations = new Set(witnesses.map(({ quotation }) => quotation))
  const about = [id, ...witnesses.flatMap((witness) => [witness.id, witness.article])]
  return store
    .decisions({ about })
    .filter((decision) => !("quotation" in decision) || quotations.has(decision.quotation))
}

function passagesOf(store: Store, { trail }: TracedStatement): Passage[] {
  const passages = new Map<string, Passage>()
  const evidence = trail.edges.flatMap((edge) => edge.evidence)
  const texts = store.texts([...new Set(evidence.flatMap(({ article }) => article ?? []))])
  for (const { article = "", start, end } of evidence) {
    const text = texts.get(article)
    if (text === undefined || start === undefined || end === undefined) continue
    passages.set(`${article} ${start} ${end}`, passageAt({ id: article, text }, [start, end]))
  }
  return [...passages.values()]
}

/** The words at a place of an article, with what stands around them. */
export const passageAt = ({ id, text }: Pick<QuotedArticle, "id" | "text">, [start, end]: Span): Passage => ({
  article: id,
  start,
  end,
  before: text.slice(Math.max(0, start - CONTEXT), start),
  words: text.slice(start, end),
  after: text.slice(end, end + CONTEXT),
})

export function articleView(store: Store, id: string): ArticleView | undefined {
  const article = store.article(id)
  if (!article) return undefined
  const { items } = store.statements({ article: id }, { limit: 1000 })
  const statements = items.flatMap((statement) =>
    statement.witnesses
      .filter((witness) => witness.article === id)
      .map(({ quotation, content }) => ({
        id: statement.id,
        content,
        witnesses: statement.witnesses.length,
        ...present({ quotation }),
      })),
  )
  const decisions = store.decisions({ about: [id] })
  const { outlet } = store.cardsOf([id]).get(id) ?? {}
  return { article, statements, ...present({ outlet }), ...someDecisions(decisions) }
}

export function personView(store: Store, id: string, page: PageRequest): PersonView | undefined {
  const person = store.person(id)
  if (!person) return undefined
  const quotations = store.quotationsOf(id, page)
  const ids = [...new Set(quotations.items.map((one) => one.article))]
  return {
    person,
    statements: statementCards(store, { person: id }, { limit: page.limit }),
    saidTo: statementCards(store, { addressee: id }, { limit: page.limit }),
    quotations,
    articles: [...store.cardsOf(ids).values()],
    ...someDecisions(store.decisions({ about: [id] })),
  }
}

export function outletView(store: Store, name: string, page: PageRequest): OutletView | undefined {
  const outlet = store.outlet(name)
  return (
    outlet && {
      outlet,
      firsts: statementCards(store, { first: name }, page),
      statements: statementCards(store, { outlet: name }, page),
      articles: store.articleCards({ outlet: name }, page),
    }
  )
}
