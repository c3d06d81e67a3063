import { expect, test } from "vitest"
import { plainDate } from "./plain-date.js"

test.each([
  ["2031", "2031"],
  ["2031-09", "Sept 2031"],
  ["2031-05-03", "3 May 2031"],
  ["2031-05-03T09:30:00+02:00", "3 May 2031, 09:30"],
  ["soon", "soon"],
])("%s is written %s", (iso, plain) => expect(plainDate(iso)).toBe(plain))
