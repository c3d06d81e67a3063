import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { QuotetrailError } from "../errors.js"
import type { Article } from "../model.js"
import { type Loaded, loadInputs, readRecord } from "../read/index.js"
import { newTaskClock } from "../run/task-clock.js"
import { read } from "../run/worker.js"
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
  throw new QuotetrailError("input/unsupported", "statements and aligned readings are not taken on Spark")
}

/**
 * Reads a file: `[place, path, bytes in base64]`, of whatever kind. It is laid into a folder of its own for that, because archives are
 * read as files are; what is found in it bears the path that it has for Spark.
 */
async function* readFile([, path = "", base64 = ""]: Row): AsyncGenerator<ReadRow> {
  const folder = mkdtempSync(join(tmpdir(), "quotetrail-"))
  const file = join(folder, basename(path))
  try {
    writeFileSync(file, Buffer.from(base64, "base64"))
    const named = (text: string) => text.replaceAll(file, path)
    for await (const loaded of loadInputs([folder])) yield await readLoaded(loaded, named)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readLoaded(loaded: Loaded, named: (text: string) => string): Promise<ReadRow> {
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
  const outcome = await read({ ...loaded, capture: whence, clock: newTaskClock() })
  if ("article" in outcome) return outcome.article
  return { input: whence.path ?? whence.url ?? whence.sha256, reason: outcome.reason }
}

type Records = Iterable<ReadRow> | AsyncIterable<ReadRow>

/** Behind each record stands the place of its row, and its own in it, so that of two articles with one id the first is known. */
function readAll(step: (row: Row) => Records): RunStage {
  return async function* (rows) {
    for await (const row of rows) {
      let count = 0
      for await (const record of step(row))
        yield `${JSON.stringify(record)}\t${row[0]} ${`${count++}`.padStart(9, "0")}`
    }
  }
}

export const readLines = readAll(readLine)
export const readFiles = readAll(readFile)
