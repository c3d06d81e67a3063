import type { Circumstances, Decision, MatchDecision, Quotation, Span, Statement, Witness } from "../model.js"
import { contentId } from "../text/index.js"
import { inForce, marked } from "./in-force.js"

/** Finds a quotation as the decisions have left it. */
export type QuotationOf = (article: string, quotation: string) => Quotation | undefined

/**
 * The statements as the decisions want them: witnesses moved to where they belong, with the words and the speaker that
 * were set right. Statements that no decision is about come out as they went in. Relations that a move has made
 * questionable are left empty, for `collate` to find.
 *
 * @param quotationOf the quotations of the decided articles
 * @example decideStatements(matchStatements(articles), store.decisions(), quotationOf)
 */
export function decideStatements(
  statements: readonly Statement[],
  decisions: readonly Decision[],
  quotationOf: QuotationOf,
): Statement[] {
  const counting = inForce(decisions)
  const worded = statements.flatMap((statement) => reworded(statement, counting, quotationOf))
  const drafts = new Drafts(worded, quotationOf)
  const nowId = witnessIds(counting)
  for (const decision of counting) if (decision.kind === "match") drafts.decide(decision, nowId)
  return drafts.settled().map((statement) => withSpeaker(statement, quotationOf))
}

/** The id of a witness is made of its article and its place there, as `match` makes it. */
export const witnessIdOf = (article: string, content: readonly Span[]): string =>
  contentId("w", article, content.map((span) => span.join("-")).join(","))

/** The id that a witness has once the spans of its quotation are set right: decisions may name it by the one before. */
export function witnessIds(decisions: readonly Decision[]): (id: string) => string {
  const next = new Map<string, string>()
  for (const decision of decisions)
    if (decision.kind === "span" && decision.value)
      next.set(witnessIdOf(decision.article, decision.content), witnessIdOf(decision.article, decision.value))
  const last = (id: string, seen: ReadonlySet<string>): string => {
    const then = next.get(id)
    return then === undefined || seen.has(then) ? id : last(then, new Set([...seen, then]))
  }
  return (id) => last(id, new Set([id]))
}

/** The words of a witness follow those of its quotation, and a witness of what is no quotation goes. */
function reworded(
  statement: Statement,
  decisions: readonly Decision[],
  quotationOf: QuotationOf,
): readonly Statement[] {
  const isAbout = (witness: Witness) => (decision: Decision) =>
    decision.kind === "span" &&
    decision.article === witness.article &&
    decision.quotation === witness.quotation
  if (!statement.witnesses.some((witness) => decisions.some(isAbout(witness)))) return [statement]
  const witnesses = statement.witnesses.flatMap((witness) => {
    if (!decisions.some(isAbout(witness))) return witness
    const quotation = quotationOf(witness.article, witness.quotation ?? "")
    if (!quotation) return []
    const { content, text } = quotation
    if (text === witness.text) return witness
    return { ...witness, id: witnessIdOf(witness.article, content), content, text, relation: [] }
  })
  return witnesses.length > 0 ? [settle({ statement, witnesses, isChanged: true })] : []
}

/** Whoever a person has said speaks in a witness speaks in the statement. */
function withSpeaker(statement: Statement, quotationOf: QuotationOf): Statement {
  const decided = statement.witnesses
    .flatMap(({ article, quotation }) => (quotation ? (quotationOf(article, quotation) ?? []) : []))
    .flatMap(({ speaker, decided = [] }) =>
      decided.filter(({ kind }) => kind === "speaker").map((mark) => ({ speaker, mark })),
    )
    .sort((one, other) => (one.mark.at < other.mark.at ? -1 : 1))
  const last = decided.at(-1)
  if (!last) return statement
  const { speaker: before, ...rest } = statement
  // That one page names the wrong one says nothing against the others.
  const speaker = last.speaker ?? (statement.witnesses.length > 1 ? before : undefined)
  return { ...rest, ...(speaker && { speaker }), decided: decided.map(({ mark }) => mark) }
}

/** A statement while its witnesses are being moved. */
interface Draft {
  readonly statement: Statement
  readonly witnesses: readonly Witness[]
  readonly isChanged: boolean
}

class Drafts {
  readonly #drafts: Draft[]
  readonly #draftOf = new Map<string, number>()

