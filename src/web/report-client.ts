import type {
  ArticleCard,
  OutletDetail,
  Page,
  PersonView,
  ReportData,
  SearchedTable,
  SearchHit,
  SnippetPart,
  StatementCard,
  StatementView,
} from "../api/types.js"
import type { Client } from "./client.js"

/** Answers from the data inside a report, as the server would. */
export function reportClient(data: ReportData): Client {
  const cards = cardsOf(data)
  const listed = data.statements.map((view) => statementCard(view, cards))
  return {
    summary: async () => data.summary,
    statements: async (query) => page(filterStatements(data, listed, new URLSearchParams(query)), query),
    statement: async (id) => found(data.statements.find((view) => view.statement.id === id)),
    articles: async (query) => {
      const outlet = new URLSearchParams(query).get("outlet")
      return page(
        [...cards.values()].filter((card) => !outlet || isSame(card.outlet, outlet)).sort(byNewest),
        query,
      )
    },
    article: async (id) => found(data.articles.find((view) => view.article.id === id)),
    people: async (query) => {
      const q = new URLSearchParams(query).get("q") ?? ""
      const people = data.people.filter((person) =>
        holds([person.name, ...person.names.map((n) => n.text)], q),
      )
      return page(
        [...people].sort((a, b) => b.quotations - a.quotations),
        query,
      )
    },
    person: async (id, query) => personView(data, listed, cards, id, query),
    outlets: async (query) => page([...data.outlets].sort(byStatements), query),
    outlet: async (name) => {
      const outlet = found(data.outlets.find((one) => isSame(one.name, name)))
      const articles = [...cards.values()].filter((card) => isSame(card.outlet, name)).sort(byNewest)
      return {
        outlet,
        firsts: page(firstAt(listed, name), ""),
        statements: page(atOutlet(data, listed, name), ""),
        articles: page(articles, ""),
      }
    },
    search: async (query) => {
      const asked = new URLSearchParams(query)
      const q = asked.get("q") ?? ""
      const kinds = kindsOf(asked.get("kind"))
      return { q, ...Object.fromEntries(kinds.map((kind) => [kind, page(hits(data, kind, q), query)])) }
    },
  }
}

const KINDS: readonly SearchedTable[] = ["people", "statements", "quotations", "articles"]
const kindsOf = (kind: string | null) => (kind ? KINDS.filter((one) => one === kind) : KINDS)

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
const isSame = (one: string | undefined, other: string) =>
  one !== undefined && fold(one).replace(/^the /, "") === fold(other).replace(/^the /, "")

