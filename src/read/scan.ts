import { Parser } from "htmlparser2"
import { LeanPage } from "./lean-page.js"
import { HeadCollector } from "./scan-head.js"
import { MarkedCollector, type MarkedText } from "./scan-marked.js"
import { strippedBlocks } from "./stripped-blocks.js"

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
  /** Runs of text and characters that HTML escapes: a DOM may make a node of each. */
  readonly pieces: number
  /** The most elements open at once. */
  readonly depth: number
  /** How deep the elements lie, all depths together. */
  readonly nesting: number
  /** The most elements and runs of text side by side in one element. */
  readonly breadth: number
  readonly language?: string
  readonly base?: string
  /** `<meta>` by lower-case name, property or itemprop. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** `<link>` by lower-case rel. */
  readonly links: ReadonlyMap<string, readonly string[]>
  readonly jsonLd: readonly string[]
  readonly title?: string
  /** `<h1>` in order; on a page without any, what is named like one. */
  readonly headings: readonly MarkedText[]
  readonly times: readonly MarkedText[]
  readonly dates: readonly MarkedText[]
  readonly bylines: readonly MarkedText[]
  readonly blocks: readonly VisibleBlock[]
  /** The page written anew without scripts, styles, drawings and comments: well-formed, and often half as long. */
  readonly lean: string
}

const CUT = new Set(["script", "style", "svg", "template"])
const SILENT = new Set([...CUT, "noscript", "iframe", "object", "select", "textarea", "head"])
const ASIDE = new Set(["nav", "footer", "aside", "form", "menu", "dialog", "button"])
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|label|img)$/

interface OpenElement {
  readonly tag: string
  readonly silent: boolean
  readonly aside: boolean
  readonly marked: boolean
  /** Is left out of the lean page, with all that is in it. */
  readonly cut: boolean
  children: number
}

/** Elements deeper than this are counted, not looked into: nothing a reader sees is nested so. */
const MAX_LOOKED_INTO = 200

/**
 * Reads a page in one streaming pass: no tree, no recursion, memory in proportion to the text.
 * It feeds the metadata rules, says whether the page may be given to a DOM, and holds the text if it may not.
 *
 * @example scanPage("<title>A</title><p>B").blocks // [{ tag: "p", text: "B", aside: false }]
 */
export function scanPage(html: string): PageScan {
  const pass = new ScanPass()
  const parser = new Parser(pass, { decodeEntities: true })
  for (let at = 0; at < html.length; at += PORTION) {
    parser.write(html.slice(at, at + PORTION))
    if (pass.isTooDeep()) return { ...pass.result(), blocks: strippedBlocks(html) }
  }
  parser.end()
  return pass.result()
}

/** The parser's work grows with the square of the depth, so it is asked after each portion how deep it is. */
const PORTION = 65_536
const MAX_PARSED_DEPTH = 3000

class ScanPass {
  private readonly head = new HeadCollector()
  private readonly marks = new MarkedCollector()
  private readonly blocks: VisibleBlock[] = []
  private readonly open: OpenElement[] = []
  private elements = 0
  private pieces = 0
  private depth = 0
  private deepest = 0
  private nesting = 0
  private broadest = 0
  private block = ""
  private readonly lean = new LeanPage()

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.elements++
    this.nesting += ++this.depth
    if (this.depth > this.deepest) this.deepest = this.depth
    if (this.depth > MAX_LOOKED_INTO) return
    if (!INLINE.test(tag)) this.endBlock()
    const parent = this.open.at(-1)
    const silent = SILENT.has(tag) || (parent?.silent ?? false)
    const cut = CUT.has(tag) || (parent?.cut ?? false)
    if (!cut) this.lean.open(tag, attributes)
    this.head.open(tag, attributes, parent?.tag === "svg")
    this.countIn(parent)
    this.open.push({
      tag,
      silent,
      aside: ASIDE.has(tag) || (parent?.aside ?? false),
      marked: !silent && this.marks.openElement(tag, attributes, this.blocks.length),
      cut,
      children: 0,
    })
  }

  ontext(text: string): void {
    this.head.text(text)
    this.pieces++
    const within = this.open.at(-1)
    this.countIn(within)
    if (!within?.cut && this.depth <= MAX_LOOKED_INTO) this.lean.text(text)
    if (within?.silent) return
    for (let at = text.indexOf("\u00a0"); at >= 0; at = text.indexOf("\u00a0", at + 1)) this.pieces++
    this.block += text
    this.marks.text(text)
  }

  onclosetag(tag: string): void {
    this.depth--
    if (this.depth >= MAX_LOOKED_INTO) return
    this.head.close(tag)
    if (!INLINE.test(tag)) this.endBlock()
    const closed = this.open.pop()
    if (closed?.marked) this.marks.close()
    if (closed && !closed.cut) this.lean.close(tag)
  }

  isTooDeep(): boolean {
    return this.deepest > MAX_PARSED_DEPTH
  }

  result(): PageScan {
    this.endBlock()
    const { metas, links, jsonLd, language, base, title } = this.head
    const { headings, times, dates, bylines } = this.marks
    return {
      elements: this.elements,
      pieces: this.pieces,
      depth: this.deepest,
      nesting: this.nesting,
      breadth: this.broadest,
      ...(language && { language }),
      ...(base && { base }),
      ...(title && { title }),
      metas,
      links,
      jsonLd,
      headings,
      times,
      dates,
      bylines,
      blocks: this.blocks,
      lean: this.lean.toString(),
    }
  }

  private countIn(parent: OpenElement | undefined): void {
    if (parent && ++parent.children > this.broadest) this.broadest = parent.children
  }

  private endBlock(): void {
    if (this.block === "") return
    const text = this.block.replace(/\s+/g, " ").trim()
    const within = this.open.at(-1)
    if (text !== "") this.blocks.push({ tag: within?.tag ?? "", text, aside: within?.aside ?? false })
    this.block = ""
    this.marks.text(" ")
  }
}
