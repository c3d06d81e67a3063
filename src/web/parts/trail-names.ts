import type { ArticleCard, StatementView } from "../../api/types.js"
import { type NameOf, nameOfNode } from "../trail-layout.js"
import { words } from "../words.js"

/** The articles of a statement by id. */
export const cardsOf = ({ articles }: StatementView): Map<string, ArticleCard> =>
  new Map(articles.map((card) => [card.id, card]))

/** What the nodes of a statement's trail are called. */
export const namesOf = (view: StatementView): NameOf =>
  nameOfNode(cardsOf(view), {
    utterance: view.statement.speaker?.name ?? words.statement.utterance,
    witness: words.unknownOutlet,
    credited: words.unknownOutlet,
    lost: words.statement.lost,
  })
