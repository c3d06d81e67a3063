import { stripVTControlCharacters } from "node:util"
import { expect, test } from "vitest"
import type { Evidence, TracedStatement } from "../../model.js"
import { trailTree } from "./trail-tree.js"

const reason = (kind: Evidence["kind"], weight: number, note: string): Evidence => ({ kind, weight, note })

const tracedFor = (...evidence: Evidence[]): TracedStatement => ({
  id: "s",
  text: "We open the harbour.",
  speaker: { name: "Ada Roe", as: "Ada Roe", kind: "person" },
  witnesses: [],
  apparatus: [],
  trail: {
    nodes: [
      { id: "utterance", kind: "utterance" },
      { id: "credited-1", kind: "credited", name: "Northwire" },
    ],
    edges: [{ from: "utterance", to: "credited-1", action: "reported", confidence: 0.9, evidence }],
  },
})

test.each([
  ["the weightiest two", [reason("date", 1, "c"), reason("date", 3, "a"), reason("date", 2, "b")], "a; b"],
  [
    "what stands in words first",
    [reason("date", 5, "dated"), reason("credit", 1, "credits")],
    "credits; dated",
  ],
  [
    "what a page says twice, once",
    [reason("credit", 2, "credits"), reason("credit", 1, "credits"), reason("date", 1, "dated")],
    "credits; dated",
  ],
  ["nothing that speaks against it", [reason("date", -1, "dated"), reason("link", 1, "links")], "links"],
])("of the reasons for a step %s", (_, evidence, told) => {
  const [, reasons] = stripVTControlCharacters(trailTree(tracedFor(...evidence), new Map())).split("└─")
  expect(reasons?.split("\n")[1]?.trim()).toBe(told)
})
