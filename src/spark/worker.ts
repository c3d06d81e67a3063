import type { Readable, Writable } from "node:stream"
import { parseArgs } from "node:util"
import { linesOf } from "../read/lines.js"
import { columnsOf, type Row, type StageOptions, writeLine } from "./rows.js"
import { isStageName, STAGES, type StageName } from "./stages.js"

/** Where a worker reads, writes and complains. */
export interface WorkerStreams {
  readonly rows: Readable
  readonly answers: Writable
  readonly complaints: Writable
}

/** Bytes that a row may have: the largest string that Node makes, about. */
const MOST_BYTES = 2 ** 29

/** Letters of a bad row that are shown. */
const SHOWN = 400

/**
 * Does one stage for the rows of one partition: rows in, NDJSON out, and at the end a line with how many rows there were. At the first
 * bad row it says on `complaints` which and why, reads to the end so that Spark does not stumble over a broken pipe before it looks at that, and gives 1.
 *
 * @returns the exit status
 * @example await work(["quote"], { rows: process.stdin, answers: process.stdout, complaints: process.stderr }) // 0
 */
export async function work(args: readonly string[], streams: WorkerStreams): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { "min-confidence": { type: "string" } },
  })
  const [stage = ""] = positionals
  if (!isStageName(stage)) {
    streams.complaints.write(
      `quotetrail worker: no stage ${stage} (known: ${Object.keys(STAGES).join(", ")})\n`,
    )
    return 2
  }
  return answer(stage, { minConfidence: Number(values["min-confidence"] ?? 0) }, streams)
}

async function answer(
  stage: StageName,
  options: StageOptions,
  { rows, answers, complaints }: WorkerStreams,
): Promise<number> {
  const { columns, load } = STAGES[stage]
  const lines = linesOf(rows, "standard input", MOST_BYTES)
  let read = 0
  let wrote = 0
  let last = ""
  async function* taken(): AsyncGenerator<Row> {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      // Behind the last line feed there is nothing.
      if (next.value === "") continue
      read++
      last = next.value
      yield columnsOf(last, columns)
    }
  }
  try {
    const run = await load()
    for await (const line of run(taken(), options)) {
      await writeLine(answers, line)
      wrote++
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    complaints.write(`quotetrail worker: ${stage}: row ${read}: ${reason}: ${last.slice(0, SHOWN)}\n`)
    for await (const _ of lines);
    return 1
  }
  await writeLine(answers, JSON.stringify({ worker: { read, wrote } }))
  return 0
}
