import { BlockEchoes, ECHO_OPTIONS } from "../match/index.js"
import { gathered, type Row } from "./rows.js"

/** The passages under one key, by their marks, as long as they are not too many. */
interface KeyUses {
  square: string
  count: number
  readonly marks: string[]
  readonly blocks: Set<string>
}

/**
 * Rows are `[key, square, mark, block]`: for every key that leads from one passage to another, and for each block with one of them, gives the
 * block; beside it the square and the marks of all.
 */
export async function* listsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const { square, count, marks, blocks } of gathered(rows, newUses, takeUse)) {
    if (count < 2 || count > ECHO_OPTIONS.mostUses) continue
    const list = `${square} ${marks.join("")}`
    for (const id of blocks) yield `${JSON.stringify({ id })}\t${list}`
  }
}

const newUses = (): KeyUses => ({ square: "", count: 0, marks: [], blocks: new Set() })

function takeUse(uses: KeyUses, [, square = "", mark = "", block = ""]: Row): void {
  uses.square = square
  if (++uses.count > ECHO_OPTIONS.mostUses) return
  uses.marks.push(mark)
  uses.blocks.add(block)
}

/**
 * Rows are `[block, kind, record]`: marks of passages (kind 0), then the square of a key and the marks of all passages under it (1):
 * says which passages echo those of the block.
 */
export async function* echoesOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const block of gathered(rows, () => new BlockEchoes(), takeMarks))
    for (const echo of block.echoes()) yield JSON.stringify(echo)
}

function takeMarks(block: BlockEchoes, [, kind, record = ""]: Row): void {
  const [square = "", marks = ""] = record.split(" ")
  if (kind === "0") block.take(Buffer.from(record, "base64"))
  else block.meet(Number(square), Buffer.from(marks, "base64"))
}
