import { jsonText } from "../text/index.js"
import { allOf, type Condition, condition } from "./conditions.js"
import type { Database } from "./database.js"
import { COUNTED_TO, type Counted, countedTo } from "./paging.js"
import {
  type ChosenFacet,
  chosenAddressees,
  chosenFacets,
  type StatementFilter,
  wantedWitness,
} from "./statement-filter.js"
import { RANK_OF_WITNESS } from "./statements.js"
import { totalOf } from "./totals.js"
import { countMatches, type Matches, matchesOf } from "./word-index.js"
import { type WordQuery, wordQuery } from "./words.js"

/** Where the keys of the statements are read that a filter lets through: rows `id, rank, day`, to be named `k`. */
export interface StatementKeys {
  /** All in the order of lists, so that no more are read than are wanted; or few, which are put in order at last. */
  readonly order: "of lists" | "none"
  readonly source: Condition
  readonly where: Condition
  /** How many there are, where that is known without counting. */
  readonly counted?: Counted
}

/** What a filter asks for, as the store looks it up. */
interface Asked {
  /** How many keys will be read. */
  readonly wanted: number
  /** The rarest first. */
  readonly facets: readonly ChosenFacet[]
  /** To any of whom it was said, where one person goes by several names. */
  readonly addressees: readonly ChosenFacet[]
  readonly query?: WordQuery | undefined
  readonly rank: readonly Condition[]
  readonly witness: readonly Condition[]
}

/** @param wanted how many keys will be read */
export function keysOf(database: Database, filter: StatementFilter, wanted: number): StatementKeys {
  const asked = askedOf(database, filter, wanted)
  if (!asked) return { order: "none", source: EVERY, where: condition("FALSE"), counted: { total: 0 } }
  for (const way of WAYS) {
    const keys = way(database, asked)
    if (keys) return keys
  }
  return inOrder(database, asked)
}

/** Nothing where no statement can be let through. */
function askedOf(database: Database, filter: StatementFilter, wanted: number): Asked | undefined {
  const { q, addressee, minWitnesses } = filter
  const query = q ? wordQuery(q) : undefined
  const addressees = addressee === undefined ? [] : chosenAddressees(database, addressee)
  const facets = [...chosenFacets(database, filter), ...(addressees.length === 1 ? addressees : [])]
  const isEmpty = (q && !query) || (addressee !== undefined && addressees.length === 0)
  if (isEmpty || facets.some(({ number }) => number === 0)) return undefined
  return {
    wanted,
    facets: facets.sort((a, b) => a.number - b.number),
    addressees: addressees.length > 1 ? addressees : [],
    query,
    rank: minWitnesses === undefined ? [] : [condition("k.rank <= ?", RANK_OF_WITNESS * minWitnesses)],
    witness: wantedWitness(filter),
  }
}

type Way = (database: Database, asked: Asked) => StatementKeys | undefined

/** Ways to few rows, the most telling first. */
const WAYS: readonly Way[] = [byAddressees, byWitnesses, byWords, byFacets]

/** A person who is addressed by several names is addressed in few statements. */
function byAddressees(_: Database, { addressees, ...asked }: Asked): StatementKeys | undefined {
  if (addressees.length === 0) return undefined
  const values = jsonText(addressees.map(({ value }) => value))
  const source = condition(
    `SELECT statement AS id, rank, day FROM facets
     WHERE kind = 'addressee' AND value IN (SELECT value FROM json_each(?))`,
    values,
  )
  return { order: "none", source, where: allOf(...restOf(asked), ...asked.witness.map(hasWitness)) }
}

function byWitnesses(database: Database, asked: Asked): StatementKeys | undefined {
  const [witness] = asked.witness
  if (!witness || !isFew(database, witness, asked)) return undefined
  const source = condition(
    `SELECT id, rank, day FROM statements INDEXED BY statements_order_by_id
     WHERE id IN (SELECT statement FROM witnesses WHERE ${witness.sql})`,
    ...witness.values,
  )
  return { order: "none", source, where: allOf(...restOf(asked)) }
}

/**
 * Are the witnesses so few that their statements are found sooner by gathering and sorting them than by looking at
 * statements in their order until enough are found? Gathering costs as many steps as there are witnesses, looking
 * through `rows` in order `wanted · rows ÷ witnesses`.
 */
