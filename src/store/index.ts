/** Everything a run has found, in one SQLite file, with full-text search. */
export type { ArticleCard, ArticleFilter } from "./articles.js"
export type { DecisionFilter, ProgramAnswerKind } from "./decisions.js"
export { statementDigest } from "./digest.js"
export type { Doubt, DoubtKind } from "./doubts.js"
export type { Facet, Facets } from "./facets.js"
export type { GivenRecords } from "./given.js"
export type { IndexChanges, IndexKey, IndexTable, MatchedChanges, WaitingStatement } from "./match-index.js"
export { openStore } from "./open.js"
export { firstSeen, type Origin } from "./origin.js"
export { type Dealing, type Outlet, type OutletDetail, outletKey, outletOf } from "./outlets.js"
export type { Page, PageRequest } from "./paging.js"
export type { PeopleChanges, PeopleFilter, PlacedQuotation } from "./people.js"
export type { Counts, LeftOut, RunSummary } from "./runs.js"
export type { SearchHit } from "./search.js"
export {
  type Alternative,
  answerKey,
  decidedItems,
  parseAnswerKey,
  type SecondLookItem,
  secondLook,
} from "./second-look.js"
export type { SnippetPart } from "./snippets.js"
export { FILTER_DAY, type StatementFilter } from "./statement-filter.js"
export type { StatementChanges } from "./statements.js"
export type { Store } from "./store.js"
export {
  type ArticleStatement,
  type ArticleView,
  articleView,
  type OutletView,
  outletView,
  type Passage,
  type PersonView,
  personView,
  type StatementCard,
  type StatementView,
  type SummaryView,
  statementCards,
  statementView,
  summaryView,
} from "./views.js"
export type { SearchedTable } from "./word-index.js"
