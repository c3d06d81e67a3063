import { expect, test } from "vitest"
import type { QuotationKind, Relation } from "../model.js"
import { joinedWording, relationsTo, wordingOf } from "./relations.js"

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
  ["a part", wording("“‹We will not sign the accord›,” said Roe"), ["abridged"]],
  [
    "more",
    wording("“‹Friends, we will not sign the accord. Our valley has waited forty years›”"),
    ["extended"],
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
  ["without marks", wording("‹We will not sign the accord.› It rained.", "running"), ["abridged"]],
])("%s", (_, witness, expected) => expect(relationsTo(letter, witness)).toEqual(expected))

test("a report is verbatim where its text is the statement's own", () => {
  const report = wording("Roe said ‹that she would stay›.", "indirect")
  expect(relationsTo(report, report)).toEqual(["verbatim"])
})

test("parts of a page are compared as one", () => {
  const parts = [
    wording("“‹We will not sign the accord.›”"),
    wording("“‹Our valley has waited forty years›”"),
  ]
  expect(relationsTo(letter, joinedWording(parts))).toEqual(["verbatim"])
})
