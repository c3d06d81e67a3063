import type { Statement, TracedStatement } from "../../model.js"
import type { ArticleCard } from "../../store/index.js"
import { plainDate, saidOccasion } from "../../text/index.js"
import { clip, colours, count, printable, wrap } from "./layout.js"
import { type Cards, trailTree } from "./trail-tree.js"

/** A statement for a person: its words, who said it, where it was first seen, how many copies, and its trail. */
export function statementText(statement: Statement, cards: Cards = new Map(), first?: ArticleCard): string {
  const quoted = colours.bold(wrap(`“${clip(printable(statement.text), 240)}”`))
  const copies = count(statement.witnesses.length, "witness", "witnesses")
  const about = [saidBy(statement), first && printable(`first seen in ${placeOf(first)}`), copies]
  const below = isTraced(statement) ? trailTree(statement, cards) : witnessList(statement)
  return `${quoted}\n${wrap(about.filter(Boolean).join(" · "), "  ")}\n${below}`
}

const isTraced = (statement: Statement): statement is TracedStatement =>
  statement.trail !== undefined && statement.apparatus !== undefined

function saidBy({ speaker, addressee, outlet, occasion, place, said }: Statement): string {
  const parts = [
    speaker?.name ?? "speaker unknown",
    addressee && `to ${addressee}`,
    outlet && `through ${outlet}`,
    occasion && (saidOccasion(occasion) ?? `at ${clip(occasion, 60)}`),
    place && `in ${place}`,
    said && plainDate(said.value),
  ]
  return printable(parts.filter(Boolean).join(", "))
}

const placeOf = ({ outlet, file, title, id, published }: ArticleCard): string =>
  `${outlet ?? file ?? title ?? id}${published ? `, ${plainDate(published.value)}` : ""}`

const witnessList = ({ witnesses }: Statement): string =>
  witnesses
    .map(({ article, relation }) => wrap(printable([article, ...relation].join(", ")), "  · ", "    "))
    .join("\n")
