import type { ArticleCard, Relation, StatementView, Trail, TrailNode, Witness } from "../../api/types.js"
import { sigla } from "../collation/differences.js"
import { type NameOf, nameOfNode } from "../trail/layout.js"
import { languageName, words } from "../words.js"

/** The articles of a statement by id. */
export const cardsOf = ({ articles }: StatementView): Map<string, ArticleCard> =>
  new Map(articles.map((card) => [card.id, card]))

/** What to call the place that an article comes from: its outlet, else its title, else the file it was in. */
export const placeName = (card: ArticleCard | undefined): string =>
  card?.outlet ?? card?.title ?? card?.file ?? words.unknownOutlet

/** What the nodes of a statement's trail are called. */
export const namesOf = (view: StatementView): NameOf =>
  nameOfNode(cardsOf(view), {
    utterance: view.statement.speaker?.name ?? words.statement.utterance,
    witness: words.unknownOutlet,
    credited: words.unknownOutlet,
    lost: words.statement.lost,
  })

/** Witnesses by the date of their articles, undated ones last. */
export function byDate({ statement }: StatementView, cards: ReadonlyMap<string, ArticleCard>): Witness[] {
  const key = ({ article, id }: Witness) => `${cards.get(article)?.published?.value ?? "~"} ${id}`
  return [...statement.witnesses].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The letters that copies go by on this screen: A is the earliest. */
export const siglaOf = (view: StatementView): Map<string, string> => sigla(byDate(view, cardsOf(view)))

/** The trail, its beginning dated by what the pages say about when it was said. */
export function datedTrail({ statement: { trail, said } }: StatementView): Trail {
  const dated = (node: TrailNode) =>
    node.kind === "utterance" && !node.date && said ? { ...node, date: said.value } : node
  return { ...trail, nodes: trail.nodes.map(dated) }
}

const TOLD: readonly Relation[] = ["altered", "interpolated", "translated", "paraphrased"]

/** What a copy did to the words, for a short note. */
export interface CopyChange {
  readonly note: string
  /** Is it more than leaving something out? */
  readonly isTold: boolean
  /** Was a number, a negation or the like changed? */
  readonly isMaterial: boolean
}

/**
 * What a copy is to the fullest wording, in words. A page that had it from the speaker in another language has not
 * translated it: the language is named instead.
 */
export const relationName = (relation: Relation, isHeard: boolean, language: string | undefined): string =>
  relation === "translated" && isHeard && language
    ? words.inLanguage(languageName(language))
    : words.relations[relation]

/** What each copy did to the words, by witness. */
export function changesOf(view: Pick<StatementView, "statement" | "articles">): Map<string, CopyChange> {
  const languages = new Map(view.articles.map(({ id, language }) => [id, language]))
  const heard = heardBy(view.statement)
  return new Map(
    view.statement.witnesses.map(({ id, article, relation, material }) => {
      const told = TOLD.find((one) => relation.includes(one))
      const most = told ?? relation.find((one) => one === "abridged")
      return [
        id,
        {
          note: most ? relationName(most, heard.has(id), languages.get(article)) : "",
          isTold: told !== undefined,
          isMaterial: material === true,
        },
      ]
    }),
  )
}

/** Witnesses that had the statement from the speaker. */
function heardBy({ trail: { nodes, edges } }: StatementView["statement"]): Set<string> {
  const utterances = new Set(nodes.filter(({ kind }) => kind === "utterance").map(({ id }) => id))
  const below = new Set(edges.filter(({ from }) => utterances.has(from)).map(({ to }) => to))
  return new Set(nodes.flatMap(({ id, witness }) => (witness && below.has(id) ? [witness] : [])))
}
