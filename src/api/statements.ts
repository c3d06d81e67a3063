import { Hono } from "hono"
import { type Store, statementCards, statementView } from "../store/index.js"
import { found } from "./errors.js"
import { pageOf, paging, parameters, readQuery } from "./query.js"
import type { Page, StatementCard, StatementView } from "./types.js"

const filters = {
  person: parameters.id,
  outlet: parameters.id,
  article: parameters.id,
  from: parameters.day,
  to: parameters.day,
  min_witnesses: parameters.count,
  language: parameters.language,
  q: parameters.q,
}

/** `/api/statements` and `/api/statements/:id`. */
export const statementRoutes = (store: Store) =>
  new Hono()
    .get("/", (c) => {
      const { min_witnesses: minWitnesses, limit, next, ...filter } = readQuery(c, { ...filters, ...paging })
      const answer: Page<StatementCard> = statementCards(
        store,
        { ...filter, minWitnesses },
        pageOf({ limit, next }),
      )
      return c.json(answer)
    })
    .get("/:id", (c) => {
      readQuery(c, {})
      const answer: StatementView = found(
        statementView(store, c.req.param("id")),
        `statement ${c.req.param("id")}`,
      )
      return c.json(answer)
    })
