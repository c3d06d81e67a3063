import type { Quotation, QuotedArticle, Relation, Span, Statement, Witness } from "../model.js"
import { contentId, hull, joinSpans } from "../text/index.js"
import { circumstancesOf } from "./circumstances.js"
import { echoPairs } from "./echoes.js"
import { evidenceOf } from "./evidence.js"
import { statementSets } from "./joining.js"
import { shippedVerifier } from "./model.js"
import { translatedSets } from "./translations.js"
import { twinsOf } from "./twins.js"
import { type Utterance, utterancesOf } from "./utterances.js"
import { judged, type Verifier } from "./verify.js"

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
  { verifier = shippedVerifier(), joins = 0.4, belongs = 0.05 }: StatementOptions = {},
): Statement[] {
  const sorted = [...articles].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  const utterances = utterancesOf(sorted)
  const twins = twinsOf(utterances.all)
  const all = twins.flatMap(([first]) => first ?? [])
  const known = { ...utterances, all }
  const probability = (one: number, other: number): number => {
    const a = all[one]
    const b = all[other]
    return a && b ? judged(evidenceOf(a, b, known), verifier) : 0
  }
  const fullness = (index: number) => fullnessOf(all[index]) - index / all.length
  const sets = statementSets(all.length, echoPairs(known), fullness, probability, { joins, belongs })
    .map((set) => set.flatMap((index) => twins[index] ?? []))
    .filter((set) => set.some(({ quotation }) => quotation))
  return withTranslations(sets, sorted)
    .map(({ members, translated }) => statementOf(members, translated, sorted))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

interface MembersOfStatement {
  readonly members: readonly Utterance[]
  readonly translated: readonly Utterance[]
}

function withTranslations(
  sets: readonly (readonly Utterance[])[],
  articles: readonly QuotedArticle[],
): MembersOfStatement[] {
  const originalOf = translatedSets(sets, articles)
  const translatedOf = new Map<number, Utterance[]>()
  for (const [set, original] of originalOf)
    translatedOf.set(original, [...(translatedOf.get(original) ?? []), ...(sets[set] ?? [])])
  return sets.flatMap((members, set) =>
    originalOf.has(set) ? [] : [{ members, translated: translatedOf.get(set) ?? [] }],
  )
}

/** Words, where somebody is quoted; running text is never what a statement is measured by. */
const fullnessOf = (utterance: Utterance | undefined): number =>
  utterance?.quotation ? utterance.words.length : 0

function statementOf(
  members: readonly Utterance[],
  translated: readonly Utterance[],
  articles: readonly QuotedArticle[],
): Statement {
  const witnesses = witnessesOf(members, [], articles)
  const [fullest] = witnesses
  return {
    id: contentId("s", fullest?.id ?? ""),
    text: fullest?.text ?? "",
    ...circumstancesOf(members.flatMap(({ quotation }) => quotation ?? [])),
    witnesses: [...witnesses, ...witnessesOf(translated, ["translated"], articles)],
  }
}

/** The fullest first; of equally full ones that of the first article. */
function witnessesOf(
  members: readonly Utterance[],
  relation: readonly Relation[],
  articles: readonly QuotedArticle[],
): Witness[] {
  const byFullness = [...members].sort((a, b) => fullnessOf(b) - fullnessOf(a) || a.article - b.article)
  const quoted = byFullness.filter(({ quotation }) => quotation)
  const running = byFullness.filter(({ quotation }) => !quotation)
  return [
    ...quoted.map(({ quotation, content, article }) =>
      witnessOf(content, articles[article], relation, quotation),
    ),
    ...runningPassages(running, articles).map(({ content, article }) =>
      witnessOf(content, articles[article], relation),
    ),
  ]
}

/** Sentences of the running text that follow each other are one passage. */
function runningPassages(
  sentences: readonly Utterance[],
  articles: readonly QuotedArticle[],
): { article: number; content: readonly Span[] }[] {
  const inOrder = [...sentences].sort((a, b) => a.article - b.article || startOf(a) - startOf(b))
  const passages: { article: number; span: Span }[] = []
  for (const sentence of inOrder) {
    const { article } = sentence
    const span = hull(sentence.content)
    const last = passages.at(-1)
    const between = articles[article]?.text.slice(last?.span[1], span[0]) ?? ""
    if (last?.article === article && between.trim() === "")
      passages[passages.length - 1] = { article, span: hull([last.span, span]) }
    else passages.push({ article, span })
  }
  return passages.map(({ article, span }) => ({ article, content: [span] }))
}

const startOf = ({ content }: Utterance): number => content[0]?.[0] ?? 0

function witnessOf(
  content: readonly Span[],
  article: QuotedArticle | undefined,
  relation: readonly Relation[],
  quotation?: Quotation,
): Witness {
  const id = article?.id ?? ""
  return {
    id: contentId("w", id, content.map((span) => span.join("-")).join(",")),
    article: id,
    content,
    ...(quotation && { quotation: quotation.id }),
    text: quotation?.text ?? joinSpans(article?.text ?? "", content),
    relation,
  }
}
