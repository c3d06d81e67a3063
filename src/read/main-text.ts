import { Readability } from "@mozilla/readability"
import { type Block, blocksOf } from "./blocks.js"
import { isElement, type PageElement, pageTree } from "./page-dom.js"
import type { PageScan } from "./scan.js"

/** Deeper than any page a person wrote (news pages measured: 51 at most); Readability's time grows with depth squared. */
const MAX_DEPTH = 200
/** The largest real page measured has 10,000. */
const MAX_ELEMENTS = 20_000
const MAX_PIECES = 60_000
/** Moving the children of an element one by one takes time with their number squared. */
const MAX_BREADTH = 15_000
/** Readability reads the text of an element again for each one that it lies in. */
const MAX_NESTING = 600_000
const MAX_CHARACTERS = 4_000_000

/** Why a page may not be given to the DOM; nothing where it may. */
export function domRefusal({
  depth,
  nesting,
  breadth,
  elements,
  pieces,
  lean,
}: PageScan): string | undefined {
  if (depth > MAX_DEPTH) return `${depth} elements inside each other`
  if (nesting > MAX_NESTING) return `${elements} elements, ${Math.round(nesting / elements)} deep on average`
  if (breadth > MAX_BREADTH) return `${breadth} pieces side by side`
  if (elements > MAX_ELEMENTS) return `${elements} elements`
  if (pieces > MAX_PIECES) return `${pieces} pieces of text`
  if (lean.length > MAX_CHARACTERS) return `${lean.length} characters`
  return undefined
}

/**
 * The blocks of a page's main part (Mozilla's Readability), before any cleaning of ours. Nothing where Readability finds
 * no main part. Only for pages that {@link domRefusal} lets through.
 */
export function mainBlocks({ elements, lean }: PageScan): Block[] | undefined {
  if (elements === 0) return undefined
  const document = pageTree(lean)
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
    const holder = paragraph.parentNode
    if (!holder || !isElement(holder)) continue
    const names = holder.getAttribute("class")
    const isAlone = holder.tagName === "DIV" && holder.children.length === 1
    if (names && isAlone && !paragraph.getAttribute("class")) paragraph.setAttribute("class", names)
  }
}

/** The blocks of everything that a page shows; only for pages that {@link domRefusal} lets through. */
export const bodyBlocks = ({ lean }: PageScan): Block[] => blocksOf(pageTree(lean).body)
