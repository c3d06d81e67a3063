import type { Article } from "../model.js"
import { jsonText, outletKey } from "../text/index.js"
import type { Database, Row } from "./database.js"
import { beginningOf, type Page, type PageRequest, pageOf } from "./paging.js"
import { numberOf, textOf } from "./rows.js"

export { outletKey }

/** Who passes statements on: a publisher of articles in the store, or a carrier that they name. */
export interface Outlet {
  readonly name: string
  /** Articles of it in the store; 0 for a carrier that is only named. */
  readonly articles: number
  /** Statements it passes on, as far as the store knows. */
  readonly statements: number
}

/** An outlet and its dealings with others. */
export interface OutletDetail extends Outlet {
  /** Statements that it has from the speaker, not from another carrier. */
  readonly firsts: number
  /** Copies it took from others, and how many of these are verbatim. */
  readonly copies: number
  readonly verbatim: number
  readonly takesFrom: readonly Dealing[]
  readonly takenBy: readonly Dealing[]
}

/** How many statements pass between an outlet and another. */
export interface Dealing {
  readonly name: string
  readonly statements: number
}

/** The outlet of an article: its publisher, else the host of its address. */
export function outletOf(article: Article): string | undefined {
  if (article.publisher?.trim()) return article.publisher.trim()
  const address = article.canonical ?? article.url
  if (!address || !URL.canParse(address)) return undefined
  return new URL(address).hostname.replace(/^www\./, "") || undefined
}

/** Remembers the outlet's name and gives its key. Of several spellings the first in the alphabet is shown. */
export function keepOutlet(database: Database, name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const key = outletKey(name)
  database.run(
    `INSERT INTO outlets (name_key, name) VALUES (?, ?)
     ON CONFLICT (name_key) DO UPDATE SET name = MIN(name, excluded.name)`,
    key,
    name.trim(),
  )
  return key
}

/** All outlets that have an article or a part in a trail, those with the most statements first. */
export function outlets(database: Database, page: PageRequest): Page<Outlet> {
  const { place, skipped } = beginningOf(page, [FIRST, FIRST, ""])
  const rows = database.all(
    `SELECT name_key, name, articles, statements FROM outlets
     WHERE ${IS_LIVE} AND statements <= ?1 AND (statements < ?1 OR articles < ?2 OR (articles = ?2 AND name_key > ?3))
     ORDER BY statements DESC, articles DESC, name_key LIMIT ?4 OFFSET ?5`,
    ...place,
    page.limit + 1,
    skipped,
  )
  const total = numberOf(database.first(`SELECT COUNT(*) AS total FROM outlets WHERE ${IS_LIVE}`), "total")
  return pageOf(rows, page.limit, { total }, readOutlet, (row) => [
    numberOf(row, "statements"),
    numberOf(row, "articles"),
    textOf(row, "name_key"),
  ])
}

const FIRST = Number.MAX_SAFE_INTEGER

/** Names stay in the table when what named them is gone; lists leave those out. */
const IS_LIVE = "articles + statements > 0"

/** The names of outlets, by key. */
export const namesOf = (database: Database, keys: readonly string[]): Map<string, string> =>
  new Map(
    database
      .all(
        "SELECT name_key, name FROM outlets WHERE name_key IN (SELECT value FROM json_each(?))",
        jsonText(keys),
      )
      .map((row) => [textOf(row, "name_key"), textOf(row, "name")]),
  )

/** One outlet under any spelling of its name, with its dealings. */
export function outlet(database: Database, name: string): OutletDetail | undefined {
  const key = outletKey(name)
  const row = database.first(
    `SELECT name, articles, statements FROM outlets WHERE name_key = ? AND ${IS_LIVE}`,
    key,
  )
  if (!row) return undefined
  const taken = database.first(
    `SELECT (SELECT COUNT(DISTINCT statement) FROM passings WHERE taker = ?1 AND giver IS NULL) AS firsts,
       COUNT(verbatim) AS copies, COUNT(CASE WHEN verbatim = 1 THEN 1 END) AS verbatim
     FROM passings WHERE taker = ?1 AND giver IS NOT NULL`,
    key,
  )
  return {
    ...readOutlet(row),
    firsts: numberOf(taken, "firsts"),
    copies: numberOf(taken, "copies"),
    verbatim: numberOf(taken, "verbatim"),
    takesFrom: dealings(database, "giver", "taker", key),
    takenBy: dealings(database, "taker", "giver", key),
  }
}

/** Counted in the order of the index, before there are names. */
function dealings(
  database: Database,
  other: "giver" | "taker",
  own: "giver" | "taker",
  key: string,
): Dealing[] {
  return database
    .all(
      `SELECT o.name, p.statements FROM (
         SELECT ${other} AS key, COUNT(DISTINCT statement) AS statements FROM passings
         WHERE ${own} = ?1 AND ${other} <> ?1 GROUP BY ${other}) p
       JOIN outlets o ON o.name_key = p.key ORDER BY p.statements DESC, p.key LIMIT 100`,
      key,
    )
    .map((row) => ({ name: textOf(row, "name"), statements: numberOf(row, "statements") }))
}

const readOutlet = (row: Row): Outlet => ({
  name: textOf(row, "name"),
  articles: numberOf(row, "articles"),
  statements: numberOf(row, "statements"),
})
