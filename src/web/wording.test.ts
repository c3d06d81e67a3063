import { expect, test } from "vitest"
import { clipped, isHardWrapped, unwrapped } from "./wording.js"

test.each([
  ["one\ntwo", "one two"],
  ["one \n two\n\nthree\nfour", "one two\n\nthree four"],
  ["one\n\n\ntwo", "one\n\n\ntwo"],
])("%j is shown as %j", (text, expected) => expect(unwrapped(text)).toBe(expected))

test("lines broken by a machine are told from lines broken by hand", () => {
  expect(isHardWrapped(`${"x".repeat(70)}\n${"x".repeat(66)}\nend`)).toBe(true)
  expect(isHardWrapped("Roses are red\nViolets are blue\nend")).toBe(false)
})

test("a long text is told by its ends", () => {
  expect(clipped("a b c", 4, String)).toBe("a b c")
  expect(clipped("a b c d e f g h i", 8, (n) => `[${n}]`)).toBe(" a b … [5] … h i ")
})
