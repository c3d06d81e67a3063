import type {
  ArticleCard,
  ArticleView,
  Outlet,
  OutletView,
  Page,
  Person,
  PersonView,
  SearchView,
  StatementCard,
  StatementView,
  SummaryView,
} from "../api/types.js"

/** All that the reader asks for. A query is that of the address, such as `min_witnesses=2&q=sea`. */
export interface Client {
  summary(): Promise<SummaryView>
  statements(query: string): Promise<Page<StatementCard>>
  statement(id: string): Promise<StatementView>
  articles(query: string): Promise<Page<ArticleCard>>
  article(id: string): Promise<ArticleView>
  people(query: string): Promise<Page<Person>>
  person(id: string, query: string): Promise<PersonView>
  outlets(query: string): Promise<Page<Outlet>>
  outlet(name: string): Promise<OutletView>
  search(query: string): Promise<SearchView>
}

/** Asks the server that the reader came from. */
export const serverClient: Client = {
  summary: () => get("/api/summary"),
  statements: (query) => get(`/api/statements?${query}`),
  statement: (id) => get(`/api/statements/${encodeURIComponent(id)}`),
  articles: (query) => get(`/api/articles?${query}`),
  article: (id) => get(`/api/articles/${encodeURIComponent(id)}`),
  people: (query) => get(`/api/people?${query}`),
  person: (id, query) => get(`/api/people/${encodeURIComponent(id)}?${query}`),
  outlets: (query) => get(`/api/outlets?${query}`),
  outlet: (name) => get(`/api/outlets/${encodeURIComponent(name)}`),
  search: (query) => get(`/api/search?${query}`),
}

/** The type is the API's word for what it answers: `src/api` is checked against the same types. */
async function get<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { Accept: "application/json" } })
  if (!response.ok) throw new Error(await reasonOf(response))
  return JSON.parse(await response.text(), withoutOverrides)
}

/**
 * Direction overrides (U+202D, U+202E) make words read backwards, and so other than they are: each becomes a space
 * without width, which leaves all offsets as they were.
 */
export const withoutOverrides = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.replace(/[\u202D\u202E]/g, "\u200B") : value

async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined)
  const isOurs = typeof body === "object" && body !== null && "detail" in body
  return isOurs && typeof body.detail === "string" ? body.detail : `${response.status} ${response.statusText}`
}
