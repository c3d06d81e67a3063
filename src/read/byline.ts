import { isAgency } from "./agencies.js"
import { authorsIn, unique } from "./byline-names.js"
import type { ArticleData } from "./json-ld.js"
import type { Answer } from "./publisher.js"
import type { PageScan } from "./scan.js"
import type { MarkedText } from "./scan-marked.js"
import { isOwnName, type Site } from "./site.js"

/** Author metas in the order they are believed. */
const AUTHOR_METAS = [
  "author",
  "article:author",
  "dc.creator",
  "dcterms.creator",
  "dc.creator.name",
  "parsely-author",
  "sailthru.author",
  "byl",
  "citation_author",
  "article:author_name",
  "authors",
  "creator",
  "rbauthors",
  "cxenseparse:author",
]

interface BylineRule {
  readonly from: string
  readonly find: (page: BylineSources) => Iterable<string>
}

/** Where a byline may stand: the page, its metadata, and whose site it is. */
export interface BylineSources {
  readonly scan: PageScan
  readonly data: ArticleData | undefined
  readonly site: Site
}

/** From the most to the least trusted. */
const BYLINE_RULES: readonly BylineRule[] = [
  {
    from: "json-ld",
    find: ({ data }) => (data?.authors.length === 1 ? data.authors : [data?.authors.join("; ") ?? ""]),
  },
  {
    from: "meta",
    find: ({ scan }) =>
      AUTHOR_METAS.map((name) =>
        unique(scan.metas.get(name) ?? [])
          .filter((value) => !/^https?:/.test(value))
          .join("; "),
      ),
  },
  { from: "marked", find: ({ scan }) => marked(scan, /(?:^| )author(?: |$)/) },
  {
    from: "marked",
    find: ({ scan }) => marked(scan, /byline|by-line|author|autor|auteur|autore|verfasser/),
  },
  { from: "text", find: ({ scan }) => writtenBylines(scan) },
]

/**
 * Who wrote the article, by the first rule that knows; agencies are no authors but carriers. The house stands for an
 * author only where no other does.
 *
 * @example bylineOf(sources)?.value // ["Ada Roe"]
 */
export function bylineOf({ site, ...sources }: BylineSources): Answer<string[]> | undefined {
  let fallback: Answer<string[]> | undefined
  for (const { from, find } of BYLINE_RULES)
    for (const written of find({ site, ...sources })) {
      const names = authorsIn(written).filter((name) => !isAgency(name))
      if (names.some((name) => !isOwnName(name, site))) return { value: names, from }
      if (names.length > 0) fallback ??= { value: names, from }
    }
  return fallback
}

/** How many visible blocks before and after the headline a byline may stand. */
const [BEFORE_HEADLINE, AFTER_HEADLINE] = [3, 12]

/** Lines near the headline that may name who wrote or sent the article. */
export function bylinesNearHeadline(scan: PageScan): string[] {
  const headline = scan.headings[0]?.at ?? 0
  const isNear = ({ at }: { at: number }) =>
    scan.headings.length === 0 || (at >= headline - BEFORE_HEADLINE && at <= headline + AFTER_HEADLINE)
  const lines = scan.bylines.filter(isNear).map(({ text, value }) => text || (value ?? ""))
  const metas = AUTHOR_METAS.flatMap((name) => scan.metas.get(name) ?? [])
  const alone = scan.blocks.slice(Math.max(0, headline), headline + AFTER_HEADLINE).map(({ text }) => text)
  return [...metas, ...lines, ...alone.filter((text) => text.length < MAX_LINE)].filter(
    (text) => text.length < MAX_BYLINE,
  )
}

/** A byline by itself, and one with roles and dates. */
const [MAX_LINE, MAX_BYLINE] = [30, 120]

/** Those who comment, and those who made the page's design, are authors of something else. */
const NOT_OF_ARTICLE = /comment|reply|kommentar|related|teaser|widget|theme/

/** The texts of marked elements, the nearest after the headline first; those of one place together, for they are co-authors. */
function marked(scan: PageScan, names: RegExp): string[] {
  const headline = scan.headings[0]?.at ?? 0
  const distance = ({ at }: MarkedText) => (at < headline ? 1000 + headline - at : at - headline)
  const found = scan.bylines.filter(
    (one) => names.test(one.names) && !NOT_OF_ARTICLE.test(one.names) && one.text.length < MAX_BYLINE,
  )
  return [...grouped(found).values()]
    .sort(([one], [other]) => (one && other ? distance(one) - distance(other) : 0))
    .map((together) => innermost(unique(together.map(({ text, value }) => text || (value ?? "")))).join("; "))
}

/** Of an element and one inside it the inner counts: around the name stand its label and its links. */
const innermost = (texts: readonly string[]): string[] =>
  texts.filter((text) => !texts.some((other) => other !== text && other !== "" && text.includes(other)))

function grouped(marks: readonly MarkedText[]): Map<number, MarkedText[]> {
  const places = new Map<number, MarkedText[]>()
  for (const mark of marks) places.set(mark.at, [...(places.get(mark.at) ?? []), mark])
  return places
}

const WRITTEN =
  /^(?:by|von|par|por|door)\s+\p{Lu}[^!?]{2,80}(?<!\.)$|^(?:author|autor(?:in)?|text|geschrieben von|posted by|written by|ein beitrag von|publicado por|escrito por)\s*:?\s+\p{Lu}[^!?]{2,80}(?<!\.)$/iu

function writtenBylines({ blocks, headings }: PageScan): string[] {
  const headline = headings[0]?.at ?? 0
  return blocks
    .slice(Math.max(0, headline - 3), headline + 15)
    .map(({ text }) => text)
    .filter((text) => WRITTEN.test(text) && /^\S+\s+\p{Lu}/u.test(text))
}
