import { Hono } from "hono"
import { z } from "zod"
import { outletView, type Store } from "../store/index.js"
import { found } from "./errors.js"
import { pageOf, paging, parameters, readQuery } from "./query.js"
import type { Outlet, OutletView, Page } from "./types.js"

const listQuery = z.strictObject(paging)
const outletQuery = z.strictObject({ limit: parameters.limit })

/** `/api/outlets` and `/api/outlets/:name`, under any spelling of the name. */
export const outletRoutes = (store: Store) =>
  new Hono()
    .get("/", (c) => {
      const answer: Page<Outlet> = store.outlets(pageOf(readQuery(c, listQuery)))
      return c.json(answer)
    })
    .get("/:name", (c) => {
      const { limit } = readQuery(c, outletQuery)
      const answer: OutletView = found(
        outletView(store, c.req.param("name"), { limit }),
        `outlet ${c.req.param("name")}`,
      )
      return c.json(answer)
    })
