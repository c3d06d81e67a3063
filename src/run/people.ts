import type { Person, QuotedArticle } from "../model.js"
import { resolvePeople } from "../people/index.js"
import { named } from "./named.js"

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
