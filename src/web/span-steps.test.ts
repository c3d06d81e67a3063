import { expect, test } from "vitest"
import type { Span } from "../api/types.js"
import { movedSpan, type SpanStep } from "./span-steps.js"

const text = "She said we will not go, she said."
const cut = (span: Span) => text.slice(...span)
const will: Span = [9, 16]

test.each<[SpanStep, Span, string]>([
  ["start-out", will, "said we will"],
  ["start-in", will, "will"],
  ["end-out", will, "we will not"],
  ["end-in", will, "we"],
  ["start-in", [12, 16], "will"],
  ["end-in", [12, 16], "will"],
  ["start-out", [0, 3], "She"],
  ["end-out", [29, 34], "said."],
])("%s of %j gives %j", (step, span, expected) => expect(cut(movedSpan(text, span, step))).toBe(expected))
