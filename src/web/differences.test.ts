import { expect, test } from "vitest"
import type { ApparatusEntry, Witness } from "../api/types.js"
import { differencesOf, sigla } from "./differences.js"

const text = "We keep the harbour open. Always."
const apparatus: ApparatusEntry[] = [
  { at: [3, 7], readings: [{ text: "closed", witnesses: ["w"], kind: "substitution" }] },
  { at: [19, 19], readings: [{ text: " [here]", witnesses: ["w", "v"], kind: "interpolation" }] },
  { at: [25, 33], readings: [{ text: "", witnesses: ["v"], kind: "omission" }] },
]
const witness = (id: string): Witness => ({ id, article: "a", content: [], text: "as it is", relation: [] })

/** `[-only in the base-]`, `[+only in the copy+]` */
const shown = (id: string) =>
  differencesOf({ text, apparatus }, witness(id))
    .map((part) =>
      part.in === "both" ? part.text : part.in === "base" ? `[-${part.text}-]` : `[+${part.text}+]`,
    )
    .join("")

test.each([
  ["w", "We [-keep-][+closed+] the harbour[+ [here]+] open. Always."],
  ["v", "We keep the harbour[+ [here]+] open.[- Always.-]"],
  ["u", "as it is"],
])("copy %s is shown as %s", (id, expected) => expect(shown(id)).toBe(expected))

test("copies are named A to Z, then A2", () => {
  const names = sigla(Array.from({ length: 28 }, (_, place) => witness(`w${place}`)))
  expect([names.get("w0"), names.get("w25"), names.get("w26"), names.get("w27")]).toEqual([
    "A",
    "Z",
    "A2",
    "B2",
  ])
})
