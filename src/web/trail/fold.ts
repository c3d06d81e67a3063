import type { Trail, TrailNode } from "../../api/types.js"
import { isCredited } from "../../text/credited.js"
import { type Days, mainEdges, treeOrder } from "./order.js"

/** Copies that are drawn as one: all that hang on the same carrier in the same way. */
export interface Bundle {
  /** The carrier they were taken from and how, for the address: `w-1.credited`. */
  readonly id: string
  readonly parent: string
  readonly isCredited: boolean
  readonly nodes: readonly TrailNode[]
}

/** What is drawn node by node, and the bundles of the rest. */
export interface FoldedTrail {
  readonly trail: Trail
  readonly bundles: readonly Bundle[]
}

/** Up to this many nodes are all drawn; of a larger trail, as many as those that gave it on the most. */
const DRAWN_WHOLE = 60
const DRAWN_OF_MANY = 36

/**
 * Makes a large trail readable: the carriers that passed it on most stay, the others are gathered in bundles behind
 * the carrier they come from. A bundle whose id is in `open` is drawn whole, `"all"` opens every one.
 */
export function foldTrail(trail: Trail, days: Days, open: ReadonlySet<string>): FoldedTrail {
  if (trail.nodes.length <= DRAWN_WHOLE || open.has("all")) return { trail, bundles: [] }
  const order = treeOrder(trail, days)
  const main = mainEdges(trail)
  const kept = keptNodes(trail, order, main)
  const bundles = bundlesOf(order, kept, main).filter(({ id, nodes }) => {
    const isDrawn = nodes.length === 1 || open.has(id)
    if (isDrawn) for (const node of nodes) kept.add(node.id)
    return !isDrawn
  })
  return {
    trail: {
      nodes: trail.nodes.filter(({ id }) => kept.has(id)),
      edges: trail.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    },
    bundles,
  }
}

type MainEdges = ReturnType<typeof mainEdges>

/** What has no parent, and the carriers with the most behind them, each with all that stand before it. */
function keptNodes(trail: Trail, order: readonly TrailNode[], main: MainEdges): Set<string> {
  const behind = countBehind(order, main)
  const place = new Map(order.map(({ id }, at) => [id, at]))
  const givers = order
    .filter(({ id }) => (behind.get(id) ?? 0) > 0)
    .sort(
      (a, b) =>
        (behind.get(b.id) ?? 0) - (behind.get(a.id) ?? 0) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
    )
  const kept = new Set(trail.nodes.filter(({ id }) => !main.has(id)).map(({ id }) => id))
  for (const giver of givers) {
    if (kept.size >= DRAWN_OF_MANY) break
    for (let id: string | undefined = giver.id; id && !kept.has(id); id = main.get(id)?.from) kept.add(id)
  }
  return kept
}

/** How many nodes stand behind each, near or far. */
function countBehind(order: readonly TrailNode[], main: MainEdges): Map<string, number> {
  const behind = new Map<string, number>()
  for (const { id } of [...order].reverse()) {
    const parent = main.get(id)?.from
    if (parent) behind.set(parent, (behind.get(parent) ?? 0) + 1 + (behind.get(id) ?? 0))
  }
  return behind
}

function bundlesOf(order: readonly TrailNode[], kept: ReadonlySet<string>, main: MainEdges): Bundle[] {
  const bundles = new Map<string, { parent: string; isCredited: boolean; nodes: TrailNode[] }>()
  const byId = new Map(order.map((node) => [node.id, node]))
  for (const node of order) {
    if (kept.has(node.id)) continue
    const way = wayToKept(node.id, kept, main, byId)
    if (!way) continue
    const id = `${way.parent}.${way.isCredited ? "credited" : "inferred"}`
    const bundle = bundles.get(id)
    if (bundle) bundle.nodes.push(node)
    else bundles.set(id, { ...way, nodes: [node] })
  }
  return [...bundles].map(([id, bundle]) => ({ id, ...bundle }))
}

/** The nearest kept carrier before a node, and whether the line that leaves it is credited. */
function wayToKept(
  node: string,
  kept: ReadonlySet<string>,
  main: MainEdges,
  byId: ReadonlyMap<string, TrailNode>,
) {
  const seen = new Set<string>()
  for (let edge = main.get(node); edge && !seen.has(edge.to); edge = main.get(edge.from)) {
    seen.add(edge.to)
    if (kept.has(edge.from)) return { parent: edge.from, isCredited: isCredited(edge, byId.get(edge.from)) }
  }
  return undefined
}
