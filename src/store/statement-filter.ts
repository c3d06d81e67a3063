import type { Relation } from "../model.js"
import { allOf, type Condition, condition } from "./conditions.js"
import type { Database } from "./database.js"
import { outletKey } from "./outlets.js"
import { numberOf, textOf } from "./rows.js"
import { addresseeKey, CODE, type StatementFacet } from "./statement-facets.js"

/** What statements a list is to hold; with dates, outlet and dates are those of one and the same witness. */
export interface StatementFilter {
  /** Id of the speaker. */
  readonly person?: string | undefined
  /** To whom it was said: a name in any letters, or the id of a person, who goes by all of her names. */
  readonly addressee?: string | undefined
  /** Any spelling of the name of an outlet that passes it on, or of a carrier that its trail names. */
  readonly outlet?: string | undefined
  /** Any spelling of the name of the outlet in which it was first seen. */
  readonly first?: string | undefined
  /** Id of an article that passes it on. */
  readonly article?: string | undefined
  /** First and last day of a witness: see {@link FILTER_DAY}. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly minWitnesses?: number | undefined
  /** Words of the statement or of the speaker's name. */
  readonly q?: string | undefined
  /** Of the fullest witness, BCP 47. */
  readonly language?: string | undefined
  readonly occasion?: string | undefined
  /** That a witness stands in to its text. */
  readonly relation?: Relation | undefined
}

/** A day that a filter takes, ISO 8601, whole or cut: `2031`, `2031-05`, `2031-05-03`. */
export const FILTER_DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A facet that a filter asks for. */
export interface ChosenFacet {
  readonly kind: string
  readonly value: string
  /** The word that stands for it in the index of words. */
  readonly code: string
  /** How many statements have it. */
  readonly number: number
}

/** The facets that a filter asks for; one that no statement has counts 0. */
export const chosenFacets = (database: Database, filter: StatementFilter): ChosenFacet[] =>
  valuesIn(filter).map(([kind, value]) => knownFacet(database, kind, value))

/** The facets of those to whom it was said whom a filter asks for: whoever is a person goes by all of her names. */
export function chosenAddressees(database: Database, addressee: string): ChosenFacet[] {
  const names = database
    .all(
      "SELECT n.value ->> '$.text' AS name FROM people p, json_each(p.record, '$.names') n WHERE p.id = ?",
      addressee,
    )
    .map((row) => String(row.name))
  const keys = new Set([addressee, ...names].map(addresseeKey))
  return [...keys].map((key) => knownFacet(database, "addressee", key)).filter(({ number }) => number > 0)
}

function valuesIn({
  person,
  outlet,
  first,
  language,
  occasion,
  relation,
  ...rest
}: StatementFilter): StatementFacet[] {
  // With a day or a page to go with it, an outlet means that of the witness.
  const isOfWitness = rest.from !== undefined || rest.to !== undefined || rest.article !== undefined
  const chosen = {
    speaker: person,
    outlet: outlet === undefined || isOfWitness ? undefined : outletKey(outlet),
    first: first === undefined ? undefined : outletKey(first),
    language,
    occasion,
    relation,
  }
  return Object.entries(chosen).flatMap(([kind, value]) => (value === undefined ? [] : [[kind, value]]))
}

function knownFacet(database: Database, kind: string, value: string): ChosenFacet {
  const row = database.first(
    `SELECT ${CODE} AS code, number FROM facet_values v WHERE kind = ? AND value = ?`,
    kind,
    value,
  )
  return { kind, value, code: row ? textOf(row, "code") : "", number: row ? numberOf(row, "number") : 0 }
}

/** What one of the witnesses is to meet, where a filter asks for days or a page. */
export function wantedWitness({ outlet, article, from, to }: StatementFilter): Condition[] {
  if (article === undefined && from === undefined && to === undefined) return []
  const wanted = allOf(
    article !== undefined && condition("article = ?", article),
    from !== undefined && condition("day >= ?", from),
    // "~" sorts after every digit and dash: the whole of a year, a month or a day is in.
    to !== undefined && condition("day <= ? || '~'", to),
    outlet !== undefined && condition("outlet = ?", outletKey(outlet)),
  )
  return [wanted]
}
