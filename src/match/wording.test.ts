import { expect, test } from "vitest"
import type { QuotationKind, Relation } from "../model.js"
import { relationBetween } from "../text/index.js"
import { wordingOf } from "./wording.js"

/** `‹…›` in `marked` is the passage on its page. */
function wording(marked: string, kind: QuotationKind | "running" = "direct") {
  const start = marked.indexOf("‹")
  const end = marked.indexOf("›") - 1
  return wordingOf(marked.replace(/[‹›]/g, ""), [[start, end]], kind)
}

const letter = wording("“‹We will not sign the accord. Our valley has waited forty years›”")

test.each<[string, ReturnType<typeof wording>, Relation[]]>([
  [
    "the same",
    wording("WE WILL NOT SIGN: ‹We will not sign the accord. Our valley has waited forty years.›"),
    ["verbatim"],
  ],
  ["a whole sentence", wording("“‹We will not sign the accord›,” said Roe"), ["verbatim"]],
  ["a part of a sentence", wording("“‹Our valley has waited›,” said Roe"), ["abridged"]],
  [
    "more of a sentence",
    wording("“‹Friends, we will not sign the accord. Our valley has waited forty years›”"),
    ["extended"],
  ],
  [
    "a sentence more at the end",
    wording("“‹We will not sign the accord. Our valley has waited forty years. It can wait.›”"),
    ["verbatim"],
  ],
  [
    "a sentence more in the middle",
    wording("“‹We will not sign the accord. It is a trap. Our valley has waited forty years›”"),
    ["extended"],
  ],
  [
    "sentences exchanged",
    wording("“‹Our valley has waited forty years. We will not sign the accord.›”"),
    ["altered"],
  ],
  [
    "another spelling",
    wording("“‹We won't sign the accord. Our valley has waited forty years›”"),
    ["verbatim"],
  ],
  [
    "a word changed",
    wording("“‹We will not sign the accord. Our valley has waited fifty years›”"),
    ["altered"],
  ],
  [
    "an editor's words",
    wording("“‹We [the Roes] will not sign the accord. Our valley has waited forty years›”"),
    ["interpolated"],
  ],
  [
    "an editor's word for another",
    wording("“‹We will not sign [the treaty]. Our valley has waited forty years›”"),
    ["interpolated"],
  ],
  [
    "reported",
    wording("Roe said ‹that nobody in the valley would put a name to it›.", "indirect"),
    ["paraphrased"],
  ],
  [
    "a fragment in a reported clause",
    wording("Roe said ‹the valley had “waited forty years”›.", "mixed"),
    ["abridged", "paraphrased"],
  ],
  ["without marks", wording("‹We will not sign the accord.› It rained.", "running"), ["verbatim"]],
  [
    "the page's words in another sentence than the speaker's",
    wording("‹Roe would not go to the capital. “Our valley has waited forty years.”›", "mixed"),
    ["verbatim"],
  ],
  [
    "a letter set as a block, with a word in marks",
    wording("‹We will not sign the “accord”. Our valley has waited forty years›"),
    ["verbatim"],
  ],
])("%s", (_, witness, expected) => expect(relationBetween(letter, witness)).toEqual(expected))

test("a report is verbatim where its text is the statement's own", () => {
  const report = wording("Roe said ‹that she would stay›.", "indirect")
  expect(relationBetween(report, report)).toEqual(["verbatim"])
})

test("parts of a page are compared as one", () => {
  const parts = [
    wording("“‹We will not sign the accord.›”"),
    wording("“‹Our valley has waited forty years›”"),
  ]
  expect(relationBetween(letter, parts.flat())).toEqual(["verbatim"])
})
