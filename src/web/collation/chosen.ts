import type { StatementView, Witness } from "../../api/types.js"
import { dayNumber } from "../dates.js"
import { byDate, cardsOf, siglaOf } from "../parts/names.js"
import type { Address } from "../router.js"
import { treeOrder } from "../trail/order.js"
import { type CollationTable, collationTable } from "./table.js"

/** The collation as the address asks to see it. */
export interface ChosenCollation {
  readonly table: CollationTable
  /** Every copy, in the order asked for. */
  readonly copies: readonly Witness[]
  /** Letters by witness; A is the earliest, whatever the order. */
  readonly letters: ReadonlyMap<string, string>
  /** The copy that the others are compared with. */
  readonly base: Witness | undefined
  readonly punctuation: boolean
}

/** Reads base, order and punctuation off the address: `?base=C&sort=trail&punctuation=off`. */
export function chosenCollation(view: StatementView, { query }: Address): ChosenCollation {
  const letters = siglaOf(view)
  const dated = byDate(view, cardsOf(view))
  const table = collationTable(view.statement)
  const asked = dated.find(({ id }) => letters.get(id) === query.get("base") && table.rows.has(id))
  const fullest = dated.find(({ id, text }) => text === view.statement.text && table.rows.has(id))
  return {
    table,
    copies: query.get("sort") === "trail" ? byTrail(view, dated) : dated,
    letters,
    base: asked ?? fullest ?? dated.find(({ id }) => table.rows.has(id)),
    punctuation: query.get("punctuation") !== "off",
  }
}

/** In the order of the trail: each copy behind the one it was taken from. */
function byTrail({ statement, articles }: StatementView, dated: readonly Witness[]): Witness[] {
  const cards = new Map(articles.map((card) => [card.id, card]))
  const days = new Map(
    statement.trail.nodes.map(({ id, date, article = "" }) => [
      id,
      dayNumber(date ?? cards.get(article)?.published?.value),
    ]),
  )
  const places = new Map(treeOrder(statement.trail, days).map(({ witness }, at) => [witness, at]))
  // A page may have several passages, of which the trail holds one: the others follow it.
  const articlePlaces = new Map(
    dated.flatMap(({ id, article }) => (places.has(id) ? [[article, places.get(id) ?? 0]] : [])),
  )
  const placeOf = ({ id, article }: Witness) => places.get(id) ?? articlePlaces.get(article) ?? dated.length
  return [...dated].sort((a, b) => placeOf(a) - placeOf(b))
}
