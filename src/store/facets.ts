import { jsonText } from "../text/index.js"
import type { Database } from "./database.js"
import type { Counted } from "./paging.js"
import { numberOf, present, textOf } from "./rows.js"
import type { StatementFilter } from "./statement-filter.js"
import { firstKeys } from "./statement-lists.js"
import { totalOf } from "./totals.js"

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
  const isChosen = (kind: FacetKind): boolean => filter[FILTER_OF[kind]] !== undefined
  const { values, ...counted } = valuesOf(
    database,
    filter,
    KINDS.filter((kind) => !isChosen(kind)),
  )
  for (const kind of KINDS.filter(isChosen))
    values[kind] = valuesOf(database, without(filter, kind), [kind]).values[kind]
  return { ...counted, counted: Math.min(counted.total, MOST_COUNTED), ...values }
}

/** The filter without the one that goes with a facet. */
function without(filter: StatementFilter, kind: FacetKind): StatementFilter {
  const others = { ...filter, [FILTER_OF[kind]]: undefined }
  return kind === "year" ? { ...others, to: undefined } : others
}

/** Values of the first statements that a filter lets through, and how many there are; of all, where it lets all through. */
function valuesOf(
  database: Database,
  filter: StatementFilter,
  kinds: readonly FacetKind[],
): Counted & { readonly values: Values } {
  const isNarrow = Object.values(present(filter)).length > 0
  const { counts, ...counted } = isNarrow ? countsOf(database, filter, kinds) : allCounts(database, kinds)
  const values: Values = { speaker: [], outlet: [], language: [], occasion: [], relation: [], year: [] }
  for (const kind of kinds) {
    const ofKind = counts.filter((one) => one.kind === kind)
    values[kind] = labelled(database, kind, ofKind.slice(0, VALUES))
  }
  return { ...counted, values }
}

interface FacetCount {
  readonly kind: string
  readonly value: string
  readonly number: number
}

type FacetCounts = Counted & { readonly counts: readonly FacetCount[] }

/**
 * The most frequent first. Codes are counted, and only then looked up. They come without the sign that makes words of them:
 * a text of nothing but ASCII is handed over in two thirds of the time.
 */
function countsOf(database: Database, filter: StatementFilter, kinds: readonly FacetKind[]): FacetCounts {
  const keys = firstKeys(database, filter, { limit: MOST_COUNTED })
  const row = database.first(
    `SELECT COALESCE(group_concat(replace(c.codes, char(0xE000), ''), ' '), '') AS codes,
       COALESCE(MAX(k.number), 0) AS number FROM (${keys.sql}) AS k JOIN statement_codes c ON c.statement = k.id`,
    ...keys.values,
  )
  const numbers = numbersOf(textOf(row, "codes"))
  const counts = valuesWith(database, [...numbers.keys()], kinds)
    .map(([code, kind, value]) => ({ kind, value, number: numbers.get(code) ?? 0 }))
    .sort((a, b) => b.number - a.number || (a.value < b.value ? -1 : 1))
  return { ...keys.countedIn(row), counts }
}

/** How often each code stands in a text of codes. Read sign by sign: a text has ten thousands, each a string if it were cut. */
function numbersOf(codes: string): Map<number, number> {
  const numbers = new Map<number, number>()
  let code = 0
  for (let at = 0; at <= codes.length; at++) {
    const digit = codes.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) code = code * 10 + digit
    else if (code > 0) {
      numbers.set(code, (numbers.get(code) ?? 0) + 1)
      code = 0
    }
  }
  return numbers
}

const ZERO = "0".charCodeAt(0)

/** What codes stand for. In one row, as the driver takes longer for a row than SQLite for a value. */
function valuesWith(
  database: Database,
  codes: readonly number[],
  kinds: readonly FacetKind[],
): readonly (readonly [code: number, kind: string, value: string])[] {
  const row = database.first(
    `SELECT json_group_array(json_array(code, kind, value)) AS found FROM facet_values
     WHERE code IN (SELECT value FROM json_each(?)) AND kind IN (SELECT value FROM json_each(?))`,
    jsonText(codes),
    jsonText(kinds),
  )
  return JSON.parse(textOf(row, "found"))
}

/** The same of all statements, as it was counted when they came in. */
function allCounts(database: Database, kinds: readonly FacetKind[]): FacetCounts {
  const counts = kinds.flatMap((kind) =>
    database
      .all(
        `SELECT value, number FROM facet_values WHERE kind = ? AND number > 0
         ORDER BY number DESC, value LIMIT ${VALUES}`,
        kind,
      )
      .map((row) => ({ kind, value: textOf(row, "value"), number: numberOf(row, "number") })),
  )
  return { total: totalOf(database, "statements"), counts }
}

/** Names of what the store knows by key. An outlet goes by any spelling of its name, so the filter takes the one shown. */
const NAMES: { readonly [K in FacetKind]?: string } = {
  speaker: "SELECT id AS key, record ->> '$.name' AS name FROM people WHERE id",
  outlet: "SELECT name_key AS key, name FROM outlets WHERE name_key",
}

function labelled(database: Database, kind: FacetKind, counts: readonly FacetCount[]): Facet[] {
  const keys = jsonText(counts.map(({ value }) => value))
  const rows = NAMES[kind] ? database.all(`${NAMES[kind]} IN (SELECT value FROM json_each(?))`, keys) : []
  const names = new Map(rows.map((row) => [textOf(row, "key"), textOf(row, "name")]))
  return counts.map(({ value, number: count }) => {
    const label = names.get(value) ?? value
    return { value: kind === "outlet" ? label : value, label, count }
  })
}
