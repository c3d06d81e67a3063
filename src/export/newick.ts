import type { Trail, TrailNode } from "../model.js"
import type { Store } from "../store/index.js"
import { type Edition, editions, mainEdges, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { plainLine } from "./plain-text.js"

/** Newick, a tree a line: what tree programs and R read. A page's further sources have no place in it. */
export const newickFormat: ExportFormat = {
  name: "newick",
  describe: "trails as Newick trees, for tree programs and R; further sources of a page are left out",
  mediaType: "text/x-nh",
  extension: "nwk",
  *write(store, selection) {
    for (const edition of editions(store, selection)) yield `${treeOf(edition)};\n`
  },
  warnings: (store: Store, selection: string) => [...editions(store, selection)].flatMap(lossOf),
}

function lossOf({ statement: { id, trail } }: Edition): string[] {
  const further = trail.edges.length - mainEdges(trail.edges).size
  const rootless = Math.max(0, rootsOf(trail).length - 1)
  const losses = [
    ...(further > 0 ? [`left out ${counted(further, "further source")}`] : []),
    ...(rootless > 0 ? [`hung on its root ${counted(rootless, "carrier")} without a source`] : []),
  ]
  return losses.length > 0 ? [`${id}: no tree: ${losses.join(", ")}`] : []
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`

/** Nodes that no edge leads to, the utterance first. */
function rootsOf({ nodes, edges }: Trail): TrailNode[] {
  const reached = new Set(edges.map(({ to }) => to))
  const isUtterance = ({ kind }: TrailNode) => Number(kind === "utterance")
  return nodes.filter(({ id }) => !reached.has(id)).sort((a, b) => isUtterance(b) - isUtterance(a))
}

/** Lengths are doubts: 0 where an edge is certain, 1 where none is known. */
function treeOf(edition: Edition): string {
  const { trail } = edition.statement
  const main = mainEdges(trail.edges)
  const [root, ...others] = rootsOf(trail)
  const branch = (node: TrailNode): string => {
    const below = trail.edges.filter((edge) => edge.from === node.id && main.has(edge))
    const children = below.flatMap(({ to, confidence }) => {
      const child = trail.nodes.find(({ id }) => id === to)
      return child ? `${branch(child)}:${(1 - confidence).toFixed(3)}` : []
    })
    if (node === root) children.push(...others.map((other) => `${branch(other)}:1.000`))
    return `${children.length > 0 ? `(${children.join(",")})` : ""}${quoted(nodeName(edition, node))}`
  }
  return root ? branch(root) : ""
}

/**
 * A quote inside is doubled, as PHYLIP's description of the format asks; line breaks end a tree in many readers, and a
 * backslash a name in some.
 */
const quoted = (name: string): string => `'${plainLine(name).replaceAll("\\", "/").replaceAll("'", "''")}'`
