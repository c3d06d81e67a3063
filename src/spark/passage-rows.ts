import { PassageReader, packPage, standInsOf } from "../match/index.js"
import { base64, isMarkedPassage, quotedIn, recordIn } from "./records.js"
import { groupsOf, type Row } from "./rows.js"

/** Rows are articles: gives each one's passages, its page packed beside them, and their keys, packed likewise. */
export async function* passagesOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const reader = new PassageReader()
  for await (const [record = ""] of rows) {
    const { page, passages, keys } = reader.read(quotedIn(record))
    const known = passages.map(({ article, day, size, ...rest }) => rest)
    yield `${JSON.stringify({ id: page.id, day: page.day, passages: known })}\t${base64(packPage(page))}`
    yield `${JSON.stringify({ id: page.id })}\t${base64(keys)}`
  }
}

/** Rows are `[wording, passage]`: says which passages others of the same words stand for. */
export async function* twinsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const passages = group.map(([, record = ""]) => recordIn(record, isMarkedPassage, "a passage"))
    const byId = new Map(passages.map((passage) => [passage.id, passage]))
    for (const [id, standIn] of standInsOf(passages)) {
      const { article, place } = byId.get(id) ?? {}
      yield JSON.stringify({ id, standIn, article, place })
    }
  }
}
