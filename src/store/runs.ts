import type { Database } from "./database.js"
import { numberOf, textOf } from "./rows.js"
import { RANK_OF_WITNESS } from "./statements.js"

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
    database.run("INSERT INTO runs (record) VALUES (?)", JSON.stringify(summary))
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
    (SELECT COUNT(*) FROM articles) AS articles,
    (SELECT COUNT(*) FROM quotations) AS quotations,
    (SELECT COUNT(*) FROM people) AS people,
    (SELECT COUNT(*) FROM statements) AS statements,
    (SELECT COUNT(*) FROM statements WHERE rank <= ${2 * RANK_OF_WITNESS}) AS shared,
    (SELECT COUNT(DISTINCT outlet) FROM articles) AS outlets,
    (SELECT COUNT(*) FROM left_out) AS leftOut`)
  const count = (column: keyof Counts) => numberOf(row, column)
  return {
    articles: count("articles"),
    quotations: count("quotations"),
    people: count("people"),
    statements: count("statements"),
    shared: count("shared"),
    outlets: count("outlets"),
    leftOut: count("leftOut"),
  }
}
