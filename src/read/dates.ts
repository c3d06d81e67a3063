import { createRequire } from "node:module"
import type { Chrono } from "chrono-node"
import type { DateOrigin, PageDate } from "../model.js"
import { type DateHabits, type FoundDate, findDate, parseDate } from "./date-formats.js"
import { datelineDate } from "./dateline.js"
import type { ArticleData } from "./json-ld.js"
import { relativeDate } from "./relative-dates.js"
import type { PageScan } from "./scan.js"
import type { MarkedText } from "./scan-marked.js"

/** All that may speak about a page's dates. */
export interface DateSources {
  readonly scan: PageScan
  readonly data: ArticleData | undefined
  /** The page's address, or what it says its address is. */
  readonly url?: string
  readonly text: string
  readonly habits: DateHabits
  /** ISO 8601; a page cannot know of later days. */
  readonly retrieved?: string
}

interface DateRule {
  readonly from: DateOrigin
  readonly find: (sources: DateSources) => Iterable<FoundDate | undefined>
}

const PUBLISHED_METAS = [
  "article:published_time",
  "datepublished",
  "og:published_time",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "dc.terms.date",
  "article:published",
  "article_date_original",
  "published_time",
  "publication_date",
  "publish_date",
  "publish-date",
  "pubdate",
  "originalpublicationdate",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "bt:pubdate",
  "shareaholic:article_published_time",
  "rnews:datepublished",
  "citation_publication_date",
  "datecreated",
  "created",
  "article:post_date",
  "date_published",
  "release_date",
  "date",
]
const MODIFIED_METAS = [
  "article:modified_time",
  "datemodified",
  "og:updated_time",
  "og:modified_time",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
  "modified",
  "article:updated",
]

/** From the most to the least trusted. */
const PUBLISHED_RULES: readonly DateRule[] = [
  {
    from: "json-ld",
    find: ({ data, habits }) => [data?.published && parseDate(data.published, habits)].map(given),
  },
  { from: "meta", find: (sources) => metaDates(sources, PUBLISHED_METAS) },
  { from: "time", find: ({ scan, habits }) => publishedTimes(scan).map((time) => markedDate(time, habits)) },
  { from: "dateline", find: (sources) => [datelineDate(sources.text, sources.habits, likelyYear(sources))] },
  { from: "url", find: ({ url }) => [url === undefined ? undefined : urlDate(url)] },
  { from: "text", find: shownDates },
  { from: "text", find: countedBack },
]

const MODIFIED_RULES: readonly DateRule[] = [
  {
    from: "json-ld",
    find: ({ data, habits }) => [data?.modified && parseDate(data.modified, habits)].map(given),
  },
  { from: "meta", find: (sources) => metaDates(sources, MODIFIED_METAS) },
  {
    from: "time",
    find: ({ scan, habits }) => scan.times.filter(isUpdate).map((time) => markedDate(time, habits)),
  },
]

const given = (date: FoundDate | "" | undefined): FoundDate | undefined => date || undefined

/**
 * When the article was published, by the first rule that knows.
 *
 * @example publishedDate(sources) // { value: "2031-05-03", precision: "day", from: "dateline" }
 */
export const publishedDate = (sources: DateSources): PageDate | undefined =>
  firstDate(PUBLISHED_RULES, sources)

/** When the article was last changed, by the first rule that knows. */
export const modifiedDate = (sources: DateSources): PageDate | undefined => firstDate(MODIFIED_RULES, sources)

function firstDate(rules: readonly DateRule[], sources: DateSources): PageDate | undefined {
  for (const { from, find } of rules)
    for (const date of find(sources)) if (date && !isAfterCapture(date, sources)) return { ...date, from }
  return undefined
}

/** The year that the address names, or the one of the capture. */
function likelyYear({ url, retrieved }: DateSources): string | undefined {
  return /[/_.-]((?:19|20|21)\d\d)(?=[/_.-])/.exec(url ?? "")?.[1] ?? retrieved?.slice(0, 4)
}

/** A day of grace, for the page's zone may be ahead of the capture's. */
function isAfterCapture({ value }: FoundDate, { retrieved }: DateSources): boolean {
  if (retrieved === undefined) return false
  return Date.parse(value.slice(0, 10)) > Date.parse(retrieved) + 86_400_000
}

function* metaDates(
  { scan, habits }: DateSources,
  names: readonly string[],
): Iterable<FoundDate | undefined> {
  for (const name of names) for (const content of scan.metas.get(name) ?? []) yield parseDate(content, habits)
}

const isUpdate = ({ names }: MarkedText): boolean => /modif|updat/.test(names)

