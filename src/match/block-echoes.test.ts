import fc from "fast-check"
import { expect, test } from "vitest"
import { BlockEchoes, MARK_BYTES, packMark } from "./block-echoes.js"

interface Made {
  readonly id: string
  readonly isQuotation: boolean
  readonly keys: readonly number[]
}

/** Rarer keys weigh more. */
const squareOf = (key: number): number => 1 + 40 * key

const sizeOf = ({ keys }: Made): number => keys.reduce((sum, key) => sum + squareOf(key), 0)

const marksOf = (passages: readonly Made[]): Uint8Array =>
  Buffer.concat(
    passages.map((made) => packMark({ ...made, size: sizeOf(made), article: "a", place: 0, rank: 0 })),
  )

const passages = fc.uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 60 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(`p-${id.toString(16).padStart(16, "0")}`),
        isQuotation: fc.boolean(),
        keys: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }),
      }),
    ),
  ),
)

/** What each passage shares enough of, pair by pair. */
function pairByPair(own: readonly Made[], all: readonly Made[]): string[] {
  return own.flatMap((one) =>
    all.flatMap((other) => {
      const shared = one.keys
        .filter((key) => other.keys.includes(key))
        .reduce((sum, key) => sum + squareOf(key), 0)
      const cosine = shared / Math.sqrt(sizeOf(one) * sizeOf(other))
      const isEcho = one.id !== other.id && cosine >= 0.12 && (one.isQuotation || other.isQuotation)
      return isEcho ? `${one.id} ${other.id} ${cosine}` : []
    }),
  )
}

test("a block finds what its passages share with all others", () => {
  fc.assert(
    fc.property(passages, fc.nat(60), (all, most) => {
      const own = all.slice(0, most)
      const block = new BlockEchoes()
      for (const passage of own) block.take(marksOf([passage]))
      for (let key = 0; key <= 30; key++)
        block.meet(squareOf(key), marksOf(all.filter(({ keys }) => keys.includes(key))))
      const found = [...block.echoes()].flatMap(({ id, echoes }) =>
        echoes.map((echo) => `${id} ${echo.id} ${echo.cosine}`),
      )
      expect(found.sort()).toEqual(pairByPair(own, all).sort())
    }),
  )
})

test("a mark holds the digits of an id, and a size of 31 bits", () => {
  const passage = { id: "p-00000000ffffffff", size: 2 ** 31 - 1, isQuotation: true }
  const mark = packMark({ ...passage, article: "a", place: 0, rank: 0 })
  expect(mark).toHaveLength(MARK_BYTES)
  expect(Buffer.from(mark).toString("hex")).toBe("00000000ffffffffffffffff")
})
