import { Hono } from "hono"
import { z } from "zod"
import type { Store } from "../store/index.js"
import { readQuery } from "./query.js"
import { statementFilters } from "./statements.js"
import type { Facets } from "./types.js"

const facetsQuery = z.strictObject(statementFilters)

/** `/api/facets`: what a list of statements can be narrowed down by; the filters are those of the list. */
export const facetRoutes = (store: Store) =>
  new Hono().get("/", (c) => {
    const { min_witnesses: minWitnesses, ...filter } = readQuery(c, facetsQuery)
    const answer: Facets = store.facets({ ...filter, minWitnesses })
    return c.json(answer)
  })
