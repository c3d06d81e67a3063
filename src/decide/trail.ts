import type {
  Decision,
  EdgeDecision,
  Evidence,
  TracedStatement,
  Trail,
  TrailEdge,
  TrailNode,
} from "../model.js"
import { contentId, outletKey } from "../text/index.js"
import { inForce, marked } from "./in-force.js"
import { witnessIds } from "./statements.js"

/** How sure an edge is that a person has said: nobody is never wrong. */
const SURE = 0.99
const SURE_WEIGHT = Math.round(Math.log(SURE / (1 - SURE)) * 100) / 100

/**
 * The name of a trail's node in a decision. Ids of witnesses stay as pages come in; those of the others do not.
 *
 * @example nodeKey({ id: "credited-1", kind: "credited", name: "Northwire" }) // "credited Northwire"
 */
export const nodeKey = ({ kind, witness, name, id }: TrailNode): string =>
  kind === "witness" ? (witness ?? id) : kind === "credited" ? `credited ${name ?? ""}` : kind

/**
 * The statement with its trail as the decisions want it: edges confirmed, taken out, or led from another node. A page
 * whose parent is wrong, and the right one not known, has it from a carrier that is lost. No page is left without
 * a way from the utterance, and none comes from itself.
 */
export function decideTrail(statement: TracedStatement, decisions: readonly Decision[]): TracedStatement {
  const counting = inForce(decisions)
  const nowId = witnessIds(counting)
  const own = new Set(statement.witnesses.map(({ id }) => id))
  const trail = counting
    .filter((decision): decision is EdgeDecision => decision.kind === "edge")
    .filter(({ among }) => among.some((id) => own.has(nowId(id))))
    .reduce((before, decision) => decideEdge(before, decision, nowId), statement.trail)
  return trail === statement.trail ? statement : { ...statement, trail: inOrder(trail) }
}

function decideEdge(trail: Trail, decision: EdgeDecision, nowId: (id: string) => string): Trail {
  const { child, edge } = meant(trail, nowId(decision.from), nowId(decision.to))
  // What was wrong is not there: whatever tracing has found instead stands.
  if (!child || (decision.verdict === "rejected" && !edge)) return trail
  if (decision.verdict === "confirmed" && edge) return replaced(trail, edge, sure(edge, decision))
  const wanted = decision.verdict === "confirmed" ? decision.from : decision.value
  const key = wanted === undefined || wanted === "lost" ? undefined : nowId(wanted)
  const before = edge ?? strongestInto(trail, child)
  const { trail: extended, parent } = withParent(trail, key, decision)
  if (!parent || parent.id === child.id) return trail
  const without = { ...extended, edges: extended.edges.filter((one) => one !== before) }
  const right: TrailEdge = {
    from: parent.id,
    to: child.id,
    action: parent.kind === "utterance" ? "said" : actionOf(before),
    confidence: SURE,
    evidence: [],
  }
  const acyclic = withoutWayBack(without, right, before?.from)
  const others = acyclic.edges.filter(({ from, to }) => from !== right.from || to !== right.to)
  return pruned({ ...acyclic, edges: [...others, sure(right, decision)] })
}

const actionOf = (edge: TrailEdge | undefined): TrailEdge["action"] =>
  !edge || edge.action === "said" ? "carried" : edge.action

/** The child, and the edge that the decision is about where the trail still has it. */
function meant(trail: Trail, from: string, to: string): { child?: TrailNode; edge?: TrailEdge } {
  const nodes = new Map(trail.nodes.map((node) => [node.id, node]))
  const edge = trail.edges.find(
    (one) => isCalled(nodes.get(one.from), from) && isCalled(nodes.get(one.to), to),
  )
  const child = edge ? nodes.get(edge.to) : trail.nodes.find((node) => isCalled(node, to))
  return { ...(child && { child }), ...(edge && { edge }) }
}