function isFew(database: Database, where: Condition, { wanted, facets }: Asked): boolean {
  const rows = facets[0]?.number ?? totalOf(database, "statements")
  const most = Math.ceil(Math.sqrt(wanted * rows)) + 100
  return countMatches(database, { from: "witnesses", where }, most) < most
}

/** What the rows of a source that knows nothing of facets and words are to meet besides. */
const restOf = ({ facets, rank, query }: Pick<Asked, "facets" | "rank" | "query">): Condition[] => [
  ...rank,
  ...facets.map(hasFacet),
  ...(query ? [isAmong(matchesOf("statements", query))] : []),
]

/** By words; of very many those that came in last, as to put all of them in order would take longer than anybody waits. */
function byWords(_: Database, asked: Asked): StatementKeys | undefined {
  if (!asked.query) return undefined
  const matches = matchesOf("statements", asked.query, codesOf(asked))
  return {
    order: "none",
    source: newestOf(matches, conditionsOf(asked), COUNTED_TO + 1),
    where: condition("TRUE"),
  }
}

/** Statements that are sooner put in order than sought in their order. */
const GATHERED_TO = 5000

/** By several facets, in which the index of words says how many statements meet. */
function byFacets(database: Database, asked: Asked): StatementKeys | undefined {
  const [rarest, ...others] = asked.facets
  if (!rarest || others.length === 0) return undefined
  const matches = matchesOf("statements", { words: [], signs: [] }, codesOf(asked))
  const number = countMatches(database, matches, GATHERED_TO + 1)
  const conditions = conditionsOf(asked)
  const counted = conditions.length === 0 && { counted: countedTo(number) }
  if (number <= GATHERED_TO)
    return {
      order: "none",
      source: newestOf(matches, conditions, GATHERED_TO),
      where: condition("TRUE"),
      ...counted,
    }
  return {
    order: "of lists",
    source: withFacet(rarest),
    where: allOf(...others.map(hasFacet), ...conditions),
    ...counted,
  }
}

/** All statements, or all that have a facet. */
function inOrder(database: Database, asked: Asked): StatementKeys {
  const [facet] = asked.facets
  const conditions = conditionsOf(asked)
  const total = facet?.number ?? totalOf(database, "statements")
  return {
    order: "of lists",
    source: facet ? withFacet(facet) : EVERY,
    where: allOf(...conditions),
    ...(conditions.length === 0 && { counted: { total } }),
  }
}

const conditionsOf = ({ rank, witness }: Asked): Condition[] => [...rank, ...witness.map(hasWitness)]
const codesOf = ({ facets }: Asked): string[] => facets.map(({ code }) => code)

/** The newest rows that match, and meet the conditions. */
function newestOf({ from, where }: Matches, conditions: readonly Condition[], limit: number): Condition {
  const rest = allOf(...conditions)
  return condition(
    `SELECT k.id, k.rank, k.day FROM ${from} CROSS JOIN statements AS k INDEXED BY statements_order_by_row
     ON k.row = ${from}.rowid WHERE ${where.sql} AND ${rest.sql} ORDER BY ${from}.rowid DESC LIMIT ${limit}`,
    ...where.values,
    ...rest.values,
  )
}

const EVERY = condition("SELECT id, rank, day FROM statements")

const withFacet = ({ kind, value }: ChosenFacet): Condition =>
  condition("SELECT statement AS id, rank, day FROM facets WHERE kind = ? AND value = ?", kind, value)

const hasFacet = ({ kind, value }: ChosenFacet): Condition =>
  condition(
    `EXISTS (SELECT 1 FROM facets f WHERE f.kind = ? AND f.value = ?
       AND f.rank = k.rank AND f.day = k.day AND f.statement = k.id)`,
    kind,
    value,
  )

const hasWitness = ({ sql, values }: Condition): Condition =>
  condition(`EXISTS (SELECT 1 FROM witnesses WHERE statement = k.id AND ${sql})`, ...values)

const isAmong = ({ from, where }: Matches): Condition =>
  condition(
    `(SELECT row FROM statements WHERE id = k.id) IN (SELECT rowid FROM ${from} WHERE ${where.sql})`,
    ...where.values,
  )
