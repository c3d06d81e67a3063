import { z } from "zod"
import type { FeedItem } from "../feed-item.js"
import { itemCapture } from "./feed.js"
import { type Loaded, leftOut } from "./loaded.js"

const words = z.object({ value: z.string(), role: z.string().optional(), contenttype: z.string().optional() })
const named = z.object({ name: z.string().optional(), rel: z.string().optional() })

/** The fields that are read of a news item in ninjs (IPTC) 1.x, 2.x and 3.x, their names in lower case. */
const ITEM = z.object({
  uri: z.string(),
  language: z.string().optional(),
  firstcreated: z.string().optional(),
  versioncreated: z.string().optional(),
  contentcreated: z.string().optional(),
  byline: z.string().optional(),
  by: z.string().optional(),
  headline: z.string().optional(),
  title: z.string().optional(),
  headlines: z.array(words).optional(),
  bodies: z.array(words).optional(),
  copyrightholder: z.string().optional(),
  infosource: z.array(named).optional(),
  infosources: z.array(named).optional(),
})

type Item = z.infer<typeof ITEM>

/** Is the value a news item in ninjs? It has an address of its own and a body. */
export const isNinjs = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  "uri" in value &&
  Object.keys(value).some((name) => /^(?:bodies|body_\w+|headlines?(?:_\w+)?|versioncreated)$/i.test(name))

/** A news item in ninjs as the capture of an article: what the agency says of it is believed. */
export function ninjsCapture(value: object, path: string, origin: string): Loaded {
  const folded = lowerNames(value)
  const parsed = ITEM.safeParse(folded)
  if (!parsed.success) return leftOut(origin, "not a news item (ninjs) that can be read")
  const item = itemOf(parsed.data, folded)
  if (item.content_html.trim() === "") return leftOut(origin, "the news item has no body")
  return itemCapture(item, path)
}

/** 3.x writes `versionCreated` where earlier versions have `versioncreated`. */
function lowerNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerNames)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.toLowerCase(),
      /^(?:associations|renditions)$/i.test(name) ? undefined : lowerNames(inner),
    ]),
  )
}

function itemOf(item: Item, folded: unknown): FeedItem {
  const title = item.headline ?? roled(item.headlines, "main")?.value ?? item.title
  const sources = [...(item.infosource ?? []), ...(item.infosources ?? [])]
  const house = sources.find(({ rel }) => /provider|distribut|originat/i.test(rel ?? "")) ?? sources[0]
  const publisher = house?.name ?? item.copyrightholder
  const byline = item.byline ?? item.by
  const published = item.firstcreated ?? item.contentcreated ?? item.versioncreated
  return {
    ...(title !== undefined && { title }),
    ...(/^https?:/i.test(item.uri) && { url: item.uri }),
    ...(published !== undefined && { date_published: published }),
    ...(item.versioncreated !== undefined && { date_modified: item.versioncreated }),
    ...(byline !== undefined && { authors: [{ name: byline }] }),
    ...(item.language !== undefined && { language: item.language }),
    ...(publisher !== undefined && { _feed: { title: publisher } }),
    ...bodyOf(item, folded),
  }
}

const roled = (all: Item["bodies"], role: string) => all?.find((one) => one.role === role) ?? all?.[0]

/** `bodies` of 2.x and 3.x, or the `body_xhtml`, `body_html`, `body_text` of 1.x: marked-up before plain. */
function bodyOf({ bodies = [] }: Item, folded: unknown): Pick<FeedItem, "content_html" | "content_text"> {
  const entries = typeof folded === "object" && folded !== null ? Object.entries(folded) : []
  const first = entries.flatMap(([name, value]) =>
    name.startsWith("body_") && typeof value === "string"
      ? [{ value, contenttype: name.endsWith("text") ? "text/plain" : "text/html" }]
      : [],
  )
  const all = [...bodies, ...first]
  const isMarked = ({ contenttype = "" }: { contenttype?: string | undefined }) =>
    /html|xml/.test(contenttype)
  const chosen = all.find(isMarked) ?? roled(bodies, "main") ?? first[0]
  if (chosen && isMarked(chosen)) return { content_html: chosen.value }
  return { content_html: chosen?.value ?? "", ...(chosen && { content_text: chosen.value }) }
}
