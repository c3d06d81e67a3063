import type { MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { errorAnswer } from "./errors.js"

/** What a request may bring. */
interface Body {
  /** In bytes. */
  readonly most: number
  readonly mediaType: RegExp
}

/** JSON under the names it goes by; curl calls whatever it sends a form unless told otherwise. */
const JSON_BODY: Body = {
  most: 4 * 1024 ** 2,
  mediaType:
    /^(application\/([\w.-]+\+)?json|application\/(x-)?(ndjson|jsonl)|text\/plain|application\/x-www-form-urlencoded)$/,
}

/** Files too: all of them are held in memory for a moment. */
const UPLOAD: Body = {
  most: 512 * 1024 ** 2,
  mediaType: new RegExp(`${JSON_BODY.mediaType.source}|^multipart/form-data$`),
}

/** Refuses what a request brings where it is too large (413) or of a kind that the address does not read (415). */
export const readableBodiesOnly: MiddlewareHandler = async (c, next) => {
  const { most, mediaType } = c.req.path === "/api/add" ? UPLOAD : JSON_BODY
  const given = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase()
  if (c.req.raw.body && given && !mediaType.test(given))
    return errorAnswer(c, 415, "api/media-type", `${given}: not read at this address; send JSON`)
  const onError = () => errorAnswer(c, 413, "api/too-large", `the request is larger than ${most} bytes`)
  return bodyLimit({ maxSize: most, onError })(c, next)
}
