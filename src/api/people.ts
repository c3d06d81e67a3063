import { Hono } from "hono"
import { z } from "zod"
import { personView, type Store } from "../store/index.js"
import { found } from "./errors.js"
import { pageOf, paging, parameters, readQuery } from "./query.js"
import type { Page, Person, PersonView } from "./types.js"

export const peopleFilters = { q: parameters.q }

const listQuery = z.strictObject({ ...peopleFilters, ...paging })
const personQuery = z.strictObject(paging)

/** `/api/people` and `/api/people/:id`, whose paging is that of the person's quotations. */
export const peopleRoutes = (store: Store) =>
  new Hono()
    .get("/", (c) => {
      const { q, ...page } = readQuery(c, listQuery)
      const answer: Page<Person> = store.people({ q }, pageOf(page))
      return c.json(answer)
    })
    .get("/:id", (c) => {
      const page = pageOf(readQuery(c, personQuery))
      const answer: PersonView = found(
        personView(store, c.req.param("id"), page),
        `person ${c.req.param("id")}`,
      )
      return c.json(answer)
    })
