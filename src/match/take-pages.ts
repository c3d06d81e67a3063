import type { QuotedArticle } from "../model.js"
import { type IndexShelves, UNDATED } from "./kept.js"
import { hashOfPlace } from "./keys.js"
import { PageReader } from "./pages.js"
import type { Terms } from "./terms.js"
import { Page } from "./utterances.js"

/** Reads articles, in their order, as pages of an index; numbers and marks their utterances. */
export function takePages(
  articles: readonly QuotedArticle[],
  { marks, pages, places }: IndexShelves,
  terms: Terms,
): Page[] {
  const reader = new PageReader(terms)
  return articles.map((article) => {
    const record = reader.read(article)
    const page = new Page(record, marks.count, terms)
    pages.set(page.first, record)
    places.set(record.id, page.first)
    record.passages.forEach(({ quotation }, place) => {
      marks.push({
        page: page.first,
        day: record.day ?? UNDATED,
        isQuotation: quotation !== undefined,
        rank: hashOfPlace(record.id, place),
      })
    })
    return page
  })
}
