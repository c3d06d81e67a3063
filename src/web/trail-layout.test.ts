import { expect, test } from "vitest"
import type { Trail, TrailNode } from "../api/types.js"
import { layOutTrail } from "./trail-layout.js"

const node = (id: string, date?: string, kind: TrailNode["kind"] = "witness"): TrailNode => ({
  id,
  kind,
  name: id,
  ...(date ? { date } : {}),
})
const edge = (from: string, to: string, kind: "credit" | "date" = "date") => ({
  from,
  to,
  action: "carried" as const,
  confidence: 1,
  evidence: [{ kind, weight: 1, note: "" }],
})
const draw = (trail: Trail) => layOutTrail(trail, new Map(), (one) => one.name ?? one.id, 900)

const trail: Trail = {
  nodes: [
    node("late", "2031-06-01"),
    node("early", "2031-05-03"),
    node("she", undefined, "utterance"),
    node("mirror"),
  ],
  edges: [edge("she", "early"), edge("early", "late", "credit"), edge("early", "mirror")],
}

test("time runs to the right, copies stand below what they were taken from", () => {
  const { nodes, edges } = draw(trail)
  const at = new Map(nodes.map((placed) => [placed.node.id, placed]))
  for (const { from, to } of edges) {
    expect(to.x).toBeGreaterThanOrEqual(from.x)
    expect(to.y).toBeGreaterThan(from.y)
  }
  expect(at.get("late")?.x).toBeGreaterThan(at.get("early")?.x ?? 0)
  expect(at.get("mirror")).toMatchObject({ isDated: false })
  expect(edges.map((one) => one.isCredited)).toEqual([false, true, false])
})

test("the order of nodes and edges makes no difference", () => {
  const turned = { nodes: [...trail.nodes].reverse(), edges: [...trail.edges].reverse() }
  expect(draw(turned).nodes).toEqual(draw(trail).nodes)
})

test("the same carrier keeps its lane", () => {
  const twice = draw({
    nodes: [node("a"), node("b"), { ...node("c"), name: "a" }],
    edges: [edge("a", "b"), edge("b", "c")],
  })
  const lane = new Map(twice.nodes.map((placed) => [placed.node.id, placed.y]))
  expect(lane.get("c")).toBe(lane.get("a"))
})

test("five hundred copies, loops and loose ends are drawn", () => {
  const many = Array.from({ length: 500 }, (_, n) =>
    node(`n${n}`, `2031-05-${String(1 + (n % 28)).padStart(2, "0")}`),
  )
  const edges = many.slice(1).map((one, n) => edge(`n${Math.floor(n / 3)}`, one.id))
  const drawing = draw({
    nodes: [...many, node("loose")],
    edges: [...edges, edge("n9", "n1"), edge("none", "n2")],
  })
  expect(drawing.nodes).toHaveLength(501)
  expect(drawing.edges).toHaveLength(500)
  expect(draw({ nodes: [], edges: [] }).nodes).toEqual([])
})
