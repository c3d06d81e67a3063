import { allOf, condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { numberOf, textOf } from "./rows.js"
import { conditionOf, type StatementFilter } from "./statements.js"

/** How many statements have a value. */
export interface Facet {
  /** What the filter takes. */
  readonly value: string
  readonly label: string
  readonly count: number
}

/**
 * Of the statements that the filters let through, how many have each value, the most frequent first. Where there are
 * very many, those with the most witnesses are counted.
 */
export interface Facets {
  /** Statements that the filters let through. */
  readonly total: number
  /** Statements that the counts are of. */
  readonly counted: number
  readonly speaker: readonly Facet[]
  readonly outlet: readonly Facet[]
  readonly language: readonly Facet[]
  readonly occasion: readonly Facet[]
  readonly relation: readonly Facet[]
  readonly year: readonly Facet[]
}

/** Statements that are counted at most: an answer is to take milliseconds, however large the store is. */
const MOST_COUNTED = 2000
const VALUES = 20

/** The filter of the list that goes with each facet: choosing one value leaves the others in sight. */
const FILTER_OF = {
  speaker: "person",
  outlet: "outlet",
  language: "language",
  occasion: "occasion",
  relation: "relation",
  year: "from",
} as const satisfies Record<Exclude<keyof Facets, "total" | "counted">, keyof StatementFilter>

type FacetKind = keyof typeof FILTER_OF

export function facets(database: Database, filter: StatementFilter): Facets {
  const counted = (kind: FacetKind) => {
    const { [FILTER_OF[kind]]: own, ...others } = filter
    const without = kind === "year" ? { ...others, to: undefined } : others
    return kind === "speaker" ? speakerFacet(database, without) : valueFacet(database, kind, without)
  }
  const matching = conditionOf(filter)
  const total = numberOf(
    database.first(`SELECT COUNT(*) AS total FROM statements WHERE ${matching.sql}`, ...matching.values),
    "total",
  )
  return {
    total,
    counted: Math.min(total, MOST_COUNTED),
    speaker: counted("speaker"),
    outlet: counted("outlet"),
    language: counted("language"),
    occasion: counted("occasion"),
    relation: counted("relation"),
    year: counted("year"),
  }
}

function valueFacet(database: Database, kind: FacetKind, filter: StatementFilter): Facet[] {
  const matching = conditionOf(filter)
  // An outlet goes by any spelling of its name, so the name that is shown is what the filter takes.
  const label =
    kind === "outlet" ? "COALESCE((SELECT name FROM outlets WHERE name_key = f.value), f.value)" : "f.value"
  return database
    .all(
      `SELECT ${label} AS value, ${label} AS label, COUNT(*) AS count FROM facets f
       WHERE f.kind = ? AND f.statement IN (${CANDIDATES(matching.sql)})
       GROUP BY f.value ORDER BY count DESC, f.value LIMIT ${VALUES}`,
      kind,
      ...matching.values,
    )
    .map(readFacet)
}

const CANDIDATES = (matching: string): string =>
  `SELECT id FROM statements WHERE ${matching} ORDER BY rank, day, id LIMIT ${MOST_COUNTED}`

function speakerFacet(database: Database, filter: StatementFilter): Facet[] {
  const matching = allOf(conditionOf(filter), condition("person IS NOT NULL"))
  return database
    .all(
      `SELECT c.person AS value, COALESCE(p.record ->> '$.name', c.person) AS label, COUNT(*) AS count
       FROM (SELECT person FROM statements WHERE ${matching.sql} ORDER BY rank, day, id LIMIT ${MOST_COUNTED}) c
       LEFT JOIN people p ON p.id = c.person
       GROUP BY c.person ORDER BY count DESC, value LIMIT ${VALUES}`,
      ...matching.values,
    )
    .map(readFacet)
}

const readFacet = (row: Row): Facet => ({
  value: textOf(row, "value"),
  label: textOf(row, "label"),
  count: numberOf(row, "count"),
})

/** Keeps what statements can be narrowed down by, inside the caller's transaction. */
export function keepFacets(database: Database, ids: readonly string[]): void {
  const list = JSON.stringify(ids)
  for (const select of SOURCES) database.run(`INSERT OR IGNORE INTO facets ${select}`, list)
}

const GIVEN = "IN (SELECT value FROM json_each(?))"

const SOURCES: readonly string[] = [
  `SELECT statement, 'outlet', outlet FROM witnesses WHERE statement ${GIVEN} AND outlet IS NOT NULL`,
  `SELECT statement, 'year', substr(day, 1, 4) FROM witnesses WHERE statement ${GIVEN} AND day IS NOT NULL`,
  `SELECT id, 'language', language FROM statements WHERE id ${GIVEN} AND language IS NOT NULL`,
  `SELECT id, 'occasion', record ->> '$.occasion' FROM statements
   WHERE id ${GIVEN} AND record ->> '$.occasion' IS NOT NULL`,
  `SELECT s.id, 'relation', r.value
   FROM statements s, json_each(s.record, '$.witnesses') w, json_each(w.value, '$.relation') r WHERE s.id ${GIVEN}`,
]

/** Forgets them, inside the caller's transaction. */
export const removeFacets = (database: Database, ids: readonly string[]): void =>
  database.run(`DELETE FROM facets WHERE statement ${GIVEN}`, JSON.stringify(ids))
