import type { Relation } from "../model.js"
import { foldWord } from "../text/index.js"
import { allOf, type Condition, condition, wordCondition } from "./conditions.js"
import type { Database } from "./database.js"
import { outletKey } from "./outlets.js"
import { COUNTED_TO } from "./paging.js"
import { numberOf } from "./rows.js"
import { RANK_OF_WITNESS } from "./statements.js"
import { totalOf } from "./totals.js"
import { wordQuery } from "./words.js"

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
  /** First and last day of a witness, ISO 8601, whole or cut: `2031`, `2031-05`, `2031-05-03`. */
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

/**
 * The keys of the statements that a filter lets through: a source of rows `id, rank, day`, to be named `k`, and what
 * they are to meet. The source is what holds the fewest, so that a page is found after few rows.
 */
export interface StatementKeys {
  readonly source: Condition
  readonly where: Condition
  /** How many there are, where that is known without counting. */
  readonly total?: number
}

/** @param wanted how many keys will be read, in the order of lists */
export function keysOf(database: Database, filter: StatementFilter, wanted: number): StatementKeys {
  const facets = facetsOf(filter).map((facet) => ({ ...facet, number: countOf(database, facet) }))
  const [rarest, ...others] = facets.sort((a, b) => a.number - b.number)
  const all = totalOf(database, "statements")
  const witnesses = witnessesWanted(filter)
  const isGathered = witnesses !== undefined && isFew(database, witnesses, wanted, rarest?.number ?? all)
  const typed = filter.q ? typedSource(filter.q, rarest !== undefined || witnesses !== undefined) : undefined
  const isByFacet = rarest !== undefined && !typed && !isGathered
  const conditions = [
    ...(isByFacet ? others : facets).map(hasFacet),
    ...addressed(database, filter),
    ...(filter.minWitnesses === undefined
      ? []
      : [condition("k.rank <= ?", RANK_OF_WITNESS * filter.minWitnesses)]),
    ...(witnesses && (typed || !isGathered) ? [hasWitness(witnesses)] : []),
  ]
  const isKnown = conditions.length === 0 && !typed && !isGathered
  return {
    source: typed ?? (isGathered ? gathered(witnesses) : isByFacet ? byFacet(rarest) : EVERY),
    where: allOf(...conditions),
    ...(isKnown && { total: rarest?.number ?? all }),
  }
}

const EVERY = condition("SELECT id, rank, day FROM statements")

interface ChosenFacet {
  readonly kind: string
  readonly value: string
}

function facetsOf({
  person,
  outlet,
  first,
  language,
  occasion,
  relation,
  ...rest
}: StatementFilter): ChosenFacet[] {
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
  return Object.entries(chosen).flatMap(([kind, value]) => (value === undefined ? [] : { kind, value }))
}

function countOf(database: Database, { kind, value }: ChosenFacet): number {
  const row = database.first("SELECT number FROM facet_counts WHERE kind = ? AND value = ?", kind, value)
  return row ? numberOf(row, "number") : 0
}

const byFacet = ({ kind, value }: ChosenFacet): Condition =>
  condition("SELECT statement AS id, rank, day FROM facets WHERE kind = ? AND value = ?", kind, value)

const hasFacet = ({ kind, value }: ChosenFacet): Condition =>
  condition(
    `EXISTS (SELECT 1 FROM facets f WHERE f.kind = ? AND f.value = ?
       AND f.rank = k.rank AND f.day = k.day AND f.statement = k.id)`,
    kind,
    value,
  )

/** Whoever is addressed is few people's: looked up by the names. */
function addressed(database: Database, { addressee }: StatementFilter): Condition[] {
  if (addressee === undefined) return []
  const names = database
    .all(
      "SELECT n.value ->> '$.text' AS name FROM people p, json_each(p.record, '$.names') n WHERE p.id = ?",
      addressee,
    )
    .map((row) => String(row.name))
  const keys = [addressee, ...names].map(addresseeKey)
  return [
    condition(
      "k.id IN (SELECT statement FROM facets WHERE kind = 'addressee' AND value IN (SELECT value FROM json_each(?)))",
      JSON.stringify(keys),
    ),
  ]
}

/** An addressee's name in any letters. `addresseeKey(" Señor Roe")` → `"senor roe"`. */
export const addresseeKey = (name: string): string => foldWord(name.trim())

/**
 * Rows that hold what was typed. Of words that very many statements have, and nothing else to go by, those that came
 * in last: to put all of them in order would take longer than anybody waits.
 */
function typedSource(typed: string, isNarrowed: boolean): Condition {
  const query = wordQuery(typed)
  if (query?.by !== "words") {
    const { sql, values } = wordCondition("statements", typed)
    return condition(`SELECT id, rank, day FROM statements WHERE ${sql}`, ...values)
  }
  const rows = isNarrowed ? "" : `ORDER BY rowid DESC LIMIT ${TYPED_TO}`
  return condition(
    `SELECT id, rank, day FROM statements INDEXED BY statements_order_by_row WHERE row IN (
       SELECT rowid FROM statements_words WHERE statements_words MATCH ? ${rows})`,
    query.match,
  )
}

const TYPED_TO = COUNTED_TO + 1

function witnessesWanted({ outlet, article, from, to }: StatementFilter): Condition | undefined {
  if (article === undefined && from === undefined && to === undefined) return undefined
  return allOf(
    article !== undefined && condition("article = ?", article),
    from !== undefined && condition("day >= ?", from),
    // "~" sorts after every digit and dash: the whole of a year, a month or a day is in.
    to !== undefined && condition("day <= ? || '~'", to),
    outlet !== undefined && condition("outlet = ?", outletKey(outlet)),
  )
}

/**
 * Are the witnesses so few that their statements are found sooner by gathering and sorting them than by looking at
 * statements in their order until enough are found? Gathering costs as many steps as there are witnesses, looking
 * through `rows` in order `wanted · rows ÷ witnesses`.
 */
function isFew(database: Database, { sql, values }: Condition, wanted: number, rows: number): boolean {
  const most = Math.ceil(Math.sqrt(wanted * rows)) + 100
  const counted = `SELECT COUNT(*) AS number FROM (SELECT 1 FROM witnesses WHERE ${sql} LIMIT ${most})`
  return numberOf(database.first(counted, ...values), "number") < most
}

const gathered = ({ sql, values }: Condition): Condition =>
  condition(
    `SELECT id, rank, day FROM statements INDEXED BY statements_order_by_id
     WHERE id IN (SELECT statement FROM witnesses WHERE ${sql})`,
    ...values,
  )

const hasWitness = ({ sql, values }: Condition): Condition =>
  condition(`EXISTS (SELECT 1 FROM witnesses WHERE statement = k.id AND ${sql})`, ...values)
