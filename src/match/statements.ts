import type { QuotedArticle, Statement, Witness } from "../model.js"
import { contentId } from "../text/index.js"
import { circumstancesOf } from "./circumstances.js"
import { echoPairs } from "./echoes.js"
import { evidenceOf } from "./evidence.js"
import { statementSets } from "./joining.js"
import { verifierModel } from "./model.js"
import { type Utterance, utterancesOf } from "./utterances.js"
import { probabilityOf, type VerifierModel } from "./verify.js"

export interface StatementOptions {
  readonly model?: VerifierModel
  /** Probability from which two quotations are joined; lower finds more and errs more. */
  readonly joins?: number
  /** Probability from which a joined quotation belongs to the fullest one of its statement. */
  readonly belongs?: number
}

/**
 * What was said, with every page that passes it on: one statement for every quotation, also where one page alone
 * carries it. The order of the articles does not matter.
 *
 * @example matchStatements(quoted).filter(({ witnesses }) => witnesses.length > 1)
 */
export function matchStatements(
  articles: readonly QuotedArticle[],
  { model = verifierModel, joins = 0.5, belongs = 0.2 }: StatementOptions = {},
): Statement[] {
  const sorted = [...articles].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  const utterances = utterancesOf(sorted)
  const { all } = utterances
  const pairs = echoPairs(utterances)
  const known = new Map<number, number>()
  const probability = (one: number, other: number): number => {
    const key = Math.min(one, other) * all.length + Math.max(one, other)
    const sofar = known.get(key)
    if (sofar !== undefined) return sofar
    const a = all[one]
    const b = all[other]
    const value = a && b ? probabilityOf(evidenceOf(a, b, utterances), model) : 0
    known.set(key, value)
    return value
  }
  const fullness = (index: number) => (all[index]?.words.length ?? 0) - index / all.length
  return statementSets(all.length, pairs, fullness, probability, { joins, belongs })
    .map((set) =>
      statementOf(
        set.flatMap((index) => all[index] ?? []),
        sorted,
      ),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

function statementOf(members: readonly Utterance[], articles: readonly QuotedArticle[]): Statement {
  const byFullness = [...members].sort((a, b) => b.words.length - a.words.length || a.article - b.article)
  const witnesses = byFullness.map((member) => witnessOf(member, articles[member.article]?.id ?? ""))
  const [fullest] = witnesses
  return {
    id: contentId("s", fullest?.id ?? ""),
    text: fullest?.text ?? "",
    ...circumstancesOf(members.map(({ quotation }) => quotation)),
    witnesses,
  }
}

const witnessOf = ({ quotation }: Utterance, article: string): Witness => ({
  id: contentId("w", article, quotation.content.map((span) => span.join("-")).join(",")),
  article,
  content: quotation.content,
  quotation: quotation.id,
  text: quotation.text,
  relation: [],
})
