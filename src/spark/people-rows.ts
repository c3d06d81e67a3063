import { likenessOf, type PackedBearer, peopleAmong, setsAmong } from "../people/index.js"
import { named } from "../run/named.js"
import {
  isAlikeNames,
  isBearer,
  isKnownName,
  isMetNames,
  isPersonsList,
  quotedIn,
  recordIn,
} from "./records.js"
import { groupsOf, NOTHING, ofKind, type Row } from "./rows.js"

/** Rows are pairs of names that meet: gives those that are alike enough for one person. */
export async function* alikeOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const [record = ""] of rows) {
    const { one, other } = recordIn(record, isMetNames, "a pair of names")
    const weight = likenessOf(one.name, other.name)
    if (weight !== undefined) yield JSON.stringify({ id: one.key, other: other.key, weight })
  }
}

/** Rows are `[component, kind, record]`: names (kind 0), and alike ones of them (1): gives each name's set. */
export async function* setsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const names = ofKind(group, "0").map((record) => recordIn(record, isKnownName, "a name"))
    const alike = ofKind(group, "1").map((record) => {
      const { id, other, weight } = recordIn(record, isAlikeNames, "a pair of alike names")
      return { one: id, other, weight }
    })
    for (const [id, whose] of setsAmong(names, alike)) yield JSON.stringify({ id, whose })
  }
}

/** Rows are `[set of names, bearer]`: gives the people, and for each article which of them its quotations are by. */
export async function* peopleOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const bearers = group.map(([, record = ""]): PackedBearer => recordIn(record, isBearer, "a bearer"))
    for (const { person, bearers: own } of peopleAmong(bearers)) {
      yield JSON.stringify(person)
      for (const { article, quotations } of own)
        yield JSON.stringify({
          id: article,
          persons: Object.fromEntries(quotations.map((id) => [id, person.id])),
        })
    }
  }
}

/** Rows are `[persons, article]`: gives the articles, their speakers as those persons. */
export async function* nameAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const [persons = "", record = ""] of rows)
    yield persons === NOTHING ? record : JSON.stringify(named(quotedIn(record), personsIn(persons)))
}

const personsIn = (records: string): Map<string, string> =>
  new Map(
    recordIn(records, isPersonsList, "an article's persons").flatMap(({ persons }) =>
      Object.entries(persons),
    ),
  )
