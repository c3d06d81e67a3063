import { expect, test } from "vitest"
import { saidOccasion } from "./occasions.js"

test.each([
  ["press conference", "at a press conference"],
  ["book", "in a book"],
  ["poll", "in a poll"],
  ["the yearly fair", undefined],
  ["constructor", undefined],
])("the occasion %j is said as %j", (occasion, said) => expect(saidOccasion(occasion)).toBe(said))
