import { expect, test } from "vitest"
import type { ArticleStatement, Quotation } from "../api/types.js"
import { statementOf } from "./passed-on.js"

const letter: ArticleStatement = {
  id: "s-letter",
  quotation: "q-sea",
  content: [
    [10, 40],
    [60, 90],
  ],
  witnesses: 3,
}
const speech: ArticleStatement = { id: "s-speech", quotation: "q-dam", content: [[70, 75]], witnesses: 2 }

test.each<[string, Pick<Quotation, "id" | "content">, string | undefined]>([
  ["the one the witness names", { id: "q-sea", content: [[60, 90]] }, "s-letter"],
  ["another part of the same witness", { id: "q-money", content: [[10, 40]] }, "s-letter"],
  ["its own before one that holds it", { id: "q-dam", content: [[70, 75]] }, "s-speech"],
  ["one that stands beside", { id: "q-else", content: [[41, 59]] }, undefined],
  [
    "one that goes on outside",
    {
      id: "q-else",
      content: [
        [10, 40],
        [95, 99],
      ],
    },
    undefined,
  ],
])("%s", (_, quotation, found) => expect(statementOf(quotation, [speech, letter])?.id).toBe(found))
