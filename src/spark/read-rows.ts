import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { QuotetrailError } from "../errors.js"
import type { Article } from "../model.js"
import { type Loaded, loadInputs, readRecord } from "../read/index.js"
import { Pool } from "../run/pool.js"
import type { Row, RunStage } from "./rows.js"

/** What reading makes of a row: an article, or the reason why there is none. */
type ReadRow = Article | { readonly input: string; readonly reason: string }

/** Letters that are shown of a row that is left out. */
const SHOWN = 60

/** Reads a row of NDJSON: `[place, line]`. The place names it where it is left out. */
function* readLine([place = "", line = ""]: Row): Generator<ReadRow> {
  if (line.trim() === "") return
  const input = originOf(place)
  try {
    yield articleIn(recordOf(JSON.parse(line.replace(/^\ufeff/, ""))), input)
  } catch (error) {
    if (error instanceof QuotetrailError) yield { input, reason: error.message }
    else if (error instanceof SyntaxError)
      yield { input, reason: `not a line of JSON: ${line.slice(0, SHOWN)}` }
    else throw error
  }
}

/** The record of a row of Parquet as `quotetrail spark` writes it: `id` and `record`; any other row is the record itself. */
function recordOf(row: unknown): unknown {
  const isOurs = typeof row === "object" && row !== null && "record" in row && !("text" in row)
  return isOurs && typeof row.record === "string" ? JSON.parse(row.record) : row
}

/** The file that a place lies in; a place is its number among the inputs, the file, and where Spark began to read it, and when. */
const originOf = (place: string): string => /^\d{6} (.*) \d{15} \d{19}$/.exec(place)?.[1] ?? place

function articleIn(row: unknown, origin: string): Article {
  const given = readRecord(row, origin)
  if (given.kind === "article") return given.article
  throw new QuotetrailError(
    "input/unsupported",
    "statements and aligned readings are not taken on Spark; give them to `quotetrail trace`",
  )
}

/**
 * Reads a file: `[place, path, bytes in base64]`, of whatever kind. It is laid into a folder of its own for that, because archives are
 * read as files are; what is found in it bears the path that it has for Spark.
 */
async function* readFile([, path = "", base64 = ""]: Row, pool: Pool): AsyncGenerator<ReadRow> {
  const folder = mkdtempSync(join(tmpdir(), "quotetrail-"))
  const file = join(folder, basename(path))
  try {
    writeFileSync(file, Buffer.from(base64, "base64"))
    const named = (text: string) => text.replaceAll(file, path)
    for await (const loaded of loadInputs([folder])) yield await readLoaded(loaded, named, pool)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readLoaded(loaded: Loaded, named: (text: string) => string, pool: Pool): Promise<ReadRow> {
  if (loaded.kind === "left-out") return { input: named(loaded.input), reason: named(loaded.reason) }
  if (loaded.kind === "record") {
    const [read = { input: named(loaded.origin), reason: "empty" }] = readLine([
      named(loaded.origin),
      JSON.stringify(loaded.row),
    ])
    return read
  }
  const { capture } = loaded
  const whence = capture.path === undefined ? capture : { ...capture, path: named(capture.path) }
  const outcome = await pool.read({ ...loaded, capture: whence })
  if ("article" in outcome) return outcome.article
  return { input: whence.path ?? whence.url ?? whence.sha256, reason: outcome.reason }
}

/** Behind each record stands the place of its row, and its own in it, so that of two articles with one id the first is known. */
const placed = (record: ReadRow, [place = ""]: Row, nth: number): string =>
  `${JSON.stringify(record)}\t${place} ${`${nth}`.padStart(9, "0")}`

export const readLines: RunStage = async function* (rows) {
  for await (const row of rows) {
    let count = 0
    for (const record of readLine(row)) yield placed(record, row, count++)
  }
}

/** Files are read in a thread, as in the embedded run: a page that never ends costs the thread, not the task. */
export const readFiles: RunStage = async function* (rows) {
  const pool = new Pool(1)
  try {
    for await (const row of rows) {
      let count = 0
      for await (const record of readFile(row, pool)) yield placed(record, row, count++)
    }
  } finally {
    await pool.close()
  }
}