  constructor(
    statements: readonly Statement[],
    private readonly quotationOf: QuotationOf,
  ) {
    this.#drafts = statements.map((statement) => ({
      statement,
      witnesses: statement.witnesses,
      isChanged: false,
    }))
    for (const [at, { witnesses }] of this.#drafts.entries())
      for (const { id } of witnesses) this.#draftOf.set(id, at)
  }

  decide(decision: MatchDecision, nowId: (id: string) => string): void {
    const id = nowId(decision.witness)
    const home = this.#draftOf.get(id)
    const witness = this.#drafts[home ?? -1]?.witnesses.find((one) => one.id === id)
    if (home === undefined || !witness) return
    const isConfirmed = decision.verdict === "confirmed"
    const beside = (isConfirmed ? decision.among : (decision.value ?? [])).map(nowId)
    const target = this.#holding(beside) ?? (isConfirmed ? home : undefined)
    const isApart = !decision.among.map(nowId).some((other) => this.#draftOf.get(other) === home)
    const to = target ?? (isApart ? home : this.#drafts.length)
    this.#move(marked<Witness>(witness, decision), home, to)
  }

  settled(): Statement[] {
    return this.#drafts.filter(({ witnesses }) => witnesses.length > 0).map(settle)
  }

  /** The draft that holds most of the witnesses. */
  #holding(ids: readonly string[]): number | undefined {
    const counts = new Map<number, number>()
    for (const at of ids.flatMap((id) => this.#draftOf.get(id) ?? []))
      counts.set(at, (counts.get(at) ?? 0) + 1)
    return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0]
  }

  #move(witness: Witness, from: number, to: number): void {
    const home = this.#drafts[from]
    if (!home) return
    if (from === to) {
      const witnesses = home.witnesses.map((one) => (one.id === witness.id ? witness : one))
      this.#drafts[from] = { ...home, witnesses }
      return
    }
    const left = home.witnesses.filter(({ id }) => id !== witness.id)
    this.#drafts[from] = { ...home, witnesses: left, isChanged: true }
    const target = this.#drafts[to] ?? this.#alone(witness)
    const moved: Witness = { ...witness, relation: [] }
    this.#drafts[to] = { ...target, witnesses: [...target.witnesses, moved], isChanged: true }
    this.#draftOf.set(witness.id, to)
  }

  /** The beginning of a statement that is this witness's alone. */
  #alone({ id, article, quotation, text }: Witness): Draft {
    const about = circumstancesOf(quotation === undefined ? undefined : this.quotationOf(article, quotation))
    return {
      statement: { id: contentId("s", id), text, ...about, witnesses: [] },
      witnesses: [],
      isChanged: true,
    }
  }
}

function circumstancesOf(quotation: Quotation | undefined): Circumstances {
  const { speaker, addressee, outlet, occasion, place, said } = quotation ?? {}
  return {
    ...(speaker && { speaker }),
    ...(addressee && { addressee }),
    ...(outlet && { outlet }),
    ...(occasion && { occasion }),
    ...(place && { place }),
    ...(said && { said }),
  }
}

/** As `match` has it: the fullest quotation first, which gives text and id. */
function settle({ statement, witnesses, isChanged }: Draft): Statement {
  if (!isChanged) return { ...statement, witnesses }
  const first = witnesses.find(({ text }) => text === statement.text) ?? fullestOf(witnesses)
  const others = witnesses.filter((witness) => witness !== first)
  const isOtherText = first.text !== statement.text
  const isKept = ({ relation }: Witness) => !isOtherText || relation.includes("translated")
  return {
    ...statement,
    // Given statements have ids of their own: kept as long as the words are measured by the same witness.
    id: first.id === statement.witnesses[0]?.id ? statement.id : contentId("s", first.id),
    text: first.text,
    witnesses: [
      { ...first, relation: ["verbatim"] },
      ...others.map((witness) => (isKept(witness) ? witness : { ...witness, relation: [] })),
    ],
  }
}

const fullestOf = (witnesses: readonly Witness[]): Witness =>
  witnesses.reduce((most, next) => (fullness(next) > fullness(most) ? next : most))

/** What is quoted comes before what only stands in the text. */
const fullness = ({ quotation, text }: Witness): number => text.length + (quotation ? 1_000_000 : 0)
