import { QuotetrailError } from "../../errors.js"
import { decodeBytes } from "../charset.js"
import { alignedFromTei } from "../tei.js"
import { feedCaptures, parseFeedText } from "./feed.js"
import { type Found, loadedCapture } from "./loaded.js"
import { isNewsmlRoot, newsmlCaptures } from "./newsml.js"
import { isSitemapRoot, parseSitemap } from "./sitemap.js"

/** XML by its root element: a feed, a sitemap, an agency's news items, a TEI apparatus, a page in XHTML. */
export function* loadXml(bytes: Uint8Array, path: string): Iterable<Found> {
  const { text } = decodeBytes(bytes)
  const root = rootElement(text)
  if (root === "html") yield loadedCapture(bytes, { mediaType: "application/xhtml+xml", path })
  else if (root === "TEI" || root === "tei:TEI")
    yield { kind: "record", row: alignedFromTei(text, path), origin: path }
  else if (root !== undefined && FEED_ROOTS.has(root)) yield* feedCaptures(parseFeedText(text, path), path)
  else if (isNewsmlRoot(root)) yield* newsmlCaptures(text, path)
  else if (isSitemapRoot(root)) {
    const { pages, sitemaps } = parseSitemap(text, path)
    for (const url of [...sitemaps, ...pages]) yield { kind: "address", url, origin: path }
  } else
    throw new QuotetrailError(
      "input/unsupported",
      `${path}: XML with the root <${root ?? "none"}> (known: rss, feed, rdf:RDF, urlset, sitemapindex, newsItem, newsMessage, TEI, html)`,
    )
}

const FEED_ROOTS = new Set(["rss", "feed", "rdf:RDF", "RDF"])

/** The first element's name: past declaration, comments, instructions and document type. */
export function rootElement(xml: string): string | undefined {
  const start = xml.slice(0, 20_000).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "")
  return /<(?!!)([\w:.-]+)/.exec(start.replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, ""))?.[1]
}
