import { type AnyFeed, parseFeed } from "feedsmith"
import { QuotetrailError } from "../../errors.js"
import type { FeedItem } from "../feed-item.js"
import { type Loaded, leftOut, loadedCapture } from "./loaded.js"

/** A feed's entries, in one shape for RSS, Atom, RDF and JSON Feed. */
export interface Feed {
  readonly items: readonly FeedItem[]
}

/**
 * The entries of a feed (RSS 0.9–2.0, Atom 1.0, RDF, JSON Feed).
 *
 * @throws QuotetrailError `input/malformed`
 */
export function parseFeedText(text: string, name: string): Feed {
  try {
    const parsed: AnyFeed = parseFeed(text)
    const title = typeof parsed.feed.title === "string" ? parsed.feed.title : parsed.feed.title?.value
    const language = "language" in parsed.feed ? parsed.feed.language : undefined
    const feed = {
      ...(title !== undefined && { _feed: { title } }),
      ...(typeof language === "string" && { language }),
    }
    return { items: itemsOf(parsed).map((item) => ({ ...item, ...feed })) }
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${name}: not a feed that can be read`, { cause })
  }
}

/** A feed's own words on each entry, as captures: nothing is fetched. */
export function* feedCaptures({ items }: Feed, path: string): Iterable<Loaded> {
  for (const item of items) {
    const name = item.url ?? item.title ?? path
    if (item.content_html.trim() === "")
      yield leftOut(`${path} (${name})`, "the entry has no content of its own")
    else yield itemCapture(item, path)
  }
}

/** What a feed or an agency's file says of one article, as a capture of its own. */
export const itemCapture = (item: FeedItem, path: string): Loaded =>
  loadedCapture(Buffer.from(JSON.stringify(item)), {
    mediaType: "application/feed+json",
    path,
    ...(item.url !== undefined && { url: item.url }),
  })

type FeedOf<Format extends AnyFeed["format"]> = Extract<AnyFeed, { format: Format }>["feed"]

function itemsOf(parsed: AnyFeed): FeedItem[] {
  switch (parsed.format) {
    case "rss":
      return rssItems(parsed.feed)
    case "atom":
      return atomItems(parsed.feed)
    case "rdf":
      return rdfItems(parsed.feed)
    case "json":
      return jsonItems(parsed.feed)
  }
}

const rssItems = ({ items = [] }: FeedOf<"rss">): FeedItem[] =>
  items.map((item) => {
    const creators = item.dc?.creators ?? []
    return feedItem({
      title: item.title,
      url: item.link,
      date_published: item.pubDate ?? item.dc?.dates?.[0],
      authors: creators.length > 0 ? creators : item.authors?.map(({ name, email }) => name ?? email),
      content_html: item.content?.encoded ?? item.description,
    })
  })

const atomItems = ({ entries = [] }: FeedOf<"atom">): FeedItem[] =>
  entries.map(({ title, links = [], published, updated, authors, content, summary }) => {
    const own = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0]
    return feedItem({
      title: title?.value,
      url: own?.href,
      date_published: published ?? updated,
      date_modified: updated,
      authors: authors?.map(({ name }) => name),
      content_html: content?.value ?? summary?.value,
    })
  })

const rdfItems = ({ items = [] }: FeedOf<"rdf">): FeedItem[] =>
  items.map(({ title, link, dc, content, description }) =>
    feedItem({
      title,
      url: link,
      date_published: dc?.dates?.[0],
      authors: dc?.creators,
      content_html: content?.encoded ?? description,
    }),
  )

const jsonItems = ({ items = [] }: FeedOf<"json">): FeedItem[] =>
  items.map(({ title, url, date_published, date_modified, authors, content_html, content_text, summary }) =>
    feedItem({
      title,
      url,
      date_published,
      date_modified,
      authors: authors?.map(({ name }) => name),
      content_html: content_html ?? content_text ?? summary,
    }),
  )

interface FeedParts {
  readonly title: string | undefined
  readonly url: string | undefined
  readonly date_published?: string | undefined
  readonly date_modified?: string | undefined
  readonly authors: readonly (string | undefined)[] | undefined
  readonly content_html: string | undefined
}

/** Only what the feed says; an empty string says nothing. */
function feedItem({ authors, content_html, ...parts }: FeedParts): FeedItem {
  const said = Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== ""),
  )
  const names = (authors ?? [])
    .filter((name) => name !== undefined && name !== "")
    .map((name) => ({ name: name ?? "" }))
  return { ...said, ...(names.length > 0 && { authors: names }), content_html: content_html ?? "" }
}
