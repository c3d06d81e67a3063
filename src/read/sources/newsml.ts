import { Parser } from "htmlparser2"
import { QuotetrailError } from "../../errors.js"
import type { FeedItem } from "../feed-item.js"
import { itemCapture } from "./feed.js"
import { type Loaded, leftOut } from "./loaded.js"

/** Roots of NewsML-G2 (IPTC): a news item, or a message with many. */
export const isNewsmlRoot = (root: string | undefined): boolean =>
  root !== undefined && /^(?:\w+:)?(?:newsItem|newsMessage)$/.test(root)

/** What is collected of one `<newsItem>`; the first answer to each question counts. */
interface Draft {
  guid?: string
  language?: string
  html?: string
  text?: string
  readonly said: Map<string, string>
}

/** The elements whose text is read, by the elements that they stand in. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/contentMeta headline$/, "title"],
  [/itemMeta title$/, "slug"],
  [/contentMeta by$/, "byline"],
  [/contentMeta creator name$/, "creator"],
  [/contentMeta contentCreated$/, "created"],
  [/itemMeta firstCreated$/, "first"],
  [/itemMeta versionCreated$/, "version"],
  [/itemMeta provider name$/, "provider"],
  [/rightsInfo copyrightHolder name$/, "holder"],
  [/contentSet inlineData$/, "data"],
]

/**
 * The news items in a NewsML-G2 file as captures: what the agency says of an article is believed.
 *
 * @throws QuotetrailError `input/malformed`
 */
export function* newsmlCaptures(xml: string, path: string): Iterable<Loaded> {
  const drafts = draftsIn(xml)
  if (drafts.length === 0)
    throw new QuotetrailError("input/malformed", `${path}: NewsML-G2 without a news item`)
  for (const draft of drafts) {
    const item = itemOf(draft)
    const name = item.title ?? draft.guid ?? path
    if (item.content_html.trim() === "") yield leftOut(`${path} (${name})`, "the news item has no text")
    else yield itemCapture(item, path)
  }
}

/** One streaming pass; entities of the document's own are not expanded. */
function draftsIn(xml: string): Draft[] {
  const drafts: Draft[] = []
  const open: string[] = []
  let draft: Draft | undefined
  let inlineFrom = -1
  let collecting: { readonly name: string; readonly depth: number; text: string } | undefined
  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        const bare = tag.replace(/^.*:/, "")
        if (open.length < MAX_DEPTH) open.push(bare)
        else open.push("")
        if (bare === "newsItem") {
          draft = { said: new Map() }
          if (attributes.guid) draft.guid = attributes.guid
          drafts.push(draft)
        }
        if (!draft) return
        if (bare === "language" && attributes.tag) draft.language ??= attributes.tag
        if (bare === "provider" && attributes.literal) keep(draft, "provider", attributes.literal)
        if (bare === "inlineXML" && inlineFrom < 0) inlineFrom = parser.endIndex + 1
        if (collecting || inlineFrom >= 0) return
        const place = open.slice(-3).join(" ")
        const name = SAID.find(([pattern]) => pattern.test(place))?.[1]
        if (name) collecting = { name, depth: open.length, text: "" }
      },
      ontext(text) {
        if (collecting) collecting.text += text
      },
      onclosetag(tag) {
        const bare = tag.replace(/^.*:/, "")
        if (bare === "inlineXML" && draft && inlineFrom >= 0) {
          draft.html ??= xml.slice(inlineFrom, parser.startIndex)
          inlineFrom = -1
        }
        if (draft && collecting?.depth === open.length) {
          keep(draft, collecting.name, collecting.text)
          collecting = undefined
        }
        open.pop()
        if (bare === "newsItem") draft = undefined
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return drafts
}

/** Deeper than any news item; what lies deeper has no name. */
const MAX_DEPTH = 1000

function keep({ said }: Draft, name: string, text: string): void {
  const value = text.trim()
  if (value !== "" && !said.has(name)) said.set(name, value)
}

function itemOf({ guid, language, html, said }: Draft): FeedItem {
  const title = said.get("title") ?? said.get("slug")
  const published = said.get("first") ?? said.get("created") ?? said.get("version")
  const modified = said.get("version")
  const byline = said.get("byline") ?? said.get("creator")
  const publisher = said.get("provider") ?? said.get("holder")
  const data = said.get("data")
  return {
    ...(title !== undefined && { title }),
    ...(guid !== undefined && /^https?:/i.test(guid) && { url: guid }),
    ...(published !== undefined && { date_published: published }),
    ...(modified !== undefined && { date_modified: modified }),
    ...(byline !== undefined && { authors: [{ name: byline.replace(/^by\s+/i, "") }] }),
    ...(language !== undefined && { language }),
    ...(publisher !== undefined && { _feed: { title: publisher } }),
    content_html: html ?? data ?? "",
    ...(html === undefined && data !== undefined && !/<p\b/i.test(data) && { content_text: data }),
  }
}
