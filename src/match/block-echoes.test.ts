import fc from "fast-check"
import { expect, test } from "vitest"
import { BlockEchoes } from "./block-echoes.js"
import { BlockKeys, PageKeys } from "./block-keys.js"
import { ECHO_OPTIONS, FAINT, STRONG } from "./echoes.js"
import { KeyLists } from "./key-lists.js"
import type { MarkedPassage } from "./marked-passages.js"
import { markOf } from "./passage-marks.js"

interface Made extends MarkedPassage {
  readonly keys: readonly number[]
}

/** Rarer keys weigh more. */
const squareOf = (key: number): number => (1 + (key % 20)) ** 2

/** Keys of both kinds: some are too large for 32 bits. */
const keyOf = (made: number): number => (made % 3 === 0 ? 2 ** 52 + 2 ** 33 * made + made : made)

const passages = fc.uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 60 }).chain((ids) =>
  fc.tuple(
    ...ids.map((number) => {
      const digits = number.toString(16).padStart(16, "0")
      return fc
        .record({
          article: fc.nat(25).map((page) => `page-${page}`),
          isQuotation: fc.boolean(),
          keys: fc.uniqueArray(fc.nat(30).map(keyOf), { minLength: 1, maxLength: 8 }),
        })
        .map(({ article, isQuotation, keys }): Made => {
          const day = Number(article.slice(5)) * 2 - 9
          return {
            ...{ id: `p-${digits}`, article, place: 0, isQuotation, keys },
            ...(day < 35 && { day }),
            rank: Number.parseInt(digits.slice(0, 8), 16),
            size: keys.reduce((sum, key) => sum + squareOf(key), 0),
          }
        })
    }),
  ),
)

/** The nearest of each passage, pair by pair. */
function pairByPair(all: readonly Made[]): string[] {
  return all.flatMap((one) => {
    const echoes = all.flatMap((other) => {
      const shared = one.keys
        .filter((key) => other.keys.includes(key))
        .reduce((sum, key) => sum + squareOf(key), 0)
      const cosine = shared / Math.sqrt(one.size * other.size)
      return mayEcho(one, other, cosine) ? { other, cosine } : []
    })
    const nearest = echoes
      .sort((a, b) => b.cosine - a.cosine || a.other.rank - b.other.rank)
      .slice(0, ECHO_OPTIONS.nearest)
    return nearest.length > 0 ? `${one.id}: ${nearest.map(({ other }) => other.id)}` : []
  })
}

const mayEcho = (one: Made, other: Made, cosine: number): boolean =>
  cosine >= FAINT &&
  one.article !== other.article &&
  (one.isQuotation || other.isQuotation) &&
  (cosine >= STRONG ||
    one.day === undefined ||
    other.day === undefined ||
    Math.abs(one.day - other.day) <= ECHO_OPTIONS.window)

/** The same, taken apart into blocks of pages and buckets of keys. */
function apart(all: readonly Made[], count: number, buckets: number): string[] {
  const numbers = Array.from({ length: count }, (_, block) => block)
  const blocks = numbers.map((block) =>
    keysOf(all.filter(({ article }) => Number(article.slice(5)) % count === block)),
  )
  const lists = Array.from({ length: buckets }, () => new KeyLists())
  for (const [block, keys] of blocks.entries())
    for (const { bucket, uses } of keys.byBucket(buckets)) lists[bucket]?.take(block, uses)
  const echoes = numbers.map((own) => {
    const ofBlock = new BlockEchoes()
    for (const block of [own, ...numbers.filter((other) => other !== own)])
      ofBlock.take(block, blocks[block]?.marks() ?? new Uint32Array(0))
    return ofBlock
  })
  for (const { block, lists: own } of lists.flatMap((bucket) => [...bucket.byBlock()]))
    echoes[block]?.meet(own)
  return echoes.flatMap((block) => [...block.nearest()].map(({ id, nearest }) => `${id}: ${nearest}`))
}

function keysOf(own: readonly Made[]): BlockKeys {
  const keys = new BlockKeys()
  for (const page of new Set(own.map(({ article }) => article))) {
    const ofPage = new PageKeys()
    for (const made of own.filter(({ article }) => article === page))
      ofPage.add(
        markOf(made),
        made.keys.map((key) => [key, squareOf(key)]),
      )
    keys.take(ofPage.all(), new Set())
  }
  return keys
}

test("blocks find the nearest passages of a whole pile", () => {
  const few = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(passages, few, few, (all, blocks, buckets) => {
      expect(apart(all, blocks, buckets).sort()).toEqual(pairByPair(all).sort())
    }),
  )
})

const passage = (number: number, made: Partial<Made> = {}): Made => ({
  id: `p-${number.toString(16).padStart(16, "0")}`,
  article: `page-${number}`,
  place: 0,
  isQuotation: true,
  rank: 0,
  size: 2,
  keys: [1],
  ...made,
})

test.each([
  ["leads as long as it may", ECHO_OPTIONS.mostUses, ECHO_OPTIONS.mostUses],
  ["leads nowhere from then on", ECHO_OPTIONS.mostUses + 1, 0],
])("a key %s", (_, uses, found) => {
  const all = Array.from({ length: uses }, (_, number) => passage(number, { size: squareOf(1) }))
  expect(apart(all, 2, 1)).toHaveLength(found)
  expect(apart(all, 1, 1)).toHaveLength(found)
})

test("a passage that another one stands for is left out", () => {
  const keys = new PageKeys()
  for (const number of [1, 2, 3]) keys.add(markOf(passage(number)), [[7, 4]])
  const block = new BlockKeys()
  block.take(keys.all(), new Set([1]))
  expect([...block.marks()]).toEqual([2, ...markOf(passage(1)), ...markOf(passage(3))])
})

test("a mark holds the digits of an id, a size of 31 bits, and a day", () => {
  const mark = markOf(passage(0, { id: "p-00000000ffffffff", size: 2 ** 31 - 1, day: -1 }))
  expect([...mark]).toEqual([0, 0xffffffff, 0xffffffff, 0xffffffff])
})
