import { Hono } from "hono"
import { z } from "zod"
import { type Store, statementCards, statementView } from "../store/index.js"
import { found } from "./errors.js"
import { noQuery, pageOf, paging, parameters, readQuery } from "./query.js"
import type { Page, StatementCard, StatementView } from "./types.js"

const RELATIONS = [
  "verbatim",
  "abridged",
  "extended",
  "interpolated",
  "altered",
  "paraphrased",
  "translated",
] as const

export const statementFilters = {
  person: parameters.id,
  addressee: parameters.id,
  outlet: parameters.id,
  first: parameters.id,
  article: parameters.id,
  from: parameters.day,
  to: parameters.day,
  min_witnesses: parameters.count,
  language: parameters.language,
  occasion: parameters.id,
  relation: z.enum(RELATIONS).optional(),
  q: parameters.q,
}

const listQuery = z.strictObject({ ...statementFilters, ...paging })

/** `/api/statements` and `/api/statements/:id`. */
export const statementRoutes = (store: Store) =>
  new Hono()
    .get("/", (c) => {
      const { min_witnesses: minWitnesses, limit, next, row, ...filter } = readQuery(c, listQuery)
      const answer: Page<StatementCard> = statementCards(
        store,
        { ...filter, minWitnesses },
        pageOf({ limit, next, row }),
      )
      return c.json(answer)
    })
    .get("/:id", (c) => {
      readQuery(c, noQuery)
      const answer: StatementView = found(
        statementView(store, c.req.param("id")),
        `statement ${c.req.param("id")}`,
      )
      return c.json(answer)
    })
