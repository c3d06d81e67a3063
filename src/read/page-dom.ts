/** The few parts of a DOM that main text is read from. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
  readonly parentNode: PageNode | null
  remove(): void
}

export interface PageElement extends PageNode {
  readonly tagName: string
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): ArrayLike<PageElement>
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isText = (node: PageNode): boolean => node.nodeType === 3
