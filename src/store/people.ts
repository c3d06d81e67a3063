import type { Person, Quotation } from "../model.js"
import { jsonText } from "../text/index.js"
import { readQuotation } from "./articles.js"
import { type Condition, condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { beginningOf, type Page, type PageRequest, pageOf } from "./paging.js"
import { numberOf, textOf } from "./rows.js"
import { renewSpeakers } from "./statements.js"
import { totalOf } from "./totals.js"
import { addWords, matchesOf, rebuildSigns, rebuildWords, removeWords } from "./word-index.js"
import { wordQuery } from "./words.js"

/** A quotation with the article it stands in. */
export interface PlacedQuotation {
  readonly article: string
  readonly quotation: Quotation
}

/**
 * All people of the pile, and who speaks in which quotation (ids of quotations to ids of people): replaces
 * what was known, as names are resolved over the whole pile.
 */
export function putPeople(
  database: Database,
  people: readonly Person[],
  personOf: ReadonlyMap<string, string>,
): void {
  database.transaction(() => {
    database.run("DELETE FROM people")
    for (const person of people) insertPerson(database, person)
    rebuildWords(database, "people")
    rebuildSigns(database, "people")
    database.run("UPDATE quotations SET person = NULL WHERE person IS NOT NULL")
    for (const [quotation, person] of personOf)
      database.run("UPDATE quotations SET person = ? WHERE id = ?", person, quotation)
    renewSpeakers(database)
  })
}

const insertPerson = (database: Database, person: Person): void =>
  database.run(
    "INSERT INTO people (id, quotations, names, record) VALUES (?, ?, ?, ?)",
    person.id,
    person.quotations,
    [...new Set([person.name, ...person.names.map((name) => name.text)])].join("\n"),
    jsonText(person),
  )

/** What has changed among the people: those to keep, those that are no more, and the person of some quotations. */
export interface PeopleChanges {
  readonly put: readonly Person[]
  readonly remove: readonly string[]
  readonly personOf: ReadonlyMap<string, string>
}

/** Takes the changes over in one transaction. */
export function changePeople(database: Database, { put, remove, personOf }: PeopleChanges): void {
  const ids = [...remove, ...put.map(({ id }) => id)]
  database.transaction(() => {
    removeWords(database, "people", "id", ids)
    database.run("DELETE FROM people WHERE id IN (SELECT value FROM json_each(?))", jsonText(ids))
    for (const person of put) insertPerson(database, person)
    addWords(database, "people", "id", ids)
    for (const [quotation, person] of personOf)
      database.run("UPDATE quotations SET person = ? WHERE id = ?", person, quotation)
    renewSpeakers(database, statementsQuoting(database, [...personOf.keys()]))
  })
}

const statementsQuoting = (database: Database, quotations: readonly string[]): string[] =>
  database
    .all(
      `SELECT DISTINCT w.statement FROM quotations q JOIN witnesses w ON w.article = q.article AND w.quotation = q.id
       WHERE q.id IN (SELECT value FROM json_each(?))`,
      jsonText(quotations),
    )
    .map((row) => textOf(row, "statement"))

/** A quotation with the name that its article gives the speaker, and the person that is. */
export interface NamedQuotation {
  readonly quotation: string
  readonly article: string
  readonly name: string
  readonly person: string
}

/** Every quotation of a person. */
export const mentionsOf = (database: Database, person: string): NamedQuotation[] =>
  database.all(`${NAMED} WHERE person = ? ORDER BY article, place`, person).map(readNamed)

/** The quotations of these ids that a known person says. */
export const mentionsIn = (database: Database, quotations: readonly string[]): NamedQuotation[] =>
  database
    .all(
      `${NAMED} WHERE id IN (SELECT value FROM json_each(?)) AND person IS NOT NULL ORDER BY article, place`,
      jsonText(quotations),
    )
    .map(readNamed)

const NAMED = "SELECT id, article, speaker, person FROM quotations"

const readNamed = (row: Row): NamedQuotation => ({
  quotation: textOf(row, "id"),
  article: textOf(row, "article"),
  name: textOf(row, "speaker"),
  person: textOf(row, "person"),
})

export function person(database: Database, id: string): Person | undefined {
  const row = database.first("SELECT record FROM people WHERE id = ?", id)
  return row && readPerson(row)
}

/** What people a list is to hold. */
export interface PeopleFilter {
  /** Words of a name. */
  readonly q?: string | undefined
}

/** People, those with the most quotations first. */
export function people(database: Database, filter: PeopleFilter, page: PageRequest): Page<Person> {
  const matching = filter.q ? named(filter.q) : condition("TRUE")
  const { place, skipped } = beginningOf(page, [Number.MAX_SAFE_INTEGER, ""])
  const rows = database.all(
    `SELECT id, quotations, record FROM people WHERE ${matching.sql} AND (-quotations, id) > (-?, ?)
     ORDER BY quotations DESC, id LIMIT ? OFFSET ?`,
    ...matching.values,
    ...place,
    page.limit + 1,
    skipped,
  )
  const total = filter.q ? countOf(database, matching) : totalOf(database, "people")
  return pageOf(rows, page.limit, { total }, readPerson, (row) => [
    numberOf(row, "quotations"),
    textOf(row, "id"),
  ])
}

/** People who have a name with these words in it; nobody where there is no word. */
function named(typed: string): Condition {
  const query = wordQuery(typed)
  if (!query) return condition("FALSE")
  const { from, where } = matchesOf("people", query)
  return condition(`people.row IN (SELECT rowid FROM ${from} WHERE ${where.sql})`, ...where.values)
}

const countOf = (database: Database, { sql, values }: Condition): number =>
  numberOf(database.first(`SELECT COUNT(*) AS total FROM people WHERE ${sql}`, ...values), "total")

function readPerson(row: Row): Person {
  return JSON.parse(textOf(row, "record"))
}

/** What the person is quoted with, by article and place. */
export function quotationsOf(database: Database, person: string, page: PageRequest): Page<PlacedQuotation> {
  const { place, skipped } = beginningOf(page, ["", -1])
  const rows = database.all(
    `SELECT * FROM quotations WHERE person = ? AND (article, place) > (?, ?) ORDER BY article, place LIMIT ? OFFSET ?`,
    person,
    ...place,
    page.limit + 1,
    skipped,
  )
  const total = database.first("SELECT COUNT(*) AS total FROM quotations WHERE person = ?", person)
  const read = (row: Row) => ({ article: textOf(row, "article"), quotation: readQuotation(row) })
  return pageOf(rows, page.limit, { total: numberOf(total, "total") }, read, (row) => [
    textOf(row, "article"),
    numberOf(row, "place"),
  ])
}
