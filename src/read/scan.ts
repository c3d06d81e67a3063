import { Parser } from "htmlparser2"

/** A `<time>` element, or an element whose name says that a date or a byline is in it. */
export interface MarkedText {
  readonly tag: string
  /** `class`, `id`, `itemprop` and `rel` of the element, in lower case. */
  readonly names: string
  /** `datetime` or `content`, where the element has one. */
  readonly value?: string
  readonly text: string
  /** How many visible blocks came before it. */
  readonly at: number
}

/** A run of visible text between block borders. */
export interface VisibleBlock {
  readonly tag: string
  readonly text: string
  /** Stands in a menu, a footer, an aside or a form. */
  readonly aside: boolean
}

/** What one cheap pass over a page's HTML finds, however broken it is. */
export interface PageScan {
  readonly elements: number
  readonly depth: number
  readonly language?: string
  readonly base?: string
  /** `<meta>` by lower-case name, property or itemprop. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** `<link>` by lower-case rel. */
  readonly links: ReadonlyMap<string, readonly string[]>
  readonly jsonLd: readonly string[]
  readonly title?: string
  readonly headings: readonly { readonly text: string; readonly at: number }[]
  readonly times: readonly MarkedText[]
  readonly dates: readonly MarkedText[]
  readonly bylines: readonly MarkedText[]
  readonly blocks: readonly VisibleBlock[]
}

const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "select",
  "textarea",
  "head",
])
const ASIDE = new Set(["nav", "footer", "aside", "form", "menu", "dialog", "button"])
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|label|img)$/
const BYLINE_NAME =
  /\b(?:author|byline|by-line|autor|auteur|autore|verfasser|redakteur|writer|vcard|creator|dc-creator)/
const DATE_NAME =
  /date|time|publi|posted|datum|fecha|data\b|created|updated|modified|dateline|timestamp|meta\b|byline|info/

/** Where an element's text began, for those whose text is wanted when they close. */
interface Open {
  readonly tag: string
  readonly silent: boolean
  readonly aside: boolean
  readonly marked?: {
    readonly list: MarkedText[]
    readonly names: string
    readonly value?: string
    readonly at: number
  }
  readonly heading?: number
  readonly from: number
}

/** Elements deeper than this are counted, not looked into: nothing a reader sees is nested so. */
const MAX_LOOKED_INTO = 200
const MAX_MARKED_TEXT = 400

/**
 * Reads a page in one streaming pass: no tree, no recursion, memory in proportion to the text.
 * It feeds the metadata rules, says whether the page may be given to a DOM, and holds the text if it may not.
 *
 * @example scanPage("<title>A</title><p>B").blocks // [{ tag: "p", text: "B", aside: false }]
 */
export function scanPage(html: string): PageScan {
  const pass = new ScanPass()
  const parser = new Parser(pass, { decodeEntities: true })
  parser.end(html)
  return pass.result()
}

class ScanPass {
  private readonly open: Open[] = []
  private readonly metas = new Map<string, string[]>()
  private readonly links = new Map<string, string[]>()
  private readonly jsonLd: string[] = []
  private readonly headings: { text: string; at: number }[] = []
  private readonly times: MarkedText[] = []
  private readonly dates: MarkedText[] = []
  private readonly bylines: MarkedText[] = []
  private readonly blocks: VisibleBlock[] = []
  private elements = 0
  private depth = 0
  private deepest = 0
  private language: string | undefined
  private base: string | undefined
  private title: string | undefined
  /** Collects the text of `<title>` and of JSON-LD, which are not visible. */
  private hidden: { kind: "title" | "json-ld"; text: string } | undefined
  /** All visible text so far: elements remember where in it they began. */
  private seen = ""
  private blockFrom = 0

  onopentag(name: string, attributes: Record<string, string>): void {
    this.elements++
    this.depth++
    if (this.depth > this.deepest) this.deepest = this.depth
    if (this.depth > MAX_LOOKED_INTO) return
    this.readHead(name, attributes)
    if (name === "br" || !INLINE.test(name)) this.endBlock()
    const parent = this.open.at(-1)
    const silent = SILENT.has(name) || (parent?.silent ?? false)
    const aside = ASIDE.has(name) || (parent?.aside ?? false)
    const marked = silent ? undefined : this.markedBy(name, attributes)
    const heading = name === "h1" && !silent ? this.blocks.length : undefined
    this.open.push({
      tag: name,
      silent,
      aside,
      from: this.seen.length,
      ...(marked && { marked }),
      ...(heading !== undefined && { heading }),
    })
  }

