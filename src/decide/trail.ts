import type { Decision, EdgeDecision, KnownStep, Statement, StepEnd, TrailNode } from "../model.js"
import { inForce, markOf } from "./in-force.js"
import { witnessIds } from "./statements.js"

/**
 * The name of a trail's node in a decision. Ids of witnesses stay as pages come in; those of the others do not.
 *
 * @example nodeKey({ id: "credited-1", kind: "credited", name: "Northwire" }) // "credited Northwire"
 */
export const nodeKey = ({ kind, witness, name, id }: TrailNode): string =>
  kind === "witness" ? (witness ?? id) : kind === "credited" ? `${CREDITED}${name ?? ""}` : kind

const CREDITED = "credited "

/**
 * What decisions about edges say of the trail of any statement, in the order in which they were made: what `trace` keeps to.
 * One of a page that is no longer among the statement's says nothing, until it is again.
 *
 * @example knownSteps(store.decisions())(statement) // [{ from: { kind: "witness", article }, pages: [article], isSo: false, … }]
 */
export function knownSteps(
  decisions: readonly Decision[],
): (statement: Pick<Statement, "witnesses">) => KnownStep[] {
  const counting = inForce(decisions)
  const nowId = witnessIds(counting)
  const edges = counting.filter((decision): decision is EdgeDecision => decision.kind === "edge")
  return ({ witnesses }) => {
    const articles = new Map(witnesses.map(({ id, article }) => [id, article]))
    return edges
      .filter(({ among }) => among.some((id) => articles.has(nowId(id))))
      .flatMap((decision) => stepsOf(decision, (key) => articles.get(nowId(key))))
  }
}

/** @param articleOf the article of a witness of the statement */
function stepsOf(decision: EdgeDecision, articleOf: (key: string) => string | undefined): KnownStep[] {
  const { from, to, value, verdict, pages, isFurther, note } = decision
  const target = endOf(to, articleOf(to))
  const leadsTo =
    target.kind === "witness"
      ? { pages: [target.article ?? pages?.to ?? []].flat() }
      : { over: target, pages: pages?.to ?? [] }
  const step = (source: StepEnd, isSo: boolean): KnownStep => ({
    from: source,
    ...leadsTo,
    isSo,
    ...(isFurther && { isFurther }),
    decided: markOf(decision),
    ...(note !== undefined && { note }),
  })
  const was = endOf(from, articleOf(from) ?? pages?.from)
  if (verdict === "confirmed") return [step(was, true)]
  if (value === undefined) return [step(was, false)]
  const right = endOf(value, articleOf(value) ?? pages?.value)
  // Who had it from a carrier may have had it, over that, from the page that was shown.
  const isBetween = right.kind === "credited" && was.kind === "witness"
  return [...(isBetween ? [] : [step(was, false)]), step(right, true)]
}

function endOf(key: string, article: string | undefined): StepEnd {
  if (key === "utterance" || key === "lost") return { kind: key }
  if (key.startsWith(CREDITED)) return { kind: "credited", name: key.slice(CREDITED.length) }
  return { kind: "witness", ...(article !== undefined && { article }) }
}
