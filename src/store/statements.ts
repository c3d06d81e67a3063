import type { TracedStatement, Witness } from "../model.js"
import { jsonText, withPerson } from "../text/index.js"
import { type Condition, condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { statementDigest } from "./digest.js"
import { keepStatementDoubts, removeDoubts } from "./doubts.js"
import { carriersOf, isVerbatim, type Passing, passingsOf, putCarriers, putPassings } from "./passings.js"
import { maybeTextOf, packRecord, textOf, unpackRecord } from "./rows.js"
import { gistOf, putGist, type Source } from "./statement-cards.js"
import { facetsOf, keepCodes, keepSpeakerFacets, putFacets, removeFacets } from "./statement-facets.js"
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
    resolveSpeakers(database, idsAmong(ids))
    keepSpeakerFacets(database, ids)
    keepCodes(database, ids)
    addWords(database, "statements", "id", ids)
    within()
  })
}

function removeStatements(database: Database, ids: readonly string[]): void {
  removeWords(database, "statements", "id", ids)
  removeDoubts(database, ids)
  removeFacets(database, ids)
  const list = jsonText(ids)
  database.run("DELETE FROM statement_cards WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM statement_codes WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM witnesses WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM carriers WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM passings WHERE statement IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM statements WHERE id IN (SELECT value FROM json_each(?))", list)
}

function putStatement(database: Database, statement: TracedStatement): void {
  const sources = sourcesOf(database, statement)
  const { text, record } = packRecord(statement)
  database.run(
    `INSERT INTO statements (id, digest, rank, day, language, person, speaker, text, record)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    statement.id,
    statementDigest(statement),
    rankOf(statement),
    earliest([...sources.values()].map((source) => source.day)) ?? "~",
    languageOf(statement, sources),
    statement.speaker?.person,
    statement.speaker?.name ?? "",
    text,
    record,
  )
  putWitnesses(database, statement, sources)
  const passings = passingsOf(database, statement, sources)
  putPassings(database, statement.id, passings)
  putCarriers(database, statement.id, carriersOf(sources, passings))
  putLists(database, statement, sources, passings)
}

/** The language of the fullest witness. */
function languageOf(
  { text, witnesses }: TracedStatement,
  sources: ReadonlyMap<string, Source>,
): string | undefined {
  const fullest = witnesses.find((witness) => witness.text === text)
  return sources.get((fullest ?? witnesses[0])?.article ?? "")?.language
}

/** Keeps what lists are made of. */
function putLists(
  database: Database,
  statement: TracedStatement,
  sources: ReadonlyMap<string, Source>,
  passings: readonly Passing[],
): void {
  const gist = gistOf(statement, sources)
  putGist(database, statement.id, gist)
  const language = languageOf(statement, sources)
  const carriers = carriersOf(sources, passings)
  putFacets(database, statement.id, facetsOf(statement, sources, { language, carriers, first: gist.first }))
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
function sourcesOf(database: Database, statement: TracedStatement): Map<string, Source> {
  const ids = statement.witnesses.map((witness) => witness.article)
  const rows = database.all(
    "SELECT id, outlet, day, language FROM articles WHERE id IN (SELECT value FROM json_each(?))",
    jsonText(ids),
  )
  return new Map(
    rows.map((row) => [
      textOf(row, "id"),
      {
        id: textOf(row, "id"),
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
      Number(isVerbatim(witness)),
    )
}

/**
 * Says anew who speaks in statements, in some or in all, after people were resolved; inside the caller's transaction.
 */
export function renewSpeakers(database: Database, ids?: readonly string[]): void {
  const meant = ids ? idsAmong(ids) : condition("TRUE")
  resolveSpeakers(database, meant)
  const changed = database
    .all(
      `SELECT s.id FROM statements s LEFT JOIN facets f ON f.statement = s.id AND f.kind = 'speaker'
       WHERE s.person IS NOT f.value AND ${meant.sql}`,
      ...meant.values,
    )
    .map((row) => textOf(row, "id"))
  removeWords(database, "statements", "id", changed)
  keepSpeakerFacets(database, changed)
  keepCodes(database, changed)
  addWords(database, "statements", "id", changed)
}

const idsAmong = (ids: readonly string[]): Condition =>
  condition("s.id IN (SELECT value FROM json_each(?))", jsonText(ids))

/**
 * Says who speaks in the statements: the person of most of its quotations, those that name the speaker as the
 * statement does before the others, and those alone where a body or a document speaks. People are resolved anew at
 * every run, so this follows each. `meant` speaks of statements as `s`.
 */
function resolveSpeakers(database: Database, meant: Condition): void {
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
       WHERE q.person IS NOT NULL AND ${meant.sql}
         AND (q.speaker = s.speaker OR s.record ->> '$.speaker.kind' = 'person') GROUP BY s.id, q.person
     ) AS best WHERE best.place = 1 AND best.id = statements.id`,
    ...meant.values,
  )
}

/** Keeps what lists are made of, of every statement; for a store that had no lists of their own. */
export function keepLists(database: Database): void {
  for (let last = ""; ; ) {
    const rows = database.all("SELECT * FROM statements WHERE id > ? ORDER BY id LIMIT 500", last)
    const end = rows.at(-1)
    if (!end) break
    const some = rows.map(readStatement)
    for (const statement of some) {
      const sources = sourcesOf(database, statement)
      putLists(database, statement, sources, passingsOf(database, statement, sources))
    }
    keepSpeakerFacets(
      database,
      some.map(({ id }) => id),
    )
    last = textOf(end, "id")
  }
}

/** The digest of each statement in the store, by id: see {@link statementDigest}. */
export const statementIds = (database: Database): Map<string, string> =>
  new Map(
    database
      .all("SELECT id, digest FROM statements ORDER BY id")
      .map((row) => [textOf(row, "id"), textOf(row, "digest")]),
  )

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
      jsonText(values),
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
  return statement.speaker ? { ...statement, speaker: withPerson(statement.speaker, person) } : statement
}
