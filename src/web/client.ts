import type {
  AddOverview,
  ArticleCard,
  ArticleView,
  Decision,
  DecisionMade,
  ExportChoice,
  Facets,
  Outlet,
  OutletView,
  Page,
  Person,
  PersonView,
  SearchView,
  SecondLookItem,
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
  /** What only a server can do; a report has none. */
  readonly server?: ServerOnly
}

/** What a person says about an answer: right, wrong, or what is right instead. `about` names the answer. */
export interface DecisionRequest {
  readonly verdict?: "confirmed" | "corrected" | "rejected"
  readonly value?: unknown
  readonly [about: string]: unknown
}

export interface ServerOnly {
  secondLook(query: string): Promise<Page<SecondLookItem>>
  decisions(query: string): Promise<Page<Decision>>
  decide(request: DecisionRequest): Promise<DecisionMade>
  undo(id: string, by: string | undefined): Promise<DecisionMade>
  facets(query: string): Promise<Facets>
  exports(): Promise<readonly ExportChoice[]>
  adding(): Promise<AddOverview>
  /** Files, and addresses of pages and feeds; the id of the run that reads them. */
  add(form: FormData): Promise<{ readonly run: string }>
  addExamples(): Promise<{ readonly run: string }>
  stopAdding(run: string): Promise<unknown>
  /** Does the page still lie where it was read from? */
  hasOriginal(article: string): Promise<boolean>
}

/** What statements can be narrowed down by. */
export type FacetName = Exclude<keyof Facets, "total" | "isMore" | "counted">

/** The address of the page as it came, made harmless. */
export const originalAddress = (article: string): string =>
  `/api/articles/${encodeURIComponent(article)}/original`

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
  server: {
    secondLook: (query) => get(`/api/second-look?${query}`),
    decisions: (query) => get(`/api/decisions?${query}`),
    decide: (request) => send("POST", "/api/decisions", JSON.stringify(request)),
    undo: (id, by) =>
      send("DELETE", `/api/decisions/${encodeURIComponent(id)}${by ? `?by=${encodeURIComponent(by)}` : ""}`),
    facets: (query) => get(`/api/facets?${query}`),
    exports: () => get("/api/export"),
    adding: () => get("/api/add"),
    add: (form) => send("POST", "/api/add", form),
    addExamples: () => send("POST", "/api/add/examples"),
    stopAdding: (run) => send("DELETE", `/api/add/${encodeURIComponent(run)}`),
    hasOriginal: async (article) => (await get<{ held: boolean }>(`${originalAddress(article)}?held`)).held,
  },
}

/** The type is the API's word for what it answers: `src/api` is checked against the same types. */
async function get<T>(address: string): Promise<T> {
  return answerOf(await fetch(address, { headers: { Accept: "application/json" } }))
}

/** Asks for a change: a form goes as one, anything else as JSON. */
async function send<T>(method: "POST" | "DELETE", address: string, body?: string | FormData): Promise<T> {
  const headers = body instanceof FormData ? {} : { "Content-Type": "application/json" }
  return answerOf(await fetch(address, { method, headers, ...(body === undefined ? {} : { body }) }))
}

async function answerOf<T>(response: Response): Promise<T> {
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
