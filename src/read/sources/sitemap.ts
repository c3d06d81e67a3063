import { Parser } from "htmlparser2"
import { QuotetrailError } from "../../errors.js"
import { bareName } from "../xml-tree.js"

/** What a sitemap points to: pages, and further sitemaps. */
export interface Sitemap {
  readonly pages: readonly string[]
  readonly sitemaps: readonly string[]
}

/** As many as one sitemap may have (sitemaps.org). */
const MAX_LOCATIONS = 50_000

/**
 * The addresses in a sitemap, a news sitemap or an index of sitemaps (sitemaps.org 0.9), in their order.
 *
 * @throws QuotetrailError `input/malformed`
 * @example parseSitemap("<urlset><url><loc>https://a.example/1</loc></url></urlset>", "map.xml").pages
 */
export function parseSitemap(xml: string, name: string): Sitemap {
  const found = { url: new Set<string>(), sitemap: new Set<string>() }
  let within: "url" | "sitemap" | undefined
  let location: string | undefined
  // Pictures and videos have a `loc` too, under a prefix of their own.
  let loc: string | undefined
  const parser = new Parser(
    {
      onopentag(tag) {
        loc ??= tag.replace(/[^:]+$/, "loc")
        const bare = bareName(tag)
        if (bare === "url" || bare === "sitemap") within = bare
        else if (tag === loc) location = ""
      },
      ontext(text) {
        if (location !== undefined) location += text
      },
      onclosetag(tag) {
        const address = location?.trim()
        if (tag === "loc" && within && address && found[within].size < MAX_LOCATIONS)
          found[within].add(address)
        if (tag === "loc") location = undefined
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  if (found.url.size + found.sitemap.size === 0)
    throw new QuotetrailError("input/malformed", `${name}: a sitemap without addresses`)
  return { pages: [...found.url], sitemaps: [...found.sitemap] }
}

/** The root of a sitemap, or of an index of sitemaps (sitemaps.org). */
export const isSitemapRoot = (root: string | undefined): boolean =>
  root !== undefined && /^(?:urlset|sitemapindex)$/.test(bareName(root))
