import type { Relation, TracedStatement, TrailNode, Witness } from "../model.js"
import { allOf, type Condition, condition, wordCondition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { statementDigest } from "./digest.js"
import { keepStatementDoubts, removeDoubts } from "./doubts.js"
import { keepFacets, removeFacets } from "./facets.js"
import { keepOutlet, outletKey } from "./outlets.js"
import { COUNTED_TO, countedPage, type Page, type PageRequest, pageOf, parseToken } from "./paging.js"
import { maybeTextOf, numberOf, packRecord, textOf, unpackRecord } from "./rows.js"
import { addWords, removeWords } from "./word-index.js"

/** What has changed among the statements: those to keep, new or anew, and the ids of those that are no more. */
export interface StatementChanges {
  readonly put: readonly TracedStatement[]
  readonly remove: readonly string[]
}

/** Takes the changes over in one transaction, and does `within` in it. The statements' articles are to be there already. */
export function replaceStatements(
  database: Database,
  { put, remove }: StatementChanges,
  within: () => void = () => {},
): void {
  const byId = new Map(put.map((statement) => [statement.id, statement]))
  const ids = [...byId.keys()]
  database.transaction(() => {
    removeStatements(database, [...remove, ...ids])
    for (const statement of byId.values()) putStatement(database, statement)
    keepStatementDoubts(database, [...byId.values()])
    keepFacets(database, ids)
    addWords(database, "statements", "id", ids)
    resolveSpeakers(database, ids)
    within()
  })
}

function removeStatements(database: Database, ids: readonly string[]): void {
  removeWords(database, "statements", "id", ids)
  removeDoubts(database, ids)
  removeFacets(database, ids)
  const list = JSON.stringify(ids)
  database.run("DELETE FROM witnesses WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM carriers WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM passings WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM statements WHERE id IN (SELECT value FROM json_each(?))", list)
}

function putStatement(database: Database, statement: TracedStatement): void {
  const sources = sourcesOf(database, statement)
  const fullest = statement.witnesses.find((witness) => witness.text === statement.text)
  const { text, record } = packRecord(statement)
  database.run(
    `INSERT INTO statements (id, digest, rank, day, language, person, speaker, text, record)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    statement.id,
    statementDigest(statement),
    rankOf(statement),
    earliest([...sources.values()].map((source) => source.day)) ?? "~",
    sources.get((fullest ?? statement.witnesses[0])?.article ?? "")?.language,
    statement.speaker?.person,
    statement.speaker?.name ?? "",
    text,
    record,
  )
  putWitnesses(database, statement, sources)
  putPassings(database, statement, sources)
}

/** What a witness adds to a statement's rank; one rank lies between for words that a page took over. */
export const RANK_OF_WITNESS = -2

/** Most witnesses first; among as many, before what pages only tell in words of their own, the words that they pass on. */
function rankOf({ witnesses }: TracedStatement): number {
  const isReported = ({ relation }: Witness): boolean => relation.includes("paraphrased")
  const passedOn = witnesses.filter((witness) => !isReported(witness)).length > 1
  return RANK_OF_WITNESS * witnesses.length - (passedOn ? 1 : 0)
}

/** What a statement's row takes from the articles of its witnesses. */
interface Source {
  readonly outlet: string | undefined
  readonly day: string | undefined
  readonly language: string | undefined
}

function sourcesOf(database: Database, statement: TracedStatement): Map<string, Source> {
  const ids = statement.witnesses.map((witness) => witness.article)
  const rows = database.all(
    "SELECT id, outlet, day, language FROM articles WHERE id IN (SELECT value FROM json_each(?))",
    JSON.stringify(ids),
  )
  return new Map(
    rows.map((row) => [
      textOf(row, "id"),
      {
        outlet: maybeTextOf(row, "outlet"),
        day: maybeTextOf(row, "day"),
        language: maybeTextOf(row, "language"),
      },
    ]),
  )
}

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0]

function putWitnesses(database: Database, statement: TracedStatement, sources: Map<string, Source>): void {
  for (const [place, witness] of statement.witnesses.entries())
    database.run(
      `INSERT INTO witnesses (statement, place, id, article, outlet, day, quotation, verbatim)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      statement.id,
      place,
      witness.id,
      witness.article,
      sources.get(witness.article)?.outlet,
      sources.get(witness.article)?.day,
      witness.quotation,
      Number(witness.relation.length === 1 && witness.relation[0] === "verbatim"),
    )
}

function putPassings(database: Database, statement: TracedStatement, sources: Map<string, Source>): void {
  const nodes = new Map(statement.trail.nodes.map((node) => [node.id, node]))
  const outletOf = (node: TrailNode | undefined) =>
    (node?.article && sources.get(node.article)?.outlet) ||
    (node?.kind === "credited" ? keepOutlet(database, node.name) : undefined)
  const carriers = new Set([...sources.values()].map((source) => source.outlet))
  for (const [place, edge] of statement.trail.edges.entries()) {
    const giver = outletOf(nodes.get(edge.from))
    const taker = outletOf(nodes.get(edge.to))
    carriers.add(giver).add(taker)
    database.run(
      "INSERT INTO passings (statement, place, giver, taker, witness) VALUES (?, ?, ?, ?, ?)",
      statement.id,
      place,
      giver,
      taker,
      nodes.get(edge.to)?.witness,
    )
  }
  for (const outlet of carriers)
    if (outlet) database.run("INSERT INTO carriers (outlet, statement) VALUES (?, ?)", outlet, statement.id)
}

/**
 * Says who speaks in the statements: the person of most of its quotations, those that name the speaker as the
 * statement does before the others. People are resolved anew at every run, so this follows each.
 */
export function resolveSpeakers(database: Database, ids?: readonly string[]): void {
  const meant = ids
    ? condition("s.id IN (SELECT value FROM json_each(?))", JSON.stringify(ids))
    : condition("TRUE")
  database.run(
    `UPDATE statements AS s SET person = s.record ->> '$.speaker.person' WHERE ${meant.sql}`,
    ...meant.values,
  )
  database.run(
    `UPDATE statements SET person = best.person FROM (
       SELECT s.id, q.person, ROW_NUMBER() OVER (
         PARTITION BY s.id ORDER BY MAX(q.speaker = s.speaker) DESC, COUNT(*) DESC, q.person) AS place
       FROM statements s
       JOIN witnesses w ON w.statement = s.id
       JOIN quotations q ON q.article = w.article AND q.id = w.quotation
       WHERE q.person IS NOT NULL AND ${meant.sql} GROUP BY s.id, q.person
     ) AS best WHERE best.place = 1 AND best.id = statements.id`,
    ...meant.values,
  )
}

/** The digest of each statement in the store, by id: see {@link statementDigest}. */
export const statementIds = (database: Database): Map<string, string> =>
  new Map(
    database
      .all("SELECT id, digest FROM statements ORDER BY id")
      .map((row) => [textOf(row, "id"), textOf(row, "digest")]),
  )

/** What statements a list is to hold; with dates, outlet and dates are those of one and the same witness. */
export interface StatementFilter {
  /** Id of the speaker. */
  readonly person?: string | undefined
  /** Any spelling of the name of an outlet that passes it on, or of a carrier that its trail names. */
  readonly outlet?: string | undefined
  /** Id of an article that passes it on. */
  readonly article?: string | undefined
  /** First and last day of a witness, ISO 8601, whole or cut: `2031`, `2031-05`, `2031-05-03`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly minWitnesses?: number | undefined
  /** Words of the statement or of the speaker's name. */
  readonly q?: string | undefined
  /** Of the fullest witness, BCP 47. */
  readonly language?: string | undefined
  readonly occasion?: string | undefined
  /** That a witness stands in to its text. */
  readonly relation?: Relation | undefined
}

/** Statements, those with the most witnesses first, then by first appearance. */
export function statements(
  database: Database,
  filter: StatementFilter,
  page: PageRequest,
): Page<TracedStatement> {
  const matching = conditionOf(filter, isBroad(database, filter))
  const [rank, day, id] = page.after ? parseToken(page.after, 3) : [Number.MIN_SAFE_INTEGER, "", ""]
  const rows = database.all(
    `SELECT * FROM statements WHERE ${matching.sql} AND (rank, day, id) > (?, ?, ?)
     ORDER BY rank, day, id LIMIT ?`,
    ...matching.values,
    rank,
    day,
    id,
    page.limit + 1,
  )
  const isCostly = Boolean(filter.q) || filter.from !== undefined || filter.to !== undefined
  const found = pageOf(rows, page.limit, totalOf(database, matching, isCostly), readStatement, (row) => [
    numberOf(row, "rank"),
    textOf(row, "day"),
    textOf(row, "id"),
  ])
  return isCostly ? countedPage(found) : found
}

function totalOf(database: Database, { sql, values }: Condition, isCostly: boolean): number {
  const counted = isCostly
    ? `SELECT COUNT(*) AS total FROM (SELECT 1 FROM statements WHERE ${sql} LIMIT ${COUNTED_TO + 1})`
    : `SELECT COUNT(*) AS total FROM statements WHERE ${sql}`
  return numberOf(database.first(counted, ...values), "total")
}

/** Does the filter let so many witnesses through that looking statements up one by one finds a page sooner? */
function isBroad(database: Database, filter: StatementFilter): boolean {
  const inner = witnessesWanted(filter)
  if (filter.from === undefined && filter.to === undefined) return false
  const rows = `SELECT 1 FROM witnesses WHERE ${inner.sql} LIMIT ${COUNTED_TO + 1}`
  return (
    numberOf(database.first(`SELECT COUNT(*) AS total FROM (${rows})`, ...inner.values), "total") > COUNTED_TO
  )
}

export const conditionOf = (filter: StatementFilter, isBroadly = false) =>
  allOf(
    filter.person !== undefined && condition("person = ?", filter.person),
    filter.language !== undefined && condition("language = ?", filter.language),
    filter.minWitnesses !== undefined && condition("rank <= ?", RANK_OF_WITNESS * filter.minWitnesses),
    Boolean(filter.q) && wordCondition("statements", filter.q ?? ""),
    filter.occasion !== undefined && hasFacet("occasion", filter.occasion),
    filter.relation !== undefined && hasFacet("relation", filter.relation),
    witnessCondition(filter, isBroadly),
  )

const hasFacet = (kind: string, value: string) =>
  condition(
    "EXISTS (SELECT 1 FROM facets f WHERE f.statement = statements.id AND f.kind = ? AND f.value = ?)",
    kind,
    value,
  )

const witnessesWanted = ({ outlet, article, from, to }: StatementFilter): Condition =>
  allOf(
    article !== undefined && condition("article = ?", article),
    from !== undefined && condition("day >= ?", from),
    // "~" sorts after every digit and dash: the whole of a year, a month or a day is in.
    to !== undefined && condition("day <= ? || '~'", to),
    outlet !== undefined && condition("outlet = ?", outletKey(outlet)),
  )

function witnessCondition(filter: StatementFilter, isBroadly: boolean) {
  const { outlet } = filter
  const inner = witnessesWanted(filter)
  if (inner.values.length === 0) return false
  // Without a day or a page to go with it, an outlet also means a carrier that is only named.
  if (inner.values.length === 1 && outlet !== undefined)
    return condition("id IN (SELECT statement FROM carriers WHERE outlet = ?)", ...inner.values)
  if (isBroadly)
    return condition(
      `EXISTS (SELECT 1 FROM witnesses WHERE statement = statements.id AND ${inner.sql})`,
      ...inner.values,
    )
  return condition(`id IN (SELECT statement FROM witnesses WHERE ${inner.sql})`, ...inner.values)
}

/** The statements that any of these articles passes on. */
export const statementsIn = (database: Database, articles: readonly string[]): TracedStatement[] =>
  statementsBy(database, "article", articles)

/** The statements that any of these witnesses passes on. */
export const statementsHolding = (database: Database, witnesses: readonly string[]): TracedStatement[] =>
  statementsBy(database, "id", witnesses)

const statementsBy = (
  database: Database,
  column: "article" | "id",
  values: readonly string[],
): TracedStatement[] =>
  database
    .all(
      `SELECT * FROM statements WHERE id IN (
         SELECT statement FROM witnesses WHERE ${column} IN (SELECT value FROM json_each(?))) ORDER BY id`,
      JSON.stringify(values),
    )
    .map(readStatement)

export function statement(database: Database, id: string): TracedStatement | undefined {
  const row = database.first("SELECT * FROM statements WHERE id = ?", id)
  return row && readStatement(row)
}

/** The statement of a row, with the person its speaker was resolved to. */
export function readStatement(row: Row): TracedStatement {
  const statement = unpackRecord<TracedStatement>(row)
  const person = maybeTextOf(row, "person")
  if (!person || !statement.speaker) return statement
  const { name, as, kind } = statement.speaker
  // In the order of the contract, as a record that was written out and read again has it.
  return { ...statement, speaker: { name, as, person, kind } }
}
