import type { Database } from "./database.js"
import { numberOf, present, textOf } from "./rows.js"
import { CODE } from "./statement-facets.js"
import type { StatementFilter } from "./statement-filter.js"
import { firstStatements } from "./statement-lists.js"

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
  /** There are more than `total`: nobody counts them to the end. */
  readonly isMore?: true
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
const MOST_COUNTED = 500
const VALUES = 20

/** The filter of the list that goes with each facet: choosing one value leaves the others in sight. */
const FILTER_OF = {
  speaker: "person",
  outlet: "outlet",
  language: "language",
  occasion: "occasion",
  relation: "relation",
  year: "from",
} as const satisfies Record<Exclude<keyof Facets, "total" | "isMore" | "counted">, keyof StatementFilter>

type FacetKind = keyof typeof FILTER_OF

const KINDS: readonly FacetKind[] = ["speaker", "outlet", "language", "occasion", "relation", "year"]

type Values = Record<FacetKind, readonly Facet[]>

export function facets(database: Database, filter: StatementFilter): Facets {
  const { ids, ...counted } = firstStatements(database, filter, MOST_COUNTED)
  const found = valuesOf(database, filter, ids)
  for (const kind of KINDS.filter((one) => filter[FILTER_OF[one]] !== undefined)) {
    const wider = without(filter, kind)
    const { ids: others } = firstStatements(database, wider, MOST_COUNTED)
    found[kind] = valuesOf(database, wider, others)[kind]
  }
  return { ...counted, counted: Math.min(counted.total, MOST_COUNTED), ...found }
}

/** The filter without the one that goes with a facet. */
function without(filter: StatementFilter, kind: FacetKind): StatementFilter {
  const others = { ...filter, [FILTER_OF[kind]]: undefined }
  return kind === "year" ? { ...others, to: undefined } : others
}

/** The values of some statements; of all, where the filter lets all through. */
function valuesOf(database: Database, filter: StatementFilter, ids: readonly string[]): Values {
  const isNarrow = Object.values(present(filter)).length > 0
  const counts = isNarrow ? countsOf(database, ids) : allCounts(database)
  const most = (kind: FacetKind) =>
    labelled(database, kind, counts.filter((one) => one.kind === kind).slice(0, VALUES))
  return {
    speaker: most("speaker"),
    outlet: most("outlet"),
    language: most("language"),
    occasion: most("occasion"),
    relation: most("relation"),
    year: most("year"),
  }
}

interface FacetCount {
  readonly kind: string
  readonly value: string
  readonly number: number
}

/** The values of some statements, the most frequent first: codes are counted, and only then looked up. */
function countsOf(database: Database, ids: readonly string[]): FacetCount[] {
  const numbers = new Map<string, number>()
  for (const code of codesOf(database, ids)) numbers.set(code, (numbers.get(code) ?? 0) + 1)
  // In one row, as the driver takes longer for a row than SQLite for a value.
  const row = database.first(
    `SELECT json_group_array(json_array(${CODE}, kind, value)) AS found FROM facet_values v
     WHERE code IN (SELECT substr(value, 2) FROM json_each(?))`,
    JSON.stringify([...numbers.keys()]),
  )
  const found: readonly (readonly [code: string, kind: string, value: string])[] = JSON.parse(
    textOf(row, "found"),
  )
  return found
    .map(([code, kind, value]) => ({ kind, value, number: numbers.get(code) ?? 0 }))
    .sort((a, b) => b.number - a.number || (a.value < b.value ? -1 : 1))
}

/** The codes of all facets of some statements, as often as they have them. */
function codesOf(database: Database, ids: readonly string[]): string[] {
  const row = database.first(
    `SELECT COALESCE(group_concat(codes, ' '), '') AS codes FROM statement_cards
     WHERE statement IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return textOf(row, "codes")
    .split(" ")
    .filter((code) => code !== "")
}

/** The same of all statements, as it was counted when they came in. */
const allCounts = (database: Database): FacetCount[] =>
  KINDS.flatMap((kind) =>
    database
      .all(
        `SELECT kind, value, number FROM facet_values WHERE kind = ? AND number > 0
         ORDER BY number DESC, value LIMIT ${VALUES}`,
        kind,
      )
      .map((row) => ({ kind, value: textOf(row, "value"), number: numberOf(row, "number") })),
  )

/** Names of what the store knows by key. An outlet goes by any spelling of its name, so the filter takes the one shown. */
const NAMES: { readonly [K in FacetKind]?: string } = {
  speaker: "SELECT id AS key, record ->> '$.name' AS name FROM people WHERE id",
  outlet: "SELECT name_key AS key, name FROM outlets WHERE name_key",
}

function labelled(database: Database, kind: FacetKind, counts: readonly FacetCount[]): Facet[] {
  const keys = JSON.stringify(counts.map(({ value }) => value))
  const rows = NAMES[kind] ? database.all(`${NAMES[kind]} IN (SELECT value FROM json_each(?))`, keys) : []
  const names = new Map(rows.map((row) => [textOf(row, "key"), textOf(row, "name")]))
  return counts.map(({ value, number: count }) => {
    const label = names.get(value) ?? value
    return { value: kind === "outlet" ? label : value, label, count }
  })
}
