import type { TracedStatement } from "../model.js"
import { withPerson } from "../text/index.js"
import type { Database, Row } from "./database.js"
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
import { keysOf, type StatementFilter, type StatementKeys } from "./statement-filter.js"
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
  const keys = keysOf(database, filter, page.limit)
  const rows = keyRows(database, keys, page.limit + 1, page.after)
  const ids = JSON.stringify(rows.map((row) => textOf(row, "id")))
  const byId = new Map(
    database
      .all(`${select} WHERE id IN (SELECT value FROM json_each(?))`, ids)
      .map((row) => [textOf(row, "id"), row]),
  )
  const readKey = (key: Row): T => read(byId.get(textOf(key, "id")) ?? key)
  return pageOf(rows, page.limit, countOf(database, keys), readKey, placeOf)
}

/** The first keys after a place, in the order of lists. */
function keyRows(database: Database, { source, where }: StatementKeys, limit: number, after?: string): Row[] {
  const [rank, day, id] = after ? parseToken(after, 3) : [Number.MIN_SAFE_INTEGER, "", ""]
  return database.all(
    `SELECT k.id, k.rank, k.day FROM (${source.sql}) AS k WHERE ${where.sql} AND (k.rank, k.day, k.id) > (?, ?, ?)
     ORDER BY k.rank, k.day, k.id LIMIT ?`,
    ...source.values,
    ...where.values,
    rank,
    day,
    id,
    limit,
  )
}

const placeOf = (row: Row) => [numberOf(row, "rank"), textOf(row, "day"), textOf(row, "id")]

/** The ids of the first statements that a filter lets through, `limit` at most, in the order of lists. */
export const firstIds = (database: Database, filter: StatementFilter, limit: number): string[] =>
  keyRows(database, keysOf(database, filter, limit), limit).map((row) => textOf(row, "id"))

/** How many statements a filter lets through; from {@link COUNTED_TO} on they are not counted to the end. */
export const countStatements = (database: Database, filter: StatementFilter): Counted =>
  countOf(database, keysOf(database, filter, COUNTED_TO))

function countOf(database: Database, { source, where, total }: StatementKeys): Counted {
  if (total !== undefined) return { total }
  const row = database.first(
    `SELECT COUNT(*) AS number FROM (
       SELECT 1 FROM (${source.sql}) AS k WHERE ${where.sql} LIMIT ${COUNTED_TO + 1})`,
    ...source.values,
    ...where.values,
  )
  return countedTo(numberOf(row, "number"))
}
