import type { Article, Capture, Link, Note } from "../model.js"
import type { Block } from "./blocks.js"
import { bylineOf } from "./byline.js"
import { type CutBlock, cleanBlocks } from "./clean-blocks.js"
import { saysCarrier } from "./credit-line.js"
import type { DateHabits } from "./date-formats.js"
import { modifiedDate, publishedDate } from "./dates.js"
import { type ArticleData, articleData } from "./json-ld.js"
import { languageOf, primaryLanguage } from "./language.js"
import { domRefusal, mainBlocks } from "./main-text.js"
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
export function readPage(html: string, capture: Capture): PageParts {
  // HTML knows no NUL; parsers disagree about what to make of one.
  const scan = scanPage(html.replaceAll("\0", ""))
  const data = articleData(scan.jsonLd)
  const base = baseAddress(scan, capture)
  const canonical = canonicalAddress(scan, base)
  const url = capture.url ?? canonical
  const publisher = publisherOf(scan, data, url)
  const title = titleOf(scan, data, publisher, url)
  const main = mainText(scan, title, base)
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

function baseAddress({ base }: PageScan, { url }: Capture): string | undefined {
  return base === undefined ? url : (absolute(base, url) ?? url)
}

function canonicalAddress(scan: PageScan, base: string | undefined): string | undefined {
  const said = scan.links.get("canonical")?.[0] ?? meta(scan, "og:url")
  return said === undefined ? undefined : absolute(said, base)
}

/** An address with its host, or nothing: `mailto:`, `javascript:` and what cannot be resolved are no addresses. */
function absolute(href: string, base: string | undefined): string | undefined {
  if (!URL.canParse(href, base)) return undefined
  const { protocol, href: full } = new URL(href, base)
  return protocol === "http:" || protocol === "https:" ? full : undefined
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

interface MainText {
  readonly text: string
  readonly links?: readonly Link[]
  readonly notes?: readonly Note[]
}

function mainText(scan: PageScan, title: string | undefined, base: string | undefined): MainText {
  const refusal = domRefusal(scan)
  if (refusal) return wholePage(scan, `the page has ${refusal}: its whole visible text was taken`)
  const blocks = foundBlocks(scan.lean)
  if (!blocks || blocks.length === 0)
    return wholePage(scan, "no main part was found: the whole visible text was taken")
  const titles = [...(title === undefined ? [] : [title]), ...scan.headings.map(({ text }) => text)]
  const { kept, cut } = cleanBlocks(blocks, titles)
  if (kept.length === 0)
    return wholePage(scan, "nothing but page furniture was found: the whole visible text was taken")
  const notes = creditNotes(blocks, kept, cut)
  return { ...joinBlocks(kept, base), ...(notes.length > 0 && { notes }) }
}

/** A page that the DOM libraries break on still has its text. */
function foundBlocks(html: string): readonly Block[] | undefined {
  try {
    return mainBlocks(html)
  } catch {
    return undefined
  }
}

function wholePage({ blocks }: PageScan, message: string): MainText {
  const text =
    blocks
      .filter(({ aside }) => !aside)
      .map(({ text }) => text)
      .join("\n\n") || blocks.map(({ text }) => text).join("\n\n")
  if (text === "")
    return { text, notes: [{ rule: "read/no-text", severity: "warning", message: "the page shows no text" }] }
  return { text, notes: [{ rule: "read/whole-page", severity: "warning", message }] }
}

/** Credits cut after the end are no rubbish: the words stay as notes, for the article's way is read from them. */
function creditNotes(blocks: readonly Block[], kept: readonly Block[], cut: readonly CutBlock[]): Note[] {
  const last = kept.at(-1)
  const tail = new Set(blocks.slice(last ? blocks.indexOf(last) + 1 : 0))
  const credits = cut.filter(
    ({ block, rule }) => tail.has(block) && rule !== "caption" && saysCarrier(block.text),
  )
  return credits.map(({ block }) => ({ rule: "read/credit-line", severity: "info", message: block.text }))
}

function joinBlocks(
  blocks: readonly Block[],
  base: string | undefined,
): { text: string; links?: readonly Link[] } {
  const links: Link[] = []
  let text = ""
  for (const block of blocks) {
    if (text !== "") text += "\n\n"
    for (const { start, end, href } of block.links) {
      const full = absolute(href, base)
      if (full !== undefined) links.push({ start: text.length + start, end: text.length + end, href: full })
    }
    text += block.text
  }
  return links.length > 0 ? { text, links } : { text }
}
