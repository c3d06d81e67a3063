import { type SearchedTable, searchedColumns } from "./conditions.js"
import type { Database } from "./database.js"

/**
 * Takes rows into the full-text index of their table, inside the caller's transaction. All at once and by no
 * trigger: FTS5 writes its buffer out after every statement, so row by row takes ten times as long.
 */
export function addWords(
  database: Database,
  table: SearchedTable,
  key: string,
  keys: readonly string[],
): void {
  const columns = searchedColumns[table].join(", ")
  database.run(
    `INSERT INTO ${table}_words (rowid, ${columns})
     SELECT row, ${columns} FROM ${table} WHERE ${key} IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  )
}

/** Takes rows out again; to be called while they are still there, as FTS5 wants to know what they held. */
export function removeWords(
  database: Database,
  table: SearchedTable,
  key: string,
  keys: readonly string[],
): void {
  const columns = searchedColumns[table].join(", ")
  database.run(
    `INSERT INTO ${table}_words (${table}_words, rowid, ${columns})
     SELECT 'delete', row, ${columns} FROM ${table} WHERE ${key} IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  )
}

/** Builds the index of a table anew. */
export const rebuildWords = (database: Database, table: SearchedTable): void =>
  database.run(`INSERT INTO ${table}_words (${table}_words) VALUES ('rebuild')`)
