/** The few parts of a DOM that main text is read from. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

export interface PageElement extends PageNode {
  readonly tagName: string
  readonly parentElement: PageElement | null
  readonly childElementCount: number
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isText = (node: PageNode): boolean => node.nodeType === 3
