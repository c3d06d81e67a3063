import type { ArticleData } from "./json-ld.js"
import type { PageScan } from "./scan.js"
import { fitsHost, folded, hostFit } from "./site.js"

/** An answer about a page, and the name of the rule that gave it. */
export interface Answer<T = string> {
  readonly value: T
  readonly from: string
}

/** Where a publisher may stand: the page, its metadata, its address. */
export interface PublisherSources {
  readonly scan: PageScan
  readonly data: ArticleData | undefined
  readonly url?: string
}

interface PublisherRule {
  readonly from: string
  readonly find: (page: PublisherSources) => readonly (string | undefined)[]
}

const PUBLISHER_METAS = ["dc.publisher", "publisher", "article:publisher_name", "sourceorganization"]
const SITE_METAS = ["application-name", "apple-mobile-web-app-title", "twitter:app:name:iphone"]

/** What stands between a headline and the site's name. */
export const PARTED = /\s+(?:[|│•·»›–—-]|--)\s+|\s*[|│»]\s*|\s*::\s*|(?<=[^\s:]{3}):\s+(?=\S+$)/
/** A longer title or name is none, and takes its time to be taken apart. */
const MAX_LENGTH = 500
/** A site's name has few words. */
const MAX_SITE_WORDS = 5

/** From the most to the least trusted. */
const PUBLISHER_RULES: readonly PublisherRule[] = [
  { from: "json-ld", find: ({ data }) => [data?.publisher] },
  { from: "meta", find: ({ scan }) => metas(scan, ["og:site_name"]) },
  { from: "meta", find: ({ scan }) => metas(scan, PUBLISHER_METAS) },
  { from: "title", find: ({ scan, url }) => [siteInTitle(scan, url)] },
  { from: "app", find: ({ scan }) => metas(scan, SITE_METAS) },
]
/** Asked only where no other has an answer. */
const LAST_RULES: readonly PublisherRule[] = [
  { from: "masthead", find: ({ scan }) => [masthead(scan)] },
  { from: "copyright", find: ({ scan }) => copyrightHolders(scan) },
]

/**
 * The publisher's name. Pages name their platform, their owner or an agency too: a name that agrees with the address or
 * stands in the title comes before one that does not, a name before a bare address; else the first rule's.
 *
 * @example publisherOf({ scan: scanPage("<title>Dam holds | Norwall Post</title><h1>Dam holds</h1>"), data: undefined })?.value // "Norwall Post"
 */
export function publisherOf(page: PublisherSources): Answer | undefined {
  const answers = PUBLISHER_RULES.flatMap((rule) => answersOf(rule, page))
  const fits = answers.map((answer) => ({ answer, fit: fitOf(answer, page) }))
  const best = Math.max(...fits.map(({ fit }) => fit))
  return (
    fits.find(({ fit }) => fit === best)?.answer ?? LAST_RULES.flatMap((rule) => answersOf(rule, page))[0]
  )
}

const answersOf = ({ from, find }: PublisherRule, page: PublisherSources): Answer[] =>
  find(page).flatMap((name) => (isSiteName(name) ? [{ value: bareName(name, page.url), from }] : []))

/** A name that the address holds whole is better than one that holds more, a name better than an address. */
function fitOf({ value, from }: Answer, { scan, url }: PublisherSources): number {
  if (from === "app") return hostFit(value, url)
  const fit = Math.max(hostFit(value, url), from !== "title" && isInTitle(value, scan) ? 2 : 0)
  return fit > 0 ? fit + (isAddress(value) ? 0 : 2) : TRUSTED.has(from) ? 1 : 0
}

/** Rules whose answers are believed even where they agree with nothing else on the page. */
const TRUSTED = new Set(["json-ld", "title"])

const metas = (scan: PageScan, names: readonly string[]): string[] =>
  names.flatMap((name) => scan.metas.get(name) ?? [])

const isSiteName = (name: string | undefined): name is string =>
  name !== undefined && name.length < MAX_LENGTH && /\p{L}{2}/u.test(name) && !/^https?:|^@/.test(name)

const isAddress = (name: string): boolean => /^[\w-]+(?:\.[\w-]+)+$/.test(name)

