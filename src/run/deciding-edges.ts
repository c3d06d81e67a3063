import { inForce, knownSteps, nodeKey } from "../decide/index.js"
import { QuotetrailError } from "../errors.js"
import type { Decision, EdgeDecision, TracedStatement, Trail, TrailEdge, TrailNode } from "../model.js"
import type { Store } from "../store/index.js"
import { refusedSteps } from "../trace/index.js"
import { articlesOf } from "./decided.js"
import type { Asked } from "./deciding.js"
import { ANCHORS, found } from "./found.js"

/** What is decided about an edge, in ids that stay: pages by their witnesses and articles, carriers by their names. */
export function edgeDecision({ trail, witnesses }: TracedStatement, request: Asked<"edge">) {
  const { kind, statement, verdict, value } = request
  const nodeOf = nodeIn(trail)
  const [from, to] = [nodeOf(request.from), nodeOf(request.to)]
  const edge = trail.edges.find((one) => one.from === from.id && one.to === to.id)
  if (!edge)
    throw new QuotetrailError("store/not-found", `edge from ${from.id} to ${to.id}: not in this trail`)
  const onWay = [from, to].flatMap(({ witness }) => witness ?? [])
  const among = [...new Set([...onWay, ...witnesses.map(({ id }) => id)])].slice(0, ANCHORS)
  const was = `${labelOf(to)} has it from ${labelOf(from)}`
  const isFurther = isFurtherEdge(trail, edge) && { isFurther: true as const }
  const pages = { ...(from.article && { from: from.article }), to: pagesFrom(trail, to) }
  const about = { kind, statement, among, from: nodeKey(from), to: nodeKey(to), was, pages, ...isFurther }
  if (verdict !== "corrected") return { ...about, verdict }
  if (value === undefined) throw new QuotetrailError("usage", "value: want the id of the right node, or null")
  if (value === null) return { ...about, verdict: "rejected" as const }
  if (value.startsWith("credited ")) return { ...about, verdict, value }
  const right = nodeOf(value)
  const rightPage = right.article && { value: right.article }
  return { ...about, verdict, value: nodeKey(right), pages: { ...pages, ...rightPage } }
}

const nodeIn =
  ({ nodes }: Trail) =>
  (id: string): TrailNode =>
    found(
      nodes.find((node) => node.id === id),
      `node ${id}`,
    )

const labelOf = ({ kind, name, article }: TrailNode): string => name ?? article ?? `the ${kind}`

/** Articles of the pages that a node stands for: its own, or those below a carrier. */
function pagesFrom(trail: Trail, node: TrailNode): string[] {
  if (node.article !== undefined) return [node.article]
  const below = trail.edges.filter(({ from }) => from === node.id).map(({ to }) => nodeIn(trail)(to))
  return [...new Set(below.flatMap((one) => pagesFrom(trail, one)))]
}

/** Of several edges into a page those are of further sources that only a run of words, or nothing but a decision, tells of. */
const isFurtherEdge = ({ edges }: Trail, edge: TrailEdge): boolean =>
  edges.some((other) => other !== edge && other.to === edge.to) &&
  edge.evidence
    .filter(({ kind }) => kind !== "decision")
    .every(({ kind, weight }) => kind === "reading" && weight === 0)

/**
 * Throws `usage` where no trail can keep to an edge decision along with all earlier ones about other pages: where a page would
 * have the statement from itself over others, or from nobody. What was decided about the same page before gives way.
 */
export function assertPossible(store: Store, decision: EdgeDecision): void {
  const statement = store.statement(decision.statement)
  if (!statement) return
  const articles = articlesOf(store, statement)
  const refusedOf = (decisions: readonly Decision[]) =>
    refusedSteps(statement, articles, knownSteps(decisions)(statement))
  const earlier = inForce(store.decisions())
  const refused = refusedOf([...earlier, decision]).map(({ decided }) => decided.decision)
  if (refused.includes(decision.id))
    throw new QuotetrailError(
      "usage",
      decision.verdict === "rejected"
        ? "this cannot be: it would leave no source at all"
        : "this cannot be: it would make a page its own source",
    )
  const before = new Set(refusedOf(earlier).map(({ decided }) => decided.decision))
  const contradicted = earlier.find(
    (one) => one.kind === "edge" && one.to !== decision.to && refused.includes(one.id) && !before.has(one.id),
  )
  if (contradicted)
    throw new QuotetrailError(
      "usage",
      `this contradicts what ${contradicted.by} decided on ${contradicted.at.slice(0, 10)} (${contradicted.verdict}: ${contradicted.was}): take that back first`,
    )
}
