import type { Command } from "commander"
import { writeNdjson } from "./output.js"
import { runStage } from "./stage-run.js"
import {
  givesStatements,
  runOptions,
  type StatementOptions,
  writeForPeople,
  writeStatements,
} from "./statements.js"

/** `quotetrail match INPUT…`: the same statement across articles. */
export const addMatch = (program: Command): Command =>
  givesStatements(program.command("match"))
    .description("match quotations: the same statement across pages")
    .option("--passages", "every reused passage, said or not, without quoting first")
    .addHelpText("after", "\nExample:\n  $ quotetrail match examples/pages --min-witnesses 2 --json")
    .action((inputs: string[], options: StatementOptions & { passages?: true }) =>
      runStage(options, async (pool, running) => {
        if (!options.passages) return writeStatements(inputs, "match", pool, options, running)
        const { passagesOf } = await import("../run/index.js")
        const passages = passagesOf(inputs, pool, runOptions(options, running))
        return options.json ? writeNdjson(passages) : writeForPeople(passages)
      }),
    )
