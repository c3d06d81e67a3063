import type { TracedStatement, Trail, TrailEdge, TrailNode } from "../model.js"

/** What tells when an article was published. */
export interface Dated {
  readonly id: string
  readonly published?: { readonly value: string } | undefined
}

/** Where a statement was first seen, as its trail has it. */
export interface Origin {
  /** From the utterance, over carriers that are not at hand, to the first page that is. */
  readonly path: readonly TrailNode[]
  /** Between the nodes of the path, in their order. */
  readonly edges: readonly TrailEdge[]
  /** The least sure step of the way. */
  readonly confidence: number
}

/** Follows each line from the utterance to the first page at hand, and takes the earliest of these pages. */
export function originOf(trail: Trail, cards: ReadonlyMap<string, Dated>): Origin | undefined {
  const nodes = new Map(trail.nodes.map((node) => [node.id, node]))
  const starts = trail.edges.filter((edge) => nodes.get(edge.from)?.kind === "utterance")
  const dateOf = ({ path }: Origin) => {
    const node = path.at(-1)
    return node?.date ?? cards.get(node?.article ?? "")?.published?.value ?? "~"
  }
  return starts
    .flatMap((edge) => wayFrom(edge, trail, nodes) ?? [])
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : b.confidence - a.confidence))[0]
}

function wayFrom(start: TrailEdge, trail: Trail, nodes: ReadonlyMap<string, TrailNode>): Origin | undefined {
  const edges = [start]
  const path = [start.from, start.to].flatMap((id) => nodes.get(id) ?? [])
  for (let last = path.at(-1); last && last.kind !== "witness"; last = path.at(-1)) {
    const onward = trail.edges
      .filter((edge) => edge.from === last?.id && !path.some((node) => node.id === edge.to))
      .sort((a, b) => b.confidence - a.confidence || (a.to < b.to ? -1 : 1))[0]
    const next = onward && nodes.get(onward.to)
    if (!onward || !next) return undefined
    edges.push(onward)
    path.push(next)
  }
  return { path, edges, confidence: Math.min(...edges.map((edge) => edge.confidence)) }
}

/**
 * The article in which a statement was first seen: the end of its origin, for dates alone are no proof, as pages are
 * back-dated. The earliest dated one where the trail does not say.
 */
export function firstSeen<Card extends Dated>(
  { trail, witnesses }: TracedStatement,
  cards: ReadonlyMap<string, Card>,
): Card | undefined {
  const first = cards.get(originOf(trail, cards)?.path.at(-1)?.article ?? "")
  if (first) return first
  const dated = witnesses.flatMap(({ article }) => cards.get(article) ?? []).filter((card) => card.published)
  const key = (card: Card) => `${card.published?.value} ${card.id}`
  return dated.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0]
}
