import { QuotetrailError } from "../../errors.js"
import { decodeBytes } from "../charset.js"
import { parseFeedText } from "./feed.js"
import { inOrder } from "./in-order.js"
import { type Loaded, leftOut, loadedCapture } from "./loaded.js"
import { charsetOf, mediaTypeOf } from "./media-type.js"
import type { Fetched, PoliteClient } from "./polite-client.js"
import { rootElement } from "./xml.js"

/** Requests that are under way at once; each host still gets one at a time. */
const AHEAD = 8

/** What stands at addresses, in their order: pages, and all pages that a feed there points to. */
export async function* loadAddresses(urls: readonly string[], client: PoliteClient): AsyncIterable<Loaded> {
  for await (const found of inOrder(urls, AHEAD, (url) => attempt(url, client)))
    if (!("bytes" in found)) yield found
    else if (isFeed(found)) yield* loadFeed(found, client)
    else yield captureOf(found)
}

/** A feed's pages; a feed that one of them may be in turn is not followed. */
async function* loadFeed({ url, bytes }: Fetched, client: PoliteClient): AsyncIterable<Loaded> {
  let links: string[]
  try {
    links = parseFeedText(decodeBytes(bytes).text, url).items.flatMap((item) =>
      item.url && URL.canParse(item.url, url) ? [new URL(item.url, url).href] : [],
    )
  } catch (error) {
    yield leftOut(url, error)
    return
  }
  for await (const found of inOrder(new Set(links), AHEAD, (link) => attempt(link, client)))
    yield "bytes" in found ? captureOf(found) : found
}

async function attempt(
  url: string,
  client: PoliteClient,
): Promise<Fetched | Extract<Loaded, { kind: "left-out" }>> {
  try {
    return await client.get(url)
  } catch (error) {
    return leftOut(url, failure(url, error))
  }
}

function isFeed({ bytes, contentType }: Fetched): boolean {
  if (/\b(?:rss|atom|feed)\b/i.test(contentType)) return true
  if (!/\bxml\b/i.test(contentType) || /xhtml/i.test(contentType)) return false
  return /^(?:rss|feed|rdf:RDF)$/.test(rootElement(decodeBytes(bytes.subarray(0, 20_000)).text) ?? "")
}

function captureOf({ url, bytes, contentType, retrieved }: Fetched): Loaded {
  const type = mediaTypeOf(contentType)
  if (!type) return leftOut(url, new Error(`the server sent ${contentType}`))
  const charset = charsetOf(contentType)
  return loadedCapture(bytes, {
    mediaType: type.mediaType,
    url,
    retrieved,
    ...(charset !== undefined && { charset }),
  })
}

/** What undici says lies in the cause; time limits speak of an abort. */
function failure(url: string, error: unknown): Error {
  if (error instanceof QuotetrailError) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof QuotetrailError) return cause
  const reason =
    cause instanceof Error
      ? cause.name === "TimeoutError"
        ? "no whole answer in time"
        : cause.message
      : String(cause)
  return new QuotetrailError("fetch/failed", `${url}: ${reason}`, { cause: error })
}
