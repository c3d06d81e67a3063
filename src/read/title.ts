import type { ArticleData } from "./json-ld.js"
import type { PageScan } from "./scan.js"

const TITLE_METAS = [
  "og:title",
  "twitter:title",
  "dc.title",
  "parsely-title",
  "sailthru.title",
  "title",
  "headline",
]
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
const PARTED = /\s+[|•·»›–—-]\s+|\s*[|»]\s*|\s*::\s*|(?<=[^\s:]{3}):\s+(?=\S+$)/

const folded = (text: string): string =>
  (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join("")

/** The publisher's name: schema.org, then meta, then the tail of the title where it agrees with the host. */
export function publisherOf(
  scan: PageScan,
  data: ArticleData | undefined,
  url: string | undefined,
): string | undefined {
  if (data?.publisher) return data.publisher
  for (const name of SITE_METAS) {
    const value = scan.metas.get(name)?.find((content) => content !== "" && !/^https?:/.test(content))
    if (value) return value
  }
  return siteInTitle(scan.title, url)
}

function siteInTitle(title: string | undefined, url: string | undefined): string | undefined {
  const parts = title?.split(PARTED) ?? []
  const host = url && URL.canParse(url) ? folded(new URL(url).hostname.replace(/^www\./, "")) : ""
  return parts.length < 2
    ? undefined
    : [...parts].reverse().find((part) => folded(part).length > 2 && host.includes(folded(part)))
}

/**
 * The headline, without the site's name.
 *
 * @example cleanTitle("Dam holds | Norwall Post", { site: "Norwall Post" }) // "Dam holds"
 */
export function titleOf(
  scan: PageScan,
  data: ArticleData | undefined,
  site: string | undefined,
  url: string | undefined,
): string | undefined {
  const metas = TITLE_METAS.flatMap((name) => scan.metas.get(name) ?? [])
  const headings = scan.headings.map(({ text }) => text)
  const candidates = [data?.headline, ...metas, scan.title, headings[0]].filter(
    (text) => text !== undefined && text !== "",
  )
  const sites = [site, siteInTitle(scan.title, url)].filter((name) => name !== undefined)
  for (const candidate of candidates) {
    const title = withoutSite(decoded(candidate ?? ""), sites, headings)
    if (title !== "" && !sites.some((name) => folded(name) === folded(title))) return title
  }
  return headings[0]
}

/** Where a heading of the page agrees, its words are the headline; else the site's name is taken off the ends. */
function withoutSite(title: string, sites: readonly string[], headings: readonly string[]): string {
  const heading = headings.find((text) => folded(text).length > 8 && folded(title).startsWith(folded(text)))
  if (heading) return heading
  const parts = title.split(PARTED)
  const isSite = (part: string | undefined) =>
    part !== undefined && sites.some((site) => sameSite(folded(part), folded(site)))
  if (parts.length > 1 && isSite(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/[\s|•·»›:–—-]+$/, "")
  if (parts.length > 1 && isSite(parts[0]))
    return title.slice((parts[0] ?? "").length).replace(/^[\s|•·»›:–—-]+/, "")
  return title
}

const sameSite = (part: string, site: string): boolean =>
  part !== "" &&
  (part === site || (site.length > 3 && (part.startsWith(site) || site.startsWith(part)) && part.length > 3))

/** Some pages escape their metadata twice. */
const decoded = (text: string): string =>
  text
    .replace(/&quot;|&#0?34;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim()
