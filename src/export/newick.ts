import type { Store } from "../store/index.js"
import { type Edition, editions, mainEdges, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"

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

function lossOf({ statement }: Edition): string[] {
  const { edges } = statement.trail
  const left = edges.length - mainEdges(edges).size
  return left > 0 ? [`${statement.id}: no tree, ${left} further sources are left out`] : []
}

/** Lengths are doubts: 0 where an edge is certain. */
function treeOf(edition: Edition): string {
  const { nodes, edges } = edition.statement.trail
  const main = mainEdges(edges)
  const branch = (id: string, seen: ReadonlySet<string>): string => {
    const below = edges.filter((edge) => edge.from === id && main.has(edge) && !seen.has(edge.to))
    const now = new Set([...seen, ...below.map(({ to }) => to)])
    const children = below.map(({ to, confidence }) => `${branch(to, now)}:${(1 - confidence).toFixed(3)}`)
    const node = nodes.find((one) => one.id === id)
    return `${children.length > 0 ? `(${children.join(",")})` : ""}${node ? quoted(nodeName(edition, node)) : ""}`
  }
  const root =
    nodes.find(({ kind }) => kind === "utterance") ??
    nodes.find(({ id }) => edges.every(({ to }) => to !== id))
  return root ? branch(root.id, new Set([root.id])) : ""
}

/** A quote inside is doubled, as PHYLIP's description of the format asks; line breaks end a tree in many readers. */
const quoted = (name: string): string => `'${name.replace(/\s+/g, " ").replaceAll("'", "''")}'`
