import type { Value } from "./database.js"
import { wordQuery } from "./words.js"

/** A piece of SQL with the values for its question marks. */
export interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

export const condition = (sql: string, ...values: Value[]): Condition => ({ sql, values })

/** All that are given, joined by AND; true where none is. */
export function allOf(...conditions: readonly (Condition | undefined | false)[]): Condition {
  const given = conditions.filter((one): one is Condition => Boolean(one))
  return {
    sql: given.map((one) => `(${one.sql})`).join(" AND ") || "TRUE",
    values: given.flatMap((one) => one.values),
  }
}

/** The tables with full-text search, and the columns a search looks at. */
export const searchedColumns = {
  articles: ["title", "text"],
  quotations: ["speaker", "text"],
  people: ["names"],
  statements: ["speaker", "text"],
} as const

export type SearchedTable = keyof typeof searchedColumns

/** Rows of `table` that hold what the user typed; none where there is no word in it. */
export function wordCondition(table: SearchedTable, typed: string): Condition {
  const query = wordQuery(typed)
  if (!query) return condition("FALSE")
  if (query.by === "words")
    return condition(
      `${table}.row IN (SELECT rowid FROM ${table}_words WHERE ${table}_words MATCH ?)`,
      query.match,
    )
  const columns = searchedColumns[table]
  return {
    sql: columns.map((column) => `${table}.${column} LIKE ? ESCAPE '\\'`).join(" OR "),
    values: columns.map(() => query.like),
  }
}
