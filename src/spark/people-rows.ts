import type { QuotedArticle } from "../model.js"
import { resolvePeople } from "../people/index.js"
import { quotedIn } from "./records.js"
import type { Row } from "./rows.js"

/** Everybody whom the articles quote, and for each article which of them its quotations are by. */
export async function* resolveAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
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
