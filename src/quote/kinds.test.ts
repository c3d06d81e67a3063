import { expect, test } from "vitest"
import type { Span } from "../model.js"
import { kindOf, plainContent } from "./kinds.js"
import { markedSpans } from "./nesting.js"

const whole = (text: string): Span[] => [[0, text.length]]

test.each([
  ["direct", "“We will win”"],
  ["mixed", "that they would “win”"],
  ["indirect", "that they would win"],
  ["direct", "“One.\n\n“Two.”"],
  ["indirect", ""],
])("%s: %s", (kind, text) => expect(kindOf(text, markedSpans(text), whole(text))).toBe(kind))

test.each([
  ["“We will win,”", "We will win"],
  ["«\u00a0Oui\u00a0»", "Oui"],
  ["„Ja, ‚gut‘ so.“", "Ja, ‚gut‘ so."],
  ["“One.\n\n“Two.”", "One.\n\nTwo."],
  ["the town would “win”", "the town would “win”"],
  ["「好。」", "好。"],
])("%s without its marks", (text, plain) => expect(plainContent(text, whole(text))).toBe(plain))

test("parts are joined by an ellipsis", () => {
  expect(
    plainContent("“We,” he said, “will win.”", [
      [0, 5],
      [15, 26],
    ]),
  ).toBe("We … will win.")
})
