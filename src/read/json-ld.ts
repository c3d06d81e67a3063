import { decodeEntities } from "./entities.js"

/** What a page's schema.org data says of its article. */
export interface ArticleData {
  readonly headline?: string
  readonly description?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  /** From whom the article was taken: `sourceOrganization`, `provider`, publishers of what it is based on. */
  readonly sources: readonly string[]
  readonly published?: string
  readonly modified?: string
  readonly language?: string
}

type Item = Readonly<Record<string, unknown>>

/** Types in the order they are believed: an article before the page it stands on. */
const ARTICLE_TYPES = [
  /Article$|BlogPosting$|^Report$|Reportage/,
  /Posting$|Review$|^Recipe$|^CreativeWork$/,
  /Page$/,
]
/** Nested deeper than this, data is not about the page; and hostile data may nest for ever. */
const MAX_DEPTH = 6

/**
 * The article in a page's `application/ld+json` scripts (JSON-LD 1.1, schema.org), `@graph` and lists looked through.
 * Broken scripts are passed over.
 *
 * @example articleData(['{"@type": "NewsArticle", "headline": "Dam holds"}'])?.headline // "Dam holds"
 */
export function articleData(scripts: readonly string[]): ArticleData | undefined {
  const items = scripts.flatMap((script) => itemsIn(parsed(script), 0))
  const articles = ARTICLE_TYPES.flatMap((type) =>
    items.filter((item) => typesOf(item).some((t) => type.test(t))),
  )
  if (articles.length === 0) return undefined
  const first = (...keys: string[]) => firstText(articles, keys)
  return dropUndefined({
    headline: first("headline") ?? first("name"),
    description: first("description"),
    authors:
      articles.map((item) => namesOf(item.author ?? item.creator, items)).find((names) => names.length > 0) ??
      [],
    publisher: articles
      .map((item) => namesOf(item.publisher ?? item.sourceOrganization, items)[0])
      .find(Boolean),
    sources: articles.flatMap((item) => namesOf([item.sourceOrganization, item.provider], items)),
    published: first("datePublished") ?? first("dateCreated"),
    modified: first("dateModified"),
    language: first("inLanguage"),
  })
}

/** Pages write line breaks into strings, leave a semicolon, or wrap the script in a comment. */
function parsed(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)?[\s;]*$/, "")
    .replace(/\p{Cc}+/gu, " ")
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const isItem = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function itemsIn(value: unknown, depth: number): Item[] {
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((one) => itemsIn(one, depth + 1))
  if (!isItem(value)) return []
  return [value, ...itemsIn(value["@graph"], depth + 1), ...itemsIn(value.mainEntity, depth + 1)]
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const typesOf = (item: Item): string[] =>
  listOf(item["@type"]).flatMap((type) => (typeof type === "string" ? [type.replace(/^.*[/#:]/, "")] : []))

function firstText(items: readonly Item[], keys: readonly string[]): string | undefined {
  for (const item of items)
    for (const key of keys) {
      const [value] = listOf(item[key])
      if (typeof value === "string" && value.trim() !== "") return decodeEntities(value).trim()
    }
  return undefined
}

/** Names of people or organisations, given as strings, as things, or as references to things elsewhere in the data. */
function namesOf(value: unknown, items: readonly Item[], depth = 0): string[] {
  if (depth > MAX_DEPTH) return []
  return listOf(value).flatMap((one) => {
    if (typeof one === "string") return one.trim() === "" ? [] : [decodeEntities(one).trim()]
    if (!isItem(one)) return []
    if (one.name !== undefined) return namesOf(one.name, items, depth + 1)
    const target = items.find(
      (item) => one["@id"] !== undefined && item["@id"] === one["@id"] && item !== one,
    )
    return target?.name === undefined ? [] : namesOf(target.name, items, depth + 1)
  })
}

function dropUndefined(
  data: { [K in keyof ArticleData]: ArticleData[K] | undefined } & Pick<ArticleData, "authors" | "sources">,
): ArticleData {
  const { authors, sources, ...rest } = data
  return Object.assign(
    { authors, sources },
    Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  )
}
