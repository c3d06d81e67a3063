import { Hono } from "hono"
import { type Store, summaryView } from "../store/index.js"
import { noQuery, readQuery } from "./query.js"
import type { SummaryView } from "./types.js"

/** `/api/summary`: how much the store holds, and what was left out of it. */
export const summaryRoutes = (store: Store, can: Pick<SummaryView, "canDecide" | "canAdd">) =>
  new Hono().get("/", (c) => {
    readQuery(c, noQuery)
    const answer: SummaryView = { ...summaryView(store), ...can }
    return c.json(answer)
  })
