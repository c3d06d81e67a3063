import { QuotetrailError, reasonIn } from "../errors.js"
import type { Article, Capture, Note, QuotedArticle, Statement, TracedStatement } from "../model.js"
import type { Quoter } from "../quote/index.js"
import { startClock, type TaskClock } from "./task-clock.js"

// Each stage is loaded when a thread first runs it: a thread that only reads holds no model.

/** What a worker thread gives back for one capture: an error class would not survive the way between threads. */
export type ReadOutcome = { readonly article: Article } | { readonly reason: string }

/** A page to be read. */
export interface CaptureTask {
  readonly capture: Capture
  readonly bytes: Uint8Array
  readonly charset?: string
}

/** A task whose thread says when it begins. */
type TimedTask = CaptureTask & { readonly clock: TaskClock }

/** Capture → Article, or the reason why not. */
export async function read({ capture, bytes, charset, clock }: TimedTask): Promise<ReadOutcome> {
  startClock(clock)
  const { readAnyCapture } = await import("../read/index.js")
  try {
    return { article: await readAnyCapture(capture, bytes, charset === undefined ? {} : { charset }) }
  } catch (error) {
    if (error instanceof QuotetrailError) return { reason: error.message }
    throw error
  }
}

let quoter: Promise<Quoter> | undefined

/** Articles → articles with their language, quotations and transmissions. The model is loaded once a thread. */
export async function quote(articles: readonly Article[]): Promise<QuotedArticle[]> {
  quoter ??= import("../quote/index.js").then(({ openQuoter }) => openQuoter())
  const { withLanguage } = await import("../read/language.js")
  const open = await quoter
  const quoted: QuotedArticle[] = []
  for (const article of articles) quoted.push(await quotedOrNoted(open, withLanguage(article)))
  return quoted
}

/**
 * Quotes one article. Quoting throws on none that we know of; should it, the article stays without quotations and says
 * why, and the others of the run are quoted.
 *
 * @example await quotedOrNoted(quoter, article) // { …article, quotations: [], transmissions: [], notes: [{ rule: "quote/failed", … }] }
 */
export async function quotedOrNoted(quoter: Pick<Quoter, "quote">, article: Article): Promise<QuotedArticle> {
  try {
    return await quoter.quote(article)
  } catch (error) {
    const note: Note = {
      rule: "quote/failed",
      severity: "warning",
      message: `not quoted: ${reasonIn(error)}`,
    }
    return { ...article, quotations: [], transmissions: [], notes: [...(article.notes ?? []), note] }
  }
}

/** Statements to be collated and traced. */
export interface TraceTask {
  readonly statements: readonly Statement[]
  /** Every article that the statements' witnesses stand in. */
  readonly articles: readonly Article[]
}

/** Statements → statements with apparatus and trail. */
export async function trace({ statements, articles }: TraceTask): Promise<TracedStatement[]> {
  const { collateStatement } = await import("../collate/index.js")
  const { traceStatement } = await import("../trace/index.js")
  const byId = new Map(articles.map((article) => [article.id, article]))
  return statements.map((statement) => traceStatement(collateStatement(statement), byId))
}
