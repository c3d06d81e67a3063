import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import type { Store } from "../store/index.js"
import { addRoutes } from "./add.js"
import type { Adding } from "./adding.js"
import { readableBodiesOnly } from "./bodies.js"
import { errorAnswer, thrownAnswer } from "./errors.js"
import { exportRoutes } from "./export.js"
import { originalRoutes } from "./original.js"
import { pageRoutes } from "./page.js"
import type { Readers } from "./readers.js"
import { remembered } from "./remembered.js"
import { storedResources } from "./resources.js"
import {
  knownHostsOnly,
  knownMethodsOnly,
  noChanges,
  sameSiteChangesOnly,
  securityHeaders,
  withTokenOnly,
} from "./security.js"
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
  /** Threads that make answers; without them, they are made here. */
  readonly readers?: Readers
}

/**
 * The JSON API over a store, and the reader on it: Request in, Response out, no port.
 *
 * @example
 * const response = await createApi({ store }).request("/api/statements?min_witnesses=2")
 */
export function createApi({ store, webRoot, hosts = [], token, adding, readers }: ApiOptions): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  if (hosts !== "any") app.use(knownHostsOnly(hosts))
  if (token !== undefined) app.use(withTokenOnly(token))
  app.use(knownMethodsOnly)
  app.use(sameSiteChangesOnly)
  if (store.readonly) app.use(noChanges)
  app.use(readableBodiesOnly)
  app.use("/api/*", noStaleAnswers)
  const stored = storedResources(store)
  const others = otherResources(store, adding)
  const memory = remembered(store, readers)
  // The page as it came is read from files beside the store, which change by themselves: it is not remembered.
  app.use("/api/articles/:id/original", etag())
  app.route("/api/articles", originalRoutes(store))
  for (const [path, routes] of Object.entries(stored)) {
    app.use(`/api/${path}/*`, etag(), memory)
    app.route(`/api/${path}`, routes)
  }
  app.use("/api/summary", etag(), remembered(store))
  for (const path of ["/api/export", "/api/add", "/api/add/:run", "/api/openapi.json"]) app.use(path, etag())
  for (const [path, routes] of Object.entries(others)) app.route(`/api/${path}`, routes)
  app.get("/api", (c) => c.redirect("/api/"))
  app.route("/api/", pageRoutes(packageVersion))
  app.get("/api/*", (c) => errorAnswer(c, 404, "api/not-found", `${c.req.path}: no such address`))
  app.use(jsonTwins(app, Object.keys({ ...stored, ...others })))
  if (webRoot) app.route("/", readerRoutes(webRoot))
  app.notFound((c) => errorAnswer(c, 404, "api/not-found", `${c.req.path}: no such address`))
  app.onError((thrown, c) => thrownAnswer(c, thrown))
  return app
}

/** What is answered from more than the store. */
const otherResources = (store: Store, adding: Adding | undefined): Readonly<Record<string, Hono>> => ({
  summary: summaryRoutes(store, { canDecide: !store.readonly, canAdd: adding !== undefined }),
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
