/**
 * What the API answers, for programs that read it: the reader is one. A list comes as a `Page`; ask for the
 * next one with `next`. Fields may be added, none is taken away or changes its meaning within a major version.
 */
export type { ReportData } from "../export/index.js"
export type {
  ApparatusEntry,
  Article,
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
  Witness,
} from "../model.js"
export type {
  ArticleCard,
  ArticleStatement,
  ArticleView,
  Counts,
  Dealing,
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
  SnippetPart,
  StatementCard,
  StatementView,
  SummaryView,
} from "../store/index.js"

import type { Page, SearchHit } from "../store/index.js"

/** `/api/search`: the best answers of each kind, or of the one asked for. */
export interface SearchView {
  readonly q: string
  readonly people?: Page<SearchHit>
  readonly statements?: Page<SearchHit>
  readonly quotations?: Page<SearchHit>
  readonly articles?: Page<SearchHit>
}

/** Every error has this shape, with the same number as its HTTP status. */
export interface ApiError {
  readonly ok: false
  readonly error: string
  readonly code: string
  readonly status: number
}
