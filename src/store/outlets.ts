import type { Article } from "../model.js"
import { words } from "../text/index.js"
import type { Database, Row } from "./database.js"
import { type Page, type PageRequest, pageOf, parseToken } from "./paging.js"
import { numberOf, textOf } from "./rows.js"

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

/** The form outlets are told apart by. `outletKey("The Harbour Post")` → `"harbour post"` */
export function outletKey(name: string): string {
  const folded = words(name).map((word) => word.norm)
  const named = folded[0] === "the" && folded.length > 1 ? folded.slice(1) : folded
  return named.join(" ") || name.trim()
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

const OUTLET = `SELECT o.name_key, o.name,
  (SELECT COUNT(*) FROM articles a WHERE a.outlet = o.name_key) AS articles,
  (SELECT COUNT(*) FROM (
     SELECT w.statement FROM articles a JOIN witnesses w ON w.article = a.id WHERE a.outlet = o.name_key
     UNION SELECT p.statement FROM passings p WHERE p.giver = o.name_key OR p.taker = o.name_key)) AS statements
  FROM outlets o`

/** All outlets that have an article or a part in a trail, those with the most statements first. */
export function outlets(database: Database, page: PageRequest): Page<Outlet> {
  const [statements, articles, key] = page.after ? parseToken(page.after, 3) : ["~", "~", ""]
  const live = `SELECT * FROM (${OUTLET}) WHERE articles > 0 OR statements > 0`
  const rows = database.all(
    `SELECT * FROM (${live}) WHERE (-statements, -articles, name_key) > (?1, ?2, ?3)
     ORDER BY statements DESC, articles DESC, name_key LIMIT ?4`,
    page.after ? -Number(statements) : Number.MIN_SAFE_INTEGER,
    page.after ? -Number(articles) : Number.MIN_SAFE_INTEGER,
    key,
    page.limit + 1,
  )
  const total = numberOf(database.first(`SELECT COUNT(*) AS total FROM (${live})`), "total")
  return pageOf(rows, page.limit, total, readOutlet, (row) => [
    numberOf(row, "statements"),
    numberOf(row, "articles"),
    textOf(row, "name_key"),
  ])
}

/** One outlet under any spelling of its name, with its dealings. */
export function outlet(database: Database, name: string): OutletDetail | undefined {
  const key = outletKey(name)
  const row = database.first(`SELECT * FROM (${OUTLET}) WHERE name_key = ?`, key)
  if (!row || numberOf(row, "articles") + numberOf(row, "statements") === 0) return undefined
  const taken = database.first(
    `SELECT COUNT(DISTINCT CASE WHEN p.giver IS NULL THEN p.statement END) AS firsts,
       COUNT(CASE WHEN p.giver IS NOT NULL AND w.id IS NOT NULL THEN 1 END) AS copies,
       COUNT(CASE WHEN p.giver IS NOT NULL AND w.verbatim = 1 THEN 1 END) AS verbatim
     FROM passings p LEFT JOIN witnesses w ON w.statement = p.statement AND w.id = p.witness
     WHERE p.taker = ?`,
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

function dealings(
  database: Database,
  other: "giver" | "taker",
  own: "giver" | "taker",
  key: string,
): Dealing[] {
  return database
    .all(
      `SELECT o.name, COUNT(DISTINCT p.statement) AS statements FROM passings p
       JOIN outlets o ON o.name_key = p.${other}
       WHERE p.${own} = ?1 AND p.${other} <> ?1 GROUP BY o.name_key ORDER BY statements DESC, o.name_key LIMIT 100`,
      key,
    )
    .map((row) => ({ name: textOf(row, "name"), statements: numberOf(row, "statements") }))
}

const readOutlet = (row: Row): Outlet => ({
  name: textOf(row, "name"),
  articles: numberOf(row, "articles"),
  statements: numberOf(row, "statements"),
})
