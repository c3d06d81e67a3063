import { readFileSync } from "node:fs"
import { QuotetrailError } from "../errors.js"
import type { Database } from "./database.js"
import { numberOf } from "./rows.js"
import { keepCodes } from "./statement-facets.js"
import { keepLists, statementIds } from "./statements.js"
import { rebuildSigns, rebuildWords, SEARCHED_TABLES } from "./word-index.js"

/** "QTRL": SQLite's application_id, by which a store is told from any other database. */
const APPLICATION_ID = 0x5154524c

/** Applied in order, each once; the number applied is SQLite's user_version. Never edit one that was released. */
const migrations = [
  "001-tables.sql",
  "002-given.sql",
  "003-decisions.sql",
  "004-facets.sql",
  "005-match-index.sql",
  "006-lists.sql",
  "007-codes.sql",
] as const

/** What a migration brings that SQL alone cannot make: for stores of before it. */
const FILLED: readonly { readonly since: (typeof migrations)[number]; fill(database: Database): void }[] = [
  { since: "006-lists.sql", fill: keepLists },
  { since: "007-codes.sql", fill: indexCodesAndSigns },
]

function indexCodesAndSigns(database: Database): void {
  keepCodes(database, [...statementIds(database).keys()])
  rebuildWords(database, "statements")
  for (const table of SEARCHED_TABLES) rebuildSigns(database, table)
}

/**
 * Brings a store to the newest schema, each step whole or not at all.
 * Throws `store/unusable` where the file is another program's or a newer Quotetrail's.
 */
export function migrate(database: Database, { readonly = false } = {}): void {
  const version = versionOf(database)
  if (version > migrations.length)
    throw new QuotetrailError(
      "store/unusable",
      `${database.path}: made by a newer Quotetrail; update this one`,
    )
  if (version === migrations.length) return
  if (readonly)
    throw new QuotetrailError(
      "store/unusable",
      `${database.path}: made by an older Quotetrail; open it for writing once`,
    )
  database.all("PRAGMA journal_mode = WAL")
  database.transaction(() => {
    for (const name of migrations.slice(version)) database.script(readMigration(name))
    for (const { since, fill } of FILLED)
      if (version > 0 && version <= migrations.indexOf(since)) fill(database)
    database.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`)
  })
}

/** Number of migrations the file has been through; 0 for a new file. */
function versionOf(database: Database): number {
  const application = numberOf(database.first("PRAGMA application_id"), "application_id")
  const tables = numberOf(database.first("SELECT COUNT(*) AS tables FROM sqlite_master"), "tables")
  if (application !== APPLICATION_ID && (application !== 0 || tables > 0))
    throw new QuotetrailError("store/unusable", `${database.path}: not a Quotetrail store`)
  return numberOf(database.first("PRAGMA user_version"), "user_version")
}

const readMigration = (name: string): string =>
  readFileSync(new URL(`./migrations/${name}`, import.meta.url), "utf8")
