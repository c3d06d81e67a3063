import type { Command } from "commander"
import { writeNdjson } from "./output.js"
import { runStage, wholeNumber } from "./stage-run.js"
import {
  givesStatements,
  runOptions,
  type StatementOptions,
  writeForPeople,
  writeStatements,
} from "./statements.js"

interface Options extends StatementOptions {
  readonly passages?: true
  readonly memory: number
  readonly temporary?: string
}

/** `quotetrail match INPUT…`: the same statement across articles. */
export const addMatch = (program: Command): Command =>
  givesStatements(program.command("match"))
    .description("match quotations: the same statement across pages")
    .option("--passages", "every reused passage, said or not, without quoting first")
    .option("--memory <mb>", "with --passages: memory for the index before it goes to disk", wholeNumber, 512)
    .option("--temporary <folder>", "with --passages: where on disk (default: the system's folder)")
    .addHelpText("after", "\nExample:\n  $ quotetrail match examples/pages --min-witnesses 2 --json")
    .action((inputs: string[], options: Options) =>
      runStage(options, async (pool, running) => {
        if (!options.passages) return writeStatements(inputs, "match", pool, options, running)
        const { passagesOf } = await import("../run/index.js")
        const { memory, temporary } = options
        const spilling = { memory, ...(temporary !== undefined && { temporary }) }
        const passages = passagesOf(inputs, pool, { ...runOptions(options, running), ...spilling })
        return options.json ? writeNdjson(passages) : writeForPeople(passages)
      }),
    )
