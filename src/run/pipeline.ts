import { collateStatement } from "../collate/index.js"
import { matchPassages, matchStatements } from "../match/index.js"
import type { AlignedReadings, Article, QuotedArticle, Statement } from "../model.js"
import { joinSpans } from "../text/index.js"
import { traceReadings } from "../trace/index.js"
import { articlesOnly, gather } from "./gather.js"
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

/** Every passage that stands in more than one of the articles, said or not. */
export const passagesOf = (inputs: readonly string[], pool: Pool, options: RunOptions = {}) =>
  enoughWitnesses(matchPassages(readArticles(inputs, pool, options)), options)

/** What was gathered for the stages that look at the whole pile. */
export interface Pile {
  readonly articles: readonly QuotedArticle[]
  /** Statements that were given: they are not matched again. */
  readonly statements: readonly Statement[]
  readonly aligned: readonly AlignedReadings[]
}

/** Reads and quotes all that the inputs hold. */
export async function pileOf(inputs: readonly string[], pool: Pool, options: RunOptions = {}): Promise<Pile> {
  const statements: Statement[] = []
  const aligned: AlignedReadings[] = []
  async function* articles(): AsyncGenerator<Article> {
    for await (const given of gather(inputs, pool, options)) {
      if (given.kind === "article") yield given.article
      else if (given.kind === "statement") statements.push(given.statement)
      else aligned.push(given.aligned)
    }
  }
  const all: QuotedArticle[] = []
  for await (const article of quoted(articles(), pool, options)) all.push(article)
  return { articles: all, statements, aligned }
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
  const pile = await pileOf(inputs, pool, options)
  const articleOf = byId(pile.articles)
  const matched = matchedOf(pile, options)
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
  for (const readings of pile.aligned) yield traceReadings(readings)
}

function matchedOf(pile: Pile, options: RunOptions): Statement[] {
  const articleOf = byId(pile.articles)
  const given = pile.statements.map((statement) => withTexts(statement, articleOf))
  if (given.length || !pile.articles.length) return given
  options.onProgress?.({ stage: "match", done: 0 })
  const matched = matchStatements(withPeople(pile.articles).articles)
  return matched.filter((statement) => statement.witnesses.length >= (options.minWitnesses ?? 1))
}

/** A given statement may leave out its witnesses' words: they stand in the articles. */
function withTexts(statement: Statement, articleOf: ReadonlyMap<string, Article>): Statement {
  const witnesses = statement.witnesses.map((witness) => {
    const article = articleOf.get(witness.article)
    return witness.text || !article ? witness : { ...witness, text: joinSpans(article.text, witness.content) }
  })
  return { ...statement, witnesses }
}

async function* enoughWitnesses(statements: AsyncIterable<Statement>, { minWitnesses = 1 }: RunOptions) {
  for await (const statement of statements) if (statement.witnesses.length >= minWitnesses) yield statement
}

const byId = <T extends Article>(articles: readonly T[]) => new Map(articles.map((a) => [a.id, a]))
