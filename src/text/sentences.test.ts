import fc from "fast-check"
import { expect, test } from "vitest"
import { sentences } from "./sentences.js"

const whole = new Intl.Segmenter("en", { granularity: "sentence" })

const sentence = fc
  .array(fc.stringMatching(/^[a-z0-9“”(),]{1,9}$/), { minLength: 1, maxLength: 60 })
  .map((words) => `The ${words.join(" ")}. `)

test("a long paragraph has the sentences that it has in one piece", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 60, maxLength: 90 }), (said) => {
      const text = said.join("")
      const expected = Array.from(whole.segment(text), ({ segment }) => segment.trim())
      expect(sentences(text).map(([start, end]) => text.slice(start, end))).toEqual(expected)
    }),
    { numRuns: 8 },
  )
})

test("one sentence without an end is one", () => {
  const text = "on and ".repeat(3000).trim()
  expect(sentences(text)).toEqual([[0, text.length]])
})

test("a page in one paragraph is read piece by piece", () => {
  const line = "The old ferry will sail on Thursday whatever the board says. "
  expect(sentences(line.repeat(4000))).toHaveLength(4000)
})
