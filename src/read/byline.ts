import type { ArticleData } from "./json-ld.js"
import type { MarkedText, PageScan } from "./scan.js"

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

const LEAD_IN =
  /^\W*(?:(?:written|posted|reported|published|geschrieben|verfasst|veröffentlicht|publié|escrito|publicado|scritto|pubblicato|text|texto|texte|testo|autor(?:in)?|author|auteur|autore|verfasser|redakteur(?:in)?|von|foto)s?\s*(?:&|and|und|\/)?\s*)*\s*(?:by|von|par|por|di|da|od|door|av|af|przez)?\s*[:|]?\s+(?=[\p{Lu}\p{Lo}@])/iu
const LEAD_IN_WORD =
  /^(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|text|redaktion)\s*[:|]\s*|^(?:by|von|par|por|door)\s+/i
/** What follows the name: a place of work, a date, a role, an address. */
const TRAILER =
  /\s*(?:[|•·»>]|\s[–—-]\s|,?\s+(?:\d{1,2}[. /]|(?:19|20)\d\d)|,\s*(?:staff|senior|chief|special|political|national|associated press|ap |afp|reuters|dpa|correspondent|reporter|editor|writer|redakteur|contributor|for |@|\S+@)|\b(?:published|updated|posted|veröffentlicht|am \d|on \p{L}+ \d)|\s\(|\sfor\s|\s+\S+@\S+).*$/iu
const NO_NAME =
  /^(?:staff|editor|admin(?:istrator)?|author|unknown|anonymous|none|null|undefined|guest|webmaster|redacción|rédaction|by|the)$|https?:|www\.|\.(?:com|de|org|net|fr)\b|^[\d\W]*$|facebook|[{}<>=]/i
const JOINT =
  /\s*(?:;|\s&\s|&amp;|\s\+\s|\s\/\s|,?\s+(?:and|und|et|och|en|oraz)\s|\s(?:y|e|i)\s(?=\p{Lu}))\s*/u

/**
 * The authors named in a byline.
 *
 * @example authorsIn("By Ada Roe and Jan Moll, Staff Writer") // ["Ada Roe", "Jan Moll"]
 */
export function authorsIn(byline: string): string[] {
  const words = byline.replace(/\s+/g, " ").trim().replace(LEAD_IN_WORD, "").replace(LEAD_IN, "")
  const names = words.replace(TRAILER, "").split(JOINT).flatMap(commaParts).map(tidied)
  return unique(names.filter(isName))
}

/** `Ada Roe, Jan Moll` is two people; `Roe, Ada` is one; a part that is no full name belongs to the one before. */
function commaParts(names: string): string[] {
  const parts = names.split(/\s*,\s*/)
  return parts.every((part) => /\S\s\S/.test(part))
    ? parts
    : parts.length === 1
      ? parts
      : [parts[0] ?? ""].flatMap((first) =>
          /\S\s\S/.test(first) ? parts.filter((part) => /^\p{Lu}\S*\s\S/u.test(part)) : [names],
        )
}

const tidied = (name: string): string => name.replace(/^[\s\W]+(?=[\p{L}@])|[\s,;:|/–—-]+$/gu, "").trim()
const isName = (name: string): boolean =>
  name.length > 1 && name.length < 70 && !NO_NAME.test(name) && name.split(" ").length < 9
const unique = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at)

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
  { find: ({ scan }) => marked(scan, /(?:^| )author(?: |$)/, (names) => /rel|author/.test(names)) },
  { find: ({ scan }) => marked(scan, /byline|by-line|author|autor|auteur|autore|verfasser/) },
  { find: ({ scan }) => writtenBylines(scan) },
]

/**
 * Who wrote the article, by the first rule that knows; the publisher itself is no author.
 *
 * @example bylineOf(sources) // ["Ada Roe"]
 */
export function bylineOf(sources: BylineSources): string[] | undefined {
  for (const { find } of BYLINE_RULES)
    for (const written of find(sources)) {
      const names = authorsIn(written)
      if (names.length > 0) return names
    }
  return undefined
}

function* marked(
  scan: PageScan,
  names: RegExp,
  also: (names: string) => boolean = () => true,
): Iterable<string> {
  const headline = scan.headings[0]?.at ?? 0
  const near = (one: MarkedText) => (one.at < headline ? 1000 + headline - one.at : one.at - headline)
  const found = scan.bylines.filter((one) => names.test(one.names) && also(one.names))
  for (const { text, value } of found.sort((one, other) => near(one) - near(other)))
    if (text.length < 120 && text !== "") yield text
    else if (text === "" && value) yield value
}

const WRITTEN =
  /^(?:by|von|par|por|door)\s+\p{Lu}[^.!?:]{2,60}$|^(?:author|autor(?:in)?|text|geschrieben von|posted by|written by|ein beitrag von|publicado por|escrito por)\s*:?\s+\p{Lu}[^.!?:]{2,60}$/iu

function writtenBylines({ blocks, headings }: PageScan): string[] {
  const headline = headings[0]?.at ?? 0
  return blocks
    .slice(Math.max(0, headline - 3), headline + 15)
    .map(({ text }) => text)
    .filter((text) => WRITTEN.test(text) && /^\S+\s+\p{Lu}/u.test(text))
}
