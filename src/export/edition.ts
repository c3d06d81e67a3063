import type { Article, TracedStatement, TrailEdge, TrailNode, Witness } from "../model.js"
import type { ArticleCard, Store } from "../store/index.js"
import { selectedStatements } from "./selection.js"

/** A statement with what the formats say of its pages. */
export interface Edition {
  readonly statement: TracedStatement
  readonly cards: ReadonlyMap<string, ArticleCard>
  /** Short names of the witnesses, as editions have them: `W1`, `W2`, … in order, or the sigla of a tradition. */
  readonly sigla: ReadonlyMap<string, string>
}

/** The statements that a selection means, each with its pages. */
export function* editions(store: Store, selection: string): Iterable<Edition> {
  for (const statement of selectedStatements(store, selection)) yield editionOf(store, statement)
}

function editionOf(store: Store, statement: TracedStatement): Edition {
  const { witnesses, trail } = statement
  const ids = [...witnesses, ...trail.nodes].flatMap(({ article }) => article ?? [])
  return { statement, cards: store.cardsOf([...new Set(ids)]), sigla: siglaOf(witnesses) }
}

/** A witness that stands for an article has its siglum for id; one that XML could not have is no siglum. */
function siglaOf(witnesses: readonly Witness[]): ReadonlyMap<string, string> {
  const hasSigla = witnesses.every(
    ({ id, article }) => id === article && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id),
  )
  return new Map(witnesses.map(({ id }, at) => [id, hasSigla ? id : `W${at + 1}`]))
}

/** Pages whose own address says nothing get one that is theirs alone (RFC 8141 leaves informal names to us). */
export const urnOf = (id: string): string => `urn:quotetrail:${encodeURIComponent(id)}`

/** The address of an article, or a name for it where it has none. */
export const addressOf = (id: string, url: string | undefined): string =>
  url && URL.canParse(url) ? url : urnOf(id)

/** The address of an article of the store. */
export const articleAddress = ({ id, canonical, url }: Article): string => addressOf(id, canonical ?? url)

/** How a person would call a witness: its outlet, its title, or its short name. */
export function witnessName(
  { cards, sigla }: Edition,
  { id, article }: Pick<Witness, "id" | "article">,
): string {
  const card = cards.get(article)
  return card?.outlet ?? card?.title ?? card?.file ?? sigla.get(id) ?? id
}

/** How a person would call a node of the trail. */
export function nodeName({ statement, cards }: Edition, node: TrailNode): string {
  const card = node.article === undefined ? undefined : cards.get(node.article)
  if (node.kind === "utterance") return node.name ?? statement.speaker?.name ?? "the speaker"
  return card?.outlet ?? node.name ?? card?.title ?? (node.kind === "lost" ? "lost" : node.id)
}

/** Of each node the surest edge that leads to it; the others are further sources (contamination). */
export function mainEdges(edges: readonly TrailEdge[]): ReadonlySet<TrailEdge> {
  const best = new Map<string, TrailEdge>()
  for (const edge of edges) {
    const known = best.get(edge.to)
    if (!known || edge.confidence > known.confidence) best.set(edge.to, edge)
  }
  return new Set(best.values())
}

/** Is the edge credited in words, or only inferred? */
export const isCredited = ({ evidence, decided }: TrailEdge): boolean =>
  decided !== undefined || evidence.some(({ kind, weight }) => kind === "credit" && weight > 0)
