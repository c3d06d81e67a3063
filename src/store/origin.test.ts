import { expect, test } from "vitest"
import type { Trail, TrailNode } from "../model.js"
import { originOf } from "./origin.js"

const node = (id: string, kind: TrailNode["kind"], date?: string): TrailNode => ({
  id,
  kind,
  ...(date ? { date } : {}),
})
const edge = (from: string, to: string, confidence: number) => ({
  from,
  to,
  action: "carried" as const,
  confidence,
  evidence: [],
})
const ids = (trail: Trail) => originOf(trail, new Map())?.path.map((one) => one.id)

test("the origin leads over carriers that are not at hand to the earliest page", () => {
  const trail: Trail = {
    nodes: [
      node("she", "utterance"),
      node("wire", "credited"),
      node("a", "witness", "2031-05-03"),
      node("b", "witness", "2031-05-02"),
      node("c", "witness", "2031-05-04"),
    ],
    edges: [edge("she", "c", 0.9), edge("she", "wire", 0.8), edge("wire", "a", 0.6), edge("wire", "b", 0.7)],
  }
  expect(ids(trail)).toEqual(["she", "wire", "b"])
  expect(originOf(trail, new Map())?.confidence).toBe(0.7)
})

test.each([
  ["no trail at all", { nodes: [], edges: [] }],
  [
    "a carrier that leads nowhere",
    { nodes: [node("she", "utterance"), node("wire", "credited")], edges: [edge("she", "wire", 1)] },
  ],
  [
    "a loop of carriers",
    {
      nodes: [node("she", "utterance"), node("x", "lost"), node("y", "lost")],
      edges: [edge("she", "x", 1), edge("x", "y", 1), edge("y", "x", 1)],
    },
  ],
])("%s has no origin", (_, trail) => expect(ids(trail)).toBeUndefined())
