import { QuotetrailError } from "../errors.js"
import { matchStatements } from "../match/index.js"
import type { AlignedReadings, Article, Statement } from "../model.js"
import { type Counts, type Store, statementDigest } from "../store/index.js"
import { traceReadings } from "../trace/index.js"
import { decidedArticles, decidedStatements, decidedTrails, hasDecisions } from "./decided.js"
import { decidedPeople } from "./decided-people.js"
import { gather } from "./gather.js"
import { GivenStatements, statementsWithTexts } from "./given.js"
import { matchStored, resolveStored, traceWaiting } from "./matching.js"
import type { LeftOut, RunOptions } from "./options.js"
import { withPeople } from "./people.js"
import { batches, type Pool } from "./pool.js"
import { quoted } from "./quoted.js"

/** Articles put into the store in one transaction: what an interrupted run loses at most. */
const ARTICLES_AT_ONCE = 64
const STATEMENTS_AT_ONCE = 256

/** What a stored run did. */
export interface RunReport {
  readonly counts: Counts
  readonly leftOut: readonly LeftOut[]
  /** Articles that were new to the store. */
  readonly added: number
  /** Statements that were made or made anew. */
  readonly changed: number
}

/**
 * The main job: traces what the inputs hold and keeps everything in the store, which then holds these inputs and
 * nothing else. Interrupted at any moment it leaves a whole store, and run again goes on where it stopped: pages
 * that are in the store already are not read again.
 *
 * Throws `QuotetrailError` `usage` where the store holds other inputs.
 */
export async function traceInto(
  store: Store,
  inputs: readonly string[],
  pool: Pool,
  options: RunOptions = {},
): Promise<RunReport> {
  const last = store.runs()[0]
  if (last && !isEmpty(store) && last.inputs.join("\n") !== inputs.join("\n"))
    throw new QuotetrailError(
      "usage",
      `${store.path} already holds ${last.inputs.join(" ")}; add to it with \`quotetrail add\`, or give --fresh or another --db`,
    )
  return runInto(store, inputs, pool, options)
}

/** A run whose inputs were mistyped leaves a store that is free for others. */
function isEmpty(store: Store): boolean {
  const { articles, statements } = store.counts()
  return articles + statements === 0
}

/** Brings more pages into the store; the result is that of one run over everything. */
export async function addInto(
  store: Store,
  inputs: readonly string[],
  pool: Pool,
  options: RunOptions = {},
): Promise<RunReport> {
  const before = store.runs()[0]?.inputs ?? []
  return runInto(store, inputs, pool, options, before)
}

async function runInto(
  store: Store,
  inputs: readonly string[],
  pool: Pool,
  options: RunOptions,
  before: readonly string[] = [],
): Promise<RunReport> {
  const everything = [...before, ...inputs.filter((input) => !before.includes(input))]
  store.putRun({ inputs: everything, leftOut: [] })
  const leftOut: LeftOut[] = []
  const given = new GivenStatements()
  const added = await keepArticles(store, inputs, given, pool, {
    ...options,
    onLeftOut: (one) => {
      leftOut.push(one)
      options.onLeftOut?.(one)
    },
  })
  const changed = await keepStatements(store, given, pool, options)
  store.putRun({ inputs: everything, leftOut, finished: new Date().toISOString() })
  return { counts: store.counts(), leftOut, added, changed }
}

/** Reads and quotes what the store does not hold yet. */
async function keepArticles(
  store: Store,
  inputs: readonly string[],
  given: GivenStatements,
  pool: Pool,
  options: RunOptions,
): Promise<number> {
  const gathered = gather(inputs, pool, { ...options, isHeld: (sha256) => store.holdsCapture(sha256) })
  const fresh = unheld(given.pass(gathered), store)
  let added = 0
  for await (const batch of batches(quoted(fresh, pool, options), ARTICLES_AT_ONCE)) {
    // What is kept under other words now was matched by the old ones.
    if (store.hasIndex() && batch.some(({ id }) => store.hasArticle(id)))
      store.forgetIndex(new Set(store.given().aligned.map(({ id }) => id)))
    store.putArticles(decidedArticles(store, batch))
    for (const article of batch) options.onArticle?.(article)
    added += batch.length
  }
  return added
}

/** Without the given articles that the store holds, with the same text. */
async function* unheld(articles: AsyncIterable<Article>, store: Store): AsyncGenerator<Article> {
  for await (const article of articles)
    if (!store.hasArticle(article.id) || store.article(article.id)?.text !== article.text) yield article
}

/**
 * Matches what is new against the store's index, and collates and traces only the statements that this changes. Where statements
 * were given, now or before, articles are not matched; where people have decided anything, all is matched anew.
 */
async function keepStatements(
  store: Store,
  given: GivenStatements,
  pool: Pool,
  options: RunOptions,
): Promise<number> {
  store.putGiven(given.records())
  const { statements, aligned } = store.given()
  if (statements.length > 0 || hasDecisions(store)) return keepAll(store, given, pool, options)
  resolveStored(store)
  const fresh = newReadings(given, aligned, (id) => store.statement(id) !== undefined)
  matchStored(store, options)
  store.replaceStatements({ put: fresh.map(traceReadings), remove: [] })
  return traceWaiting(store, pool, options)
}

/** Matches all that the store holds, or takes the statements that were given; traces those that are not as they were. */
async function keepAll(
  store: Store,
  given: GivenStatements,
  pool: Pool,
  options: RunOptions,
): Promise<number> {
  const { signal, onProgress } = options
  store.dropIndex()
  const stored = [...store.articles()]
  const { articles, people, personOf } = withPeople(stored, (all) => decidedPeople(store, stored, all))
  onProgress?.({ stage: "match", done: 0 })
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const { statements, aligned } = store.given()
  const found = statements.length ? statementsWithTexts(statements, articleOf) : matchStatements(articles)
  const matched = decidedStatements(store, found, (id) => articleOf.get(id))
  const held = store.statementIds()
  const { toTrace, remove } = changes(held, matched, aligned)
  const traced = pool.trace(toTrace, (id) => articleOf.get(id))
  let done = 0
  store.putPeople(people, personOf)
  const fresh = newReadings(given, aligned, (id) => held.has(id))
  store.replaceStatements({ put: fresh.map(traceReadings), remove })
  for await (const put of batches(traced, STATEMENTS_AT_ONCE)) {
    store.replaceStatements({ put: decidedTrails(store, put), remove: [] })
    done += put.length
    onProgress?.({ stage: "trace", done, total: toTrace.length })
    signal?.throwIfAborted()
  }
  return done
}

function changes(
  held: ReadonlyMap<string, string>,
  matched: readonly Statement[],
  aligned: readonly AlignedReadings[],
) {
  const now = new Set([...matched, ...aligned].map(({ id }) => id))
  return {
    toTrace: matched.filter((statement) => held.get(statement.id) !== statementDigest(statement)),
    remove: [...held.keys()].filter((id) => !now.has(id)),
  }
}

/** Aligned readings of this run's inputs, and earlier ones that an interrupted run has not traced. */
function newReadings(
  given: GivenStatements,
  aligned: readonly AlignedReadings[],
  isHeld: (id: string) => boolean,
): readonly AlignedReadings[] {
  const now = new Set(given.records().aligned.map(({ id }) => id))
  return aligned.filter(({ id }) => now.has(id) || !isHeld(id))
}
