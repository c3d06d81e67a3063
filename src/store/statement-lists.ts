import type { TracedStatement } from "../model.js"
import { withPerson } from "../text/index.js"
import type { Database, Row, Value } from "./database.js"
import {
  COUNTED_TO,
  type Counted,
  countedTo,
  type Page,
  type PageRequest,
  pageOf,
  parseToken,
} from "./paging.js"
import { maybeTextOf, numberOf, textOf } from "./rows.js"
import { readGist, type StatementGist } from "./statement-cards.js"
import type { StatementFilter } from "./statement-filter.js"
import { keysOf } from "./statement-keys.js"
import { readStatement } from "./statements.js"

/** A statement as lists have it. */
export interface ListedStatement extends StatementGist {
  readonly id: string
  readonly text: string
}

/** Statements, those with the most witnesses first, then by first appearance. */
export const statements = (
  database: Database,
  filter: StatementFilter,
  page: PageRequest,
): Page<TracedStatement> =>
  listed(database, filter, page, "SELECT id, text, person, record FROM statements", readStatement)

/** The same, as lists show them. */
export const listedStatements = (
  database: Database,
  filter: StatementFilter,
  page: PageRequest,
): Page<ListedStatement> =>
  listed(
    database,
    filter,
    page,
    "SELECT id, text, person, card FROM statements JOIN statement_cards ON statement = id",
    readListed,
  )

function readListed(row: Row): ListedStatement {
  const { speaker, ...gist } = readGist(row)
  const person = maybeTextOf(row, "person")
  return {
    id: textOf(row, "id"),
    text: textOf(row, "text"),
    ...gist,
    ...(speaker && { speaker: withPerson(speaker, person) }),
  }
}

/** One page: first its keys, then what `select` gives of them. */
function listed<T>(
  database: Database,
  filter: StatementFilter,
  page: PageRequest,
  select: string,
  read: (row: Row) => T,
): Page<T> {
  const { rows, counted } = keyRows(database, filter, page.limit + 1, page.after)
  const ids = JSON.stringify(rows.slice(0, page.limit).map((row) => textOf(row, "id")))
  const byId = new Map(
    database
      .all(`${select} WHERE id IN (SELECT value FROM json_each(?))`, ids)
      .map((row) => [textOf(row, "id"), row]),
  )
  const readKey = (key: Row): T => read(byId.get(textOf(key, "id")) ?? key)
  return pageOf(rows, page.limit, counted, readKey, placeOf)
}

interface KeyRows {
  readonly rows: readonly Row[]
  /** How many there are without the place and the limit. */
  readonly counted: Counted
}

/** The first keys after a place that a filter lets through, in the order of lists. */
function keyRows(database: Database, filter: StatementFilter, limit: number, after?: string): KeyRows {
  const { order, source, where, counted } = keysOf(database, filter, limit)
  const found = `SELECT k.id, k.rank, k.day FROM (${source.sql}) AS k WHERE ${where.sql}`
  const values = [...source.values, ...where.values]
  const place = after ? parseToken(after, 3) : [Number.MIN_SAFE_INTEGER, "", ""]
  const page = "(k.rank, k.day, k.id) > (?, ?, ?) ORDER BY k.rank, k.day, k.id LIMIT ?"
  if (order === "none") {
    // Found once, and both counted and put in order.
    const rows = database.all(
      `WITH found AS MATERIALIZED (${found})
       SELECT k.*, (SELECT COUNT(*) FROM found) AS number FROM found AS k WHERE ${page}`,
      ...[...values, ...place, limit],
    )
    return { rows, counted: counted ?? countedTo(rows[0] ? numberOf(rows[0], "number") : 0) }
  }
  const rows = database.all(`${found} AND ${page}`, ...values, ...place, limit)
  return { rows, counted: counted ?? countOf(database, found, values) }
}

function countOf(database: Database, found: string, values: readonly Value[]): Counted {
  const row = database.first(`SELECT COUNT(*) AS number FROM (${found} LIMIT ${COUNTED_TO + 1})`, ...values)
  return countedTo(numberOf(row, "number"))
}

const placeOf = (row: Row) => [numberOf(row, "rank"), textOf(row, "day"), textOf(row, "id")]

/** The ids of the first statements that a filter lets through, in the order of lists, and how many there are. */
export function firstStatements(
  database: Database,
  filter: StatementFilter,
  limit: number,
): Counted & { readonly ids: readonly string[] } {
  const { rows, counted } = keyRows(database, filter, limit)
  return { ids: rows.map((row) => textOf(row, "id")), ...counted }
}
