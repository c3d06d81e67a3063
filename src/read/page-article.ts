import type { Article, Capture, MetadataField, Note, Transmission } from "../model.js"
import { articleText } from "./article-text.js"
import { bylineOf } from "./byline.js"
import { carriersOf, isSameCarrier } from "./carriers.js"
import type { DateHabits } from "./date-formats.js"
import { type DateSources, modifiedDate, publishedDate } from "./dates.js"
import { type ArticleData, articleData } from "./json-ld.js"
import { languageInstead, languageOf, primaryLanguage } from "./language.js"
import { baseAddress, canonicalAddress } from "./page-address.js"
import { type Answer, publisherOf, rightsLines } from "./publisher.js"
import { type PageScan, scanPage } from "./scan.js"
import type { Site } from "./site.js"
import { titleOf } from "./title.js"

/** The parts of an article that a page's HTML gives: everything but its id and its capture. */
export type PageParts = Omit<Article, "id" | "capture">

/** What is known of a page before its text is looked for. */
interface Opened {
  readonly scan: PageScan
  readonly data: ArticleData | undefined
  readonly capture: Capture
  /** What its relative addresses are relative to. */
  readonly base: string | undefined
  readonly canonical: Answer | undefined
  /** Where it was fetched, else what it says its address is. */
  readonly url: string | undefined
  readonly publisher: Answer | undefined
  readonly site: Site
}

/**
 * Reads a page's main text and what the page says about itself.
 *
 * @example readPage("<h1>Dam holds</h1><p>…", { sha256, mediaType: "text/html" }).title // "Dam holds"
 */
export function readPage(html: string, capture: Capture, { isFragment = false } = {}): PageParts {
  const page = opened(html, capture)
  const { scan, data, base, canonical, url, publisher, site } = page
  const title = titleOf(scan, data, publisher?.value, url)
  const titles = [title?.value ?? "", ...scan.headings.map(({ text }) => text)]
  const main = articleText(scan, { titles, isFragment, site, ...(base !== undefined && { base }) })
  const declared = declaredLanguage(scan, data)
  const language = languageFrom(declared, main.text)
  const description = descriptionOf(scan, data)
  const byline = bylineOf({ scan, data, site })
  const notes = [...(main.notes ?? []), ...languageNotes(declared, language)]
  const transmissions = transmissionsOf(page, main)
  const from = rulesOf({ canonical, title, description, byline, publisher, language })
  return {
    ...(capture.url !== undefined && { url: capture.url }),
    ...(canonical && { canonical: canonical.value }),
    ...(title && { title: title.value }),
    ...(description && { description: description.value }),
    ...(byline && { byline: byline.value }),
    ...(publisher && { publisher: publisher.value }),
    ...(language && { language: language.value }),
    // Dates stand in the language of the template, whatever the text is in.
    ...datesOf(page, main.text, (declared ?? language)?.value),
    ...(from && { from }),
    ...main,
    ...(notes.length > 0 && { notes }),
    ...(transmissions.length > 0 && { transmissions }),
  }
}

function opened(html: string, capture: Capture): Opened {
  // HTML knows no NUL; parsers disagree about what to make of one.
  const scan = scanPage(html.replaceAll("\0", ""))
  const data = articleData(scan.jsonLd)
  const base = baseAddress(scan, capture)
  const canonical = canonicalAddress(scan, base)
  const url = capture.url ?? canonical?.value
  const publisher = publisherOf({ scan, data, ...(url !== undefined && { url }) })
  return {
    scan,
    data,
    capture,
    base,
    canonical,
    url,
    publisher,
    site: siteOf(scan, capture, publisher?.value),
  }
}

function datesOf(
  { scan, data, capture, url }: Opened,
  text: string,
  language: string | undefined,
): Pick<Article, "published" | "modified"> {
  const sources: DateSources = {
    scan,
    data,
    text,
    habits: dateHabits(scan, data, language, url),
    ...(url !== undefined && { url }),
    ...(capture.retrieved !== undefined && { retrieved: capture.retrieved }),
  }
  const published = publishedDate(sources)
  const modified = modifiedDate(sources)
  return { ...(published !== undefined && { published }), ...(modified !== undefined && { modified }) }
}

/** Credit lines of the main part, and the carriers that the page names elsewhere, in text order. */
function transmissionsOf(
  { scan, data, canonical, site }: Opened,
  { text, transmissions: credits = [] }: Pick<Article, "text" | "transmissions">,
): Transmission[] {
  const carriers = carriersOf({ scan, data, text, site, ...(canonical && { canonical: canonical.value }) })
  const others = carriers.filter(({ outlet }) => !credits.some((one) => isSameCarrier(one.outlet, outlet)))
  return [...others, ...credits].sort((one, other) => one.start - other.start)
}

/** The rule that gave each answer. */
function rulesOf(
  answers: { readonly [field in MetadataField]: Answer<unknown> | undefined },
): Article["from"] {
  const known = Object.entries(answers).flatMap(([field, answer]) => (answer ? [[field, answer.from]] : []))
  return known.length > 0 ? Object.fromEntries(known) : undefined
}

/** The site that the page stands on: where it was fetched, or what it says of its address. */
function siteOf(scan: PageScan, { url }: Capture, publisher: string | undefined): Site {
  const said = scan.metas.get("og:url")?.find((address) => URL.canParse(address))
  const address = url ?? said
  const names = [publisher, ...(scan.metas.get("og:site_name") ?? [])].filter((name) => name !== undefined)
  return { names, rights: rightsLines(scan), ...(address !== undefined && { url: address }) }
}

function declaredLanguage(scan: PageScan, data: ArticleData | undefined): Answer | undefined {
  const said = primaryLanguage(scan.language) ?? primaryLanguage(meta(scan, "content-language"))
  if (said !== undefined) return { value: said, from: "lang" }
  const inData = primaryLanguage(data?.language)
  return inData === undefined ? undefined : { value: inData, from: "json-ld" }
}

/** What the page says of its language, unless its words clearly tell of another: templates keep the language they came in. */
function languageFrom(declared: Answer | undefined, text: string): Answer | undefined {
  const found = declared ? languageInstead(declared.value, text) : languageOf(text)
  return found === undefined ? declared : { value: found, from: "text" }
}

function languageNotes(declared: Answer | undefined, language: Answer | undefined): Note[] {
  if (!declared || declared.value === language?.value) return []
  const message = `the page says that it is in ${declared.value}, its words are ${language?.value}`
  return [{ rule: "read/language", severity: "info", message }]
}

function descriptionOf(scan: PageScan, data: ArticleData | undefined): Answer | undefined {
  const folded = (text: string) => text.replace(/\s+/g, " ").trim()
  if (data?.description) return { value: folded(data.description), from: "json-ld" }
  const said = meta(scan, "og:description", "description", "twitter:description", "dc.description")
  return said === undefined ? undefined : { value: folded(said), from: "meta" }
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
