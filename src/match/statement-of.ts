import type { QuotedArticle, Statement } from "../model.js"
import { contentId } from "../text/index.js"
import { circumstancesOf } from "./circumstances.js"
import type { Page, Utterance } from "./utterances.js"
import { passagesOf, witnessId, witnessOf } from "./witnesses.js"

/** The utterances of one statement, in the order of their places. */
export interface Members {
  readonly members: readonly Utterance[]
  /** Were they put together from parts? */
  readonly isAssembled: boolean
  readonly translated: readonly Utterance[]
}

/** A statement with its witnesses; nothing where nobody is quoted. */
export function statementOf(
  { members, isAssembled, translated }: Members,
  articleOf: (page: Page) => QuotedArticle,
): Statement | undefined {
  const passages = passagesOf(members, isAssembled, articleOf)
  const [fullest] = passages
  if (!fullest?.quotation) return undefined
  const witnesses = passages.map((passage) => witnessOf(passage, fullest))
  return {
    id: statementId(witnesses[0]?.id ?? ""),
    text: fullest.text,
    ...circumstancesOf(members.flatMap(({ quotation }) => quotation ?? [])),
    witnesses: [
      ...witnesses,
      ...passagesOf(translated, false, articleOf).map((passage) => ({
        ...witnessOf(passage, fullest),
        relation: ["translated"] as const,
      })),
    ],
  }
}

const statementId = (fullest: string): string => contentId("s", fullest)

/** The id of the statement of a quotation that nobody else passes on. */
export const loneStatementId = ({ page, content }: Utterance): string =>
  statementId(witnessId(page.id, content))
