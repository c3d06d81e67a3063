import { z } from "zod"
import { QuotetrailError } from "../errors.js"
import type { Article, Capture } from "../model.js"
import { parseDate } from "./date-formats.js"
import { languageOf } from "./language.js"
import { type PageParts, readPage } from "./page-article.js"

/** An entry of a feed as a JSON Feed item (JSON Feed 1.1), with the feed's title: what a feed's captures hold. */
const FEED_ITEM = z.object({
  title: z.string().optional(),
  url: z.string().optional(),
  date_published: z.string().optional(),
  date_modified: z.string().optional(),
  authors: z.array(z.object({ name: z.string() })).optional(),
  language: z.string().optional(),
  content_html: z.string(),
  /** Where the article came as plain text: then it is the article, unchanged. */
  content_text: z.string().optional(),
  _feed: z.object({ title: z.string().optional() }).optional(),
})

/** One entry as JSON Feed 1.1 has it. */
export type FeedItem = z.infer<typeof FEED_ITEM>

/** The article in one entry of a feed: what the feed says of it is believed, its content is read like a page. */
export function readFeedItem(json: string, capture: Capture): Omit<Article, "id" | "capture"> {
  const item = FEED_ITEM.safeParse(JSON.parse(json))
  if (!item.success) throw new QuotetrailError("input/malformed", `${capture.path}: not an entry of a feed`)
  const { title, url, authors, date_published, date_modified, content_html, content_text, _feed } = item.data
  const { text, links, transmissions, language, notes } =
    content_text === undefined
      ? readPage(content_html, { ...capture, ...(url !== undefined && { url }) })
      : plainParts(content_text)
  const published = date_published === undefined ? undefined : parseDate(date_published, { dayFirst: true })
  const modified = date_modified === undefined ? undefined : parseDate(date_modified, { dayFirst: true })
  const byline = authors?.map(({ name }) => name)
  const said = item.data.language?.slice(0, 2).toLowerCase() ?? language
  return {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(byline && byline.length > 0 && { byline }),
    ...(_feed?.title !== undefined && { publisher: _feed.title }),
    ...(said !== undefined && { language: said }),
    ...(published && { published: { ...published, from: "meta" } }),
    ...(modified && { modified: { ...modified, from: "meta" } }),
    text,
    ...(links && { links }),
    ...(transmissions && { transmissions }),
    ...(notes && { notes }),
  }
}

function plainParts(text: string): PageParts {
  const language = languageOf(text)
  return { text, ...(language !== undefined && { language }) }
}
