import { expect, test } from "vitest"
import { languageOf } from "./languages/index.js"
import { markUp, plainOf } from "./marking.test.kit.js"
import { markedPassages } from "./nesting.js"
import { findReported } from "./reported.js"
import { findSetApart } from "./set-apart.js"
import { narration } from "./tokens.js"

test.each([
  [
    "a statement, to where the article goes on",
    "It rained.\n\nThe union answered. <s>The statement</s> <v>reads</v>:\n\n<c>We close the harbour on Monday.\n\nThe cranes stand still.\n\nNo ship leaves before our comrades are back.</c>\n\nThe mayor, Bo Velm, said he would not talk.",
  ],
  [
    "a post of one paragraph",
    "In a post on her page, <s>Ada Roe</s> <v>wrote</v>:\n\n<c>I will not be silent about the harbour.</c>\n\nBo Velm, the mayor, rejected this.",
  ],
  [
    "written, and in no person",
    "<s>Ada Roe</s> <v>wrote</v> on Friday:\n\n<c>The harbour is as empty as a church on Monday.</c>\n\nNobody answered.",
  ],
  [
    "said, and in no person",
    "Ada Roe said:\n\nThe harbour is as empty as a church on Monday.\n\nNobody answered.",
  ],
  ["a report of the speaker", "Ada Roe wrote:\n\nShe added that we would win.\n\nRoe said it rained."],
  ["marks", "Ada Roe wrote:\n\n“We will win.”\n\nIt rained."],
  [
    "an author who says I as well",
    "I met her twice.\n\n<s>Ada Roe</s> <v>wrote</v>:\n\n<c>We will win.</c>\n\nI think she is wrong.",
  ],
  ["a list", "Ada Roe said our demands were these, and wrote:\n\n- our pay\n\n- our rest"],
  ["a country is no pronoun", "Ada Roe said:\n\nThe US won.\n\nIt rained."],
])("%s", (_, marked) => {
  expect(setApart(marked, "en")).toBe(marked)
})

test("in German", () => {
  const marked =
    "<s>Ada Roe</s> <v>schrieb</v>:\n\n<c>Wir gehen nicht.\n\nUnser Hafen bleibt.</c>\n\nDer Bürgermeister schwieg."
  expect(setApart(marked, "de")).toBe(marked)
})

function setApart(marked: string, code: string): string {
  const text = plainOf(marked)
  const language = languageOf(code)
  if (!language) throw new Error(code)
  const sentences = narration(text, markedPassages(text).passages, language)
  return markUp(text, findSetApart(text, sentences, findReported(sentences, language), language))
}
