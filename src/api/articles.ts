import { Hono } from "hono"
import { z } from "zod"
import { articleView, type Store } from "../store/index.js"
import { found } from "./errors.js"
import { noQuery, pageOf, paging, parameters, readQuery } from "./query.js"
import type { ArticleCard, ArticleView, Page } from "./types.js"

export const articleFilters = { outlet: parameters.id }

const listQuery = z.strictObject({ ...articleFilters, ...paging })

/** `/api/articles` and `/api/articles/:id`. */
export const articleRoutes = (store: Store) =>
  new Hono()
    .get("/", (c) => {
      const { outlet, ...page } = readQuery(c, listQuery)
      const answer: Page<ArticleCard> = store.articleCards({ outlet }, pageOf(page))
      return c.json(answer)
    })
    .get("/:id", (c) => {
      readQuery(c, noQuery)
      const answer: ArticleView = found(articleView(store, c.req.param("id")), `article ${c.req.param("id")}`)
      return c.json(answer)
    })
