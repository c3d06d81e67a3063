import { createHash, timingSafeEqual } from "node:crypto"
import type { MiddlewareHandler } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import { secureHeaders } from "hono/secure-headers"
import { errorAnswer } from "./errors.js"

/** Scripts, styles and data from this server alone; nothing else is loaded, framed or sent anywhere. */
const readerHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  xFrameOptions: "DENY",
})

const OWN_HEADERS = ["Content-Security-Policy", "X-Frame-Options"]

/** Headers that keep the reader to itself. An answer that is shown in a frame has brought a stricter policy of its own. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  const own = new Map<string, string>()
  await readerHeaders(c, async () => {
    await next()
    for (const name of OWN_HEADERS) {
      const value = c.res.headers.get(name)
      if (value) own.set(name, value)
    }
  })
  for (const [name, value] of own) c.res.headers.set(name, value)
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]

/** Is the host one that only this machine can reach? */
export const isLoopback = (host: string): boolean => [...LOOPBACK, "::1"].includes(host)

/**
 * Refuses requests that come in under a foreign name: a page elsewhere could point its own name at 127.0.0.1
 * and so read the store through the visitor's browser (DNS rebinding).
 */
export const knownHostsOnly =
  (hosts: readonly string[] = []): MiddlewareHandler =>
  async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (![...LOOPBACK, ...hosts].includes(hostname))
      return errorAnswer(c, 403, "api/unknown-host", `${hostname}: this server does not go by that name`)
    await next()
  }

const isReading = (method: string): boolean => method === "GET" || method === "HEAD"

/** The addresses that change something, with the methods they take. Everywhere else one can only read. */
const CHANGES: readonly { readonly path: RegExp; readonly methods: readonly string[] }[] = [
  { path: /^\/api\/decisions$/, methods: ["POST"] },
  { path: /^\/api\/decisions\/import$/, methods: ["POST"] },
  { path: /^\/api\/decisions\/[^/]+$/, methods: ["DELETE"] },
  { path: /^\/api\/add$/, methods: ["POST"] },
  { path: /^\/api\/add\/examples$/, methods: ["POST"] },
  { path: /^\/api\/add\/[^/]+$/, methods: ["DELETE"] },
]

/** Refuses methods that an address does not have. */
export const knownMethodsOnly: MiddlewareHandler = async (c, next) => {
  const { method, path } = c.req
  const allowed = CHANGES.filter((change) => change.path.test(path)).flatMap(({ methods }) => methods)
  if (!isReading(method) && !allowed.includes(method)) {
    c.header("Allow", ["GET", "HEAD", ...allowed].join(", "))
    return errorAnswer(c, 405, "api/method", `${method}: not answered at this address`)
  }
  await next()
}

/**
 * Refuses changes that another site's page asks for through a visitor's browser (cross-site request forgery): browsers
 * say where a request comes from (Fetch Metadata, Origin), programs that are no browsers need not.
 */
export const sameSiteChangesOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header("Sec-Fetch-Site")
  const origin = c.req.header("Origin")
  const isForeign =
    (site !== undefined && site !== "same-origin" && site !== "none") ||
    (origin !== undefined && origin !== new URL(c.req.url).origin)
  if (!isReading(c.req.method) && isForeign)
    return errorAnswer(c, 403, "api/cross-site", "a page of another site may not change anything here")
  await next()
}

/** Refuses every change, where the server was told to show the store only. */
export const noChanges: MiddlewareHandler = async (c, next) => {
  if (!isReading(c.req.method))
    return errorAnswer(c, 403, "api/read-only", "this server shows its store and changes nothing")
  await next()
}

const COOKIE = "quotetrail"

/**
 * Lets in whoever knows the token: programs say it as `Authorization: Bearer …`, a browser once in the address
 * (`/?token=…`), from where it goes into a cookie that no script reads and no other site's request carries.
 */
export const withTokenOnly =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    const url = new URL(c.req.url)
    const shown = url.searchParams.get("token")
    if (shown !== null && isReading(c.req.method) && isSame(shown, token)) {
      url.searchParams.delete("token")
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/", maxAge: 30 * 86_400 })
      return c.redirect(url.pathname + url.search)
    }
    const bearer = /^Bearer (.+)$/i.exec(c.req.header("Authorization") ?? "")?.[1]
    if (!isSame(bearer ?? getCookie(c, COOKIE) ?? "", token)) {
      c.header("WWW-Authenticate", "Bearer")
      return errorAnswer(
        c,
        401,
        "api/token",
        "this server wants its token: see what `quotetrail serve` printed",
      )
    }
    await next()
  }

/** Compares in a time that tells nothing about the token. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string): Buffer => createHash("sha256").update(text).digest()
