import type { Article, Note } from "../../model.js"

/** The page inside a capture that is no page itself: a PDF, an e-mail, a saved web page with all its pictures. */
export interface Unwrapped {
  readonly mediaType: "text/html" | "text/plain"
  readonly bytes: Uint8Array
  readonly charset?: string
  /** Where the wrapper says the page stood. */
  readonly url?: string
  /** When the wrapper says it was saved; ISO 8601. */
  readonly retrieved?: string
  /** What the wrapper says of the article; it is believed before the page. */
  readonly said?: Pick<Article, "title" | "byline" | "publisher" | "published">
  readonly notes?: readonly Note[]
}

/** Takes the page out of a capture's bytes; `name` is for messages. */
export type Unwrap = (bytes: Uint8Array, name: string) => Promise<Unwrapped>
