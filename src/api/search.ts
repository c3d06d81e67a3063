import { Hono } from "hono"
import { z } from "zod"
import type { Store } from "../store/index.js"
import { pageOf, paging, parameters, readQuery } from "./query.js"
import type { SearchView } from "./types.js"

const KINDS = ["people", "statements", "quotations", "articles"] as const

export const searchParameters = {
  q: parameters.q,
  kind: z.enum(KINDS).optional(),
  ...paging,
  limit: paging.limit.default(10),
}

const searchQuery = z.strictObject(searchParameters)

/** `/api/search`: the best of each kind, or page by page those of one. */
export const searchRoutes = (store: Store) =>
  new Hono().get("/", (c) => {
    const { q = "", kind, ...page } = readQuery(c, searchQuery)
    const kinds = kind ? [kind] : KINDS
    const asked = kind ? pageOf(page) : { limit: page.limit }
    const answer: SearchView = {
      q,
      ...Object.fromEntries(kinds.map((one) => [one, store.search(one, q, asked)])),
    }
    return c.json(answer)
  })
