import { jsonText } from "../text/index.js"
import { allOf, type Condition, condition } from "./conditions.js"
import type { Database } from "./database.js"
import { numberOf, textOf } from "./rows.js"
import { signPairs, takenApart } from "./signs.js"
import type { WordQuery } from "./words.js"

/** The tables with full-text search: where their rows are read, and the columns a search looks at. */
const searched = {
  articles: { from: "articles", columns: ["title", "text"] },
  quotations: { from: "quotations", columns: ["speaker", "text"] },
  people: { from: "people", columns: ["names"] },
  statements: { from: "statement_texts", columns: ["speaker", "text", "codes"] },
} as const

export type SearchedTable = keyof typeof searched

export const SEARCHED_TABLES: readonly SearchedTable[] = ["people", "statements", "quotations", "articles"]

/** The place of a column in a table's index of words. */
export const placeInWords = (table: SearchedTable, column: string): number => {
  const columns: readonly string[] = searched[table].columns
  return columns.indexOf(column)
}

/**
 * Takes rows into the full-text indexes of their table, inside the caller's transaction. All at once and by no
 * trigger: FTS5 writes its buffer out after every statement, so row by row takes ten times as long.
 */
export function addWords(
  database: Database,
  table: SearchedTable,
  key: string,
  keys: readonly string[],
): void {
  const { from } = searched[table]
  const columns = searched[table].columns.join(", ")
  const list = jsonText(keys)
  database.run(
    `INSERT INTO ${table}_words (rowid, ${columns})
     SELECT row, ${columns} FROM ${from} WHERE ${key} IN (SELECT value FROM json_each(?))`,
    list,
  )
  addSigns(database, table, condition(`${key} IN (SELECT value FROM json_each(?))`, list))
}

/** Takes rows out again; to be called while they are still there, as FTS5 wants to know what they held. */
export function removeWords(
  database: Database,
  table: SearchedTable,
  key: string,
  keys: readonly string[],
): void {
  const { from } = searched[table]
  const columns = searched[table].columns.join(", ")
  const list = jsonText(keys)
  database.run(
    `INSERT INTO ${table}_words (${table}_words, rowid, ${columns})
     SELECT 'delete', row, ${columns} FROM ${from} WHERE ${key} IN (SELECT value FROM json_each(?))`,
    list,
  )
  database.run(
    `DELETE FROM ${table}_signs
     WHERE rowid IN (SELECT row FROM ${from} WHERE ${key} IN (SELECT value FROM json_each(?)))`,
    list,
  )
}

/** Builds the index of words of a table anew. */
export const rebuildWords = (database: Database, table: SearchedTable): void =>
  database.run(`INSERT INTO ${table}_words (${table}_words) VALUES ('rebuild')`)

/** Builds the index of signs of a table anew. */
export function rebuildSigns(database: Database, table: SearchedTable): void {
  database.run(`INSERT INTO ${table}_signs (${table}_signs) VALUES ('delete-all')`)
  const last = database.first(`SELECT COALESCE(MAX(row), 0) AS row FROM ${table}`)
  for (let row = 0; row <= numberOf(last, "row"); row += ROWS_AT_ONCE)
    addSigns(database, table, condition("row > ? AND row <= ?", row, row + ROWS_AT_ONCE))
}

const ROWS_AT_ONCE = 500

/** Takes the rows in that have anything in a script without spaces. */
function addSigns(database: Database, table: SearchedTable, { sql, values }: Condition): void {
  const { from, columns } = searched[table]
  const rows = database
    .all(`SELECT row, ${columns.join(" || ' ' || ")} AS text FROM ${from} WHERE ${sql}`, ...values)
    .map((row) => [numberOf(row, "row"), takenApart(textOf(row, "text")).runs.flatMap(signPairs).join(" ")])
    .filter(([, signs]) => signs !== "")
  if (rows.length === 0) return
  database.run(
    `INSERT INTO ${table}_signs (rowid, signs) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    jsonText(rows),
  )
}

/** The rows of a table that a query finds: `rowid` of those of a full-text index that meet a condition. */
export interface Matches {
  readonly from: string
  readonly where: Condition
}

/** @param codes of facets that a statement is to have */
export function matchesOf(
  table: SearchedTable,
  { words, signs }: WordQuery,
  codes: readonly string[] = [],
): Matches {
  const terms = [...words, ...codes.map((code) => `codes : "${code}"`)].join(" AND ")
  const byWords = condition(`${table}_words MATCH ?`, terms)
  if (signs.length === 0) return { from: `${table}_words`, where: byWords }
  const inWords = condition(
    `${table}_signs.rowid IN (SELECT rowid FROM ${table}_words WHERE ${byWords.sql})`,
    ...byWords.values,
  )
  const bySigns = condition(`${table}_signs MATCH ?`, signs.join(" AND "))
  return { from: `${table}_signs`, where: allOf(bySigns, terms !== "" && inWords) }
}

/** How many there are; no more than `most` are counted. */
export function countMatches(database: Database, { from, where }: Matches, most: number): number {
  const row = database.first(
    `SELECT COUNT(*) AS number FROM (SELECT 1 FROM ${from} WHERE ${where.sql} LIMIT ${most})`,
    ...where.values,
  )
  return numberOf(row, "number")
}