/** `Hypixel - Minecraft Server and Maps`: the part that agrees with the address is the name, the rest a motto. */
function bareName(name: string, url: string | undefined): string {
  const parts = name.trim().split(PARTED)
  return (parts.length > 1 && parts.find((part) => fitsHost(part, url))) || name.trim()
}

/** As one of the title's parts: a name may stand in a headline too. */
const isInTitle = (name: string, { title = "" }: PageScan): boolean =>
  title.length < MAX_LENGTH &&
  title.split(PARTED).length > 1 &&
  ` ${title} `.toLowerCase().includes(name.toLowerCase()) &&
  !title.startsWith(name)

/** The part of the title that agrees with the host, or that is left when the page's headline is taken away. */
export function siteInTitle({ title = "", headings }: PageScan, url: string | undefined): string | undefined {
  const parts = title.length > MAX_LENGTH ? [] : title.split(PARTED)
  if (parts.length < 2) return undefined
  const atHost = [...parts]
    .reverse()
    .find((part) => part.split(" ").length <= MAX_SITE_WORDS && fitsHost(part, url))
  if (atHost) return atHost
  const beside = besideHeadline(
    title,
    parts,
    headings.map(({ text }) => folded(text)),
  )
  const site = beside?.replace(/^[\s|│•·»›:–—-]+/, "")
  return site !== undefined && site !== "" && site.split(" ").length <= MAX_SITE_WORDS && !/^by /i.test(site)
    ? site
    : undefined
}

/** What stands after, or else before, a headline of the page in its title. */
function besideHeadline(
  title: string,
  parts: readonly string[],
  headings: readonly string[],
): string | undefined {
  for (let count = parts.length - 1; count > 0; count--)
    if (headings.includes(folded(parts.slice(0, count).join(" "))))
      return title.slice(title.lastIndexOf(parts[count] ?? ""))
  for (let count = 1; count < parts.length; count++)
    if (headings.includes(folded(parts.slice(count).join(" ")))) return parts.slice(0, count).join(" – ")
  return undefined
}

/** `NORWALL POST: Dam holds` is the title, `Dam holds` a line of the page, which begins with `NORWALL POST`. */
function masthead({ title = "", blocks }: PageScan): string | undefined {
  if (title.length > MAX_LENGTH) return undefined
  const [, name = "", rest = ""] = /^([^:]+): (.+)$/u.exec(title) ?? []
  const isFirst = blocks.find(({ tag, text }) => tag !== "title" && /\p{L}/u.test(text))?.text === name
  const isSite = isFirst && blocks.some(({ text }) => folded(text) === folded(rest))
  return isSite && name.split(" ").length <= MAX_SITE_WORDS ? inSmallLetters(name) : undefined
}

/** `NORWALL POST` is Norwall Post; short words may be initials. */
const inSmallLetters = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.replace(/\p{Lu}{4,}|\bTHE\b/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())

const HOLDER =
  /(?:©|copyright|\(c\))\W*(?:copyright\W*)?(?:19|20|21)\d\d(?:\s*[-–—/]\s*(?:19|20|21)?\d\d)?\W*(?:by\s+)?(\p{Lu}[^|©.,:–—]{2,50})/iu
const RIGHTS =
  /\s*\b(?:all rights|alle rechte|tous droits|todos los|todos os|tutti i|wszelkie|все права|alle rettigheder|impressum|powered|theme|designed)\b.*$/iu
const MAX_HOLDER_WORDS = 6

/** Who holds the rights in the page, as small print at its foot says: `© 2031 Norwall Post`. */
function copyrightHolders(scan: PageScan): (string | undefined)[] {
  const names = rightsLines(scan).map((text) => HOLDER.exec(text)?.[1]?.replace(RIGHTS, "").trim())
  return names.filter((name) => name && name.split(" ").length <= MAX_HOLDER_WORDS)
}

/** Small print about rights at the foot of the page. */
export const rightsLines = ({ blocks }: PageScan): string[] =>
  blocks
    .slice(-FOOT)
    .map(({ text }) => text)
    .filter((text) => text.length < 200 && /©|copyright/i.test(text))

/** How many visible blocks a page's foot has at most. */
const FOOT = 40