  ontext(text: string): void {
    if (this.hidden) this.hidden.text += text
    if (!this.open.at(-1)?.silent) this.seen += text
  }

  onclosetag(name: string): void {
    this.depth--
    if (this.depth >= MAX_LOOKED_INTO) return
    if (this.hidden && (name === "title" || name === "script")) this.endHidden()
    if (!INLINE.test(name)) this.endBlock()
    const closed = this.open.pop()
    if (closed?.marked) this.endMarked(closed, closed.marked)
    if (closed?.heading !== undefined)
      this.headings.push({ text: squeeze(this.seen.slice(closed.from)), at: closed.heading })
  }

  result(): PageScan {
    this.endBlock()
    const { language, base, title } = this
    return {
      elements: this.elements,
      depth: this.deepest,
      ...(language && { language }),
      ...(base && { base }),
      ...(title && { title }),
      metas: this.metas,
      links: this.links,
      jsonLd: this.jsonLd,
      headings: this.headings.filter(({ text }) => text !== ""),
      times: this.times,
      dates: this.dates,
      bylines: this.bylines,
      blocks: this.blocks,
    }
  }

  private readHead(name: string, attributes: Record<string, string>): void {
    if (name === "html") this.language ??= attributes.lang || attributes["xml:lang"]
    else if (name === "base") this.base ??= attributes.href
    else if (name === "link" || name === "meta") this.readHeadEntry(name, attributes)
    else if (name === "title" && this.title === undefined && !this.open.at(-1)?.tag.startsWith("svg"))
      this.hidden = { kind: "title", text: "" }
    else if (name === "script" && /ld\+json/i.test(attributes.type ?? ""))
      this.hidden = { kind: "json-ld", text: "" }
  }

  private readHeadEntry(name: string, attributes: Record<string, string>): void {
    if (name === "link" && attributes.href) keep(this.links, attributes.rel, attributes.href)
    if (name !== "meta" || attributes.content === undefined) return
    for (const key of ["property", "name", "itemprop", "http-equiv"])
      keep(this.metas, attributes[key], attributes.content)
  }

  private markedBy(tag: string, attributes: Record<string, string>): Open["marked"] {
    const names = ["class", "id", "itemprop", "rel"]
      .map((key) => attributes[key] ?? "")
      .join(" ")
      .trim()
      .toLowerCase()
    const value = attributes.datetime ?? attributes.content ?? attributes["data-datetime"]
    const list = this.listFor(tag, names)
    return list && { list, names, at: this.blocks.length, ...(value !== undefined && { value }) }
  }

  private listFor(tag: string, names: string): MarkedText[] | undefined {
    if (tag === "time") return this.times
    if (names === "" || tag === "body" || tag === "html") return undefined
    if (BYLINE_NAME.test(names)) return this.bylines
    return DATE_NAME.test(names) ? this.dates : undefined
  }

  private endMarked({ tag, from }: Open, { list, names, value, at }: NonNullable<Open["marked"]>): void {
    if (this.seen.length - from > MAX_MARKED_TEXT) return
    const text = squeeze(this.seen.slice(from))
    if (text !== "" || value) list.push({ tag, names, text, at, ...(value !== undefined && { value }) })
  }

  private endHidden(): void {
    const { kind, text } = this.hidden ?? { kind: "title", text: "" }
    if (kind === "title") this.title = squeeze(text)
    else this.jsonLd.push(text)
    this.hidden = undefined
  }

  private endBlock(): void {
    const text = squeeze(this.seen.slice(this.blockFrom))
    this.seen += " "
    this.blockFrom = this.seen.length
    const within = this.open.at(-1)
    if (text !== "") this.blocks.push({ tag: within?.tag ?? "", text, aside: within?.aside ?? false })
  }
}

const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim()

function keep(into: Map<string, string[]>, key: string | undefined, value: string): void {
  if (!key) return
  const name = key.trim().toLowerCase()
  const known = into.get(name)
  if (known) known.push(value.trim())
  else into.set(name, [value.trim()])
}
