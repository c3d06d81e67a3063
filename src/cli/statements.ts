import type { Command } from "commander"
import type { Statement } from "../model.js"
import type { Pool, RunOptions, StageName } from "../run/index.js"
import { share, wholeNumber } from "./option-values.js"
import { write, writeNdjson } from "./output.js"
import { count, wrap } from "./show/layout.js"
import { statementText } from "./show/statement.js"
import { type InputOptions, takesInputs } from "./stage-run.js"

/** The options of the commands that give statements. */
export interface StatementOptions extends InputOptions {
  readonly json?: true
  readonly minWitnesses?: number
  readonly minConfidence?: number
}

/** Statements that are shown to a person; `--json` gives all. */
const SHOWN = 10

/** Adds what `match`, `collate` and `trace` have in common. */
export const givesStatements = (command: Command): Command =>
  takesInputs(command)
    .option("--json", "statements as NDJSON")
    .option("--min-witnesses <n>", "leave out statements with fewer witnesses", wholeNumber)
    .option("--min-confidence <share>", "leave out quotations less sure than this, 0 to 1", share)

/** The part of a command's options that a run understands. */
export const runOptions = (options: StatementOptions, running: RunOptions): RunOptions => ({
  ...running,
  ...(options.minWitnesses !== undefined && { minWitnesses: options.minWitnesses }),
  ...(options.minConfidence !== undefined && { minConfidence: options.minConfidence }),
})

/** Writes the statements of a stage: NDJSON, or the ones with the most witnesses for a person. */
export async function writeStatements(
  inputs: readonly string[],
  upTo: Exclude<StageName, "read" | "quote">,
  pool: Pool,
  options: StatementOptions,
  running: RunOptions,
): Promise<number> {
  const { statementsOf } = await import("../run/index.js")
  const statements = statementsOf(inputs, upTo, pool, runOptions(options, running))
  if (options.json) return writeNdjson(statements)
  return writeForPeople(statements)
}

/** The statements with the most witnesses, and how many more there are. */
export async function writeForPeople(statements: AsyncIterable<Statement>): Promise<number> {
  const all: Statement[] = []
  for await (const statement of statements) all.push(statement)
  const shown = all.toSorted((one, other) => other.witnesses.length - one.witnesses.length).slice(0, SHOWN)
  for (const statement of shown) await write(`${statementText(statement)}\n\n`)
  const rest = all.length - shown.length
  if (rest > 0) await write(`${wrap(`and ${count(rest, "more statement")}; --json gives all`)}\n`)
  return all.length
}
