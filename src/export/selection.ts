import { QuotetrailError } from "../errors.js"
import type { QuotedArticle, TracedStatement } from "../model.js"
import type { Store } from "../store/index.js"

/** Throws `store/not-found` where a selection means nothing. */
export function requireSelection(store: Store, selection: string): void {
  if (selection !== "all" && !store.statement(selection))
    throw new QuotetrailError("store/not-found", `statement ${selection}: not in this store`)
}

/** The statements a selection means: one by its id, or all, those with the most witnesses first. */
export function* selectedStatements(store: Store, selection: string): Iterable<TracedStatement> {
  if (selection === "all") return yield* store.eachStatement()
  const statement = store.statement(selection)
  if (statement) yield statement
}

/** The articles a selection means: those that pass the statement on, or all, by id. */
export function* selectedArticles(store: Store, selection: string): Iterable<QuotedArticle> {
  if (selection === "all") return yield* store.articles()
  const ids = [...selectedStatements(store, selection)].flatMap((one) => one.witnesses.map((w) => w.article))
  for (const id of [...new Set(ids)].sort()) {
    const article = store.article(id)
    if (article) yield article
  }
}
