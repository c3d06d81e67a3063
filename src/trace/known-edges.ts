import type { Evidence, Trail, TrailEdge, TrailNode } from "../model.js"
import { outletKey } from "../text/index.js"
import { TOP } from "./arborescence.js"
import { type Carrier, type Known, LOST, type PageStep } from "./known.js"
import type { Pile } from "./pile.js"

/** How sure an edge is that a person has said: nobody is never wrong. */
const SURE = 0.99
const SURE_WEIGHT = Math.round(Math.log(SURE / (1 - SURE)) * 100) / 100

/** The edges of a trail that are known to be right, marked with who says so; others with what is known not to be. */
export function markKnown(
  edges: readonly TrailEdge[],
  { nodes }: Pick<Trail, "nodes">,
  pile: Pile,
  known: Known,
): TrailEdge[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]))
  const marked = [...edges]
  // Kept steps are listed the latest first.
  for (const one of [...known.kept].reverse()) {
    const isMeant = one.step.isSo ? isStep(one, marked, nodeOf, pile) : isInto(pageId(one.child, pile))
    for (const [at, edge] of marked.entries())
      if (isMeant(edge)) marked[at] = one.step.isSo ? sure(edge, one) : remarked(edge, one, pile)
  }
  return marked
}

const pageId = (page: number, { pages }: Pile): string | undefined => pages[page]?.witness.id

const isInto =
  (id: string | undefined) =>
  ({ to }: TrailEdge): boolean =>
    to === id

/** Is an edge the one that a step is about? */
function isStep(
  { child, from, carrier, over }: PageStep,
  edges: readonly TrailEdge[],
  nodeOf: ReadonlyMap<string, TrailNode>,
  pile: Pile,
): (edge: TrailEdge) => boolean {
  const page = pageId(child, pile)
  const ends = over
    ? edges
        .filter((edge) => edge.to === page && isCarrier(nodeOf.get(edge.from), over))
        .map((edge) => edge.from)
    : [page]
  const sources = from.map((one) => pageId(one, pile))
  const isSource = (node: TrailNode | undefined) =>
    carrier
      ? isCarrier(node, carrier)
      : sources.includes(node?.id) || (from.includes(TOP) && node?.kind === "utterance")
  return (edge) => ends.includes(edge.to) && isSource(nodeOf.get(edge.from))
}

/** A lost page may have got its name meanwhile. */
const isCarrier = (node: TrailNode | undefined, { key }: Carrier): boolean =>
  node?.kind === "credited"
    ? key === LOST.key || outletKey(node.name ?? "") === key
    : node?.kind === "lost" && key === LOST.key

function sure(edge: TrailEdge, { step }: PageStep): TrailEdge {
  if (edge.decided?.some(({ decision }) => decision === step.decided.decision)) return edge
  return {
    ...edge,
    confidence: SURE,
    evidence: [...edge.evidence, evidenceOf(step, SURE_WEIGHT)],
    decided: [...(edge.decided ?? []), step.decided],
  }
}

function remarked(edge: TrailEdge, { step, from, over }: PageStep, { pages }: Pile): TrailEdge {
  const [page] = from
  const name =
    step.from.name ??
    (page === undefined || page === TOP ? undefined : pages[page]?.article.publisher) ??
    KINDS[step.from.kind]
  const way = over ? ` over ${over.name ?? KINDS.lost}` : ""
  return { ...edge, evidence: [...edge.evidence, evidenceOf(step, 0, `not from ${name}${way}: `)] }
}

const KINDS: Readonly<Record<TrailNode["kind"], string>> = {
  utterance: "the speaker",
  witness: "another page",
  credited: "a carrier",
  lost: "a page that is lost",
}

const evidenceOf = ({ decided, note }: PageStep["step"], weight: number, said = ""): Evidence => ({
  kind: "decision",
  weight,
  note: `${said}${decided.verdict} by ${decided.by} on ${decided.at.slice(0, 10)}${note ? `: ${note}` : ""}`,
})
