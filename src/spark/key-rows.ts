import { BlockEchoes, BlockKeys, KeyLists } from "../match/index.js"
import { base64, numbersIn } from "./records.js"
import { gathered, type Row } from "./rows.js"

/**
 * Rows are `[block, buckets, places, keys]`, one for each page of a block: its passages' keys, and the places of those that others stand for.
 * Gives the block with the marks of its passages beside it, and for each bucket with some of its keys the passages under these.
 */
export async function* keysOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const { id, buckets, keys } of gathered(rows, newBlock, takeKeys)) {
    yield `${JSON.stringify({ id })}\t${base64(keys.marks())}`
    for (const { bucket, uses } of keys.byBucket(buckets))
      yield `${JSON.stringify({ id, bucket: `${bucket}` })}\t${base64(uses)}`
  }
}

/** A block of articles, and the number of buckets that its keys are shared out to. */
interface Block {
  id: string
  buckets: number
  readonly keys: BlockKeys
}

const newBlock = (): Block => ({ id: "", buckets: 1, keys: new BlockKeys() })

function takeKeys(block: Block, [id = "", buckets, places = "", keys = ""]: Row): void {
  block.id = id
  block.buckets = Number(buckets)
  block.keys.take(numbersIn(keys), new Set(places.split(" ").filter(Boolean).map(Number)))
}

/** Rows are `[bucket, block, uses]`: gives each block with the lists that lead its passages to others beside it. */
export async function* listsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const takeUses = (lists: KeyLists, [, block, uses = ""]: Row) => lists.take(Number(block), numbersIn(uses))
  for await (const bucket of gathered(rows, () => new KeyLists(), takeUses))
    for (const { block, lists } of bucket.byBlock())
      yield `${JSON.stringify({ id: `${block}` })}\t${base64(lists)}`
}

/**
 * Rows are `[block, kind, of, numbers]`: marks of the block's passages (kind 0), then those of the other blocks (1), then the block's
 * lists (2): says which passages are nearest to each of the block.
 */
export async function* nearestOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const block of gathered(rows, () => new BlockEchoes(), takeNumbers))
    for (const near of block.nearest()) yield JSON.stringify(near)
}

function takeNumbers(block: BlockEchoes, [, kind, of, numbers = ""]: Row): void {
  if (kind === "2") block.meet(numbersIn(numbers))
  else block.take(Number(of), numbersIn(numbers))
}
