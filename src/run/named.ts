import type { QuotedArticle } from "../model.js"
import { withPerson } from "../text/index.js"

/** The article with its speakers as those persons, each under the id of the quotation. */
export function named(article: QuotedArticle, personOf: ReadonlyMap<string, string>): QuotedArticle {
  const quotations = article.quotations.map((quotation) => {
    const { speaker } = quotation
    return speaker ? { ...quotation, speaker: withPerson(speaker, personOf.get(quotation.id)) } : quotation
  })
  return { ...article, quotations }
}
