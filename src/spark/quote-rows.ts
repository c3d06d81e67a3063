import type { QuotedArticle } from "../model.js"
import { surerThan } from "../run/quoted.js"
import { quote } from "../run/worker.js"
import { isArticle, isQuotedArticle, recordIn } from "./records.js"
import type { Row, StageOptions } from "./rows.js"

/** Behind each article stands what resolving people looks at, so that its words need not go there. */
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

/** An article without its words. */
const speakersIn = ({ id, publisher, published, quotations }: QuotedArticle) => ({
  id,
  text: "",
  ...(publisher !== undefined && { publisher }),
  ...(published && { published }),
  quotations: quotations.filter(({ speaker }) => speaker?.kind === "person"),
  transmissions: [],
})
