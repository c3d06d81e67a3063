import { Parser } from "htmlparser2"
import { QuotetrailError } from "../../errors.js"
import type { FeedItem } from "../feed-item.js"
import { bareName } from "../xml-tree.js"
import { itemCapture } from "./feed.js"
import { type Loaded, leftOut } from "./loaded.js"

/** Roots of NewsML-G2 (IPTC): a news item, or a message with many. */
export const isNewsmlRoot = (root: string | undefined): boolean =>
  root !== undefined && /^(?:\w+:)?(?:newsItem|newsMessage)$/.test(root)

/** What is collected of one `<newsItem>`; the first answer to each question counts. */
interface Draft {
  readonly guid?: string
  language?: string
  html?: string
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
  const reader = new DraftReader(xml)
  const parser: Parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(bareName(tag), attributes, parser.endIndex + 1),
      ontext: (text) => reader.text(text),
      onclosetag: (tag) => reader.close(bareName(tag), parser.startIndex),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return reader.drafts
}

/** Follows the elements of a file, and fills in a draft for each news item. */
class DraftReader {
  readonly drafts: Draft[] = []
  readonly #open: string[] = []
  #draft: Draft | undefined
  /** Where the item's own HTML begins, while that is open. */
  #inlineFrom: number | undefined
  #collecting: { readonly name: string; readonly depth: number; text: string } | undefined

  constructor(private readonly xml: string) {}

  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void {
    this.#open.push(this.#open.length < MAX_DEPTH ? name : "")
    if (name === "newsItem") this.#begin(attributes.guid)
    if (!this.#draft) return
    if (name === "language" && attributes.tag) this.#draft.language ??= attributes.tag
    if (name === "provider" && attributes.literal) keep(this.#draft, "provider", attributes.literal)
    if (name === "inlineXML") this.#inlineFrom ??= end
    if (!this.#collecting && this.#inlineFrom === undefined) this.#collect()
  }

  text(text: string): void {
    if (this.#collecting) this.#collecting.text += text
  }

  close(name: string, start: number): void {
    if (name === "inlineXML" && this.#draft && this.#inlineFrom !== undefined) {
      this.#draft.html ??= this.xml.slice(this.#inlineFrom, start)
      this.#inlineFrom = undefined
    }
    if (this.#draft && this.#collecting?.depth === this.#open.length) {
      keep(this.#draft, this.#collecting.name, this.#collecting.text)
      this.#collecting = undefined
    }
    this.#open.pop()
    if (name === "newsItem") this.#draft = undefined
  }

  #begin(guid: string | undefined): void {
    this.#draft = { said: new Map(), ...(guid && { guid }) }
    this.drafts.push(this.#draft)
  }

  #collect(): void {
    const place = this.#open.slice(-3).join(" ")
    const name = SAID.find(([pattern]) => pattern.test(place))?.[1]
    if (name) this.#collecting = { name, depth: this.#open.length, text: "" }
  }
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
