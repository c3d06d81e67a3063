import { plainText } from "./plain-text.js"

/** A piece of XML that is written as it is. */
export interface Xml {
  readonly xml: string
}

/** What may stand in an element: text, which is escaped, or elements. */
export type Child = string | Xml | undefined | readonly Child[]

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Text as XML has it. `xmlText("a < b")` → `"a &lt; b"` */
const xmlText = (text: string): string => plainText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** An element; attributes and children that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replace(/[\t\n\r]/g, " ")}"`)
    .join("")
  const content = inner(children)
  return { xml: content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` }
}

function inner(child: Child): string {
  if (child === undefined) return ""
  if (typeof child === "string") return xmlText(child)
  if ("xml" in child) return child.xml
  return child.map(inner).join("")
}

/** The first line of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
