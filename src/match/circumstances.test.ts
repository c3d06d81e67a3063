import { expect, test } from "vitest"
import type { Quotation } from "../model.js"
import { circumstancesOf } from "./circumstances.js"

const reported: Quotation = {
  id: "q1",
  kind: "direct",
  content: [[0, 5]],
  cue: [],
  source: [],
  text: "We go",
  speaker: { name: "Ada Roe", as: "Roe", kind: "person" },
  outlet: "Exchange Post",
  occasion: "document/report",
  confidence: 0.9,
}

test("a carrier's report is no occasion of what a person said", () => {
  const rally: Quotation = { ...reported, id: "q2", outlet: "Quay TV", occasion: "rally", confidence: 0.4 }
  expect(circumstancesOf([reported, reported, rally])).toMatchObject({ occasion: "rally" })
  expect(circumstancesOf([reported])).not.toHaveProperty("outlet")
})

test("a body may speak by its report", () => {
  const speaker = { name: "Harbour Board", as: "the board", kind: "organisation" } as const
  expect(circumstancesOf([{ ...reported, speaker }])).toMatchObject({ occasion: "document/report" })
})
