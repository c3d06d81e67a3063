import { Hono } from "hono"
import { z } from "zod"
import { decidedItems, type Store, secondLook } from "../store/index.js"
import { pageOf, paging, readQuery } from "./query.js"
import type { Page, SecondLookItem } from "./types.js"

export const secondLookFilters = {
  kind: z.enum(["speaker", "span", "match", "edge"]).optional(),
  decided: z.enum(["true", "false"]).optional(),
}

/** Ten at a time: each answer brings all that is needed to judge it. */
export const secondLookPaging = { ...paging, limit: paging.limit.default(10) }

const lookQuery = z.strictObject({ ...secondLookFilters, ...secondLookPaging })

/** `/api/second-look`: the least certain answers first, without those that are decided; or these. */
export const secondLookRoutes = (store: Store) =>
  new Hono().get("/", (c) => {
    const { kind, decided, ...page } = readQuery(c, lookQuery)
    const list = decided === "true" ? decidedItems : secondLook
    const answer: Page<SecondLookItem> = list(store, { kind }, pageOf(page))
    return c.json(answer)
  })
