import { expect, test } from "vitest"
import { BlockKeys, PageKeys } from "./block-keys.js"
import { KeyLists } from "./key-lists.js"
import { markOf } from "./passage-marks.js"

const WEIGHT = 3

/** The passages of a page, all under one key: quotations or not. */
function blockOf(...areQuotations: readonly boolean[]): BlockKeys {
  const page = new PageKeys()
  for (const isQuotation of areQuotations) {
    const passage = { id: "p-0000000000000001", article: "a", place: 0, rank: 0, size: 9, isQuotation }
    page.add(markOf(passage), [[7, WEIGHT ** 2]])
  }
  const block = new BlockKeys()
  block.take(page.all(), new Set())
  return block
}

const listsOf = (...blocks: readonly BlockKeys[]) => {
  const lists = new KeyLists()
  for (const [block, keys] of blocks.entries())
    for (const { uses } of keys.byBucket(1)) lists.take(block, uses)
  return [...lists.byBlock()].map(({ block, lists: own }) => [block, ...own])
}

test("a block learns of the passages of all blocks under its keys", () =>
  expect(listsOf(blockOf(true), blockOf(false, true))).toEqual([
    [0, WEIGHT ** 2, 7, 0, 1, 0, 1, 2, 0, 1],
    [1, WEIGHT ** 2, 7, 0, 1, 0, 1, 2, 0, 1],
  ]))

test("a block without quotations learns of those of others alone", () =>
  expect(listsOf(blockOf(false), blockOf(false, true))).toEqual([
    [0, WEIGHT ** 2, 6, 0, 1, 0, 1, 1, 1],
    [1, WEIGHT ** 2, 7, 0, 1, 0, 1, 2, 0, 1],
  ]))

test("a key that leads nowhere makes no list", () =>
  expect(listsOf(blockOf(false), blockOf(false))).toEqual([]))
