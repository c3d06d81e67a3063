import type { QuotedArticle } from "../model.js"
import { namesIn } from "../people/index.js"
import { surerThan } from "../run/quoted.js"
import { quote } from "../run/worker.js"
import { isArticle, isQuotedArticle, recordIn } from "./records.js"
import type { Row, StageOptions } from "./rows.js"

/** Behind each article stand those whom it quotes, so that its words need not go where it is told who they are. */
export async function* quoteAll(
  rows: AsyncIterable<Row>,
  { minConfidence }: StageOptions,
): AsyncGenerator<string> {
  for await (const [record = ""] of rows) {
    const article = recordIn(record, isArticle, "an article")
    for (const quoted of isQuotedArticle(article) ? [article] : await quote([article])) {
      const sure = surerThan(quoted, minConfidence)
      yield `${JSON.stringify(sure)}\t${JSON.stringify(speakersIn(sure))}`
    }
  }
}

/** Those whom an article quotes, what is known of each as JSON. */
const speakersIn = (article: QuotedArticle) =>
  namesIn(article).map((name) => ({ ...name, bearer: JSON.stringify(name.bearer) }))
