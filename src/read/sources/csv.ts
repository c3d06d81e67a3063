import { pipeline, Readable } from "node:stream"
import { parse } from "csv-parse"
import { QuotetrailError, reasonIn } from "../../errors.js"
import { decodeBytes, mendControls } from "../charset.js"
import { type Found, leftOut, MAX_CAPTURE_BYTES } from "./loaded.js"
import { foundInRow } from "./rows.js"

/** What tables call the fields of an article; the first that a table has counts. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ["id"],
  text: ["text", "content", "body", "article", "fulltext", "full_text"],
  html: ["html"],
  url: ["url", "link", "address", "href", "uri"],
  title: ["title", "headline"],
  date: ["date", "published", "published_at", "pubdate", "publish_date", "publication_date"],
  publisher: ["publisher", "outlet", "source", "newspaper", "publication"],
  byline: ["byline", "author", "authors"],
  language: ["language", "lang"],
}

/**
 * The rows of a table with column names (RFC 4180, or parted by semicolons, tabs or bars): articles where it has a
 * column `text`, addresses to be fetched where it has `url`. Streamed.
 *
 * @throws QuotetrailError `input/malformed`
 */
export async function* loadCsv(stream: Readable, path: string): AsyncIterable<Found> {
  const { start, rest } = await startOf(stream)
  const { charset } = decodeBytes(wholeLines(start))
  const [firstLine = ""] = new TextDecoder(charset).decode(start).split(/\r?\n/, 1)
  const parser = pipeline(
    Readable.from(decoded(start, rest, charset)),
    parse({
      columns: (names: string[]) => fieldsOf(names, path),
      delimiter: delimiterOf(firstLine),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_CAPTURE_BYTES,
    }),
    // Its error is thrown to who reads the rows.
    () => undefined,
  )
  try {
    for await (const { record, info } of parser) yield foundInRow(present(record), `${path}:${info.lines}`)
  } catch (error) {
    if (error instanceof QuotetrailError) throw error
    yield leftOut(path, `not a table that can be read: ${reasonIn(error)}`)
  } finally {
    stream.destroy()
  }
}

const SAMPLE_BYTES = 65_536

async function startOf(stream: Readable): Promise<{ start: Buffer; rest: AsyncIterator<Uint8Array> }> {
  const rest: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length < SAMPLE_BYTES) {
    const { value, done } = await rest.next()
    if (done) break
    parts.push(value)
    length += value.length
  }
  return { start: Buffer.concat(parts), rest }
}

/** A sign of several bytes that the sample cuts through would speak against its encoding. */
const wholeLines = (start: Buffer): Buffer => start.subarray(0, start.lastIndexOf(10) + 1 || start.length)

async function* decoded(
  start: Buffer,
  rest: AsyncIterator<Uint8Array>,
  charset: string,
): AsyncIterable<string> {
  const decoder = new TextDecoder(charset)
  const mend = charset === "windows-1252" ? mendControls : (text: string) => text
  yield mend(decoder.decode(start, { stream: true }))
  for (let part = await rest.next(); !part.done; part = await rest.next())
    yield mend(decoder.decode(part.value, { stream: true }))
  yield decoder.decode()
}

/** The sign that parts the names of the columns most often. */
const delimiterOf = (line: string): string =>
  [",", ";", "\t", "|"]
    .map((sign) => ({ sign, count: line.split(sign).length }))
    .reduce((most, one) => (one.count > most.count ? one : most)).sign

/** The article's field for each column of the table; a column that is none keeps its name. */
function fieldsOf(names: readonly string[], path: string): string[] {
  const folded = names.map((name) => name.trim().toLowerCase())
  const fields = [...folded]
  for (const [field, known] of Object.entries(COLUMNS)) {
    const column = known.find((name) => folded.includes(name))
    if (column !== undefined) fields[folded.indexOf(column)] = field
  }
  if (!["text", "html", "url"].some((field) => fields.includes(field)))
    throw new QuotetrailError("input/malformed", `${path}: a table without a column url or text`)
  return fields
}

/** Cells that hold nothing say nothing. */
const present = (record: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""))
