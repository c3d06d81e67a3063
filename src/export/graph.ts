import type { Store } from "../store/index.js"
import { isCredited } from "../text/index.js"
import { addressOf, type Edition, editions, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { type Attributes, element, XML_DECLARATION, type Xml } from "./xml.js"

/** A node or an edge as graph programs have it: an id, and plain values by name. */
interface Item {
  readonly id: string
  readonly values: Attributes
}

interface Edge extends Item {
  readonly from: string
  readonly to: string
}

/** What is known of nodes and of edges; the same names in both formats. `change` is no `kind`: GEXF has its own. */
const NODE_VALUES = [
  "label",
  "statement",
  "role",
  "outlet",
  "title",
  "date",
  "url",
  "text",
  "relation",
] as const
const EDGE_VALUES = ["action", "confidence", "credited", "change", "evidence"] as const
const TYPES: Readonly<Record<string, string>> = { confidence: "double", credited: "boolean" }

function* nodesOf(edition: Edition): Iterable<Item> {
  const { statement, cards } = edition
  const witnesses = new Map(statement.witnesses.map((witness) => [witness.id, witness]))
  for (const node of statement.trail.nodes) {
    const card = cards.get(node.article ?? "")
    const witness = witnesses.get(node.witness ?? "")
    yield {
      id: idIn(edition, node.id),
      values: {
        label: nodeName(edition, node),
        statement: statement.id,
        role: node.kind,
        outlet: card?.outlet,
        title: card?.title,
        date: node.date ?? card?.published?.value,
        url: card && addressOf(card.id, card.url),
        text: node.kind === "utterance" ? statement.text : witness?.text,
        relation: witness?.relation.join(" "),
      },
    }
  }
}

function* edgesOf(edition: Edition): Iterable<Edge> {
  const { witnesses: copies, trail } = edition.statement
  const witnesses = new Map(copies.map((witness) => [witness.id, witness]))
  const nodes = new Map(trail.nodes.map((node) => [node.id, node]))
  for (const [at, edge] of trail.edges.entries())
    yield {
      id: `${edition.statement.id}:e${at}`,
      from: idIn(edition, edge.from),
      to: idIn(edition, edge.to),
      values: {
        action: edge.action,
        confidence: edge.confidence,
        credited: String(isCredited(edge, nodes.get(edge.from))),
        change: witnesses.get(edge.to)?.relation.join(" "),
        evidence: edge.evidence.map(({ kind, note }) => `${kind}: ${note}`).join("; "),
      },
    }
}

const idIn = ({ statement }: Edition, node: string): string => `${statement.id}:${node}`

/** GraphML (graphml.graphdrawing.org), for yEd, Cytoscape, networkx and igraph. */
export const graphmlFormat: ExportFormat = {
  name: "graphml",
  describe: "trails as GraphML, for graph programs such as yEd, Cytoscape, networkx, igraph",
  mediaType: "application/graphml+xml",
  extension: "graphml",
  *write(store, selection) {
    yield `${XML_DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`
    for (const name of NODE_VALUES) yield line(key(name, "node"))
    for (const name of EDGE_VALUES) yield line(key(name, "edge"))
    yield '<graph edgedefault="directed">\n'
    for (const edition of editions(store, selection)) {
      for (const { id, values } of nodesOf(edition))
        yield line(element("node", { id }, ...dataOf(NODE_VALUES, values, "n")))
      for (const { id, from, to, values } of edgesOf(edition))
        yield line(element("edge", { id, source: from, target: to }, ...dataOf(EDGE_VALUES, values, "e")))
    }
    yield "</graph>\n</graphml>\n"
  },
}

const line = ({ xml }: Xml): string => `${xml}\n`

const key = (name: string, of: "node" | "edge"): Xml =>
  element("key", {
    id: `${of[0]}-${name}`,
    for: of,
    "attr.name": name,
    "attr.type": TYPES[name] ?? "string",
  })

const dataOf = (names: readonly string[], values: Attributes, prefix: string): Xml[] =>
  names
    .filter((name) => values[name] !== undefined)
    .map((name) => element("data", { key: `${prefix}-${name}` }, String(values[name])))

/** GEXF 1.2 (gexf.net), for Gephi and networkx, which does not read 1.3 yet. */
export const gexfFormat: ExportFormat = {
  name: "gexf",
  describe: "trails as GEXF, for Gephi",
  mediaType: "application/gexf+xml",
  extension: "gexf",
  *write(store, selection) {
    yield `${XML_DECLARATION}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n<graph defaultedgetype="directed">\n`
    yield line(attributesOf("node", NODE_VALUES.slice(1)))
    yield line(attributesOf("edge", EDGE_VALUES))
    // Gephi wants all nodes before all edges.
    yield "<nodes>\n"
    yield* allOf(store, selection, (edition) => [...nodesOf(edition)].map(gexfNode))
    yield "</nodes>\n<edges>\n"
    yield* allOf(store, selection, (edition) => [...edgesOf(edition)].map(gexfEdge))
    yield "</edges>\n</graph>\n</gexf>\n"
  },
}

function* allOf(
  store: Store,
  selection: string,
  items: (edition: Edition) => readonly Xml[],
): Iterable<string> {
  for (const edition of editions(store, selection)) for (const item of items(edition)) yield line(item)
}

const attributesOf = (of: "node" | "edge", names: readonly string[]): Xml =>
  element(
    "attributes",
    { class: of },
    names.map((name) => element("attribute", { id: name, title: name, type: TYPES[name] ?? "string" })),
  )

const gexfNode = ({ id, values }: Item): Xml =>
  element("node", { id, label: values.label }, valuesOf(NODE_VALUES.slice(1), values))

const gexfEdge = ({ id, from, to, values }: Edge): Xml =>
  element("edge", { id, source: from, target: to, weight: values.confidence }, valuesOf(EDGE_VALUES, values))

const valuesOf = (names: readonly string[], values: Attributes): Xml =>
  element(
    "attvalues",
    {},
    names
      .filter((name) => values[name] !== undefined)
      .map((name) => element("attvalue", { for: name, value: values[name] })),
  )
