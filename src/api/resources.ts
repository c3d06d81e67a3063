import { Hono } from "hono"
import type { Store } from "../store/index.js"
import { articleRoutes } from "./articles.js"
import { decisionRoutes } from "./decisions.js"
import { thrownAnswer } from "./errors.js"
import { facetRoutes } from "./facets.js"
import { outletRoutes } from "./outlets.js"
import { peopleRoutes } from "./people.js"
import { searchRoutes } from "./search.js"
import { secondLookRoutes } from "./second-look.js"
import { statementRoutes } from "./statements.js"

/** What is answered from the store alone, by the first name of its addresses. */
export const storedResources = (store: Store): Readonly<Record<string, Hono>> => ({
  statements: statementRoutes(store),
  articles: articleRoutes(store),
  people: peopleRoutes(store),
  outlets: outletRoutes(store),
  search: searchRoutes(store),
  facets: facetRoutes(store),
  "second-look": secondLookRoutes(store),
  decisions: decisionRoutes(store),
})

/** These alone, for whoever only makes answers and lets others see to who may ask. */
export function readingApi(store: Store): Hono {
  const api = new Hono()
  for (const [path, routes] of Object.entries(storedResources(store))) api.route(`/api/${path}`, routes)
  api.onError((thrown, c) => thrownAnswer(c, thrown))
  return api
}
