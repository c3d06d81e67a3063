import { matchStatements } from "../match/index.js"
import type { Article, QuotedArticle, Statement } from "../model.js"
import { resolvePeople } from "../people/index.js"
import { named } from "../run/people.js"
import { surerThan } from "../run/quoted.js"
import { quote, trace } from "../run/worker.js"
import { readFile, readLine } from "./read-rows.js"
import { isArticle, isPersons, isQuotedArticle, isStatement, recordIn } from "./records.js"
import { groupsOf, NOTHING, type Row } from "./rows.js"

export interface StageOptions {
  /** Leave out quotations less sure than this, 0…1. */
  readonly minConfidence: number
  /** Leave out statements with fewer witnesses. */
  readonly minWitnesses: number
}

/** What a worker does with the rows of one partition. */
interface Stage {
  /** Columns that it is sent. */
  readonly columns: number
  /** The lines that it answers with. */
  readonly run: (rows: AsyncIterable<Row>, options: StageOptions) => AsyncIterable<string>
}

/** Statements traced together: as many as the embedded run gives a thread at once. */
const TRACED_AT_ONCE = 64

/** The stages of a worker, in the order they run. Each is the embedded run's own step with rows around it. */
export const STAGES = {
  "read-lines": { columns: 2, run: readAll(readLine) },
  "read-files": { columns: 3, run: readAll(readFile) },
  quote: {
    columns: 1,
    run: eachRow(async ([record = ""], { minConfidence }) => {
      const article = recordIn(record, isArticle, "an article")
      const [quoted] = isQuotedArticle(article) ? [article] : await quote([article])
      return quoted ? [surerThan(quoted, minConfidence)] : []
    }),
  },
  names: { columns: 1, run: eachRow(async ([record = ""]) => [speakersIn(quotedIn(record))]) },
  people: { columns: 1, run: resolveAll },
  persons: {
    columns: 2,
    run: eachRow(async ([persons = "", record = ""]) => [
      persons === NOTHING ? quotedIn(record) : named(quotedIn(record), personsIn(persons)),
    ]),
  },
  match: { columns: 1, run: matchAll },
  trace: { columns: 3, run: traceGroups },
} as const satisfies Record<string, Stage>

export type StageName = keyof typeof STAGES

export const isStageName = (name: string): name is StageName => Object.hasOwn(STAGES, name)

type Records = Iterable<object> | AsyncIterable<object>

/** One row at a time; what it gives is written as JSON. */
function eachRow(step: (row: Row, options: StageOptions) => Promise<Records>): Stage["run"] {
  return async function* (rows, options) {
    for await (const row of rows)
      for await (const record of await step(row, options)) yield JSON.stringify(record)
  }
}

/** Behind each record stands the place of its row, and its own in it, so that of two articles with one id the first is known. */
function readAll(step: (row: Row) => Records): Stage["run"] {
  return async function* (rows) {
    for await (const row of rows) {
      let count = 0
      for await (const record of step(row))
        yield `${JSON.stringify(record)}\t${row[0]} ${`${count++}`.padStart(9, "0")}`
    }
  }
}

const quotedIn = (record: string): QuotedArticle => recordIn(record, isQuotedArticle, "a quoted article")

const personsIn = (record: string): Map<string, string> =>
  new Map(Object.entries(recordIn(record, isPersons, "an article's persons").persons))

/** What resolving people looks at: the words stay where they are. */
const speakersIn = ({ id, publisher, published, quotations }: QuotedArticle) => ({
  id,
  text: "",
  ...(publisher !== undefined && { publisher }),
  ...(published && { published }),
  quotations: quotations.filter(({ speaker }) => speaker?.kind === "person"),
  transmissions: [],
})

async function* resolveAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const articles: QuotedArticle[] = []
  for await (const [record = ""] of rows) articles.push(quotedIn(record))
  const { people, personOf } = resolvePeople(articles)
  for (const person of people) yield JSON.stringify(person)
  for (const { id, quotations } of articles) {
    const own = quotations.flatMap((quotation) => {
      const person = personOf.get(quotation.id)
      return person === undefined ? [] : [[quotation.id, person] as const]
    })
    if (own.length > 0) yield JSON.stringify({ id, persons: Object.fromEntries(own) })
  }
}

async function* matchAll(rows: AsyncIterable<Row>, { minWitnesses }: StageOptions): AsyncGenerator<string> {
  const articles: QuotedArticle[] = []
  for await (const [record = ""] of rows) articles.push(quotedIn(record))
  for (const statement of matchStatements(articles))
    if (statement.witnesses.length >= minWitnesses) yield JSON.stringify(statement)
}

/** Rows are `[group, kind, record]`: first all articles of a group (kind 0), then the statements that stand in them. */
async function* traceGroups(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const articles: Article[] = []
    const statements: Statement[] = []
    for (const [, kind, record = ""] of group)
      if (kind === "0") articles.push(recordIn(record, isArticle, "an article"))
      else statements.push(recordIn(record, isStatement, "a statement"))
    for (let from = 0; from < statements.length; from += TRACED_AT_ONCE)
      for (const traced of await trace({
        statements: statements.slice(from, from + TRACED_AT_ONCE),
        articles,
      }))
        yield JSON.stringify(traced)
  }
}
