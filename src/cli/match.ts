import type { Command } from "commander"
import type { Pool, RunOptions } from "../run/index.js"
import { folder, wholeNumber } from "./option-values.js"
import { writeNdjson } from "./output.js"
import { runStage } from "./stage-run.js"
import {
  givesStatements,
  runOptions,
  type StatementOptions,
  writeForPeople,
  writeStatements,
} from "./statements.js"

interface Options extends StatementOptions {
  readonly passages?: true
  readonly memory?: number
  readonly temporary?: string
}

/** `quotetrail match INPUT…`: the same statement across articles. */
export const addMatch = (program: Command): Command =>
  givesStatements(program.command("match"))
    .description("match quotations: the same statement across pages")
    .option("--passages", "every reused passage, said or not, without quoting first")
    .option(
      "--memory <mb>",
      "with --passages: memory before the index goes to disk (default: 512)",
      wholeNumber,
    )
    .option("--temporary <folder>", "with --passages: where on disk (default: the system's folder)", folder)
    .addHelpText("after", "\nExample:\n  $ quotetrail match examples/pages --min-witnesses 2 --json")
    .action((inputs: string[], options: Options) =>
      runStage(options, (pool, running) =>
        options.passages
          ? writePassages(inputs, pool, options, running)
          : writeStatements(inputs, "match", pool, options, running),
      ),
    )

async function writePassages(
  inputs: readonly string[],
  pool: Pool,
  options: Options,
  running: RunOptions,
): Promise<number> {
  const { passagesOf } = await import("../run/index.js")
  const { json, memory, temporary } = options
  const passages = passagesOf(inputs, pool, {
    ...runOptions(options, running),
    ...(memory !== undefined && { memory }),
    ...(temporary !== undefined && { temporary }),
  })
  return json ? writeNdjson(passages) : writeForPeople(passages)
}
