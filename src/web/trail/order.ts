import type { Trail, TrailEdge, TrailNode } from "../../api/types.js"

/** Days since 1970 by node; nothing for a node without a date. */
export type Days = ReadonlyMap<string, number | undefined>

/** Edges by the node they come from. */
export function edgesByParent(trail: Trail): Map<string, TrailEdge[]> {
  const byParent = new Map<string, TrailEdge[]>()
  for (const edge of trail.edges) {
    const edges = byParent.get(edge.from)
    if (edges) edges.push(edge)
    else byParent.set(edge.from, [edge])
  }
  return byParent
}

/** The surest edge that leads to each node: where a copy has several parents, the one it stands behind. */
export function mainEdges(trail: Trail): Map<string, TrailEdge> {
  const main = new Map<string, TrailEdge>()
  for (const edge of trail.edges) {
    const known = main.get(edge.to)
    const isSurer =
      !known ||
      edge.confidence > known.confidence ||
      (edge.confidence === known.confidence && edge.from < known.from)
    if (isSurer) main.set(edge.to, edge)
  }
  return main
}

/** Parents before children, the earlier child first; whatever hangs on nothing comes last. */
export function treeOrder(trail: Trail, days: Days): TrailNode[] {
  const byId = new Map(trail.nodes.map((node) => [node.id, node]))
  const children = edgesByParent(trail)
  const taken = new Set(trail.edges.map((edge) => edge.to))
  const order = new Map<string, TrailNode>()
  const key = (id: string) => days.get(id) ?? Number.POSITIVE_INFINITY
  const byDate = (a: string, b: string) => key(a) - key(b) || (a < b ? -1 : 1)
  const pending = [...byId.keys()].sort(byDate).reverse()
  const roots = pending.filter((id) => !taken.has(id))
  const stack = [...pending.filter((id) => taken.has(id)), ...roots]
  while (stack.length > 0) {
    const id = stack.pop() ?? ""
    const node = byId.get(id)
    if (!node || order.has(id)) continue
    order.set(id, node)
    const next = (children.get(id) ?? []).map((edge) => edge.to).sort(byDate)
    stack.push(...next.reverse())
  }
  return [...order.values()]
}
