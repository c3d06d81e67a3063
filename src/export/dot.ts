import type { TrailEdge, TrailNode } from "../model.js"
import { type Edition, editions, mainEdges, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { plainLine } from "./plain-text.js"

/** GraphViz as OpenStemmata has it: grey for what is not extant, dashed for contamination. */
export const dotFormat: ExportFormat = {
  name: "dot",
  describe: "stemmata for GraphViz, in OpenStemmata's form: grey is not extant, dashed a further source",
  mediaType: "text/vnd.graphviz",
  extension: "gv",
  *write(store, selection) {
    for (const edition of editions(store, selection)) yield* graphOf(edition)
  },
}

function* graphOf(edition: Edition): Iterable<string> {
  const { id, trail } = edition.statement
  const names = new Map(trail.nodes.map((node, at) => [node.id, `n${at}`]))
  const main = mainEdges(trail.edges)
  yield `digraph ${quoted(id)} {\n`
  for (const node of trail.nodes) yield `  ${names.get(node.id)} [${nodeStyle(edition, node)}];\n`
  for (const edge of trail.edges)
    yield `  ${names.get(edge.from)} -> ${names.get(edge.to)} [${edgeStyle(edge, main.has(edge))}];\n`
  yield "}\n"
}

const nodeStyle = (edition: Edition, node: TrailNode): string =>
  node.kind === "witness"
    ? `label=${quoted(nodeName(edition, node))}`
    : `label=${quoted(nodeName(edition, node))}, color="grey", fontcolor="grey40"`

const edgeStyle = ({ action, confidence }: TrailEdge, isMain: boolean): string =>
  `label=${quoted(`${action} ${confidence}`)}${isMain ? "" : ', style="dashed"'}`

/** In a label `&amp;` would stand for `&`: written so that the page's own signs are shown. */
const quoted = (text: string): string =>
  `"${plainLine(text)
    .replace(/[\\"]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")}"`
