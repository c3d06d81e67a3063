import type { Evidence, TracedStatement, TrailEdge, TrailNode } from "../../model.js"
import type { ArticleCard } from "../../store/index.js"
import { plainDate } from "../../text/index.js"
import { changesBetween } from "./changes.js"
import { clip, colours, percent, printable, wrap } from "./layout.js"

/** What is shown of each article, by its id. */
export type Cards = ReadonlyMap<string, ArticleCard>

/** Deeper branches are drawn below one another, so that words keep their room. */
const DEEPEST_INDENT = 30

/** The trail as an indented tree: a node a branch, under the source it most likely has, with what it changed. */
export function trailTree(statement: TracedStatement, cards: Cards): string {
  const { nodes, edges } = statement.trail
  const likeliest = likeliestSources(edges)
  const nodeOf = new Map(nodes.map((node) => [node.id, node]))
  const nameOf = (id: string) => labelOf(statement, nodeOf.get(id), cards)

  const branch = (parent: TrailNode, indent: string): string[] => {
    const children = nodes.filter((node) => likeliest.get(node.id)?.from === parent.id)
    return children.flatMap((child, at) => {
      const isLast = at === children.length - 1
      const own = likeliest.get(child.id)
      const others = edges.filter((edge) => edge.to === child.id && edge !== own)
      const below = indent.length > DEEPEST_INDENT ? indent : `${indent}${isLast ? "   " : "│  "}`
      const title = `${nameOf(child.id)}${own ? colours.dim(` ${percent(own.confidence)}`) : ""}`
      const about = [
        ...changeWords(statement, parent, child),
        ...(own ? evidenceWords(own) : []),
        ...others.map(({ from, confidence }) => `also from ${nameOf(from)} (${percent(confidence)})`),
      ]
      return [
        wrap(title, `${indent}${isLast ? "└─ " : "├─ "}`, below),
        ...(about.length ? [colours.dim(wrap(about.join("; "), below))] : []),
        ...branch(child, below),
      ]
    })
  }
  const tops = nodes.filter((node) => !likeliest.has(node.id))
  return tops.flatMap((top) => [`  ${nameOf(top.id)}`, ...branch(top, "  ")]).join("\n")
}

function likeliestSources(edges: readonly TrailEdge[]): ReadonlyMap<string, TrailEdge> {
  const likeliest = new Map<string, TrailEdge>()
  for (const edge of edges)
    if (edge.confidence > (likeliest.get(edge.to)?.confidence ?? -1)) likeliest.set(edge.to, edge)
  return likeliest
}

function labelOf(statement: TracedStatement, node: TrailNode | undefined, cards: Cards): string {
  if (!node) return "?"
  const card = cards.get(node.article ?? "")
  const date = node.date ?? card?.published?.value
  const when = date ? `, ${plainDate(date)}` : ""
  if (node.kind === "utterance") return printable(`said by ${statement.speaker?.name ?? "someone"}${when}`)
  if (node.kind === "credited")
    return printable(`[${node.name ?? "an unnamed carrier"}]${when}, not in the pile`)
  if (node.kind === "lost") return "[a lost copy, implied by the readings]"
  const outlet = card?.outlet ?? card?.file ?? node.name ?? node.id
  return `${colours.bold(printable(outlet))}${when}`
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

/** The two weightiest reasons, those that stand in words before those that were counted; a page may give one twice. */
function evidenceWords({ evidence }: TrailEdge): string[] {
  const notes = evidence
    .filter(({ kind, weight }) => weight > 0 && kind !== "containment")
    .toSorted((one, other) => rank(other) - rank(one))
    .map(({ note }) => clip(printable(note), 70))
  return [...new Set(notes)].slice(0, 2)
}

const rank = ({ kind, weight }: Evidence): number => weight + (kind === "credit" || kind === "link" ? 100 : 0)
