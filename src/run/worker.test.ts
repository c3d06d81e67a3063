import { expect, test } from "vitest"
import { quotedOrNoted } from "./worker.js"

test("an article that quoting fails on stays, without quotations, and says why", async () => {
  const quoter = {
    quote: () => Promise.reject(new RangeError("Maximum call stack size exceeded")),
  }
  const article = { id: "a", text: "The bridge is safe.", notes: [] }
  expect(await quotedOrNoted(quoter, article)).toEqual({
    ...article,
    quotations: [],
    transmissions: [],
    notes: [
      { rule: "quote/failed", severity: "warning", message: "not quoted: Maximum call stack size exceeded" },
    ],
  })
})
