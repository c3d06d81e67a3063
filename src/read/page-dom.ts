import JSDOMParser from "@mozilla/readability/JSDOMParser.js"

/** The few parts of a DOM that main text is read from. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

/** An element with its attributes. */
export interface PageElement extends PageNode {
  readonly tagName: string
  readonly parentNode: PageNode | null
  readonly children: ArrayLike<PageElement>
  getAttribute(name: string): string | null | undefined
  setAttribute(name: string, value: string): void
}

/** A whole page. */
export interface PageDocument {
  readonly body: PageElement
  getElementsByTagName(tag: string): Iterable<PageElement>
}

/** Is it an element (`Node.ELEMENT_NODE`), is it text (`Node.TEXT_NODE`)? */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isText = (node: PageNode): boolean => node.nodeType === 3

/**
 * The tree of a page that a `LeanPage` has written, by the parser that Readability brings along for where there is no
 * browser: it takes a third of a whole DOM's time and memory.
 *
 * @example pageTree("<html><head></head><body><p>One</p></body></html>").body.childNodes.length // 1
 */
export const pageTree = (lean: string): PageDocument => new JSDOMParser().parse(lean)
