import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import type { Store } from "../store/index.js"
import { articleRoutes } from "./articles.js"
import { errorAnswer, thrownAnswer } from "./errors.js"
import { exportRoutes } from "./export.js"
import { outletRoutes } from "./outlets.js"
import { peopleRoutes } from "./people.js"
import { searchRoutes } from "./search.js"
import { knownHostsOnly, readingOnly, securityHeaders } from "./security.js"
import { statementRoutes } from "./statements.js"
import { readerRoutes } from "./static.js"
import { summaryRoutes } from "./summary.js"

export interface ApiOptions {
  readonly store: Store
  /** Folder of the built reader; without it there is the API alone. */
  readonly webRoot?: string
  /** Names the server goes by, besides those of loopback; `"any"` asks for no check. */
  readonly hosts?: readonly string[] | "any"
}

/**
 * The JSON API over a store, and the reader on it: Request in, Response out, no port.
 *
 * @example
 * const response = await createApi({ store }).request("/api/statements?min_witnesses=2")
 */
export function createApi({ store, webRoot, hosts = [] }: ApiOptions): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  if (hosts !== "any") app.use(knownHostsOnly(hosts))
  app.use(readingOnly)
  app.use("/api/*", noStaleAnswers)
  for (const [path, routes] of Object.entries(resources)) {
    if (path !== "export") app.use(`/api/${path}/*`, etag())
    app.route(`/api/${path}`, routes(store))
  }
  app.get("/api/*", (c) => errorAnswer(c, 404, "api/not-found", `${c.req.path}: no such address`))
  if (webRoot) app.route("/", readerRoutes(webRoot))
  app.notFound((c) => errorAnswer(c, 404, "api/not-found", `${c.req.path}: no such address`))
  app.onError((thrown, c) => thrownAnswer(c, thrown))
  return app
}

/** One file a resource. */
const resources: Readonly<Record<string, (store: Store) => Hono>> = {
  summary: summaryRoutes,
  statements: statementRoutes,
  articles: articleRoutes,
  people: peopleRoutes,
  outlets: outletRoutes,
  search: searchRoutes,
  export: exportRoutes,
}

/** Answers are asked for anew each time, with the last one's mark: `add` may have changed the store. */
const noStaleAnswers: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-cache")
}
