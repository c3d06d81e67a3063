import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { type Block, blocksOf } from "./blocks.js"
import { isElement, type PageElement } from "./page-dom.js"
import type { PageScan } from "./scan.js"

/** Deeper than any page a person wrote (news pages measured: 51 at most); Readability's time grows with depth squared. */
const MAX_DEPTH = 200
/** The largest real page measured has 10,000. */
const MAX_ELEMENTS = 20_000
const MAX_PIECES = 60_000
const MAX_CHARACTERS = 4_000_000

/** Why a page may not be given to the DOM; nothing where it may. */
export function domRefusal({ depth, elements, pieces, lean }: PageScan): string | undefined {
  if (depth > MAX_DEPTH) return `${depth} elements inside each other`
  if (elements > MAX_ELEMENTS) return `${elements} elements`
  if (pieces > MAX_PIECES) return `${pieces} pieces of text`
  if (lean.length > MAX_CHARACTERS) return `${lean.length} characters`
  return undefined
}

/**
 * The blocks of a page's main part (Mozilla's Readability on a linkedom document), before any cleaning of ours.
 * Nothing where Readability finds no main part. Only for pages that {@link domRefusal} lets through.
 */
export function mainBlocks(html: string): Block[] | undefined {
  if (!/<[a-z]/i.test(html)) return undefined
  const { document } = parseHTML(html)
  keepNames(document.getElementsByTagName("p"))
  const found = new Readability<PageElement>(document, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  }).parse()
  const [part] = found?.content ? Array.from(found.content.childNodes).filter(isElement) : []
  return part && blocksOf(part)
}

/** Readability puts a lone paragraph in the place of its `<div>`: the name of the `<div>`, a marker to us, goes along. */
function keepNames(paragraphs: Iterable<PageElement>): void {
  for (const paragraph of paragraphs) {
    const holder = paragraph.parentElement
    const names = holder?.getAttribute("class")
    const isAlone = holder?.tagName === "DIV" && holder.childElementCount === 1
    if (names && isAlone && !paragraph.getAttribute("class")) paragraph.setAttribute("class", names)
  }
}

/** The blocks of everything that a page shows; only for pages that {@link domRefusal} lets through. */
export function bodyBlocks(html: string): Block[] {
  // linkedom puts loose markup nowhere unless there is a body to hold it.
  const { document } = parseHTML(/<body\b/i.test(html) ? html : `<html><body>${html}</body></html>`)
  return blocksOf(document.body)
}
