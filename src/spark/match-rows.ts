import { matchStatements } from "../match/index.js"
import type { QuotedArticle } from "../model.js"
import { quotedIn } from "./records.js"
import type { Row, StageOptions } from "./rows.js"

/** The statements of all articles. */
export async function* matchAll(
  rows: AsyncIterable<Row>,
  { minWitnesses }: StageOptions,
): AsyncGenerator<string> {
  const articles: QuotedArticle[] = []
  for await (const [record = ""] of rows) articles.push(quotedIn(record))
  for (const statement of matchStatements(articles))
    if (statement.witnesses.length >= minWitnesses) yield JSON.stringify(statement)
}
