import { collateStatement } from "../collate/index.js"
import type { AlignedReadings, Article, Statement, TracedStatement } from "../model.js"
import type { Given } from "../read/given.js"
import { joinSpans } from "../text/index.js"
import { traceReadings } from "../trace/index.js"

/** Statements and aligned readings that stood among the inputs: they are not matched again. */
export class GivenStatements {
  readonly #statements: Statement[] = []
  readonly #aligned: AlignedReadings[] = []

  /** Keeps them, and passes the articles on. */
  async *pass(gathered: AsyncIterable<Given>): AsyncGenerator<Article> {
    for await (const one of gathered) {
      if (one.kind === "article") yield one.article
      else if (one.kind === "statement") this.#statements.push(one.statement)
      else this.#aligned.push(one.aligned)
    }
  }

  /** The statements, each witness with its words: a given one may leave them to its article. */
  statements(articleOf: ReadonlyMap<string, Article>): readonly Statement[] {
    return this.#statements.map((statement) => withTexts(statement, articleOf))
  }

  /** The aligned readings, collated and traced. */
  tracedReadings(): readonly TracedStatement[] {
    return this.#aligned.map((aligned) => {
      const traced = traceReadings(aligned)
      return { ...collateStatement(traced), trail: traced.trail }
    })
  }
}

function withTexts(statement: Statement, articleOf: ReadonlyMap<string, Article>): Statement {
  const witnesses = statement.witnesses.map((witness) => {
    const article = articleOf.get(witness.article)
    return witness.text || !article ? witness : { ...witness, text: joinSpans(article.text, witness.content) }
  })
  return { ...statement, witnesses }
}
