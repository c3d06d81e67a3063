import { isElement, isText, type PageElement, type PageNode } from "./page-dom.js"

/** A paragraph, heading, list item … of a page's main part. */
export interface Block {
  /** Lower-case tag of the nearest block element. */
  readonly tag: string
  /** White space folded; a single line break stays one. */
  readonly text: string
  readonly links: readonly { readonly start: number; readonly end: number; readonly href: string }[]
  /** Share of the text that is link, 0…1. */
  readonly linkShare: number
  /** Share of the text set in bold or italics, 0…1. */
  readonly emphasis: number
  /** The block's element and what it stands in, from the inside out. */
  readonly holders: readonly Holder[]
}

/** An element that holds blocks. */
export interface Holder {
  readonly tag: string
  /** Its `class`, `id`, `itemprop` and `role`, in lower case, each with a space before and after. */
  readonly names: string
  /** Length of all the text in it. */
  readonly length: number
}

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "button",
  "select",
  "textarea",
  "video",
  "audio",
  "canvas",
])
const EMPHASIS = new Set(["b", "strong", "em", "i"])

/** A {@link Holder} that is still being filled. */
type OpenHolder = { tag: string; names: string; length: number }

/**
 * The blocks under `root` in reading order, with their links. The root itself is no holder.
 *
 * @example blocksOf(<div><p>One<br>two</p><p>Three</p></div>) // texts "One\ntwo" and "Three"
 */
export function blocksOf(root: PageElement): Block[] {
  const pass = new BlockPass()
  pass.visitChildren(root)
  pass.end()
  return pass.blocks
}

class BlockPass {
  readonly blocks: Block[] = []
  /** The open block's text in parts, for a string that is looked at after every addition is copied every time. */
  private parts: string[] = []
  private length = 0
  private links: { start: number; end: number; href: string }[] = []
  private emphasised = 0
  private holders: readonly OpenHolder[] = []

  visitChildren(node: PageNode): void {
    const { childNodes } = node
    for (let at = 0; at < childNodes.length; at++) {
      const child = childNodes[at]
      if (child) this.visit(child)
    }
  }

  /** Ends the block that is open, if any. */
  end(): void {
    const written = this.parts.join("")
    const text = written.trim()
    if (text !== "") this.blocks.push(this.block(text, written.length - written.trimStart().length))
    this.parts = []
    this.length = 0
    this.links = []
    this.emphasised = 0
  }

  private visit(node: PageNode): void {
    if (isText(node)) this.addText(node.textContent ?? "")
    else if (isElement(node)) this.visitElement(node)
  }

  private visitElement(node: PageElement): void {
    const tag = node.tagName.toLowerCase()
    if (SKIPPED.has(tag)) return
    if (tag === "br") this.breakLine()
    else if (BLOCK.test(tag)) this.visitBlock(node, tag)
    else this.visitInline(node, tag)
  }

  private visitInline(node: PageElement, tag: string): void {
    const from = this.length
    this.visitChildren(node)
    this.endInline(node, tag, from)
  }

  private visitBlock(node: PageElement, tag: string): void {
    this.end()
    const outer = this.holders
    this.holders = [{ tag, names: namesOf(node), length: 0 }, ...outer]
    this.visitChildren(node)
    this.end()
    this.holders = outer
  }

  private addText(text: string): void {
    const isPreformatted = this.holders[0]?.tag === "pre"
    const folded = isPreformatted ? text : text.replace(/[\s\u00a0]+/g, " ")
    const isAfterSpace = /^\s?$/.test(this.lastCharacter())
    this.add(isAfterSpace && !isPreformatted ? folded.trimStart() : folded)
  }

  private add(text: string): void {
    if (text === "") return
    this.parts.push(text)
    this.length += text.length
  }

  private lastCharacter(): string {
    return this.parts.at(-1)?.at(-1) ?? ""
  }

  /** Two breaks in a row part paragraphs, as in pages that know no `<p>`. */
  private breakLine(): void {
    if (this.lastCharacter() === "\n") this.end()
    else this.endLine()
  }

  private endLine(): void {
    const last = this.parts.pop() ?? ""
    this.length -= last.length
    this.add(`${last.trimEnd()}\n`)
  }

  private endInline(node: PageElement, tag: string, from: number): void {
    const length = this.length - from
    if (length <= 0) return
    const href = tag === "a" ? node.getAttribute("href") : undefined
    if (href != null) this.links.push({ start: from, end: this.length, href })
    if (EMPHASIS.has(tag)) this.emphasised += length
  }

  private block(text: string, lead: number): Block {
    const links = this.links
      .map(({ start, end, href }) => ({ ...trimmed(text, start - lead, end - lead), href }))
      .filter(({ start, end }) => end > start)
    const linked = links.reduce((sum, { start, end }) => sum + end - start, 0)
    for (const holder of this.holders) holder.length += text.length
    return {
      tag: this.holders[0]?.tag ?? "",
      text,
      links,
      linkShare: Math.min(1, linked / text.length),
      emphasis: Math.min(1, this.emphasised / text.length),
      holders: this.holders,
    }
  }
}

function namesOf(node: PageElement): string {
  const names = ["class", "id", "itemprop", "role"].map((key) => node.getAttribute(key) ?? "").join(" ")
  return ` ${names.toLowerCase().trim()} `
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = Math.max(0, start)
  let to = Math.min(text.length, end)
  while (from < to && /\s/.test(text[from] ?? "")) from++
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--
  return { start: from, end: to }
}
