import { authorsIn, unique } from "./byline-names.js"
import type { ArticleData } from "./json-ld.js"
import type { PageScan } from "./scan.js"
import type { MarkedText } from "./scan-marked.js"

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
  readonly find: (page: BylineSources) => Iterable<string>
}

export interface BylineSources {
  readonly scan: PageScan
  readonly data: ArticleData | undefined
  readonly publisher?: string
}

/** From the most to the least trusted. */
const BYLINE_RULES: readonly BylineRule[] = [
  { find: ({ data }) => (data?.authors.length === 1 ? data.authors : [data?.authors.join("; ") ?? ""]) },
  {
    find: ({ scan }) =>
      AUTHOR_METAS.map((name) =>
        unique(scan.metas.get(name) ?? [])
          .filter((value) => !/^https?:/.test(value))
          .join("; "),
      ),
  },
  { find: ({ scan }) => marked(scan, /(?:^| )author(?: |$)/) },
  { find: ({ scan }) => marked(scan, /byline|by-line|author|autor|auteur|autore|verfasser/) },
  { find: ({ scan }) => writtenBylines(scan) },
]

/**
 * Who wrote the article, by the first rule that knows. The publisher stands for an author only where no other does.
 *
 * @example bylineOf(sources) // ["Ada Roe"]
 */
export function bylineOf(sources: BylineSources): string[] | undefined {
  const publisher = sources.publisher?.toLowerCase()
  let fallback: string[] | undefined
  for (const { find } of BYLINE_RULES)
    for (const written of find(sources)) {
      const names = authorsIn(written)
      if (names.some((name) => name.toLowerCase() !== publisher)) return names
      if (names.length > 0) fallback ??= names
    }
  return fallback
}

/** The texts of marked elements, the nearest after the headline first; those of one place together, for they are co-authors. */
function marked(scan: PageScan, names: RegExp): string[] {
  const headline = scan.headings[0]?.at ?? 0
  const distance = ({ at }: MarkedText) => (at < headline ? 1000 + headline - at : at - headline)
  const found = scan.bylines.filter((one) => names.test(one.names) && one.text.length < 120)
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
