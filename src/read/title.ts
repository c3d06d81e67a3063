import { decodeEntities } from "./entities.js"
import type { ArticleData } from "./json-ld.js"
import { type Answer, PARTED, siteInTitle } from "./publisher.js"
import type { PageScan } from "./scan.js"
import { folded } from "./site.js"

/** In the order they are believed. */
const TITLE_METAS = [
  "og:title",
  "twitter:title",
  "dc.title",
  "parsely-title",
  "sailthru.title",
  "title",
  "headline",
]
/** A heading with fewer letters may stand in a title by chance. */
const MIN_HEADING = 9

interface TitleRule {
  readonly from: string
  readonly find: (scan: PageScan, data: ArticleData | undefined) => readonly (string | undefined)[]
}

/** From the most to the least trusted. */
const TITLE_RULES: readonly TitleRule[] = [
  { from: "json-ld", find: (_, data) => [data?.headline] },
  { from: "meta", find: ({ metas }) => TITLE_METAS.flatMap((name) => metas.get(name) ?? []) },
  { from: "title", find: ({ title }) => [title] },
  { from: "heading", find: ({ headings }) => [headings[0]?.text] },
]

/**
 * The headline, without the site's name: schema.org, then meta, then `<title>`, then `<h1>`.
 *
 * @example titleOf(scanPage("<title>Dam holds | Norwall Post</title>"), undefined, "Norwall Post")?.value // "Dam holds"
 */
export function titleOf(
  scan: PageScan,
  data: ArticleData | undefined,
  site?: string,
  url?: string,
): Answer | undefined {
  const headings = scan.headings.map(({ text }) => text)
  const sites = [site, siteInTitle(scan, url)].filter((name) => name !== undefined)
  const isSite = (title: string) => sites.some((name) => folded(name) === folded(title))
  for (const { from, find } of TITLE_RULES)
    for (const candidate of find(scan, data)) {
      const title = withoutSite(
        decodeEntities(candidate ?? "")
          .replace(/\s+/g, " ")
          .trim(),
        sites,
        headings,
      )
      if (title !== "" && !isSite(title)) return { value: title, from }
    }
  return headings[0] === undefined ? undefined : { value: headings[0], from: "heading" }
}

/** Where a heading of the page agrees, its words are the headline; else the site's name is taken off the ends. */
function withoutSite(title: string, sites: readonly string[], headings: readonly string[]): string {
  const parts = title.split(PARTED)
  const heading = headings.find((text) => agrees(folded(text), title, parts))
  if (heading) return heading
  const opens = sites.find((site) => title.toLowerCase().startsWith(`${site.toLowerCase()}: `))
  if (opens) return title.slice(opens.length + 2)
  const [first = "", last = ""] = [parts[0], parts.at(-1)]
  const isSite = (part: string) => sites.some((site) => sameSite(folded(part), folded(site)))
  if (parts.length > 1 && isSite(last))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|│•·»›:–—-]+$/, "")
  if (parts.length > 1 && isSite(first)) return title.slice(first.length).replace(/^[\s|│•·»›:–—-]+/, "")
  // A bar hardly ever stands in a headline: what follows it is the site, known or not.
  return sites.length === 0 ? (title.split(/\s+[|│»]\s+/)[0] ?? title) : title
}

function agrees(heading: string, title: string, parts: readonly string[]): boolean {
  if (heading.length < MIN_HEADING) return false
  return folded(title).startsWith(heading) || parts.some((part) => folded(part) === heading)
}

function sameSite(part: string, site: string): boolean {
  if (part === "" || part === site) return part !== ""
  return Math.min(part.length, site.length) > 3 && (part.startsWith(site) || site.startsWith(part))
}
