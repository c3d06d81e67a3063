/** An element whose tag or name says what is in it: a time, a date, a byline, a headline. */
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

const BYLINE_NAME =
  /\b(?:author|byline|by-line|autor|auteur|autore|verfasser|redakteur|writer|vcard|creator|dc-creator)/
const HEADLINE_NAME = /\b(?:entry|post|article)-?title\b/
const DATE_NAME =
  /date|time|publi|posted|datum|fecha|data\b|created|updated|modified|dateline|timestamp|meta\b|byline|info/

/** What holds more text than this is not the mark of anything. */
const MAX_TEXT = 400

/** An element that is still open, with its text so far. */
interface OpenMark {
  readonly tag: string
  readonly names: string
  readonly value?: string
  readonly at: number
  readonly list: MarkedText[]
  text: string
}

/** Collects the texts of marked elements while a page streams by. */
export class MarkedCollector {
  readonly times: MarkedText[] = []
  readonly dates: MarkedText[] = []
  readonly bylines: MarkedText[] = []
  private readonly firstRank: MarkedText[] = []
  private readonly named: MarkedText[] = []
  private readonly open: OpenMark[] = []

  /** `<h1>`; on a page without any, the first `<h2>` that is named as the title. */
  get headings(): readonly MarkedText[] {
    return this.firstRank.length > 0 ? this.firstRank : this.named.slice(0, 1)
  }

  /** Opens an element if it is marked; `true` says that {@link close} must be called for it. */
  openElement(tag: string, attributes: Record<string, string>, at: number): boolean {
    const names = NAMES.map((key) => attributes[key] ?? "")
      .join(" ")
      .trim()
      .toLowerCase()
    const list = this.listFor(tag, names)
    if (!list) return false
    const value = attributes.datetime ?? attributes.content ?? attributes["data-datetime"]
    this.open.push({ tag, names, at, list, text: "", ...(value !== undefined && { value }) })
    return true
  }

  text(text: string): void {
    for (const mark of this.open) if (mark.text.length <= MAX_TEXT) mark.text += text
  }

  close(): void {
    const mark = this.open.pop()
    if (!mark || mark.text.length > MAX_TEXT) return
    const { list, ...marked } = mark
    const text = mark.text.replace(/\s+/g, " ").trim()
    if (text !== "" || mark.value) list.push({ ...marked, text })
  }

  private listFor(tag: string, names: string): MarkedText[] | undefined {
    if (tag === "time") return this.times
    if (tag === "h1") return this.firstRank
    if (tag === "h2" && HEADLINE_NAME.test(names)) return this.named
    if (names === "" || tag === "body" || tag === "html") return undefined
    if (BYLINE_NAME.test(names)) return this.bylines
    return DATE_NAME.test(names) ? this.dates : undefined
  }
}

const NAMES = ["class", "id", "itemprop", "rel"]
