import type { QuotedArticle, Statement, Witness } from "../model.js"
import { contentId } from "../text/index.js"
import { type AssembledSet, assembled } from "./assembly.js"
import { circumstancesOf } from "./circumstances.js"
import { echoPairs } from "./echoes.js"
import { evidenceOf } from "./evidence.js"
import { statementSets } from "./joining.js"
import { shippedVerifier } from "./model.js"
import { isOtherOccasion } from "./occasions.js"
import { partedBy } from "./parts.js"
import { translatedSets } from "./translations.js"
import { twinsOf } from "./twins.js"
import { type Utterance, utterancesOf } from "./utterances.js"
import { judged, type Verifier } from "./verify.js"
import { type Passage, passagesOf, witnessOf } from "./witnesses.js"

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
  { verifier = shippedVerifier(), joins = 0.22, belongs = 0.02 }: StatementOptions = {},
): Statement[] {
  const sorted = [...articles].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  const utterances = utterancesOf(sorted)
  const twins = twinsOf(utterances.all)
  const all = twins.flatMap(([first]) => first ?? [])
  const known = { ...utterances, all }
  const pairs = echoPairs(known)
  const probability = (one: number, other: number): number | undefined => {
    const a = all[one]
    const b = all[other]
    // Two passages of one article are no pair: neither speaks for or against a third.
    if (!a || !b || a.article === b.article) return undefined
    return judged(evidenceOf(a, b, known), verifier, isOtherOccasion(a.quotation, b.quotation))
  }
  const fullness = (index: number) => fullnessOf(all[index]) - index / all.length
  const sets = statementSets(all.length, pairs, fullness, probability, { joins, belongs })
    .map((set) => set.flatMap((index) => twins[index] ?? []))
    .flatMap(partedBy(sorted, utterances.weights))
    .filter((set) => set.some(({ quotation }) => quotation))
  return withTranslations(assembled(sets, sorted), sorted)
    .map((members) => statementOf(members, sorted))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The utterances of one statement. */
interface Members {
  readonly members: readonly Utterance[]
  /** Were they put together from parts? */
  readonly isAssembled: boolean
  readonly translated: readonly Utterance[]
}

function withTranslations(sets: readonly AssembledSet[], articles: readonly QuotedArticle[]): Members[] {
  const originalOf = translatedSets(
    sets.map(({ members }) => members),
    articles,
  )
  const translatedOf = new Map<number, Utterance[]>()
  for (const [set, original] of originalOf)
    translatedOf.set(original, [...(translatedOf.get(original) ?? []), ...(sets[set]?.members ?? [])])
  return sets.flatMap((own, set) =>
    originalOf.has(set) ? [] : [{ ...own, translated: translatedOf.get(set) ?? [] }],
  )
}

/** Words, where somebody is quoted; running text is never what a statement is measured by. */
const fullnessOf = (utterance: Utterance | undefined): number =>
  utterance?.quotation ? utterance.words.length : 0

function statementOf(
  { members, isAssembled, translated }: Members,
  articles: readonly QuotedArticle[],
): Statement {
  const passages = passagesOf(members, isAssembled, articles)
  const [fullest] = passages
  const witness = (passage: Passage): Witness =>
    witnessOf(passage, fullest ?? passage, articles[passage.article])
  const witnesses = passages.map(witness)
  return {
    id: contentId("s", witnesses[0]?.id ?? ""),
    text: fullest?.text ?? "",
    ...circumstancesOf(members.flatMap(({ quotation }) => quotation ?? [])),
    witnesses: [
      ...witnesses,
      ...passagesOf(translated, false, articles).map((passage) => ({
        ...witness(passage),
        relation: ["translated"] as const,
      })),
    ],
  }
}
