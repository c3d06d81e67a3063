import { collateStatement } from "../collate/index.js"
import { matchPassages, matchStatements } from "../match/index.js"
import type { Article, QuotedArticle, Statement, TracedStatement } from "../model.js"
import { DiskSpill } from "./disk-spill.js"
import { articlesOnly, gather } from "./gather.js"
import { GivenStatements } from "./given.js"
import type { RunOptions, StageName } from "./options.js"
import { withPeople } from "./people.js"
import type { Pool } from "./pool.js"
import { quoted } from "./quoted.js"

/** Articles that the inputs hold, in their order: with main text and metadata. */
export const readArticles = (inputs: readonly string[], pool: Pool, options: RunOptions = {}) =>
  articlesOnly(gather(inputs, pool, options))

/** Articles that the inputs hold, in their order: with quotations and transmissions. */
export const quoteArticles = (inputs: readonly string[], pool: Pool, options: RunOptions = {}) =>
  quoted(readArticles(inputs, pool, options), pool, options)

/** Every passage that stands in more than one of the articles, said or not. What memory cannot hold waits on disk. */
export async function* passagesOf(
  inputs: readonly string[],
  pool: Pool,
  options: RunOptions = {},
): AsyncGenerator<Statement> {
  const spill = new DiskSpill(options)
  try {
    const articles = articlesOnly(gather(inputs, pool, { ...options, findLanguage: false }))
    const { signal } = options
    yield* enoughWitnesses(matchPassages(articles, { spill, ...(signal && { signal }) }), options)
  } finally {
    spill.close()
  }
}

/** What was gathered for the stages that look at the whole pile. */
interface Pile {
  readonly articles: readonly QuotedArticle[]
  readonly given: GivenStatements
}

/**
 * Reads and quotes all that the inputs hold. The language of a row is found only where quoting or matching asks for it:
 * collating and tracing what was given needs none.
 */
async function pileOf(inputs: readonly string[], pool: Pool, options: RunOptions = {}): Promise<Pile> {
  const given = new GivenStatements()
  const articles: QuotedArticle[] = []
  const gathered = gather(inputs, pool, { ...options, findLanguage: false })
  for await (const article of quoted(given.pass(gathered), pool, options)) articles.push(article)
  return { articles, given }
}

/**
 * Statements that the inputs hold, up to the stage asked for. Statements and aligned readings that were given pass
 * the stages that they lack; everything else is read, quoted and matched on the way.
 */
export async function* statementsOf(
  inputs: readonly string[],
  upTo: Exclude<StageName, "read" | "quote">,
  pool: Pool,
  options: RunOptions = {},
): AsyncGenerator<Statement> {
  const { articles, given } = await pileOf(inputs, pool, options)
  // Who is who is known before anything is traced, as in a store: whom a page credits may depend on whose words they are.
  const pile = { articles: withPeople(articles).articles, given }
  const articleOf = byId(pile.articles)
  const matched = await matchedOf(pile, options)
  if (upTo === "match") yield* matched
  else if (upTo === "collate") for (const statement of matched) yield collateStatement(statement)
  else {
    let done = 0
    for await (const statement of pool.trace(matched, (id) => articleOf.get(id))) {
      options.signal?.throwIfAborted()
      options.onProgress?.({ stage: "trace", done: ++done, total: matched.length })
      yield statement
    }
  }
  yield* upTo === "match" ? [] : given.tracedReadings().map((traced) => upToStage(traced, upTo))
}

/** Aligned readings are collated and traced at once; `collate` leaves the trail out. */
function upToStage({ trail, ...collated }: TracedStatement, upTo: "collate" | "trace"): Statement {
  return upTo === "trace" ? { ...collated, trail } : collated
}

async function matchedOf({ articles, given }: Pile, options: RunOptions): Promise<readonly Statement[]> {
  const statements = given.statements(byId(articles))
  if (statements.length || !articles.length) return statements
  options.onProgress?.({ stage: "match", done: 0 })
  const { withLanguage } = await import("../read/language.js")
  const matched = matchStatements(articles.map(withLanguage))
  return matched.filter((statement) => statement.witnesses.length >= (options.minWitnesses ?? 1))
}

async function* enoughWitnesses(statements: AsyncIterable<Statement>, { minWitnesses = 1 }: RunOptions) {
  for await (const statement of statements) if (statement.witnesses.length >= minWitnesses) yield statement
}

const byId = <T extends Article>(articles: readonly T[]) => new Map(articles.map((a) => [a.id, a]))
