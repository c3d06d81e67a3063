import type { Article, Capture } from "../model.js"
import { articleText } from "./article-text.js"
import { bylineOf } from "./byline.js"
import type { DateHabits } from "./date-formats.js"
import { modifiedDate, publishedDate } from "./dates.js"
import { type ArticleData, articleData } from "./json-ld.js"
import { languageOf, primaryLanguage } from "./language.js"
import { baseAddress, canonicalAddress } from "./page-address.js"
import { publisherOf } from "./publisher.js"
import { type PageScan, scanPage } from "./scan.js"
import { titleOf } from "./title.js"

/** The parts of an article that a page's HTML gives: everything but its id and its capture. */
export type PageParts = Omit<Article, "id" | "capture">

/**
 * Reads a page's main text and what the page says about itself.
 *
 * @example readPage("<h1>Dam holds</h1><p>…", { sha256, mediaType: "text/html" }).title // "Dam holds"
 */
export function readPage(html: string, capture: Capture, { isFragment = false } = {}): PageParts {
  // HTML knows no NUL; parsers disagree about what to make of one.
  const scan = scanPage(html.replaceAll("\0", ""))
  const data = articleData(scan.jsonLd)
  const base = baseAddress(scan, capture)
  const canonical = canonicalAddress(scan, base)
  const url = capture.url ?? canonical
  const publisher = publisherOf(scan, data, url)
  const title = titleOf(scan, data, publisher, url)
  const titles = [title ?? "", ...scan.headings.map(({ text }) => text)]
  const own = [capture.url, canonical, publisher].filter((name) => name !== undefined)
  const main = articleText(scan, { titles, isFragment, own, ...(base !== undefined && { base }) })
  const language = primaryLanguage(scan.language ?? data?.language) ?? languageOf(main.text)
  const description =
    data?.description ?? meta(scan, "og:description", "description", "twitter:description", "dc.description")
  const byline = bylineOf({ scan, data, ...(publisher !== undefined && { publisher }) })
  const habits = dateHabits(scan, data, language, url)
  const sources = {
    scan,
    data,
    text: main.text,
    habits,
    ...(url !== undefined && { url }),
    ...(capture.retrieved !== undefined && { retrieved: capture.retrieved }),
  }
  const published = publishedDate(sources)
  const modified = modifiedDate(sources)
  return {
    ...(capture.url !== undefined && { url: capture.url }),
    ...(canonical !== undefined && { canonical }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description: description.replace(/\s+/g, " ").trim() }),
    ...(byline !== undefined && { byline }),
    ...(publisher !== undefined && { publisher }),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...main,
  }
}

function meta(scan: PageScan, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = scan.metas.get(name)?.find((content) => content !== "")
    if (value) return value
  }
  return undefined
}

const MONTH_FIRST_HOSTS = /\.(?:com|us|gov|mil|edu|org|net|ph)$/

/** Only Americans and Filipinos write the month first in numbers; a host tells where the language's region is silent. */
function dateHabits(
  scan: PageScan,
  data: ArticleData | undefined,
  language: string | undefined,
  url: string | undefined,
): DateHabits {
  const tag = scan.language ?? meta(scan, "og:locale") ?? data?.language
  const region = /^en[-_]([a-z]{2})\b/i.exec(tag ?? "")?.[1]?.toUpperCase()
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : ""
  const monthFirst =
    language === "en" &&
    (region ? region === "US" || region === "PH" : host === "" || MONTH_FIRST_HOSTS.test(host))
  return { dayFirst: !monthFirst, ...(language !== undefined && { language }) }
}
