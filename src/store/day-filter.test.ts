import { expect, test } from "vitest"
import type { TracedStatement } from "../model.js"
import { openStore } from "./open.js"
import type { StatementFilter } from "./statement-filter.js"

/** More witnesses than are gathered and sorted: lists go through the statements in their order. */
const STATEMENTS = 600

const dayOf = (at: number): string | undefined =>
  at % 7 === 0 ? undefined : `203${at % 4}-${String(1 + (at % 12)).padStart(2, "0")}`
const outletOf = (at: number): string => ["Post", "Courier", "Anzeiger"][at % 3] ?? ""

const pages = Array.from({ length: STATEMENTS }, (_, at) => {
  const day = dayOf(at)
  return {
    id: `a${at}`,
    publisher: outletOf(at),
    ...(day && { published: { value: day, precision: "month" as const, from: "meta" as const } }),
    text: "“We sail,” said Roe.",
    quotations: [],
    transmissions: [],
  }
})

const held = Array.from({ length: STATEMENTS }, (_, at) => ({
  id: `s${at}`,
  on: Array.from({ length: 1 + (at % 3) }, (_, place) => (at * 5 + place * 11) % STATEMENTS),
}))

const statementOf = ({ id, on }: (typeof held)[number]): TracedStatement => ({
  id,
  text: "We sail",
  witnesses: on.map((at) => ({
    id: `${id}-${at}`,
    article: `a${at}`,
    content: [[1, 8]],
    text: "We sail",
    relation: ["verbatim"],
  })),
  apparatus: [],
  trail: { nodes: [], edges: [] },
})

const store = openStore(":memory:")
store.putArticles(pages)
store.replaceStatements({ put: held.map(statementOf), remove: [] })

/** The same, one witness after another. */
const isWanted =
  ({ from = "", to = "", outlet }: StatementFilter) =>
  (at: number): boolean => {
    const day = dayOf(at)
    return day !== undefined && day >= from && day < `${to}~` && (!outlet || outletOf(at) === outlet)
  }

test.each<StatementFilter>([
  { from: "2031" },
  { to: "2032" },
  { to: "2029" },
  { from: "2031-03", to: "2032-05" },
  { from: "2032", to: "2032" },
  { from: "2031", outlet: "Post" },
  { to: "2032", outlet: "Courier" },
  { from: "2031", to: "2033", minWitnesses: 2 },
])("statements with a witness as %j asks", (filter) => {
  const { minWitnesses = 1 } = filter
  const wanted = held.filter(({ on }) => on.length >= minWitnesses && on.some(isWanted(filter)))
  const found = [...store.eachStatement(filter)].map(({ id }) => id)
  expect(found.sort()).toEqual(wanted.map(({ id }) => id).sort())
})
