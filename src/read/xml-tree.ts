/** An element in fast-xml-parser's ordered form: one key with its children, `:@` with its attributes. */
export type XmlNode = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is XmlNode =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const xmlNodes = (value: unknown): XmlNode[] => (Array.isArray(value) ? value.filter(isNode) : [])
export const nameOf = (node: XmlNode): string => Object.keys(node).find((key) => key !== ":@") ?? ""
export const childrenOf = (node: XmlNode): XmlNode[] => xmlNodes(node[nameOf(node)])

export function attribute(node: XmlNode, name: string): string | undefined {
  const attributes = node[":@"]
  const value = isNode(attributes) ? attributes[`@_${name}`] : undefined
  return typeof value === "string" ? value : undefined
}

/** The element's `xml:id`, or the `n` that some give instead. */
export const idOf = (node: XmlNode): string | undefined => attribute(node, "id") ?? attribute(node, "n")

/**
 * Elements of a name in document order; an explicit stack, for documents may nest deeper than calls can.
 *
 * @param isPast elements that are not looked into
 */
export function descendants(
  root: readonly XmlNode[],
  name: string,
  isPast: (node: XmlNode) => boolean = () => false,
): XmlNode[] {
  const found: XmlNode[] = []
  const waiting = [...root].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (nameOf(node) === name) found.push(node)
    if (!isPast(node)) waiting.push(...childrenOf(node).reverse())
  }
  return found
}