/** Times that say they are the publication's first, then others in the order of the page. */
function publishedTimes({ times, dates }: PageScan): MarkedText[] {
  const said = /publish|posted|pubdate|created|entry-date/
  const marked = [...times, ...dates.filter(({ names, value }) => value && /datepublished/.test(names))]
  const rank = (time: MarkedText) => (said.test(time.names) ? 0 : isUpdate(time) ? 2 : 1)
  return marked.sort((one, other) => rank(one) - rank(other))
}

function markedDate({ value, text }: MarkedText, habits: DateHabits): FoundDate | undefined {
  return (value && parseDate(value, habits)) || findDate(text, habits)
}

const URL_DATE =
  /[/_.-](?:19|20|21)\d\d([/_.-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?=[/_.-]|$|\D)|\/((?:19|20|21)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=\D|$)/

/** `https://example.org/2031/05/03/dam` → 2031-05-03. */
export function urlDate(url: string): FoundDate | undefined {
  const found = URL_DATE.exec(url)?.[0].slice(1)
  return found === undefined ? undefined : findDate(found.replace(/[/_.]/g, "-"), { dayFirst: false })
}

/** Blocks either side of the headline in which a page shows its date. */
const NEAR_HEADLINE = 12

/** Dates shown to the reader: in elements named for it near the headline, then near the headline, then said to be the date. */
function* shownDates(sources: DateSources): Iterable<FoundDate | undefined> {
  const { scan, habits } = sources
  const headline = scan.headings[0]?.at ?? 0
  const near = ({ at }: { at: number }) => at >= headline - NEAR_HEADLINE && at <= headline + NEAR_HEADLINE
  const named = [...scan.dates, ...scan.bylines].sort(
    (one, other) => distance(one, headline) - distance(other, headline),
  )
  for (const marked of named.filter(near)) yield markedDate(marked, habits) ?? phraseDate(marked.text, habits)
  for (const { text } of around(scan, headline)) if (!isProse(text)) yield findDate(text, habits)
  for (const { text } of scan.blocks)
    if (SAID_PUBLISHED.test(text) && !isProse(text)) yield findDate(text.slice(0, 300), habits)
  for (const marked of named) yield markedDate(marked, habits)
  for (const { text } of scan.blocks) if (text.length < 60 && !isProse(text)) yield findDate(text, habits)
}

/** “26 minutes ago” near the headline: only the capture's own date tells when that was. */
function* countedBack({ scan, retrieved }: DateSources): Iterable<FoundDate | undefined> {
  if (retrieved === undefined) return
  const headline = scan.headings[0]?.at ?? 0
  const shown = [...scan.times, ...scan.dates, ...scan.bylines, ...around(scan, headline)]
  for (const { text } of shown) if (text.length < LONGEST_STAMP) yield relativeDate(text, retrieved)
}

/** What is longer tells of something else, too. */
const LONGEST_STAMP = 80

/** A day that a sentence tells of is hardly ever the page's own. */
const isProse = (text: string): boolean =>
  text.length > 150 || (/[.!?…”"]\s*$/.test(text) && text.split(" ").length > 6)

const SAID_PUBLISHED =
  /\b(?:published|posted|updated|veröffentlicht|erstellt|stand|publié|publicado|pubblicato|opublikowano|dodano|data|datum|date)\b/i

const distance = ({ at }: MarkedText, headline: number): number =>
  at >= headline ? at - headline : headline - at + 3

function around({ blocks }: PageScan, headline: number) {
  return [
    ...blocks.slice(headline, headline + NEAR_HEADLINE),
    ...blocks.slice(Math.max(0, headline - 4), headline),
  ]
}

/** Languages that chrono knows phrases of; of a language it does not know, English ones. */
const PHRASE_LANGUAGES = new Set([
  "de",
  "es",
  "fi",
  "fr",
  "it",
  "ja",
  "nl",
  "pt",
  "ru",
  "sv",
  "uk",
  "vi",
  "zh",
])

const load = createRequire(import.meta.url)

/** A language's phrases are loaded when a page first needs them: all of them would cost each thread a fifth of a second. */
function phrasesOf(language = "en", dayFirst: boolean): Pick<Chrono, "parse"> {
  const known: typeof import("chrono-node/en") = load(
    `chrono-node/${PHRASE_LANGUAGES.has(language) ? language : "en"}`,
  )
  return known.GB && dayFirst ? known.GB : known
}

/** Dates in phrases that no format covers; only what the words themselves say, not what a clock would add. */
function phraseDate(text: string, { language, dayFirst }: DateHabits): FoundDate | undefined {
  if (!/\d{4}/.test(text)) return undefined
  const start = phrasesOf(language?.slice(0, 2), dayFirst).parse(text.slice(0, 200), new Date(0))[0]?.start
  if (!start?.isCertain("year") || !start.isCertain("month") || !start.isCertain("day")) return undefined
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")].map(String)
  return findDate(`${year}-${month}-${day}`, { dayFirst })
}
