import type { QuotedArticle, Statement, Witness } from "../model.js"
import { contentId, joinSpans } from "../text/index.js"
import { circumstancesOf } from "./circumstances.js"
import { echoPairs } from "./echoes.js"
import { evidenceOf } from "./evidence.js"
import { statementSets } from "./joining.js"
import { shippedVerifier } from "./model.js"
import { type Utterance, utterancesOf } from "./utterances.js"
import { probabilityOf, type Verifier } from "./verify.js"

export interface StatementOptions {
  /** Judges pairs; the shipped one unless given. */
  readonly verifier?: Verifier
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
  { verifier = shippedVerifier(), joins = 0.3, belongs = 0.2 }: StatementOptions = {},
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
    const value = a && b ? probabilityOf(evidenceOf(a, b, utterances), verifier) : 0
    known.set(key, value)
    return value
  }
  const fullness = (index: number) => fullnessOf(all[index]) - index / all.length
  return statementSets(all.length, pairs, fullness, probability, { joins, belongs })
    .map((set) =>
      statementOf(
        set.flatMap((index) => all[index] ?? []),
        sorted,
      ),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Words, where somebody is quoted; running text is never what a statement is measured by. */
const fullnessOf = (utterance: Utterance | undefined): number =>
  utterance?.quotation ? utterance.words.length : 0

function statementOf(members: readonly Utterance[], articles: readonly QuotedArticle[]): Statement {
  const byFullness = [...members].sort((a, b) => fullnessOf(b) - fullnessOf(a) || a.article - b.article)
  const witnesses = byFullness.map((member) => witnessOf(member, articles[member.article]))
  const [fullest] = witnesses
  return {
    id: contentId("s", fullest?.id ?? ""),
    text: fullest?.text ?? "",
    ...circumstancesOf(members.flatMap(({ quotation }) => quotation ?? [])),
    witnesses,
  }
}

function witnessOf({ quotation, content }: Utterance, article: QuotedArticle | undefined): Witness {
  const id = article?.id ?? ""
  return {
    id: contentId("w", id, content.map((span) => span.join("-")).join(",")),
    article: id,
    content,
    ...(quotation && { quotation: quotation.id }),
    text: quotation?.text ?? joinSpans(article?.text ?? "", content),
    relation: [],
  }
}
