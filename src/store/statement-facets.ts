import type { TracedStatement } from "../model.js"
import { foldWord, jsonText } from "../text/index.js"
import type { Database } from "./database.js"
import type { Source } from "./statement-cards.js"

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

/** An addressee's name in any letters. `addresseeKey(" Señor Roe")` → `"senor roe"`. */
export const addresseeKey = (name: string): string => foldWord(name.trim())

/** Keeps the facets of a statement, inside the caller's transaction. */
export const putFacets = (database: Database, id: string, facets: readonly StatementFacet[]): void =>
  database.run(
    `INSERT INTO facets (kind, value, rank, day, statement)
     SELECT f.value ->> 0, f.value ->> 1, s.rank, s.day, s.id FROM statements s, json_each(?) f WHERE s.id = ?`,
    jsonText(facets),
    id,
  )

/** Says anew who speaks in statements, inside the caller's transaction. */
export function keepSpeakerFacets(database: Database, ids: readonly string[]): void {
  const list = jsonText(ids)
  database.run(
    "DELETE FROM facets WHERE kind = 'speaker' AND statement IN (SELECT value FROM json_each(?))",
    list,
  )
  database.run(
    `INSERT INTO facets (kind, value, rank, day, statement) SELECT 'speaker', person, rank, day, id FROM statements
     WHERE person IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
    list,
  )
}

/** Keeps the codes of statements' facets, inside the caller's transaction. */
export const keepCodes = (database: Database, ids: readonly string[]): void =>
  database.run(
    `INSERT OR REPLACE INTO statement_codes (statement, codes)
     SELECT s.id, COALESCE((
       SELECT group_concat(${CODE}, ' ') FROM facets f JOIN facet_values v USING (kind, value)
       WHERE f.statement = s.id), '')
     FROM statements s WHERE s.id IN (SELECT value FROM json_each(?))`,
    jsonText(ids),
  )

/** A facet's code as a word that no page has, of a row of facet_values as `v`. */
export const CODE = "char(0xE000) || v.code"

/** Forgets them, inside the caller's transaction. */
export const removeFacets = (database: Database, ids: readonly string[]): void =>
  database.run("DELETE FROM facets WHERE statement IN (SELECT value FROM json_each(?))", jsonText(ids))
