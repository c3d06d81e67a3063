import fc from "fast-check"
import { expect, test } from "vitest"
import { groupedBy, Numbers } from "./numbers.js"

const number = fc.nat(2 ** 32 - 1)

test("numbers stay as they came, however many", () => {
  fc.assert(
    fc.property(fc.array(fc.array(number), { maxLength: 40 }), (runs) => {
      const numbers = new Numbers()
      runs.forEach((run, at) => {
        if (at % 2 === 0) numbers.append(Uint32Array.from(run))
        else for (const one of run) numbers.push(one)
      })
      expect([...numbers.all()]).toEqual(runs.flat())
    }),
  )
})

test("members are grouped in the order they came", () => {
  const [starts, members] = groupedBy(Uint32Array.of(1, 0, 1), Uint32Array.of(7, 8, 9), 3)
  expect([...starts]).toEqual([0, 1, 3, 3])
  expect([...members]).toEqual([8, 7, 9])
})