function isCalled(node: TrailNode | undefined, key: string): boolean {
  if (!node) return false
  if (node.kind !== "credited" || !key.startsWith("credited ")) return nodeKey(node) === key
  return outletKey(node.name ?? "") === outletKey(key.slice("credited ".length))
}

const strongestInto = ({ edges }: Trail, { id }: TrailNode): TrailEdge | undefined =>
  edges.filter(({ to }) => to === id).sort((one, other) => other.confidence - one.confidence)[0]

/** The node that is to be the parent: one that is there, or a new carrier below the utterance. */
function withParent(
  trail: Trail,
  key: string | undefined,
  decision: EdgeDecision,
): { trail: Trail; parent?: TrailNode } {
  const known = key === undefined ? undefined : trail.nodes.find((node) => isCalled(node, key))
  if (known) return { trail, parent: known }
  const utterance = trail.nodes.find(({ kind }) => kind === "utterance")
  const isCarrier = key?.startsWith("credited ")
  if (!utterance || (key !== undefined && !isCarrier)) return { trail }
  const parent: TrailNode = isCarrier
    ? { id: contentId("credited", decision.id), kind: "credited", name: key?.slice("credited ".length) ?? "" }
    : { id: contentId("lost", decision.id), kind: "lost" }
  const above: TrailEdge = {
    from: utterance.id,
    to: parent.id,
    action: "said",
    confidence: 0.5,
    evidence: [noteOf(decision, 0)],
  }
  return { trail: { nodes: [...trail.nodes, parent], edges: [...trail.edges, above] }, parent }
}

/** Where the new parent has come from the child so far, it has what it has from the child's former parent. */
function withoutWayBack(trail: Trail, { from, to }: TrailEdge, former: string | undefined): Trail {
  const below = descendants(trail, to)
  if (!below.has(from)) return trail
  const utterance = trail.nodes.find(({ kind }) => kind === "utterance")?.id
  const above = former !== undefined && !below.has(former) ? former : utterance
  const edges = trail.edges.flatMap((edge) => {
    if (edge.to !== from || !below.has(edge.from)) return edge
    return above === undefined
      ? []
      : { ...edge, from: above, ...(above === utterance && { action: "said" as const }) }
  })
  return { ...trail, edges }
}

/** The node and all that have it from there. */
function descendants({ edges }: Trail, top: string): Set<string> {
  const found = new Set([top])
  for (const id of found) for (const { from, to } of edges) if (from === id) found.add(to)
  return found
}

/** Without carriers that nobody takes anything from any more. */
function pruned(trail: Trail): Trail {
  const givers = new Set(trail.edges.map(({ from }) => from))
  const idle = trail.nodes.filter(
    ({ id, kind }) => (kind === "lost" || kind === "credited") && !givers.has(id),
  )
  if (idle.length === 0) return trail
  const gone = new Set(idle.map(({ id }) => id))
  return pruned({
    nodes: trail.nodes.filter(({ id }) => !gone.has(id)),
    edges: trail.edges.filter(({ to }) => !gone.has(to)),
  })
}

const replaced = (trail: Trail, edge: TrailEdge, by: TrailEdge): Trail => ({
  ...trail,
  edges: trail.edges.map((one) => (one === edge ? by : one)),
})

const sure = (edge: TrailEdge, decision: EdgeDecision): TrailEdge =>
  marked({ ...edge, confidence: SURE, evidence: [...edge.evidence, noteOf(decision, SURE_WEIGHT)] }, decision)

const noteOf = ({ verdict, by, at, note }: EdgeDecision, weight: number): Evidence => ({
  kind: "decision",
  weight,
  note: `${verdict} by ${by} on ${at.slice(0, 10)}${note ? `: ${note}` : ""}`,
})

/** In the order that tracing gives. */
const inOrder = ({ nodes, edges }: Trail): Trail => ({
  nodes,
  edges: [...edges].sort((one, other) =>
    one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1,
  ),
})
