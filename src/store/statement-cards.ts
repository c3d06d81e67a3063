import type { Relation, Said, Speaker, TracedStatement } from "../model.js"
import { jsonText } from "../text/index.js"
import type { Database, Row } from "./database.js"
import { firstSeen } from "./origin.js"
import { present, textOf } from "./rows.js"

/** What a list shows of a statement, with keys of what has names of its own. */
export interface StatementGist {
  readonly speaker?: Speaker
  readonly addressee?: string
  readonly said?: Said
  readonly witnesses: number
  /** Folded names of the publishers. */
  readonly outlets: readonly string[]
  /** How many witnesses stand in each relation to the text. */
  readonly relations: { readonly [R in Relation]?: number }
  /** How many witnesses change the claim; absent where none does. */
  readonly material?: number
  /** Id of the article in which it was first seen. */
  readonly first?: string
}

/** What a statement's row takes from the article of a witness. */
export interface Source {
  readonly id: string
  readonly outlet?: string | undefined
  readonly day?: string | undefined
  readonly language?: string | undefined
}

/** Keeps what lists show of a statement, inside the caller's transaction. */
export const putGist = (database: Database, statement: string, gist: StatementGist): void =>
  database.run("INSERT INTO statement_cards (statement, card) VALUES (?, ?)", statement, jsonText(gist))

export const readGist = (row: Row): StatementGist => JSON.parse(textOf(row, "card"))

export function gistOf(statement: TracedStatement, sources: ReadonlyMap<string, Source>): StatementGist {
  const { speaker, addressee, said, witnesses } = statement
  const outlets = witnesses.flatMap(({ article }) => sources.get(article)?.outlet ?? [])
  const dated = new Map(
    [...sources].map(([id, { day }]) => [id, { id, ...(day && { published: { value: day } }) }]),
  )
  return {
    ...present({ speaker, addressee, said, first: firstSeen(statement, dated)?.id }),
    witnesses: witnesses.length,
    outlets: [...new Set(outlets)],
    relations: relationCounts(statement),
    ...present({ material: witnesses.filter((witness) => witness.material).length || undefined }),
  }
}

function relationCounts({ witnesses }: TracedStatement): StatementGist["relations"] {
  const counts: { [R in Relation]?: number } = {}
  for (const { relation } of witnesses) for (const one of relation) counts[one] = (counts[one] ?? 0) + 1
  return counts
}
