import { jsonText } from "../text/index.js"
import type { Database } from "./database.js"
import { numberOf, textOf } from "./rows.js"
import { totalOf } from "./totals.js"

/** An input that gave no article, and why. */
export interface LeftOut {
  readonly input: string
  readonly reason: string
}

/** What one run of `trace` or `add` did. */
export interface RunSummary {
  /** As given on the command line. */
  readonly inputs: readonly string[]
  readonly leftOut: readonly LeftOut[]
  /** ISO 8601; when the run ended. */
  readonly finished?: string
  readonly seconds?: number
}

/** How much the store holds. */
export interface Counts {
  readonly articles: number
  readonly quotations: number
  readonly people: number
  readonly statements: number
  /** Statements that more than one article passes on. */
  readonly shared: number
  readonly outlets: number
  readonly leftOut: number
}

/** Keeps the summary; of an input left out twice the newer reason stays, one read since is no longer left out. */
export function putRun(database: Database, summary: RunSummary): void {
  database.transaction(() => {
    database.run("INSERT INTO runs (record) VALUES (?)", jsonText(summary))
    for (const { input, reason } of summary.leftOut)
      database.run(
        `INSERT INTO left_out (input, reason) VALUES (?, ?)
         ON CONFLICT (input) DO UPDATE SET reason = excluded.reason`,
        input,
        reason,
      )
  })
}

/** Summaries of all runs, the newest first. */
export const runs = (database: Database): RunSummary[] =>
  database.all("SELECT record FROM runs ORDER BY row DESC").map((row) => JSON.parse(textOf(row, "record")))

export const leftOut = (database: Database): LeftOut[] =>
  database
    .all("SELECT input, reason FROM left_out ORDER BY input")
    .map((row) => ({ input: textOf(row, "input"), reason: textOf(row, "reason") }))

export function counts(database: Database): Counts {
  const row = database.first(`SELECT
    (SELECT COUNT(*) FROM outlets WHERE articles > 0) AS outlets,
    (SELECT COUNT(*) FROM left_out) AS leftOut`)
  return {
    articles: totalOf(database, "articles"),
    quotations: totalOf(database, "quotations"),
    people: totalOf(database, "people"),
    statements: totalOf(database, "statements"),
    shared: totalOf(database, "shared"),
    outlets: numberOf(row, "outlets"),
    leftOut: numberOf(row, "leftOut"),
  }
}
