import type { MiddlewareHandler } from "hono"
import type { Store } from "../store/index.js"
import { sha256 } from "../text/index.js"
import { answerIn, type Header, type Readers } from "./readers.js"

/** Answers kept, and how long one may be, in characters: together some tens of megabytes at most. */
const MOST_ANSWERS = 300
const LONGEST_ANSWER = 200_000

interface Kept {
  /** Of the store, before the answer was made. */
  readonly version: string
  readonly response: () => Response
}

/**
 * Gives the same answer again as long as nothing in the store has changed: many look at the first page of a list, and
 * making it anew takes longer than all the rest. Errors and long answers are not kept. Each answer brings the mark that
 * conditional requests go by.
 *
 * @param readers who make the answers; without them, the routes that come next do
 */
export function remembered(store: Store, readers?: Readers): MiddlewareHandler {
  const kept = new Map<string, Kept>()
  const keep = (address: string, one: Kept): void => {
    kept.set(address, one)
    const oldest = kept.keys().next().value
    if (kept.size > MOST_ANSWERS && oldest !== undefined) kept.delete(oldest)
  }
  return async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next()
    const address = c.req.url.slice(new URL(c.req.url).origin.length)
    const version = store.version()
    const known = kept.get(address)
    kept.delete(address)
    if (known?.version === version) {
      keep(address, known)
      return known.response()
    }
    const made = await readers?.answer(address)
    if (!made) await next()
    const { status, headers, body } = made ?? (await answerIn(c.res))
    const mark: Header[] = status === 200 ? [["etag", `"${sha256(body).slice(0, 32)}"`]] : []
    const response = () => new Response(body, { status, headers: [...headers, ...mark] })
    if (status === 200 && body.length <= LONGEST_ANSWER) keep(address, { version, response })
    // Set twice, as a response that is set over another takes up its headers.
    c.res = undefined
    c.res = response()
  }
}
