import type { MiddlewareHandler } from "hono"
import type { Store } from "../store/index.js"

/** Answers kept, and how long one may be, in characters: together some tens of megabytes at most. */
const MOST_ANSWERS = 300
const LONGEST_ANSWER = 200_000

interface Kept {
  readonly version: string
  readonly body: string
  readonly headers: readonly (readonly [string, string])[]
}

/**
 * Gives the same answer again as long as nothing in the store has changed: many look at the first page of a list, and
 * counting it anew takes longer than all the rest. Errors and long answers are not kept.
 */
export function remembered(store: Store): MiddlewareHandler {
  const kept = new Map<string, Kept>()
  return async (c, next) => {
    // The page as it came is read from files beside the store, which change by themselves.
    if (c.req.method !== "GET" || c.req.path.endsWith("/original")) return next()
    const key = c.req.url.slice(new URL(c.req.url).origin.length)
    const version = store.version()
    const known = kept.get(key)
    if (known?.version === version) {
      kept.delete(key)
      kept.set(key, known)
      c.res = new Response(known.body, {
        headers: known.headers.map(([name, value]): [string, string] => [name, value]),
      })
      return
    }
    await next()
    if (c.res.status !== 200) return
    const body = await c.res.clone().text()
    if (body.length > LONGEST_ANSWER) return
    const headers = [...c.res.headers].filter(([name]) => name === "content-type")
    kept.delete(key)
    kept.set(key, { version, body, headers })
    const oldest = kept.keys().next().value
    if (kept.size > MOST_ANSWERS && oldest !== undefined) kept.delete(oldest)
  }
}
