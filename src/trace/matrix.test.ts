import fc from "fast-check"
import { expect, test } from "vitest"
import { invert } from "./matrix.js"

test("a matrix times its inverse is one", () => {
  const cells = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(cells, (values) => {
      const matrix = Float64Array.from(values, (value, at) => (at % 5 === 0 ? value + 20 : value))
      const inverse = Float64Array.from(matrix)
      invert(inverse, 4)
      for (let row = 0; row < 4; row++)
        for (let column = 0; column < 4; column++) {
          const product = [0, 1, 2, 3].reduce(
            (sum, k) => sum + (matrix[row * 4 + k] ?? 0) * (inverse[k * 4 + column] ?? 0),
            0,
          )
          expect(product).toBeCloseTo(row === column ? 1 : 0, 9)
        }
    }),
  )
})

test("rows are exchanged where the pivot is nothing", () => {
  const matrix = Float64Array.of(0, 2, 4, 0)
  expect(invert(matrix, 2)).toBeCloseTo(Math.log(8))
  expect([...matrix]).toEqual([0, 0.25, 0.5, 0])
})
