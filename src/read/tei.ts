import { XMLParser } from "fast-xml-parser"
import { QuotetrailError } from "../errors.js"
import type { AlignedReadings } from "../model.js"
import { contentId } from "../text/index.js"

/** An element in fast-xml-parser's ordered form: one key with its children, `:@` with its attributes. */
type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@") ?? ""
const childrenOf = (node: Node): Node[] => nodes(node[nameOf(node)])
function attribute(node: Node, name: string): string | undefined {
  const attributes = node[":@"]
  const value = isNode(attributes) ? attributes[`@_${name}`] : undefined
  return typeof value === "string" ? value : undefined
}

/**
 * The readings of a TEI critical apparatus (TEI P5, chapter 12, parallel segmentation): a row for each `<app>`, a
 * column for each witness. A witness that no reading names has the lemma's; where there is no lemma, nothing is known.
 *
 * @throws QuotetrailError `input/malformed`
 */
export function alignedFromTei(xml: string, name: string): AlignedReadings {
  const root = parsed(xml, name)
  const apps = descendants(root, "app")
  const columns = witnessIds(root, apps)
  if (apps.length === 0 || columns.length === 0)
    throw new QuotetrailError("input/malformed", `${name}: TEI without an apparatus (<app> with <rdg wit>)`)
  const words = apps.map((app) => row(app, columns))
  return { id: contentId("r", xml), witnesses: columns.map((id) => ({ id })), aligned: { columns, words } }
}

function parsed(xml: string, name: string): Node[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "@_",
    trimValues: false,
    processEntities: false,
  })
  try {
    return nodes(parser.parse(xml))
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${name}: not XML that can be read`, { cause })
  }
}

/** Elements of a name in document order; an explicit stack, for documents may nest deeper than calls can. */
function descendants(root: readonly Node[], name: string): Node[] {
  const found: Node[] = []
  const waiting = [...root].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (nameOf(node) === name) found.push(node)
    waiting.push(...childrenOf(node).reverse())
  }
  return found
}

const sigla = (wit: string | undefined): string[] =>
  (wit ?? "")
    .split(/\s+/)
    .map((one) => one.replace(/^#/, ""))
    .filter(Boolean)

/** As the list of witnesses gives them; else as the readings name them. */
function witnessIds(root: readonly Node[], apps: readonly Node[]): string[] {
  const listed = descendants(root, "witness").flatMap((node) => attribute(node, "xml:id") ?? [])
  const named = apps.flatMap((app) => readingsOf(app).flatMap((node) => sigla(attribute(node, "wit"))))
  return [...new Set(listed.length > 0 ? listed : named)]
}

const readingsOf = (app: Node): Node[] =>
  descendants(childrenOf(app), "rdg").concat(childrenOf(app).filter((node) => nameOf(node) === "lem"))

function row(app: Node, columns: readonly string[]): (string | null)[] {
  const lemma = childrenOf(app).find((node) => nameOf(node) === "lem")
  const readings = readingsOf(app)
  return columns.map((id) => {
    const own = readings.find((node) => sigla(attribute(node, "wit")).includes(id))
    const reading = own ?? (lemma && attribute(lemma, "wit") === undefined ? lemma : undefined)
    return reading ? textOf(reading) : null
  })
}

function textOf(node: Node): string {
  return descendants(childrenOf(node), "#text")
    .map((text) => String(text["#text"] ?? ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim()
}
