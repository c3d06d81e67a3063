import type { Database } from "./database.js"
import { numberOf } from "./rows.js"

/** What is counted as it changes: see the triggers of 006-lists.sql. */
export type Total =
  | "articles"
  | "quotations"
  | "people"
  | "statements"
  | "shared"
  | "doubts"
  | `doubts ${"speaker" | "span" | "match" | "edge"}`
  | "wants a look"

/** How many there are, without counting. */
export const totalOf = (database: Database, name: Total): number =>
  numberOf(database.first("SELECT number FROM totals WHERE name = ?", name), "number")
