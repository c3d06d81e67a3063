/** An element in fast-xml-parser's ordered form: one key with its children, `:@` with its attributes. */
export type XmlNode = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is XmlNode =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The elements and texts among what the parser gives; anything else is passed over. */
export const xmlNodes = (value: unknown): XmlNode[] => (Array.isArray(value) ? value.filter(isNode) : [])
/** A name without its prefix. `bareName("tei:app")` → `"app"` */
export const bareName = (name: string): string => name.replace(/^.*:/, "")

/** The element's name as it is written; a text's is `#text`. */
export const nameOf = (node: XmlNode): string => Object.keys(node).find((key) => key !== ":@") ?? ""
/** What stands in the element, in order. */
export const childrenOf = (node: XmlNode): XmlNode[] => xmlNodes(node[nameOf(node)])

/** The attribute's value; undefined where the element has none of that name. */
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
