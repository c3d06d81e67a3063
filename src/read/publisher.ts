import type { ArticleData } from "./json-ld.js"
import type { PageScan } from "./scan.js"

const SITE_METAS = [
  "og:site_name",
  "application-name",
  "dc.publisher",
  "publisher",
  "article:publisher_name",
  "apple-mobile-web-app-title",
  "twitter:app:name:iphone",
]
/** What stands between a headline and the site's name. */
export const PARTED = /\s+[|│•·»›–—-]\s+|\s*[|│»]\s*|\s*::\s*|(?<=[^\s:]{3}):\s+(?=\S+$)/
/** A site's name has few words. */
const MAX_SITE_WORDS = 5

/** Letters and digits alone, in lower case: how names are compared. */
export const folded = (text: string): string =>
  (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join("")

/**
 * The publisher's name: schema.org, then meta, then the part of the title that is not the headline.
 *
 * @example publisherOf(scanPage("<title>Dam holds | Norwall Post</title><h1>Dam holds</h1>"), undefined) // "Norwall Post"
 */
export function publisherOf(scan: PageScan, data: ArticleData | undefined, url?: string): string | undefined {
  if (data?.publisher) return data.publisher
  for (const name of SITE_METAS) {
    const value = scan.metas.get(name)?.find((content) => content !== "" && !/^https?:/.test(content))
    if (value) return value
  }
  return siteInTitle(scan, url)
}

/** The part of the title that agrees with the host, or that is left when the page's headline is taken away. */
export function siteInTitle({ title, headings }: PageScan, url: string | undefined): string | undefined {
  const parts = title?.split(PARTED) ?? []
  if (parts.length < 2) return undefined
  const host = url && URL.canParse(url) ? folded(new URL(url).hostname.replace(/^www\./, "")) : ""
  const atHost = [...parts].reverse().find((part) => folded(part).length > 2 && host.includes(folded(part)))
  if (atHost) return atHost
  const isHeadline = (some: readonly string[]) =>
    headings.some(({ text }) => folded(text) === folded(some.join(" ")))
  const site = isHeadline(parts.slice(0, -1))
    ? parts.at(-1)
    : isHeadline(parts.slice(1))
      ? parts[0]
      : undefined
  return site !== undefined && site.split(" ").length <= MAX_SITE_WORDS ? site : undefined
}
