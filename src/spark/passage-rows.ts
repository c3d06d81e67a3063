import { PassageReader, packMark, packPage, standInsOf } from "../match/index.js"
import { isMarkedPassage, quotedIn, recordIn } from "./records.js"
import { groupsOf, type Row } from "./rows.js"

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64")

/** Rows are articles: gives each one's page, packed beside it, and its passages, their keys beside them. */
export async function* passagesOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const reader = new PassageReader()
  for await (const [record = ""] of rows) {
    const { page, passages } = reader.read(quotedIn(record))
    yield `${JSON.stringify({ id: page.id, day: page.day })}\t${base64(packPage(page))}`
    for (const { passage, keys } of passages)
      yield `${JSON.stringify({ ...passage, keys: keys.length, mark: base64(packMark(passage)) })}\t${JSON.stringify(keys)}`
  }
}

/** Rows are `[wording, passage]`: says which passages others of the same words stand for. */
export async function* twinsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const passages = group.map(([, record = ""]) => recordIn(record, isMarkedPassage, "a passage"))
    for (const [id, standIn] of standInsOf(passages)) yield JSON.stringify({ id, standIn })
  }
}
