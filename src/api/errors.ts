import { STATUS_CODES } from "node:http"
import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { type ErrorCode, QuotetrailError } from "../errors.js"
import type { ApiError } from "./types.js"

/** HTTP status of an error of ours; any other is 500. */
const statusOf: { readonly [C in ErrorCode]?: ContentfulStatusCode } = {
  usage: 400,
  "store/not-found": 404,
  busy: 409,
}

/** An answer of the one shape that all errors have (RFC 9457). */
export function errorAnswer(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
): Response {
  const title = STATUS_CODES[status] ?? "Error"
  const answer: ApiError = { type: `/api/#${code}`, title, status, detail, code }
  return c.body(JSON.stringify(answer), status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  })
}

/** The answer to whatever was thrown. What is not ours is not told to strangers. */
export function thrownAnswer(c: Context, thrown: unknown): Response {
  const status = thrown instanceof QuotetrailError ? statusOf[thrown.code] : undefined
  if (!(thrown instanceof QuotetrailError) || !status)
    return errorAnswer(c, 500, "internal", "something went wrong on the server")
  return errorAnswer(c, status, thrown.code, thrown.message)
}

/** What was asked for, or the error that it is not there. */
export function found<T>(answer: T | undefined, what: string): T {
  if (answer === undefined) throw new QuotetrailError("store/not-found", `${what}: not in this store`)
  return answer
}
