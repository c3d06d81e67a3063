import { expect, test } from "vitest"
import type { PageDate, Precision } from "../model.js"
import { describeLag, intervalOf, isBefore, LAGS, lagBetween } from "./dates.js"

const date = (value: string, precision: Precision): PageDate => ({ value, precision, from: "given" })
const HOURS = 3_600_000

test.each([
  ["2031-05-03T09:30Z", "minute", 1 / 60],
  ["2031-05-03T09:30:10+02:00", "second", 1 / 60],
  ["2031-05-03T09:30", "minute", 26],
  ["2031-05-03", "day", 24],
  ["2031-02", "month", 28 * 24],
  ["2031", "year", 365 * 24],
] as const)("%s (%s) may be any of %d hours", (value, precision, hours) => {
  const interval = intervalOf(date(value, precision))
  expect(((interval?.latest ?? 0) - (interval?.earliest ?? 0)) / HOURS).toBeCloseTo(hours, 9)
})

test("what is no date has no interval", () => {
  expect(intervalOf(undefined)).toBeUndefined()
  expect(intervalOf(date("yesterday", "day"))).toBeUndefined()
  expect(intervalOf(date("2031-05-03Tsoon", "minute"))).toBeUndefined()
})

const noon = intervalOf(date("2031-05-03T12:00Z", "minute"))
const day = intervalOf(date("2031-05-03", "day"))

test.each([
  [noon, intervalOf(date("2031-05-03T12:40Z", "minute")), "later by minutes"],
  [noon, intervalOf(date("2031-05-03T18:00Z", "minute")), "later by three hours or more"],
  [noon, intervalOf(date("2031-05-20", "day")), "later by ten days or more"],
  [noon, day, "may be the same time"],
  [noon, intervalOf(date("2031-05-03T11:00Z", "minute")), "earlier by hours"],
  [noon, intervalOf(date("2031-05-01", "day")), "earlier by a day or more"],
  [noon, intervalOf(date("2030", "year")), "earlier by days"],
  [noon, undefined, "child undated"],
  [undefined, noon, "parent undated"],
  [undefined, undefined, "neither dated"],
])("lag %#: %j to %j is %s", (parent, child, level) => expect(LAGS[lagBetween(parent, child)]).toBe(level))

test("lags are told in words", () => {
  const later = intervalOf(date("2031-05-03T14:10Z", "minute"))
  if (!noon || !later || !day) throw new Error("dates were not read")
  expect(describeLag(noon, later)).toBe("2 h later")
  expect(describeLag(later, noon)).toBe("2 h earlier")
  expect(describeLag(noon, day)).toBe("at about the same time")
  expect(isBefore(noon, later)).toBe(true)
  expect(isBefore(day, later)).toBe(false)
})
