import type { Person, QuotedArticle } from "../model.js"
import { resolvePeople } from "../people/index.js"
import { withPerson } from "../text/index.js"

/** Who is who. */
interface Resolved {
  readonly people: readonly Person[]
  readonly personOf: ReadonlyMap<string, string>
}

/**
 * The articles with every speaker resolved to a person of the whole pile, and those people.
 *
 * @param decided puts in what people have decided about who is who
 */
export function withPeople(
  articles: readonly QuotedArticle[],
  decided: (resolved: Resolved) => Resolved = (resolved) => resolved,
): Resolved & { articles: QuotedArticle[] } {
  const { people, personOf } = decided(resolvePeople(articles))
  return { articles: articles.map((article) => named(article, personOf)), people, personOf }
}

/** The article with its speakers as those persons, each under the id of the quotation. */
export function named(article: QuotedArticle, personOf: ReadonlyMap<string, string>): QuotedArticle {
  const quotations = article.quotations.map((quotation) => {
    const { speaker } = quotation
    return speaker ? { ...quotation, speaker: withPerson(speaker, personOf.get(quotation.id)) } : quotation
  })
  return { ...article, quotations }
}
