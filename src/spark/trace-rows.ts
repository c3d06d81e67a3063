import type { Article, Statement } from "../model.js"
import { trace } from "../run/worker.js"
import { isArticle, isStatement, recordIn } from "./records.js"
import { groupsOf, type Row } from "./rows.js"

/** Statements traced together: as many as the embedded run gives a thread at once. */
const TRACED_AT_ONCE = 64

/** Rows are `[group, kind, record]`: first all articles of a group (kind 0), then the statements that stand in them. */
export async function* traceGroups(rows: AsyncIterable<Row>): AsyncGenerator<string> {
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
