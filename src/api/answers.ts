import type {
  AddOverview,
  AddState,
  ApiError,
  ArticleCard,
  ArticleView,
  Decision,
  DecisionMade,
  ExportChoice,
  Facets,
  Imported,
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
} from "./types.js"

/** A run that was begun. */
export interface Begun {
  readonly run: string
}

/**
 * What each address answers with JSON. The description of the API is made from these types: `node scripts/schemas.mjs`
 * writes their schemas to `schemas.json`.
 */
export interface Answers {
  readonly "GET /api/summary": SummaryView
  readonly "GET /api/statements": Page<StatementCard>
  readonly "GET /api/statements/:id": StatementView
  readonly "GET /api/articles": Page<ArticleCard>
  readonly "GET /api/articles/:id": ArticleView
  readonly "GET /api/people": Page<Person>
  readonly "GET /api/people/:id": PersonView
  readonly "GET /api/outlets": Page<Outlet>
  readonly "GET /api/outlets/:name": OutletView
  readonly "GET /api/search": SearchView
  readonly "GET /api/facets": Facets
  readonly "GET /api/export": readonly ExportChoice[]
  readonly "GET /api/second-look": Page<SecondLookItem>
  readonly "GET /api/decisions": Page<Decision>
  readonly "POST /api/decisions": DecisionMade
  readonly "POST /api/decisions/import": Imported
  readonly "DELETE /api/decisions/:id": DecisionMade
  readonly "GET /api/add": AddOverview
  readonly "POST /api/add": Begun
  readonly "POST /api/add/examples": Begun
  readonly "GET /api/add/:run": AddState
  readonly "DELETE /api/add/:run": AddState
  /** Of every address, where something went wrong. */
  readonly error: ApiError
}

/** An address that answers with JSON. */
export type Address = Exclude<keyof Answers, "error">
