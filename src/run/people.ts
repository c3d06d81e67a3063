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
    return person && quotation.speaker
      ? { ...quotation, speaker: { ...quotation.speaker, person } }
      : quotation
  })
  return { ...article, quotations }
}
