import type { Article, TracedStatement, TrailEdge, TrailNode, Witness } from "../model.js"
import type { ArticleCard, Store } from "../store/index.js"
import { plainText } from "./plain-text.js"
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

/** A name that XML takes for an id (XML Names 1.0, NCName). */
const XML_NAME =
  /^[A-Za-z_À-ÖØ-öø-˿Ͱ-ͽͿ-\u1FFF⁰-\u218F、-\uD7FF][-.·\dA-Za-z_À-ÖØ-öø-\u037DͿ-\u1FFF⁰-\u218F、-\uD7FF]*$/

/** A witness that stands for an article has its siglum for id; one that XML could not have is no siglum. */
function siglaOf(witnesses: readonly Witness[]): ReadonlyMap<string, string> {
  const hasSigla = witnesses.every(({ id, article }) => id === article && XML_NAME.test(id))
  return new Map(witnesses.map(({ id }, at) => [id, hasSigla ? id : `W${at + 1}`]))
}

/** Pages whose own address says nothing get one that is theirs alone (RFC 8141 leaves informal names to us). */
export const urnOf = (id: string): string => `urn:quotetrail:${encodeURIComponent(plainText(id))}`

/** Signs that do not stand in an address as they are (RFC 3986 §2). */
const FOREIGN = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\dA-Fa-f]{2})/gu

/** An address of the web in the signs of RFC 3986; nothing where it is none, or one that would run: `javascript:`. */
export function webAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return undefined
  return url.search(FOREIGN) < 0 ? url : new URL(url).href.replace(FOREIGN, encodeURIComponent)
}

/** The address of an article, or a name for it where it has none. */
export const addressOf = (id: string, url: string | undefined): string => webAddress(url) ?? urnOf(id)

/** The address of an article of the store. */
export const articleAddress = ({ id, canonical, url }: Article): string =>
  webAddress(canonical) ?? addressOf(id, url)

/** The day of a date, or the month or year where no more is known; nothing where the calendar has no such day. */
export function dayOf(date: string | undefined): string | undefined {
  const [day, year = "", month = "01", inMonth = "01"] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(date ?? "") ?? []
  const parsed = new Date(`${year}-${month}-${inMonth}T00:00Z`)
  // A day that a month does not have would count as one of the next.
  const isReal = year !== "0000" && !Number.isNaN(parsed.getTime()) && parsed.getUTCDate() === Number(inMonth)
  return isReal ? day : undefined
}

/** A language in the form of BCP 47; nothing where a page gave something else. */
export const languageTag = (language: string | undefined): string | undefined =>
  language && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(language) ? language : undefined

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
