import { gunzipSync } from "node:zlib"
import { QuotetrailError, reasonIn } from "../../errors.js"
import { decodeBytes } from "../charset.js"
import { parseFeedText } from "./feed.js"
import { inOrder } from "./in-order.js"
import { type Loaded, leftOut, loadedCapture, MAX_CAPTURE_BYTES } from "./loaded.js"
import { charsetOf, mediaTypeOf } from "./media-type.js"
import type { Fetched, PoliteClient } from "./polite-client.js"
import { isSitemapRoot, parseSitemap } from "./sitemap.js"
import { rootElement } from "./xml.js"

/** Requests that are under way at once; each host still gets one at a time. */
const AHEAD = 8
/** Indexes of sitemaps point to sitemaps; more than an index of indexes is a maze. */
const MAX_DEPTH = 3

type LeftOut = Extract<Loaded, { kind: "left-out" }>

/** What stands at addresses, in their order: pages, and all pages that a feed or a sitemap there points to. */
export async function* loadAddresses(
  urls: Iterable<string>,
  client: PoliteClient,
  seen: Set<string> = new Set(),
  depth = 0,
): AsyncIterable<Loaded> {
  for await (const found of inOrder(urls, AHEAD, (url) => attempt(url, client))) {
    if (!("bytes" in found)) {
      yield found
      continue
    }
    const links = linksIn(found)
    if (links === undefined) yield captureOf(found)
    else if (!Array.isArray(links)) yield links
    else if (depth === MAX_DEPTH) yield leftOut(found.url, "sitemaps in sitemaps in sitemaps")
    else {
      const fresh = links.filter((url) => !seen.has(url))
      for (const url of fresh) seen.add(url)
      yield* loadAddresses(fresh, client, seen, depth + 1)
    }
  }
}

/** The addresses that a feed or a sitemap points to, each once; nothing for what is neither. */
function linksIn(found: Fetched): string[] | LeftOut | undefined {
  const kind = linkKind(found)
  if (!kind) return undefined
  try {
    const { text } = decodeBytes(unpacked(found))
    const links = kind === "feed" ? feedLinks(text, found.url) : sitemapLinks(text, found.url)
    return [
      ...new Set(
        links.flatMap((url) => (URL.canParse(url, found.url) ? [new URL(url, found.url).href] : [])),
      ),
    ]
  } catch (error) {
    return leftOut(found.url, error)
  }
}

const feedLinks = (text: string, url: string): string[] =>
  parseFeedText(text, url).items.flatMap((item) => item.url ?? [])

function sitemapLinks(text: string, url: string): string[] {
  const { pages, sitemaps } = parseSitemap(text, url)
  return [...sitemaps, ...pages]
}

function linkKind({ bytes, contentType }: Fetched): "feed" | "sitemap" | undefined {
  if (/\b(?:rss|atom|feed)\b/i.test(contentType)) return "feed"
  if (
    /xhtml/i.test(contentType) ||
    (!isPacked(bytes) && !/\bxml\b|^text\/plain|octet-stream/i.test(contentType))
  )
    return undefined
  const start = isPacked(bytes) ? unpackedStart(bytes) : bytes.subarray(0, 20_000)
  const root = rootElement(decodeBytes(start).text)
  if (isSitemapRoot(root)) return "sitemap"
  return /^(?:rss|feed|rdf:RDF)$/.test(root ?? "") ? "feed" : undefined
}

/** Sitemaps are often packed as files (`sitemap.xml.gz`), whatever the server calls them. */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

function unpacked({ url, bytes }: Fetched): Uint8Array {
  if (!isPacked(bytes)) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_CAPTURE_BYTES })
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${url}: compressed data is damaged or too large`, { cause })
  }
}

function unpackedStart(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_CAPTURE_BYTES }).subarray(0, 20_000)
  } catch {
    return new Uint8Array()
  }
}

async function attempt(url: string, client: PoliteClient): Promise<Fetched | LeftOut> {
  try {
    return await client.get(url)
  } catch (error) {
    return leftOut(url, failure(url, error))
  }
}

function captureOf({ url, bytes, contentType, retrieved }: Fetched): Loaded {
  const type = mediaTypeOf(contentType)
  if (!type) return leftOut(url, `the server sent ${contentType}`)
  const charset = charsetOf(contentType)
  return loadedCapture(bytes, {
    mediaType: type.mediaType,
    url,
    retrieved,
    ...(charset !== undefined && { charset }),
  })
}

/** What undici says lies in the cause. */
function failure(url: string, error: unknown): Error {
  if (error instanceof QuotetrailError) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof QuotetrailError) return cause
  return new QuotetrailError("fetch/failed", `${url}: ${reasonIn(cause)}`, { cause: error })
}
