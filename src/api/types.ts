/**
 * What the API answers, for programs that read it: the reader is one. A list comes as a `Page`; ask for the
 * next one with `next`. Fields may be added, none is taken away or changes its meaning within a major version.
 */
export type { ReportData } from "../export/report-data.js"
export type {
  ApparatusEntry,
  Article,
  Decided,
  Decision,
  DecisionKind,
  Evidence,
  Person,
  Quotation,
  QuotedArticle,
  Reading,
  ReadingKind,
  Relation,
  Said,
  Span,
  Speaker,
  TracedStatement,
  Trail,
  TrailEdge,
  TrailNode,
  Transmission,
  Verdict,
  Witness,
} from "../model.js"
export type { Imported } from "../run/deciding.js"
export type {
  Alternative,
  ArticleCard,
  ArticleStatement,
  ArticleView,
  Counts,
  Dealing,
  Facet,
  Facets,
  LeftOut,
  Origin,
  Outlet,
  OutletDetail,
  OutletView,
  Page,
  Passage,
  PersonView,
  PlacedQuotation,
  SearchedTable,
  SearchHit,
  SecondLookItem,
  SnippetPart,
  StatementCard,
  StatementView,
  SummaryView,
} from "../store/index.js"

import type { Decision } from "../model.js"
import type { Progress } from "../run/options.js"
import type { Counts, LeftOut, Page, SearchHit } from "../store/index.js"

/** A decision, and the ids of the statements that it made anew: the first is the one it is about. */
export type DecisionMade = Decision & { readonly statements: readonly string[] }

/** What happens while pages are brought in: the events of `/api/add/:run/events`. */
export type AddEvent =
  | ({ readonly type: "page" } & AddedPage)
  | ({ readonly type: "left-out" } & LeftOut)
  | ({ readonly type: "stage" } & Progress)
  | { readonly type: "done"; readonly counts: Counts; readonly secondLook: number }
  | { readonly type: "failed"; readonly error: string }
  | { readonly type: "stopped" }

/** A page that has come in. */
export interface AddedPage {
  readonly input: string
  readonly article: string
  readonly title?: string
  readonly quotations: number
}

/** How far a run that brings pages in is. */
export interface AddState {
  readonly run: string
  readonly state: "running" | "done" | "failed" | "stopped"
  readonly stage?: Progress["stage"]
  readonly done?: number
  readonly total?: number
  /** The first thousand. */
  readonly pages: readonly AddedPage[]
  readonly leftOut: readonly LeftOut[]
  readonly counts?: Counts
  readonly secondLook?: number
  readonly error?: string
}

/** `/api/add`: the run that goes on, and the newest. */
export interface AddOverview {
  readonly running?: string
  readonly last?: AddState
}

/** `/api/export`: a form in which the results can be taken along. */
export interface ExportChoice {
  /** What stands in the address: `/api/export/csv`. */
  readonly name: string
  readonly describe: string
  /** Of the file, without a dot. */
  readonly extension: string
  /** One statement at a time. */
  readonly isSingle?: true
}

/** `/api/search`: the best answers of each kind, or of the one asked for. */
export interface SearchView {
  readonly q: string
  readonly people?: Page<SearchHit>
  readonly statements?: Page<SearchHit>
  readonly quotations?: Page<SearchHit>
  readonly articles?: Page<SearchHit>
}

/** Every error has this shape (RFC 9457), with the same number as its HTTP status. */
export interface ApiError {
  /** Where the API's page explains the code. */
  readonly type: string
  /** The status in words. */
  readonly title: string
  readonly status: number
  /** What went wrong, for people. */
  readonly detail: string
  /** The same for programs. */
  readonly code: string
}
