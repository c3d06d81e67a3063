import type { TracedStatement, TrailNode, Witness } from "../model.js"
import type { Database } from "./database.js"
import { keepOutlet } from "./outlets.js"
import type { Source } from "./statement-cards.js"

/** An edge of a trail as outlets see it, by their folded names. */
export interface Passing {
  /** Absent where the taker has it from the speaker. */
  readonly giver?: string | undefined
  readonly taker?: string | undefined
  /** Id of the witness at the end of the edge, and whether it has it word for word. */
  readonly witness?: string | undefined
  readonly isVerbatim?: boolean | undefined
}

export const isVerbatim = ({ relation }: Witness): boolean =>
  relation.length === 1 && relation[0] === "verbatim"

/** The edges of a statement's trail; remembers the names of carriers that it credits. */
export function passingsOf(
  database: Database,
  { witnesses, trail }: TracedStatement,
  sources: ReadonlyMap<string, Source>,
): Passing[] {
  const nodes = new Map(trail.nodes.map((node) => [node.id, node]))
  const verbatim = new Map(witnesses.map((witness) => [witness.id, isVerbatim(witness)]))
  const outletOf = (node: TrailNode | undefined) =>
    (node?.article && sources.get(node.article)?.outlet) ||
    (node?.kind === "credited" ? keepOutlet(database, node.name) : undefined)
  return trail.edges.map(({ from, to }) => {
    const witness = nodes.get(to)?.witness
    return {
      giver: outletOf(nodes.get(from)),
      taker: outletOf(nodes.get(to)),
      witness,
      isVerbatim: verbatim.get(witness ?? ""),
    }
  })
}

/** The outlets that have a part in it: publishers of its witnesses, and carriers that its trail names. */
export const carriersOf = (sources: ReadonlyMap<string, Source>, passings: readonly Passing[]): string[] => {
  const publishers = [...sources.values()].map(({ outlet }) => outlet)
  const named = passings.flatMap(({ giver, taker }) => [giver, taker])
  return [...new Set([...publishers, ...named])].filter((outlet) => outlet !== undefined)
}

/** Keeps the edges, inside the caller's transaction. */
export function putPassings(database: Database, statement: string, passings: readonly Passing[]): void {
  for (const [place, { giver, taker, witness, isVerbatim }] of passings.entries())
    database.run(
      "INSERT INTO passings (statement, place, giver, taker, witness, verbatim) VALUES (?, ?, ?, ?, ?, ?)",
      statement,
      place,
      giver,
      taker,
      witness,
      isVerbatim === undefined ? undefined : Number(isVerbatim),
    )
}

/** Keeps who has a part in a statement, inside the caller's transaction. */
export function putCarriers(database: Database, statement: string, carriers: readonly string[]): void {
  for (const outlet of carriers)
    database.run("INSERT INTO carriers (outlet, statement) VALUES (?, ?)", outlet, statement)
}
