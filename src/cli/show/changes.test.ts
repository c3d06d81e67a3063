import { expect, test } from "vitest"
import { collateStatement } from "../../collate/index.js"
import type { Statement } from "../../model.js"
import { changesBetween } from "./changes.js"

const letter =
  "We will not open the harbour on the first of May, unless the cranes are tested, and nobody can say when."

const collated = (...texts: string[]): Statement =>
  collateStatement({
    id: "s",
    text: letter,
    witnesses: texts.map((text, at) => ({
      id: `w${at}`,
      article: `a${at}`,
      content: [[0, text.length]],
      text,
      relation: [],
    })),
  })

test.each([
  ["word for word", letter, []],
  ["house style only", letter.replace("harbour", "harbor").replace(",", " –"), []],
  ["a negation lost", letter.replace("will not", "will"), ["cuts 1 word"]],
  ["a word exchanged", letter.replace("first", "tenth"), ["“first” → “tenth”"]],
  ["a clause under an ellipsis", letter.replace("unless the cranes are tested, ", "… "), ["cuts 5 words"]],
  ["words put in", letter.replace("May", "May [next year]"), ["adds 2 words"]],
])("%s", (_, copy, expected) => expect(changesBetween(collated(letter, copy), "w0", "w1")).toEqual(expected))
