import type { ArticleStatement, Quotation } from "../api/types.js"

/**
 * The statement that an article's quotation passes on. A witness put together from several quotations names the fullest
 * alone, so the others are known by lying inside its content.
 */
export function statementOf(
  { id, content }: Pick<Quotation, "id" | "content">,
  statements: readonly ArticleStatement[],
): ArticleStatement | undefined {
  const isInside = (witness: ArticleStatement) =>
    content.every(([start, end]) => witness.content.some(([from, to]) => from <= start && end <= to))
  return statements.find(({ quotation }) => quotation === id) ?? statements.find(isInside)
}
