import fc from "fast-check"
import { expect, test } from "vitest"
import { BLOCK_BYTES, memorySpill } from "./spill.js"

test("what is appended is read again, over the borders of blocks", () => {
  const run = memorySpill.newRun()
  const piece = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)
  while (run.length < 3 * BLOCK_BYTES) run.append(piece)
  fc.assert(
    fc.property(fc.nat(run.length - 1), fc.nat(2 * BLOCK_BYTES), (from, wanted) => {
      const into = new Uint8Array(Math.min(wanted, run.length - from))
      run.read(from, into)
      expect(into.findIndex((byte, at) => byte !== ((from + at) % 1000) % 251)).toBe(-1)
    }),
    { numRuns: 30 },
  )
})

test("a dropped run is empty and grows anew", () => {
  const run = memorySpill.newRun()
  run.append(Uint8Array.of(1, 2, 3))
  run.drop()
  run.append(Uint8Array.of(4))
  const into = new Uint8Array(1)
  run.read(0, into)
  expect([run.length, into[0]]).toEqual([1, 4])
})
