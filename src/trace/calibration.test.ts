import fc from "fast-check"
import { expect, test } from "vitest"
import { calibrated } from "./calibration.js"

const LEARNT = { held: 0.6, missing: -0.5 }

test.each([
  ["a sure pile that holds whom it names", { sureness: 0.96, missing: 0.02 }, 0.86, 0.915],
  ["a sure pile that lacks whom it names", { sureness: 0.96, missing: 0.5 }, 0.86, 0.788],
  ["an unsure pile", { sureness: 0.7, missing: 0.02 }, 0.86, 0.86],
  ["a page alone in its pile", { sureness: 0, missing: 0.5 }, 1, 1],
  ["even odds", { sureness: 1, missing: 0 }, 0.5, 0.5],
])("the confidence of an edge in %s", (_, around, probability, expected) => {
  expect(calibrated(probability, around, LEARNT)).toBeCloseTo(expected, 2)
})

test("what is more probable is never claimed with less confidence", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, share, (one, other, sureness, missing) => {
      const [less, more] = [one, other].sort((a, b) => a - b)
      const around = { sureness, missing }
      expect(calibrated(less ?? 0, around, LEARNT)).toBeLessThanOrEqual(
        calibrated(more ?? 0, around, LEARNT) + 1e-12,
      )
    }),
  )
})
