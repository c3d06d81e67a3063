import type { TracedStatement } from "../model.js"
import { jsonText, withPerson } from "../text/index.js"
import type { Condition } from "./conditions.js"
import type { Database, Row, Value } from "./database.js"
import {
  beginningOf,
  COUNTED_TO,
  type Counted,
  countedTo,
  type Page,
  type PageRequest,
  pageOf,
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

/** All statements that a filter lets through, streamed. */
export function* eachStatement(database: Database, filter: StatementFilter): Iterable<TracedStatement> {
  let after: string | undefined
  do {
    const page = statements(database, filter, { limit: 200, after })
    yield* page.items
    after = page.next
  } while (after)
}

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
  const keys = firstKeys(database, filter, { ...page, limit: page.limit + 1 })
  const rows = database.all(keys.sql, ...keys.values)
  const ids = jsonText(rows.slice(0, page.limit).map((row) => textOf(row, "id")))
  const byId = new Map(
    database
      .all(`${select} WHERE id IN (SELECT value FROM json_each(?))`, ids)
      .map((row) => [textOf(row, "id"), row]),
  )
  const readKey = (key: Row): T => read(byId.get(textOf(key, "id")) ?? key)
  return pageOf(rows, page.limit, keys.countedIn(rows[0]), readKey, placeOf)
}

/** The first keys of a list: SQL for rows `id, rank, day, number`. */
export interface FirstKeys extends Condition {
  /** How many keys the whole list has, by any of the rows. */
  countedIn(row: Row | undefined): Counted
}

/** The first keys of a page that a filter lets through, in the order of lists. */
export function firstKeys(database: Database, filter: StatementFilter, page: PageRequest): FirstKeys {
  const { place, skipped } = beginningOf(page, [Number.MIN_SAFE_INTEGER, "", ""])
  const { order, source, where, counted } = keysOf(database, filter, skipped + page.limit)
  const from = `FROM (${source.sql}) AS k WHERE ${where.sql}`
  const values = [...source.values, ...where.values]
  const rows = "(k.rank, k.day, k.id) > (?, ?, ?) ORDER BY k.rank, k.day, k.id LIMIT ? OFFSET ?"
  const begun = [...place, page.limit, skipped]
  if (order === "of lists")
    return {
      sql: `SELECT k.id, k.rank, k.day, NULL AS number ${from} AND ${rows}`,
      values: [...values, ...begun],
      countedIn: () => counted ?? countOf(database, from, values),
    }
  return {
    // Found once, then both counted and put in order.
    sql: `WITH found AS MATERIALIZED (SELECT k.id, k.rank, k.day ${from})
      SELECT k.*, (SELECT COUNT(*) FROM found) AS number FROM found AS k WHERE ${rows}`,
    values: [...values, ...begun],
    countedIn: (row) =>
      counted ?? (row ? countedTo(numberOf(row, "number")) : countOf(database, from, values)),
  }
}

function countOf(database: Database, from: string, values: readonly Value[]): Counted {
  const row = database.first(
    `SELECT COUNT(*) AS number FROM (SELECT 1 ${from} LIMIT ${COUNTED_TO + 1})`,
    ...values,
  )
  return countedTo(numberOf(row, "number"))
}

const placeOf = (row: Row) => [numberOf(row, "rank"), textOf(row, "day"), textOf(row, "id")]
