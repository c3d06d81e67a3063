import fc from "fast-check"
import { expect, test } from "vitest"
import { formatToken, parseToken } from "./paging.js"

test("a token gives back the place it was made from", () => {
  const part = fc.oneof(fc.string(), fc.maxSafeInteger())
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (place) => {
      expect(parseToken(formatToken(place), place.length)).toEqual(place)
    }),
  )
})

test.each(["", "x", "bnVsbA", formatToken([1]), formatToken([1, 2, 3])])("%j is refused", (token) =>
  expect(() => parseToken(token, 2)).toThrow("not a page token"),
)
