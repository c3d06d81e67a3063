import type { Statement } from "../model.js"
import { jsonText } from "../text/index.js"
import type { Database } from "./database.js"
import { statementDigest } from "./digest.js"
import { bytesOf, maybeTextOf, numberOf, textOf } from "./rows.js"
import { replaceStatements, type StatementChanges, statementIds } from "./statements.js"

/** Tables of what matching keeps between two additions, by name: those with numbers for keys, and those with names. */
const INDEX_TABLES = {
  uses: "match_uses",
  pages: "match_pages",
  states: "match_states",
  groups: "match_groups",
  marks: "match_marks",
  places: "match_places",
  speakers: "match_speakers",
  sides: "match_sides",
} as const

export type IndexTable = keyof typeof INDEX_TABLES
export type IndexKey = number | string

/** What has changed in the tables: values by key, none where the key goes. */
export type IndexChanges = ReadonlyMap<IndexTable, ReadonlyMap<IndexKey, Uint8Array | undefined>>

/** What matching has changed among the statements: see `StatementIndex`. */
export interface MatchedChanges {
  readonly put: readonly Statement[]
  readonly remove: readonly string[]
}

/** A statement that waits to be traced, or, without a record, to go. */
export interface WaitingStatement {
  readonly id: string
  readonly statement?: Statement
}

/** Values by key. In one row, as the driver takes longer for a row than SQLite for a value. */
export function indexValues(
  database: Database,
  table: IndexTable,
  keys: readonly IndexKey[],
): Map<IndexKey, Uint8Array> {
  const row = database.first(
    `SELECT json_group_array(json_array(key, hex(value))) AS found FROM ${INDEX_TABLES[table]}
     WHERE key IN (SELECT value FROM json_each(?))`,
    jsonText(keys),
  )
  const found: readonly (readonly [IndexKey, string])[] = JSON.parse(textOf(row, "found"))
  return new Map(found.map(([key, value]) => [key, Uint8Array.from(Buffer.from(value, "hex"))]))
}

export const allIndexValues = (database: Database, table: IndexTable): Uint8Array[] =>
  database.all(`SELECT value FROM ${INDEX_TABLES[table]} ORDER BY key`).map((row) => bytesOf(row, "value"))

/**
 * Takes over what matching changed, in the index and among the statements that wait, in one transaction.
 *
 * @param last row of the last article that the index holds now
 */
export function keepMatched(
  database: Database,
  changes: IndexChanges,
  { put, remove }: MatchedChanges,
  last: number,
): void {
  database.transaction(() => {
    database.run("DELETE FROM match_progress")
    database.run("INSERT INTO match_progress (last) VALUES (?)", last)
    for (const [table, values] of changes) keepValues(database, INDEX_TABLES[table], [...values])
    const held = digestsOf(database, [...put.map(({ id }) => id), ...remove])
    for (const id of remove) wait(database, id, held.has(id) ? null : undefined)
    for (const statement of put) {
      const isHeld = held.get(statement.id) === statementDigest(statement)
      wait(database, statement.id, isHeld ? undefined : jsonText(statement))
    }
  })
}

/** Values written in one statement. */
const VALUES_AT_ONCE = 5_000

function keepValues(
  database: Database,
  table: string,
  values: readonly (readonly [IndexKey, Uint8Array | undefined])[],
): void {
  const gone = values.flatMap(([key, value]) => (value ? [] : key))
  database.run(`DELETE FROM ${table} WHERE key IN (SELECT value FROM json_each(?))`, jsonText(gone))
  const kept = values.flatMap(([key, value]) =>
    value ? [[key, Buffer.from(value).toString("hex")] as const] : [],
  )
  // Ascending keys lie together in the table.
  kept.sort(([one], [other]) => (one < other ? -1 : 1))
  for (let at = 0; at < kept.length; at += VALUES_AT_ONCE)
    database.run(
      `INSERT OR REPLACE INTO ${table} (key, value)
       SELECT value ->> 0, unhex(value ->> 1) FROM json_each(?)`,
      jsonText(kept.slice(at, at + VALUES_AT_ONCE)),
    )
}

/** Lets a statement wait with a record, to go, or not at all. */
function wait(database: Database, id: string, record: string | null | undefined): void {
  if (record === undefined) database.run("DELETE FROM match_waiting WHERE id = ?", id)
  else database.run("INSERT OR REPLACE INTO match_waiting (id, record) VALUES (?, ?)", id, record)
}

const digestsOf = (database: Database, ids: readonly string[]): Map<string, string> =>
  new Map(
    database
      .all("SELECT id, digest FROM statements WHERE id IN (SELECT value FROM json_each(?))", jsonText(ids))
      .map((row) => [textOf(row, "id"), textOf(row, "digest")]),
  )

/** The first of the statements that wait after an id. */
export const waitingStatements = (database: Database, after: string, limit: number): WaitingStatement[] =>
  database
    .all("SELECT id, record FROM match_waiting WHERE id > ? ORDER BY id LIMIT ?", after, limit)
    .map((row) => {
      const record = maybeTextOf(row, "record")
      return { id: textOf(row, "id"), ...(record !== undefined && { statement: JSON.parse(record) }) }
    })

export const waitingCount = (database: Database): number =>
  numberOf(database.first("SELECT COUNT(*) AS waiting FROM match_waiting"), "waiting")

/** Takes over what statements have waited for, in one transaction; they wait no longer. */
export function settleWaiting(database: Database, changes: StatementChanges): void {
  const settled = jsonText([...changes.put.map(({ id }) => id), ...changes.remove])
  replaceStatements(database, changes, () =>
    database.run("DELETE FROM match_waiting WHERE id IN (SELECT value FROM json_each(?))", settled),
  )
}

/** Empties the index, and forgets what waits. */
export const dropIndex = (database: Database): void =>
  database.transaction(() => {
    for (const name of [...Object.values(INDEX_TABLES), "match_progress", "match_waiting"])
      database.run(`DELETE FROM ${name}`)
  })

/** Empties the index; every statement then waits to go, until matching finds it again. */
export function forgetIndex(database: Database, keep: ReadonlySet<string>): void {
  dropIndex(database)
  database.transaction(() => {
    for (const id of statementIds(database).keys())
      if (!keep.has(id)) database.run("INSERT INTO match_waiting (id, record) VALUES (?, NULL)", id)
  })
}

/** An article that the index does not hold. */
export interface UnmatchedArticle {
  readonly id: string
  readonly row: number
}

/** The first of the articles that the index does not hold. */
export const unmatchedArticles = (database: Database, limit: number): UnmatchedArticle[] =>
  database
    .all(
      `SELECT row, id FROM articles WHERE row > (SELECT COALESCE(MAX(last), 0) FROM match_progress)
       ORDER BY row LIMIT ?`,
      limit,
    )
    .map((row) => ({ id: textOf(row, "id"), row: numberOf(row, "row") }))

/** Does the index hold any article? */
export const hasIndex = (database: Database): boolean =>
  database.first("SELECT 1 AS there FROM match_progress") !== undefined
