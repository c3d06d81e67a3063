import type { AlignedReadings, Article, Statement, TracedStatement } from "../model.js"
import type { Given } from "../read/given.js"
import { joinSpans } from "../text/index.js"
import { traceReadings } from "../trace/index.js"

/** Statements and aligned readings that stood among the inputs: they are not matched again. */
export class GivenStatements {
  readonly #statements = new Map<string, Statement>()
  readonly #aligned = new Map<string, AlignedReadings>()

  /** Keeps them, and passes the articles on. */
  async *pass(gathered: AsyncIterable<Given>): AsyncGenerator<Article> {
    for await (const one of gathered) {
      if (one.kind === "article") yield one.article
      else if (one.kind === "statement") this.#statements.set(one.statement.id, one.statement)
      else this.#aligned.set(one.aligned.id, one.aligned)
    }
  }

  /** As they came; of two with one id the last. */
  records(): { statements: readonly Statement[]; aligned: readonly AlignedReadings[] } {
    return { statements: [...this.#statements.values()], aligned: [...this.#aligned.values()] }
  }

  /** The statements, each witness with its words. */
  statements(articleOf: ReadonlyMap<string, Article>): readonly Statement[] {
    return statementsWithTexts(this.records().statements, articleOf)
  }

  /** The aligned readings as statements with apparatus and trail. */
  tracedReadings(): readonly TracedStatement[] {
    return this.records().aligned.map(traceReadings)
  }
}

/** Each witness with its words: a given one may leave them to its article. */
export const statementsWithTexts = (
  statements: readonly Statement[],
  articleOf: ReadonlyMap<string, Article>,
): readonly Statement[] => statements.map((statement) => withTexts(statement, articleOf))

function withTexts(statement: Statement, articleOf: ReadonlyMap<string, Article>): Statement {
  const witnesses = statement.witnesses.map((witness) => {
    const article = articleOf.get(witness.article)
    return witness.text || !article ? witness : { ...witness, text: joinSpans(article.text, witness.content) }
  })
  return { ...statement, witnesses }
}
