import type { Article, TracedStatement, TrailEdge, TrailNode } from "../../model.js"
import { changesBetween } from "./changes.js"
import { clip, colours, percent, plainDate, printable, wrap } from "./layout.js"

/** What the tree needs to know of an article. */
export type Source = Pick<Article, "id" | "publisher" | "title" | "url" | "published" | "capture">

/** The trail as an indented tree: a node a branch, under the source it most likely has, with what it changed. */
export function trailTree(statement: TracedStatement, sourceOf: (id: string) => Source | undefined): string {
  const { nodes, edges } = statement.trail
  const likeliest = new Map<string, TrailEdge>()
  for (const edge of edges)
    if (edge.confidence > (likeliest.get(edge.to)?.confidence ?? -1)) likeliest.set(edge.to, edge)
  const nodeOf = new Map(nodes.map((node) => [node.id, node]))
  const nameOf = (node: TrailNode | undefined) => printable(node ? labelOf(node, sourceOf) : "?")

  const branch = (node: TrailNode, indent: string): string[] => {
    const children = nodes.filter((other) => likeliest.get(other.id)?.from === node.id)
    return children.flatMap((child, at) => {
      const isLast = at === children.length - 1
      const edge = likeliest.get(child.id)
      const also = edges.filter((other) => other.to === child.id && other !== edge)
      const title = `${nameOf(child)}${edge ? colours.dim(` ${percent(edge.confidence)}`) : ""}`
      const about = [
        ...changeWords(statement, node, child),
        ...(edge ? evidenceWords(edge) : []),
        ...also.map((other) => `also from ${nameOf(nodeOf.get(other.from))} (${percent(other.confidence)})`),
      ]
      const below = `${indent}${isLast ? "   " : "│  "}`
      return [
        wrap(title, `${indent}${isLast ? "└─ " : "├─ "}`, below),
        ...(about.length ? [colours.dim(wrap(about.join("; "), below))] : []),
        ...branch(child, below),
      ]
    })
  }
  const roots = nodes.filter((node) => !likeliest.has(node.id))
  return roots.flatMap((root) => [`  ${nameOf(root)}`, ...branch(root, "  ")]).join("\n")
}

function labelOf(node: TrailNode, sourceOf: (id: string) => Source | undefined): string {
  const source = node.article === undefined ? undefined : sourceOf(node.article)
  const date = node.date ?? source?.published?.value
  const when = date ? `, ${plainDate(date)}` : ""
  if (node.kind === "utterance") return `said${node.name ? ` by ${node.name}` : ""}${when}`
  if (node.kind === "credited")
    return `[${node.name ?? "an unnamed carrier"}]${when} — named, not in the pile`
  if (node.kind === "lost") return "[a lost copy] — only the readings imply it"
  const outlet =
    source?.publisher ?? hostOf(source?.url) ?? fileOf(source?.capture?.path) ?? node.name ?? node.id
  return `${colours.bold(outlet)}${when}`
}

const fileOf = (path: string | undefined): string | undefined => path?.split(/[\\/]/).at(-1)

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).host : undefined
}

function changeWords(statement: TracedStatement, parent: TrailNode, child: TrailNode): string[] {
  if (child.witness === undefined) return []
  const witness = statement.witnesses.find(({ id }) => id === child.witness)
  if (witness?.relation.includes("translated")) return ["translated"]
  if (witness?.relation.includes("paraphrased")) return ["in other words"]
  const changes = changesBetween(statement, parent.witness, child.witness)
  if (changes.length) return changes.map(printable)
  return parent.witness === undefined ? [] : ["word for word"]
}

const evidenceWords = (edge: TrailEdge): string[] =>
  edge.evidence
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, 2)
    .map(({ note }) => clip(printable(note), 70))