/** Does one of the texts hold every word that was typed? */
const holds = (texts: readonly string[], typed: string): boolean =>
  fold(typed)
    .split(/[\s"“”]+/)
    .every((word) => texts.some((text) => fold(text).includes(word)))

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not in this report")
  return value
}

/** In a report the place of a page is simply its number in the list. */
function page<T>(items: readonly T[], query: string): Page<T> {
  const asked = new URLSearchParams(query)
  const limit = Number(asked.get("limit") ?? 50)
  const from = Number(asked.get("next") ?? Number(asked.get("row") ?? 1) - 1)
  const shown = { items: items.slice(from, from + limit), total: items.length }
  return from + limit < items.length ? { ...shown, next: String(from + limit) } : shown
}

/** Cards of all articles that the report knows of. */
function cardsOf(data: ReportData): Map<string, ArticleCard> {
  const known = data.statements.flatMap((view) => view.articles)
  const own = data.articles.map(({ article, outlet }) => ({
    id: article.id,
    ...(article.title ? { title: article.title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(article.published ? { published: article.published } : {}),
    quotations: article.quotations.length,
  }))
  return new Map([...own, ...known].map((card) => [card.id, card]))
}

const dayOf = (card: ArticleCard | undefined) => card?.published?.value ?? ""
const byNewest = (a: ArticleCard, b: ArticleCard) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)
const byStatements = (a: OutletDetail, b: OutletDetail) => b.statements - a.statements

function statementCard(
  { statement, origin }: StatementView,
  cards: ReadonlyMap<string, ArticleCard>,
): StatementCard {
  const { id, text, speaker, addressee, said, witnesses } = statement
  const sources = witnesses.map((witness) => cards.get(witness.article)).filter((card) => card !== undefined)
  const first = cards.get(origin?.path.at(-1)?.article ?? "")
  const material = witnesses.filter((witness) => witness.material).length
  const relations: Record<string, number> = {}
  for (const { relation } of witnesses) for (const one of relation) relations[one] = (relations[one] ?? 0) + 1
  return {
    id,
    text,
    ...(speaker ? { speaker } : {}),
    ...(addressee ? { addressee } : {}),
    ...(said ? { said } : {}),
    ...(first ? { first } : {}),
    witnesses: witnesses.length,
    outlets: [...new Set(sources.flatMap((card) => card.outlet ?? []))].sort(),
    relations,
    ...(material > 0 ? { material } : {}),
  }
}

function filterStatements(data: ReportData, listed: readonly StatementCard[], asked: URLSearchParams) {
  const [outlet, first, addressee] = [asked.get("outlet"), asked.get("first"), asked.get("addressee")]
  const lists = [
    ...(outlet ? [atOutlet(data, listed, outlet)] : []),
    ...(first ? [firstAt(listed, first)] : []),
    ...(addressee ? [saidTo(data, listed, addressee)] : []),
  ].map((cards) => new Set(cards.map(({ id }) => id)))
  const days = new Map(data.statements.map((view) => [view.statement.id, view.articles.map(dayOf)]))
  const [from, to] = [asked.get("from") ?? "", asked.get("to") ?? "~"]
  const isDated = from !== "" || to !== "~"
  return listed.filter(
    (card) =>
      lists.every((ids) => ids.has(card.id)) &&
      card.witnesses >= Number(asked.get("min_witnesses") ?? 1) &&
      (!asked.get("person") || card.speaker?.person === asked.get("person")) &&
      holds([card.text, card.speaker?.name ?? ""], asked.get("q") ?? "") &&
      (!isDated || days.get(card.id)?.some((day) => day !== "" && day >= from && day <= `${to}~`)),
  )
}

/** As on the server, an outlet is also a carrier that a trail names. */
const atOutlet = (data: ReportData, listed: readonly StatementCard[], name: string) => {
  const isAt = ({ articles, statement }: StatementView) =>
    articles.some((card) => isSame(card.outlet, name)) ||
    statement.trail.nodes.some((node) => node.kind === "credited" && isSame(node.name, name))
  const ids = new Set(data.statements.filter(isAt).map((view) => view.statement.id))
  return listed.filter((card) => ids.has(card.id))
}

/** Those that were first seen in the outlet. */
const firstAt = (listed: readonly StatementCard[], name: string) =>
  listed.filter(({ first }) => isSame(first?.outlet, name))

/** What is said to somebody, by a name or by the id of a person. */
const saidTo = (data: ReportData, listed: readonly StatementCard[], addressee: string) => {
  const names = data.people.find(({ id }) => id === addressee)?.names.map(({ text }) => text) ?? [addressee]
  return listed.filter((card) => names.some((name) => card.addressee && fold(card.addressee) === fold(name)))
}

function personView(
  data: ReportData,
  listed: readonly StatementCard[],
  cards: ReadonlyMap<string, ArticleCard>,
  id: string,
  query: string,
): PersonView {
  const quotations = data.articles.flatMap(({ article }) =>
    article.quotations
      .filter((quotation) => quotation.speaker?.person === id)
      .map((quotation) => ({ article: article.id, quotation })),
  )
  return {
    person: found(data.people.find((person) => person.id === id)),
    statements: page(
      listed.filter((card) => card.speaker?.person === id),
      "",
    ),
    saidTo: page(saidTo(data, listed, id), ""),
    quotations: page(quotations, query),
    articles: [...new Set(quotations.map((one) => one.article))].flatMap(
      (article) => cards.get(article) ?? [],
    ),
  }
}

function hits(data: ReportData, kind: SearchedTable, q: string): SearchHit[] {
  if (!/[\p{L}\p{N}]/u.test(q)) return []
  const hit = (id: string, title: string | undefined, text: string, article?: string): SearchHit[] =>
    holds([title ?? "", text], q)
      ? [
          {
            kind,
            id,
            ...(title ? { title } : {}),
            ...(article ? { article } : {}),
            snippet: snippet(text, q),
          },
        ]
      : []
  const search: Record<SearchedTable, () => SearchHit[]> = {
    people: () =>
      data.people.flatMap((one) => hit(one.id, one.name, one.names.map((name) => name.text).join(", "))),
    statements: () =>
      data.statements.flatMap(({ statement }) => hit(statement.id, statement.speaker?.name, statement.text)),
    quotations: () =>
      data.articles.flatMap(({ article }) =>
        article.quotations.flatMap((one) => hit(one.id, one.speaker?.name, one.text, article.id)),
      ),
    articles: () => data.articles.flatMap(({ article }) => hit(article.id, article.title, article.text)),
  }
  return search[kind]()
}

/** The words around the first hit, with the hits marked. */
export function snippet(text: string, q: string): SnippetPart[] {
  const sought = fold(q).match(/[\p{L}\p{N}]+/gu) ?? []
  const words = text.split(/(?<=\s)/)
  const isHit = (word: string) => sought.some((one) => fold(word).includes(one))
  const first = Math.max(0, words.findIndex(isHit) - 8)
  const shown = words.slice(first, first + 32).map((word) => ({ text: word, hit: isHit(word) }))
  const before = first > 0 ? [{ text: "… ", hit: false }] : []
  const after = first + 32 < words.length ? [{ text: "…", hit: false }] : []
  return [...before, ...shown, ...after]
}
