import { expect, test } from "vitest"
import type { Trail, TrailNode } from "../../api/types.js"
import { layOutTrail } from "./layout.js"

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
const draw = (trail: Trail, { room = 900, open = new Set<string>() } = {}) =>
  layOutTrail(trail, new Map(), { nameOf: (one) => one.name ?? one.id, room, open })

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

test("a way over a lost copy is inferred, whomever the page behind it credits", () => {
  const over: Trail = {
    nodes: [node("early"), node("copy", undefined, "lost"), node("late")],
    edges: [edge("early", "copy"), edge("copy", "late", "credit")],
  }
  expect(draw(over).edges.map((one) => one.isCredited)).toEqual([false, false])
  const late = Array.from({ length: 70 }, (_, at) => node(`late${at}`))
  const folded = draw({
    nodes: [...over.nodes, ...late],
    edges: [...over.edges, ...late.map(({ id }) => edge("copy", id, "credit"))],
  })
  expect(folded.bundles.map(({ bundle }) => [bundle.parent, bundle.isCredited])).toEqual([["copy", false]])
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

const many: Trail = {
  nodes: Array.from({ length: 500 }, (_, n) =>
    node(`n${n}`, `2031-05-${String(1 + (n % 28)).padStart(2, "0")}`),
  ),
  edges: Array.from({ length: 499 }, (_, n) => edge(`n${Math.floor(n / 3)}`, `n${n + 1}`)),
}

test("of five hundred copies the great givers are drawn, the others gathered behind them", () => {
  const { nodes, bundles, all, height } = draw(many)
  const gathered = bundles.flatMap(({ bundle }) => bundle.nodes)
  expect(nodes.length + gathered.length).toBe(500)
  expect(nodes.length).toBeLessThanOrEqual(60)
  expect(all).toHaveLength(499)
  expect(height).toBeLessThan(2500)
  for (const { dots, bundle } of bundles)
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(bundle.nodes.length)
})

test("a bundle opened is drawn copy by copy, and all of them where that is asked for", () => {
  const [first] = draw(many).bundles
  const opened = draw(many, { open: new Set([first?.bundle.id ?? ""]) })
  expect(opened.bundles.map(({ bundle }) => bundle.id)).not.toContain(first?.bundle.id)
  expect(draw(many, { open: new Set(["all"]) }).nodes).toHaveLength(500)
})

test("loops, loose ends and nothing at all are drawn", () => {
  const odd = {
    nodes: [...many.nodes, node("loose")],
    edges: [...many.edges, edge("n9", "n1"), edge("none", "n2")],
  }
  const drawing = draw(odd, { open: new Set(["all"]) })
  expect(drawing.nodes).toHaveLength(501)
  expect(drawing.edges).toHaveLength(500)
  expect(draw({ nodes: [], edges: [] }).nodes).toEqual([])
})

test("on a phone names stand above their lines and inside the frame", () => {
  const { nodes, width } = draw(trail, { room: 330 })
  expect(width).toBe(330)
  for (const { label } of nodes) expect(label?.end ?? 0).toBeLessThanOrEqual(width)
})

test("what has no date is seen as soon as what it hangs on", () => {
  const since = new Map(draw(trail).nodes.map((placed) => [placed.node.id, placed.since]))
  expect(since.get("mirror")).toBe(since.get("early"))
  expect(since.get("she")).toBeLessThanOrEqual(since.get("early") ?? 0)
})

test("a name makes way for a line that comes from a later page", () => {
  const { nodes } = draw({
    nodes: [node("she"), node("early", "2031-05-01"), node("late", "2031-06-01")],
    edges: [edge("she", "late"), edge("late", "early")],
  })
  const heights = nodes.map(({ node: { id }, y, label }) => [id, (label?.y ?? 0) > y])
  expect(Object.fromEntries(heights)).toEqual({ she: true, late: true, early: false })
})

test("lines down from two carriers of one day lie apart", () => {
  const { nodes } = draw({
    nodes: [
      node("she", "2031-05-01"),
      ...["a", "b"].map((id) => node(id, "2031-05-02")),
      ...["a1", "a2"].map((id) => node(id, "2031-05-09")),
    ],
    edges: [edge("she", "a"), edge("she", "b"), edge("a", "a1"), edge("a", "a2"), edge("b", "a1")],
  })
  const at = new Map(nodes.map(({ node: { id }, x }) => [id, x]))
  expect(Math.abs((at.get("a") ?? 0) - (at.get("b") ?? 0))).toBeGreaterThanOrEqual(7)
})

test("copies dated before the carrier they hang on are on its line too", () => {
  const wire = node("wire", "2031-05-20")
  const copies = Array.from({ length: 80 }, (_, n) => node(`n${n}`, n < 3 ? "2031-05-01" : "2031-05-25"))
  const { bundles } = draw({
    nodes: [wire, ...copies],
    edges: copies.map(({ id }) => edge("wire", id)),
  })
  const [{ dots, path, y } = { dots: [], path: "", y: 0 }] = bundles
  expect(dots.map(({ count }) => count)).toEqual([3, 77])
  expect(path).toContain(`M${dots[0]?.x} ${y}H`)
})
