import type { Person, QuotedArticle } from "../model.js"
import { resolvePeople } from "../people/index.js"

/** The articles with every speaker resolved to a person of the whole pile, and those people. */
export function withPeople(articles: readonly QuotedArticle[]): {
  articles: QuotedArticle[]
  people: Person[]
  personOf: ReadonlyMap<string, string>
} {
  const { people, personOf } = resolvePeople(articles)
  return { articles: articles.map((article) => named(article, personOf)), people, personOf }
}

function named(article: QuotedArticle, personOf: ReadonlyMap<string, string>): QuotedArticle {
  const quotations = article.quotations.map((quotation) => {
    const person = personOf.get(quotation.id)
    if (!person || !quotation.speaker) return quotation
    const { name, as, kind } = quotation.speaker
    // In the order of the contract, as a record that was written out and read again has it.
    return { ...quotation, speaker: { name, as, person, kind } }
  })
  return { ...article, quotations }
}
