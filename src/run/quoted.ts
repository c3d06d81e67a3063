import type { Article, QuotedArticle } from "../model.js"
import type { RunOptions } from "./options.js"
import type { Pool } from "./pool.js"

/** Articles with their quotations, in order; those less sure than `minConfidence` left out. */
export async function* quoted(
  articles: AsyncIterable<Article>,
  pool: Pool,
  options: RunOptions,
): AsyncGenerator<QuotedArticle> {
  const { minConfidence = 0, onProgress, signal } = options
  let done = 0
  for await (const article of pool.quote(articles)) {
    signal?.throwIfAborted()
    onProgress?.({ stage: "quote", done: ++done })
    yield surerThan(article, minConfidence)
  }
}

/**
 * Without the quotations that are less sure than asked for, and without references to them.
 *
 * @example surerThan(article, 0.8).quotations.every(({ confidence }) => confidence >= 0.8) // true
 */
export function surerThan(article: QuotedArticle, minConfidence: number): QuotedArticle {
  if (minConfidence <= 0) return article
  const quotations = article.quotations.filter(({ confidence }) => confidence >= minConfidence)
  const kept = new Set(quotations.map(({ id }) => id))
  return {
    ...article,
    quotations: quotations.map(({ within, ...rest }) =>
      within !== undefined && kept.has(within) ? { ...rest, within } : rest,
    ),
    transmissions: article.transmissions.map(({ quotations: about, ...rest }) =>
      about ? { ...rest, quotations: about.filter((id) => kept.has(id)) } : rest,
    ),
  }
}
