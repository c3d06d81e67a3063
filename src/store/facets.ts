import type { TracedStatement } from "../model.js"
import type { Condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { maybeTextOf, numberOf, present, textOf } from "./rows.js"
import type { Source } from "./statement-cards.js"
import { addresseeKey, type StatementFilter } from "./statement-filter.js"
import { countStatements, firstIds } from "./statement-lists.js"

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

export function facets(database: Database, filter: StatementFilter): Facets {
  const counted = countStatements(database, filter)
  const isChosen = (kind: FacetKind): boolean => filter[FILTER_OF[kind]] !== undefined
  const found = { speaker: [], outlet: [], language: [], occasion: [], relation: [], year: [] }
  return {
    ...counted,
    counted: Math.min(counted.total, MOST_COUNTED),
    ...found,
    ...valuesOf(
      database,
      filter,
      KINDS.filter((kind) => !isChosen(kind)),
    ),
    ...Object.assign(
      {},
      ...KINDS.filter(isChosen).map((kind) => valuesOf(database, without(filter, kind), [kind])),
    ),
  }
}

/** The filter without the one that goes with a facet. */
function without(filter: StatementFilter, kind: FacetKind): StatementFilter {
  const others = { ...filter, [FILTER_OF[kind]]: undefined }
  return kind === "year" ? { ...others, to: undefined } : others
}

type Values = { readonly [K in FacetKind]?: readonly Facet[] }

function valuesOf(database: Database, filter: StatementFilter, kinds: readonly FacetKind[]): Values {
  const isNarrow = Object.values(present(filter)).length > 0
  const rows: readonly Row[] = isNarrow
    ? countedOf(database, firstIds(database, filter, MOST_COUNTED))
    : allCounts(database)
  return Object.fromEntries(
    kinds.map((kind) => {
      const most = rows.filter((row) => row.kind === kind).slice(0, VALUES)
      return [kind, most.map((row) => labelled(database, kind, row))]
    }),
  )
}

/** The values of some statements, the most frequent first. */
function countedOf(database: Database, ids: readonly string[]): Row[] {
  const counts = new Map<string, { kind: string; value: string; number: number }>()
  const count = (kind: string, value: string): void => {
    const known = counts.get(`${kind} ${value}`)
    if (known) known.number += 1
    else counts.set(`${kind} ${value}`, { kind, value, number: 1 })
  }
  for (const row of packedOf(database, ids)) {
    const person = maybeTextOf(row, "person")
    if (person !== undefined) count("speaker", person)
    for (const [kind, value] of readFacets(row)) count(kind, value)
  }
  return [...counts.values()].sort((a, b) => b.number - a.number || (a.value < b.value ? -1 : 1))
}

/** All values of a statement in one row: read a hundred times as fast as one row a value. */
const packedOf = (database: Database, ids: readonly string[]): Row[] =>
  database.all(
    `SELECT s.person, c.facets FROM statements s INDEXED BY statements_order_by_id
     JOIN statement_cards c ON c.statement = s.id WHERE s.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )

const readFacets = (row: Row): StatementFacet[] => JSON.parse(textOf(row, "facets"))

/** The same of all statements, as it was counted when they came in. */
const allCounts = (database: Database): Row[] =>
  KINDS.flatMap((kind) =>
    database.all(
      `SELECT kind, value, number FROM facet_counts WHERE kind = ? AND number > 0
       ORDER BY number DESC, value LIMIT ${VALUES}`,
      kind,
    ),
  )

/** Names of what the store knows by key. An outlet goes by any spelling of its name, so the filter takes the one shown. */
const NAMES: { readonly [K in FacetKind]?: string } = {
  speaker: "SELECT record ->> '$.name' AS name FROM people WHERE id = ?",
  outlet: "SELECT name FROM outlets WHERE name_key = ?",
}

function labelled(database: Database, kind: FacetKind, row: Row): Facet {
  const [value, count] = [textOf(row, "value"), numberOf(row, "number")]
  const name = NAMES[kind] && database.first(NAMES[kind], value)
  const label = name ? textOf(name, "name") : value
  return { value: kind === "outlet" ? label : value, label, count }
}

/** A value that a statement can be found by: its kind, and what the filter takes. */
export type StatementFacet = readonly [kind: string, value: string]

/** What is known of a statement besides its record. */
interface Known {
  readonly language: string | undefined
  /** Folded names of the outlets that have a part in it. */
  readonly carriers: readonly string[]
  /** Id of the article in which it was first seen. */
  readonly first: string | undefined
}

/** What a statement can be narrowed down by; who speaks is kept by {@link keepSpeakerFacets}. */
export function facetsOf(
  { occasion, addressee, witnesses }: TracedStatement,
  sources: ReadonlyMap<string, Source>,
  known: Known,
): StatementFacet[] {
  const years = [...sources.values()].flatMap(({ day }) => day?.slice(0, 4) ?? [])
  const { language, carriers, first = "" } = known
  const all: Readonly<Record<string, readonly (string | undefined)[]>> = {
    outlet: carriers,
    first: [sources.get(first)?.outlet],
    addressee: [addressee && addresseeKey(addressee)],
    language: [language],
    occasion: [occasion],
    relation: witnesses.flatMap(({ relation }) => relation),
    year: years,
  }
  return Object.entries(all).flatMap(([kind, values]) =>
    [...new Set(values)].flatMap((value) => (value ? [[kind, value] as const] : [])),
  )
}

/** Keeps the facets of a statement, inside the caller's transaction. */
export const putFacets = (database: Database, id: string, facets: readonly StatementFacet[]): void =>
  database.run(
    `INSERT INTO facets (kind, value, rank, day, statement)
     SELECT f.value ->> 0, f.value ->> 1, s.rank, s.day, s.id FROM statements s, json_each(?) f WHERE s.id = ?`,
    JSON.stringify(facets),
    id,
  )

/** Says anew who speaks in statements, inside the caller's transaction. `meant` speaks of statements as `s`. */
export function keepSpeakerFacets(database: Database, meant: Condition): void {
  database.run(
    `DELETE FROM facets WHERE kind = 'speaker' AND statement IN (SELECT s.id FROM statements s WHERE ${meant.sql})`,
    ...meant.values,
  )
  database.run(
    `INSERT INTO facets (kind, value, rank, day, statement)
     SELECT 'speaker', s.person, s.rank, s.day, s.id FROM statements s WHERE s.person IS NOT NULL AND ${meant.sql}`,
    ...meant.values,
  )
}

/** Forgets them, inside the caller's transaction. */
export const removeFacets = (database: Database, ids: readonly string[]): void =>
  database.run("DELETE FROM facets WHERE statement IN (SELECT value FROM json_each(?))", JSON.stringify(ids))
