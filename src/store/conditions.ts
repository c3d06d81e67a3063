import type { Value } from "./database.js"

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
