import type { Decision, Person, QuotedArticle, TracedStatement } from "../model.js"
import * as articles from "./articles.js"
import type { Database } from "./database.js"
import * as decisions from "./decisions.js"
import * as doubts from "./doubts.js"
import * as facets from "./facets.js"
import * as given from "./given.js"
import * as matchIndex from "./match-index.js"
import * as outlets from "./outlets.js"
import type { Page, PageRequest } from "./paging.js"
import * as people from "./people.js"
import * as runs from "./runs.js"
import * as search from "./search.js"
import type { StatementFilter } from "./statement-filter.js"
import * as lists from "./statement-lists.js"
import * as statements from "./statements.js"
import type { SearchedTable } from "./word-index.js"

/**
 * Everything a run has found, in one SQLite file. Every writing call is one transaction: a process killed at any
 * moment leaves what the last finished call left. Many may read while one writes.
 */
export class Store {
  constructor(
    private readonly database: Database,
    readonly readonly: boolean,
  ) {}

  get path(): string {
    return this.database.path
  }

  /** Changes whenever anything in the store does, by whatever process: an answer of the same version is still right. */
  version(): string {
    return this.database.version()
  }

  /** Adds articles with their quotations; one with a known id is replaced. */
  putArticles(given: readonly QuotedArticle[]): void {
    articles.putArticles(this.database, given)
  }

  hasArticle(id: string): boolean {
    return articles.hasArticle(this.database, id)
  }

  /** Are the bytes with this SHA-256 in the store already, as an article? */
  holdsCapture(sha256: string): boolean {
    return articles.holdsCapture(this.database, sha256)
  }

  /** All articles by id, streamed. */
  articles(): Iterable<QuotedArticle> {
    return articles.articles(this.database)
  }

  article(id: string): QuotedArticle | undefined {
    return articles.article(this.database, id)
  }

  /** The texts of articles, by id. */
  texts(ids: readonly string[]): Map<string, string> {
    return articles.texts(this.database, ids)
  }

  /** What lists show of the articles, the newest first. */
  articleCards(filter: articles.ArticleFilter, page: PageRequest): Page<articles.ArticleCard> {
    return articles.articleCards(this.database, filter, page)
  }

  /** Cards of the articles asked for, by id. */
  cardsOf(ids: readonly string[]): Map<string, articles.ArticleCard> {
    return new Map(articles.cardsOf(this.database, ids).map((card) => [card.id, card]))
  }

  /** All people of the pile and who speaks in which quotation (quotation id to person id); replaces the last answer. */
  putPeople(given: readonly Person[], personOf: ReadonlyMap<string, string>): void {
    people.putPeople(this.database, given, personOf)
  }

  /** Takes over what changed among the people, whole or not at all. */
  changePeople(changes: people.PeopleChanges): void {
    people.changePeople(this.database, changes)
  }

  /** Every quotation of a person, with the name that its article gives. */
  mentionsOf(person: string): people.NamedQuotation[] {
    return people.mentionsOf(this.database, person)
  }

  /** The quotations of these ids that a known person says. */
  mentionsIn(quotations: readonly string[]): people.NamedQuotation[] {
    return people.mentionsIn(this.database, quotations)
  }

  person(id: string): Person | undefined {
    return people.person(this.database, id)
  }

  /** People, those with the most quotations first. */
  people(filter: people.PeopleFilter, page: PageRequest): Page<Person> {
    return people.people(this.database, filter, page)
  }

  /** What a person is quoted with, by article. */
  quotationsOf(person: string, page: PageRequest): Page<people.PlacedQuotation> {
    return people.quotationsOf(this.database, person, page)
  }

  /** Takes over what changed among the statements, whole or not at all. */
  replaceStatements(changes: statements.StatementChanges): void {
    statements.replaceStatements(this.database, changes)
  }

  /** Takes over what statements have waited for, in one transaction; they wait no longer. */
  settleWaiting(changes: statements.StatementChanges): void {
    matchIndex.settleWaiting(this.database, changes)
  }

  /** Everybody who is quoted, by article, without texts. */
  speakers(): Iterable<QuotedArticle> {
    return articles.speakers(this.database)
  }

  /** What matching keeps under some keys of a table. */
  indexValues(table: matchIndex.IndexTable, keys: readonly matchIndex.IndexKey[]) {
    return matchIndex.indexValues(this.database, table, keys)
  }

  /** All that matching keeps in a table, by key. */
  allIndexValues(table: matchIndex.IndexTable): Uint8Array[] {
    return matchIndex.allIndexValues(this.database, table)
  }

  /** Takes over what matching changed; `last` is the row of the last article that its index holds now. */
  keepMatched(changes: matchIndex.IndexChanges, matched: matchIndex.MatchedChanges, last: number): void {
    matchIndex.keepMatched(this.database, changes, matched, last)
  }

  /** Statements that matching changed and that are not traced yet: some of them, by id. */
  waitingStatements(after: string, limit: number): matchIndex.WaitingStatement[] {
    return matchIndex.waitingStatements(this.database, after, limit)
  }

  waitingCount(): number {
    return matchIndex.waitingCount(this.database)
  }

