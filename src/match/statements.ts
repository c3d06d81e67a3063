import type { QuotedArticle, Statement } from "../model.js"
import { MemoryShelves } from "./kept.js"
import { StatementIndex, type StatementOptions } from "./statement-index.js"

/**
 * What was said, with every page that passes it on: one statement for every quotation, also where one page alone
 * carries it. The order of the articles does not matter.
 *
 * @example matchStatements(quoted).filter(({ witnesses }) => witnesses.length > 1)
 */
export const matchStatements = (
  articles: readonly QuotedArticle[],
  options: StatementOptions = {},
): readonly Statement[] =>
  new StatementIndex(new MemoryShelves({ keeps: false }), () => undefined, options).add(articles).put
