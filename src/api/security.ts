import type { MiddlewareHandler } from "hono"
import { secureHeaders } from "hono/secure-headers"
import { errorAnswer } from "./errors.js"

/** Scripts, styles and data from this server alone; nothing else is loaded, framed or sent anywhere. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  xFrameOptions: "DENY",
})

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

/** The API only reads. */
export const readingOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") {
    c.header("Allow", "GET, HEAD")
    return errorAnswer(c, 405, "api/method", `${c.req.method}: only GET and HEAD are answered`)
  }
  await next()
}