  /** The first of the articles that the index of matching does not hold. */
  unmatchedArticles(limit: number): matchIndex.UnmatchedArticle[] {
    return matchIndex.unmatchedArticles(this.database, limit)
  }

  hasIndex(): boolean {
    return matchIndex.hasIndex(this.database)
  }

  /** Empties the index of matching, and forgets what waits. */
  dropIndex(): void {
    matchIndex.dropIndex(this.database)
  }

  /** Empties the index of matching: all articles are matched again, and statements go that are not found then, but for `keep`. */
  forgetIndex(keep: ReadonlySet<string>): void {
    matchIndex.forgetIndex(this.database, keep)
  }

  /** Keeps statements and aligned readings that stood among the inputs, as they came; one with a known id is replaced. */
  putGiven(records: given.GivenRecords): void {
    given.putGiven(this.database, records)
  }

  /** What {@link putGiven} has kept. */
  given(): given.GivenRecords {
    return given.given(this.database)
  }

  /** Digest by id, to see which statements a new run would change: see `statementDigest`. */
  statementIds(): Map<string, string> {
    return statements.statementIds(this.database)
  }

  /** Statements, those with the most witnesses first. */
  statements(filter: StatementFilter, page: PageRequest): Page<TracedStatement> {
    return lists.statements(this.database, filter, page)
  }

  /** The same, as lists show them. */
  listedStatements(filter: StatementFilter, page: PageRequest): Page<lists.ListedStatement> {
    return lists.listedStatements(this.database, filter, page)
  }

  /** What the statements that a filter lets through can be narrowed down by. */
  facets(filter: StatementFilter): facets.Facets {
    return facets.facets(this.database, filter)
  }

  /** All statements that a filter lets through, streamed. */
  eachStatement(filter: StatementFilter = {}): Iterable<TracedStatement> {
    return lists.eachStatement(this.database, filter)
  }

  /** The statements that any of these witnesses passes on. */
  statementsHolding(witnesses: readonly string[]): TracedStatement[] {
    return statements.statementsHolding(this.database, witnesses)
  }

  /** The statements that any of these articles passes on. */
  statementsIn(articles: readonly string[]): TracedStatement[] {
    return statements.statementsIn(this.database, articles)
  }

  statement(id: string): TracedStatement | undefined {
    return statements.statement(this.database, id)
  }

  outlet(name: string): outlets.OutletDetail | undefined {
    return outlets.outlet(this.database, name)
  }

  /** The names of outlets, by their folded names. */
  outletNames(keys: readonly string[]): Map<string, string> {
    return outlets.namesOf(this.database, keys)
  }

  /** Outlets, those with the most statements first. */
  outlets(page: PageRequest): Page<outlets.Outlet> {
    return outlets.outlets(this.database, page)
  }

  /** The best answers of one kind to what a user typed. */
  search(kind: SearchedTable, q: string, page: PageRequest): Page<search.SearchHit> {
    return search.search(this.database, kind, q, page)
  }

  /** Keeps a person's decision about an answer; one with a known id is replaced. */
  putDecision(decision: Decision): void {
    decisions.putDecision(this.database, decision)
  }

  decision(id: string): Decision | undefined {
    return decisions.decision(this.database, id)
  }

  /** All decisions that a filter lets through, in the order they were made. */
  decisions(filter: decisions.DecisionFilter = {}): Decision[] {
    return decisions.decisions(this.database, filter)
  }

  /** A page of decisions, the newest first. */
  decisionPage(filter: decisions.DecisionFilter, page: PageRequest): Page<Decision> {
    return decisions.decisionPage(this.database, filter, page)
  }

  /** Keeps what the program itself answered where a decision changes it. */
  putProgramAnswers(kind: decisions.ProgramAnswerKind, records: readonly { readonly id: string }[]): void {
    decisions.putProgramAnswers(this.database, kind, records)
  }

  removeProgramAnswers(kind: decisions.ProgramAnswerKind, ids: readonly string[]): void {
    decisions.removeProgramAnswers(this.database, kind, ids)
  }

  /** What {@link putProgramAnswers} has kept, of one id or of all. The type is the caller's word for what it put. */
  programAnswers<T>(kind: decisions.ProgramAnswerKind, id?: string): T[] {
    return decisions.programAnswers(this.database, kind, id)
  }

  /** Answers that nobody has decided, the least certain first. */
  doubts(filter: { readonly kind?: doubts.DoubtKind | undefined }, page: PageRequest): Page<doubts.Doubt> {
    return doubts.doubts(this.database, filter, page)
  }

  /** How many answers want a second look. */
  wantsALook(): number {
    return doubts.wantsALook(this.database)
  }

  counts(): runs.Counts {
    return runs.counts(this.database)
  }

  putRun(summary: runs.RunSummary): void {
    runs.putRun(this.database, summary)
  }

  /** Summaries of all runs, the newest first. */
  runs(): runs.RunSummary[] {
    return runs.runs(this.database)
  }

  /** Inputs that gave no article, with the reason. */
  leftOut(): runs.LeftOut[] {
    return runs.leftOut(this.database)
  }

  close(): void {
    this.database.close()
  }
}
