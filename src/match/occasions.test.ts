import { expect, test } from "vitest"
import type { Quotation } from "../model.js"
import { isOtherOccasion } from "./occasions.js"

const on = (value: string, precision: "day" | "month" = "day"): Pick<Quotation, "said"> => ({
  said: { value, precision, as: value },
})

test.each<[string, Pick<Quotation, "said" | "occasion">, Pick<Quotation, "said" | "occasion">, boolean]>([
  ["days apart", on("2031-05-02"), on("2031-05-09"), true],
  ["the next day", on("2031-05-02"), on("2031-05-03"), false],
  ["a day and its month", on("2031-05-02"), on("2031-05", "month"), false],
  ["one undated", on("2031-05-02"), {}, false],
  ["an interview and a speech", { occasion: "interview" }, { occasion: "speech" }, true],
  ["the same", { occasion: "speech" }, { occasion: "speech" }, false],
  ["an occasion that says nothing", { occasion: "other" }, { occasion: "speech" }, false],
])("%s", (_, one, other, expected) => {
  expect(isOtherOccasion(one, other)).toBe(expected)
  expect(isOtherOccasion(other, one)).toBe(expected)
})

test("running text tells of no occasion", () =>
  expect(isOtherOccasion(undefined, { occasion: "speech" })).toBe(false))
