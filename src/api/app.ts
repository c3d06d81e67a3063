import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import type { Store } from "../store/index.js"
import { addRoutes } from "./add.js"
import type { Adding } from "./adding.js"
import { articleRoutes } from "./articles.js"
import { decisionRoutes } from "./decisions.js"
import { errorAnswer, thrownAnswer } from "./errors.js"
import { exportRoutes } from "./export.js"
import { facetRoutes } from "./facets.js"
import { originalRoutes } from "./original.js"
import { outletRoutes } from "./outlets.js"
import { pageRoutes } from "./page.js"
import { peopleRoutes } from "./people.js"
import { remembered } from "./remembered.js"
import { searchRoutes } from "./search.js"
import { secondLookRoutes } from "./second-look.js"
import {
  knownHostsOnly,
  knownMethodsOnly,
  noChanges,
  sameSiteChangesOnly,
  securityHeaders,
  withTokenOnly,
} from "./security.js"
import { statementRoutes } from "./statements.js"
import { readerRoutes } from "./static.js"
import { summaryRoutes } from "./summary.js"
import { packageVersion } from "./version.js"

export interface ApiOptions {
  /** Opened for reading only, nothing can be changed over HTTP. */
  readonly store: Store
  /** Folder of the built reader; without it there is the API alone. */
  readonly webRoot?: string
  /** Names the server goes by, besides those of loopback; `"any"` asks for no check. */
  readonly hosts?: readonly string[] | "any"
  /** Whoever asks must know it. */
  readonly token?: string
  /** Brings pages in; without it, none can be brought in over HTTP. */
  readonly adding?: Adding
}

/**
 * The JSON API over a store, and the reader on it: Request in, Response out, no port.
 *
 * @example
 * const response = await createApi({ store }).request("/api/statements?min_witnesses=2")
 */
export function createApi({ store, webRoot, hosts = [], token, adding }: ApiOptions): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  if (hosts !== "any") app.use(knownHostsOnly(hosts))
  if (token !== undefined) app.use(withTokenOnly(token))
  app.use(knownMethodsOnly)
  app.use(sameSiteChangesOnly)
  if (store.readonly) app.use(noChanges)
  app.use("/api/*", noStaleAnswers)
  const resources = resourcesOf(store, adding)
  const memory = remembered(store)
  for (const [path, routes] of Object.entries(resources)) {
    if (path !== "export" && path !== "add") app.use(`/api/${path}/*`, etag(), memory)
    app.route(`/api/${path}`, routes)
  }
  app.route("/api/articles", originalRoutes(store))
  app.get("/api", (c) => c.redirect("/api/"))
  app.route("/api/", pageRoutes(packageVersion))
  app.get("/api/*", (c) => errorAnswer(c, 404, "api/not-found", `${c.req.path}: no such address`))
  app.use(jsonTwins(app, Object.keys(resources)))
  if (webRoot) app.route("/", readerRoutes(webRoot))
  app.notFound((c) => errorAnswer(c, 404, "api/not-found", `${c.req.path}: no such address`))
  app.onError((thrown, c) => thrownAnswer(c, thrown))
  return app
}

/** One file a resource. */
const resourcesOf = (store: Store, adding: Adding | undefined): Readonly<Record<string, Hono>> => ({
  summary: summaryRoutes(store, { canDecide: !store.readonly, canAdd: adding !== undefined }),
  statements: statementRoutes(store),
  articles: articleRoutes(store),
  people: peopleRoutes(store),
  outlets: outletRoutes(store),
  search: searchRoutes(store),
  facets: facetRoutes(store),
  "second-look": secondLookRoutes(store),
  decisions: decisionRoutes(store),
  export: exportRoutes(store),
  ...(adding && { add: addRoutes(adding, `${store.path}-pages`) }),
})

/** Answers are asked for anew each time, with the last one's mark: `add` may have changed the store. */
const noStaleAnswers: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-cache")
}

/** A screen's address with `.json` after it gives its data: `/statements/s-1.json` is `/api/statements/s-1`. */
const jsonTwins =
  (app: Hono, resources: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const [, path = "", resource = ""] = /^(\/([^/]+)(?:\/.*)?)\.json$/.exec(c.req.path) ?? []
    if (!resources.includes(resource)) return next()
    const url = new URL(c.req.url)
    url.pathname = `/api${path}`
    return app.fetch(new Request(url, { headers: c.req.raw.headers }))
  }
