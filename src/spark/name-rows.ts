import { named } from "../run/named.js"
import { isPersons, quotedIn, recordIn } from "./records.js"
import { NOTHING, type Row } from "./rows.js"

/** Rows are `[persons, article]`: gives the articles, their speakers as those persons. */
export async function* nameAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const [persons = "", record = ""] of rows)
    yield persons === NOTHING ? record : JSON.stringify(named(quotedIn(record), personsIn(persons)))
}

const personsIn = (record: string): Map<string, string> =>
  new Map(Object.entries(recordIn(record, isPersons, "an article's persons").persons))
